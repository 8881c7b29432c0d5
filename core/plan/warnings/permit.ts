import { addMonths, ageOn, type Day } from '../../date.ts';
import type { Procedure } from '../../facts.ts';
import { shanghaiAges, shanghaiPoints } from '../../rules/categories.ts';
import { criminalRecordValid, passportValidMonths } from '../../rules/papers.ts';
import { type Figure, inForce, periodOn } from '../../rules/rule.ts';
import { citySalary } from '../../rules/salary.ts';
import { type Case, needsNoPermit, restsOn } from '../case.ts';
import { isRenewalMissed } from '../deadlines/missed.ts';
import { isAppliedForInChina } from '../eligibility/in-china.ts';
import { type Possible, warning } from './possible.ts';

const aboutCategories: readonly Procedure[] = ['first-permit', 'renewal', 'change', 'transfer'];
const applied: readonly Procedure[] = ['first-permit', 'transfer', 'short-term'];

/** What may go wrong with the permit and its papers; of a person who needs none, only what has changed. */
export function permitWarnings(of: Case): Possible[] {
  if (needsNoPermit(of)) return changeWarnings(of);
  return [
    warning('renew-missed', isRenewalMissed(of), ['renew-30d']),
    warning('renew-recheck-category', hasLostCategoryA(of)),
    ...categoryWarnings(of),
    ...paperWarnings(of),
    warning('inchina-other', isWithoutGroundInChina(of)),
    ...changeWarnings(of),
  ];
}

function hasLostCategoryA({ procedure, facts, eligibility }: Case): boolean {
  return procedure === 'renewal' && facts.currentCategory === 'A' && eligibility?.category !== 'A';
}

function categoryWarnings(of: Case): Possible[] {
  const { procedure, facts, eligibility, asOf } = of;
  if (!aboutCategories.includes(procedure)) return [];
  const isBelowA = eligibility?.category !== 'A';
  const figures = citySalary(facts.city, { on: asOf });
  const age = facts.birthDate && ageOn(facts.birthDate, { on: asOf });
  const isShanghai = facts.city === 'shanghai';
  return [
    warning(shanghaiAges.id, isShanghai && isBelowA && isWithin(shanghaiAges, age, { on: asOf })),
    warning(
      shanghaiPoints.id,
      isShanghai && isBelowA && isWithin(shanghaiPoints, eligibility?.points?.total, { on: asOf }),
    ),
    warning('city-salary-cycle', figures && restsOnSalary(of), figures ? [figures.rule] : []),
    warning('city-salary-missing', !figures && isBelowA),
  ];
}

function isWithin(
  figure: Figure<{ from: number; to: number }>,
  amount: number | '' | undefined,
  { on }: { on: Day },
): boolean {
  const range = periodOn(figure, on)?.value;
  return range !== undefined && typeof amount === 'number' && amount >= range.from && amount <= range.to;
}

function restsOnSalary(of: Case): boolean {
  return ['a-salary-6x', 'b-salary-4x', 'grad-national'].some((rule) => restsOn(of, rule));
}

function paperWarnings({ procedure, facts, asOf }: Case): Possible[] {
  if (procedure !== 'first-permit') return [];
  const filedOn = facts.acceptedOn ?? asOf;
  const { passportExpiresOn, crcIssuedOn } = facts;
  const months = inForce(passportValidMonths, asOf);
  const recordMonths = inForce(criminalRecordValid, asOf).number;
  return [
    warning(passportValidMonths.id, passportExpiresOn !== undefined && passportExpiresOn < addMonths(filedOn, months)),
    warning(criminalRecordValid.id, crcIssuedOn !== undefined && filedOn > addMonths(crcIssuedOn, recordMonths)),
  ];
}

function isWithoutGroundInChina(of: Case): boolean {
  if (!applied.includes(of.procedure) || !isAppliedForInChina(of)) return false;
  return !of.eligibility?.rules.some((rule) => rule.startsWith('inchina-'));
}

function changeWarnings({ procedure, facts }: Case): Possible[] {
  const isOther = procedure === 'transfer' && facts.sameOccupation === false;
  const changed = procedure === 'change' ? facts.changedItem : undefined;
  return [
    warning('change-occupation-new', changed === 'occupation' || isOther),
    warning('change-nationality', changed === 'nationality'),
  ];
}
