import { type FactValue, type Procedure, procedures } from '../facts.ts';
import { ruleOf } from '../rules/book.ts';
import { citiesOf } from '../rules/provinces.ts';
import { hasBegun } from '../rules/rule.ts';
import { type Case, categoryOf, needsNoPermit, restsOn } from './case.ts';
import { isFirstFromAbroad, isGranted } from './course.ts';
import { asksForResidencePermit, hasToRegister } from './documents/beside.ts';

type Row = { rule: string; cities: readonly string[]; in: readonly Procedure[]; when?: (of: Case) => boolean };

const judged: readonly Procedure[] = ['first-permit', 'renewal', 'transfer', 'change'];
const granting: readonly Procedure[] = ['first-permit', 'renewal', 'transfer'];
const applying: readonly Procedure[] = ['first-permit', 'transfer'];
const atWindows: readonly Procedure[] = [...judged, 'residence-permit', 'short-term'];
const atOffices: readonly Procedure[] = [...judged, 'short-term', 'leaving'];
const withCard: readonly Procedure[] = ['first-permit', 'social-insurance'];

/** What a city asks for, or does, beyond what holds everywhere. */
const asked: readonly Row[] = [
  { rule: 'er-register', cities: ['shanghai'], in: applying, when: isToRegisterEmployer },
  { rule: 'wp-employer-base', cities: ['shanghai'], in: applying, when: (of) => !isGranted(of) },
  { rule: 'doc-medical-age', cities: ['beijing', 'shanghai'], in: procedures, when: bringsResidencePapers },
  { rule: 'doc-medical-once', cities: ['beijing'], in: procedures, when: bringsResidencePapers },
  { rule: 'rp-photo-sz', cities: ['shenzhen', 'beijing'], in: procedures, when: bringsResidencePapers },
  { rule: 'city-hangzhou', cities: ['hangzhou'], in: atWindows, when: isAtPermitOffice },
  { rule: 'upload-pdf-2026', cities: ['beijing', 'shanghai'], in: atOffices, when: isAtPermitOffice },
  { rule: 'transfer-cert-copy', cities: ['shanghai'], in: ['transfer', 'leaving'] },
];

/** Where a city takes the papers, and how long it says that it takes. */
const windows: readonly Row[] = [
  { rule: 'city-beijing-onestop', cities: ['beijing'], in: atWindows, when: isAtPermitOffice },
  { rule: 'city-beijing-centre', cities: ['beijing'], in: atOffices, when: isAtPermitOffice },
  { rule: 'renew-decision-bj', cities: ['beijing'], in: ['renewal'] },
  { rule: 'city-shanghai-single', cities: ['shanghai'], in: atWindows, when: isAtPermitOffice },
  { rule: 'city-shanghai-31', cities: ['shanghai'], in: [...applying, 'social-insurance'] },
  { rule: 'city-shanghai-times', cities: ['shanghai'], in: granting },
  { rule: 'city-shenzhen-joint', cities: ['shenzhen'], in: atWindows, when: isAtPermitOffice },
  { rule: 'rp-decision-7wd', cities: ['beijing', 'shanghai', 'shenzhen'], in: procedures, when: bringsResidencePapers },
  { rule: 'city-guangzhou-window', cities: ['guangzhou'], in: [...atWindows, 'leaving'], when: isAtPermitOffice },
  { rule: 'city-suzhou', cities: ['suzhou'], in: atWindows, when: isAtPermitOffice },
  { rule: 'city-tianjin', cities: ['tianjin'], in: atWindows, when: isAtPermitOffice },
  { rule: 'renew-window-90-30', cities: ['tianjin', 'shanghai'], in: ['renewal', 'e-card'], when: isToRenew },
  { rule: 'city-chengdu', cities: ['chengdu'], in: [...atWindows, 'leaving'], when: isAtPermitOffice },
  { rule: 'city-jiaxing', cities: ['jiaxing'], in: atWindows, when: isAtPermitOffice },
  { rule: 'city-shandong', cities: citiesOf.shandong, in: procedures.filter((procedure) => procedure !== 'leaving') },
  { rule: 'reg-online', cities: ['shanghai'], in: procedures, when: hasToRegister },
  {
    rule: 'url-cities',
    cities: ['beijing', 'shanghai', 'tianjin', 'shenzhen', 'guangzhou'],
    in: [...atWindows, 'leaving'],
  },
];

const salaries: readonly Row[] = [
  { rule: 'city-salary-beijing', cities: ['beijing'], in: judged, when: isPayLookedAt },
  { rule: 'city-salary-shanghai', cities: ['shanghai'], in: judged, when: isPayLookedAt },
  { rule: 'city-salary-guangzhou', cities: ['guangzhou'], in: judged, when: isPayLookedAt },
  { rule: 'city-salary-shenzhen', cities: ['shenzhen'], in: judged, when: isPayLookedAt },
  { rule: 'city-salary-dongguan', cities: ['dongguan'], in: judged, when: isPayLookedAt },
  { rule: 'city-salary-changzhou', cities: ['changzhou'], in: judged, when: isPayLookedAt },
];

