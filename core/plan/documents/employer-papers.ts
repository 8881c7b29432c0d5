import type { Procedure } from '../../facts.ts';
import { agreementWith, isAgreementInForce } from '../../rules/agreements.ts';
import { salaryLetterCities } from '../../rules/papers.ts';
import { periodOn } from '../../rules/rule.ts';
import { citySalary } from '../../rules/salary.ts';
import { type Case, restsOn } from '../case.ts';
import { chosen, type Wanted } from './wanted.ts';

/** What the employer brings; in a transfer the old or the new one. */
export function employerPapers(of: Case): string[] {
  return chosen(papersFor[of.procedure](of));
}

const papersFor: Record<Procedure, (of: Case) => Wanted[]> = {
  'first-permit': (of) => [...firstPermit(of), certificateOfCoverage(of)],
  renewal: () => [['renew-docs', true]],
  change: ({ facts: { changedItem } }) => [
    ['change-position-same-employer', changedItem === undefined ? undefined : changedItem === 'position'],
  ],
  transfer: (of) => [
    ['transfer-docs', true],
    ['cancel-docs', true],
    ...(of.facts.sameOccupation ? [] : firstPermit(of)),
    certificateOfCoverage(of),
  ],
  leaving: () => [['cancel-docs', true]],
  'short-term': () => [],
  'e-card': () => [],
  'residence-permit': () => [['rp-docs', true]],
  'social-insurance': (of) => [['si-docs', true], certificateOfCoverage(of)],
};

function firstPermit(of: Case): Wanted[] {
  const { employerRegistered = false, industryLicenceNeeded } = of.facts;
  return [
    ['er-register', !employerRegistered],
    ['doc-er-form', true],
    ['doc-er-licence', true],
    ['doc-er-agent-id', true],
    ['doc-er-industry', industryLicenceNeeded],
    ['doc-translation', true],
    ['rp-docs', true],
    ['doc-er-salary-letter', needsSalaryLetter(of)],
  ];
}

function certificateOfCoverage({ facts, asOf }: Case): Wanted {
  const agreement = agreementWith(facts.postedFrom);
  return ['si-ssa-cert', agreement !== undefined && isAgreementInForce(agreement, { on: asOf })];
}

/** Whether the city wants pay promised in writing for the salary route; unknown while the route may still be taken. */
function needsSalaryLetter(of: Case): boolean | undefined {
  const { facts, asOf, eligibility } = of;
  const cities = periodOn(salaryLetterCities, asOf)?.value ?? [];
  if (facts.city === undefined || !cities.includes(facts.city)) return false;
  if (restsOn(of, 'a-salary-6x') || restsOn(of, 'b-salary-4x')) return true;
  if (eligibility?.missing.includes('annualSalaryRmb')) return undefined;
  const figures = citySalary(facts.city, { on: asOf });
  const isEnough = figures !== undefined && (facts.annualSalaryRmb ?? 0) >= figures.forB;
  return eligibility?.outcome === 'cannot-tell' && isEnough ? undefined : false;
}