/** How long a city grants a permit, and to whom. */
const permits: readonly Row[] = [
  { rule: 'grad-beijing-2024', cities: ['beijing'], in: ['first-permit'], when: isGraduateWithoutYears },
  { rule: 'grad-beijing-2026', cities: ['beijing'], in: ['first-permit'], when: isGraduateWithoutYears },
  { rule: 'grad-shanghai', cities: ['shanghai'], in: ['first-permit'], when: isGraduateWithoutYears },
  { rule: 'b-validity-2y-sh', cities: ['shanghai'], in: granting, when: (of) => categoryOf(of) === 'B' },
  { rule: 'age-shenzhen-2026', cities: ['shenzhen'], in: ['renewal'], when: (of) => categoryOf(of) !== 'A' },
  { rule: 'transfer-gd-pilot', cities: citiesOf.guangdong, in: ['transfer'] },
];

const notes: readonly Row[] = [
  { rule: 'permit-end-earliest', cities: ['shanghai'], in: granting },
  { rule: 'new-port-visa', cities: ['shanghai'], in: ['first-permit'], when: isToCome },
];

const insurance: readonly Row[] = [
  { rule: 'si-shanghai', cities: ['shanghai'], in: ['social-insurance'] },
  { rule: 'ssc-physical-gz', cities: ['guangzhou'], in: withCard },
  { rule: 'ssc-physical-fee', cities: ['dongguan'], in: withCard },
  { rule: 'ssc-joinin', cities: citiesOf.zhejiang, in: withCard },
  { rule: 'ssc-hubei', cities: citiesOf.hubei, in: [...withCard, 'e-card'] },
  { rule: 'si-refund-sh', cities: ['shanghai'], in: ['leaving'] },
];

const rows: readonly Row[] = [...asked, ...windows, ...salaries, ...permits, ...notes, ...insurance];

/**
 * What the book says of the city of a case alone, as far as it has begun: what it asks for, its windows and promised
 * times, its figures, its cards. A salary figure that has ended is told with its years, as no later one was found.
 */
export function rulesInCity(of: Case): string[] {
  const { city } = of.facts;
  if (city === undefined || needsNoPermit(of)) return [];
  return rows
    .filter((row) => row.cities.includes(city) && row.in.includes(of.procedure) && row.when?.(of) !== false)
    .map(({ rule }) => rule)
    .filter((rule) => hasBegun(ruleOf(rule), { on: of.asOf }));
}

/** Whether the pay can still count: nobody looks at it in a change of anything else, nor where category A is certain. */
function isPayLookedAt(of: Case): boolean {
  if (of.procedure === 'change') return of.facts.changedItem === 'category';
  return of.eligibility?.category !== 'A' || restsOn(of, 'a-salary-6x');
}

/** Those of them that are told of the city instead of what is told of any: all but what goes beyond. */
export function rulesInsteadIn(of: Case): string[] {
  const beyond = new Set(asked.map(({ rule }) => rule));
  return rulesInCity(of).filter((rule) => !beyond.has(rule));
}

const bearing = new Set([...asked, ...permits].map(({ rule }) => rule));

/** Whether a city's rule bears on one's papers or permit, and not on where, how fast and by which figures it works. */
export function bearsOnPermit(rule: string): boolean {
  return bearing.has(rule);
}

/** Whether the book says anything of a city alone, for whatever step. */
export function hasRulesOfItsOwn(city: string): boolean {
  return rows.some(({ cities }) => cities.includes(city));
}

const degrees: readonly (FactValue<'education'> | undefined)[] = ['bachelor', 'master', 'doctorate'];

function isGraduateWithoutYears(of: Case): boolean {
  const isJudged = !isGranted(of) && of.eligibility?.category !== 'A';
  return degrees.includes(of.facts.education) && !restsOn(of, 'b-degree-2y') && isJudged;
}

function isToRegisterEmployer(of: Case): boolean {
  return of.facts.employerRegistered !== true && of.facts.sameOccupation !== true && !isGranted(of);
}

/** A new address is told to the police alone. */
function isAtPermitOffice({ procedure, facts }: Case): boolean {
  return procedure !== 'change' || facts.changedItem !== 'address';
}

function bringsResidencePapers(of: Case): boolean {
  return ['first-permit', 'residence-permit'].includes(of.procedure) || asksForResidencePermit(of);
}

function isToRenew({ procedure, facts }: Case): boolean {
  return procedure === 'renewal' || facts.permitExpiresOn !== undefined;
}

function isToCome(of: Case): boolean {
  return isFirstFromAbroad(of) && of.facts.enteredOn === undefined;
}
