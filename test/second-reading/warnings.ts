import { ageOn, plusDays, plusMonths } from './days.ts';
import { cityAverage } from './permit.ts';
import {
  appliesInChina,
  changes,
  enrolsFrom,
  integrated,
  isIn,
  isMissed,
  needsNoPermit,
  residenceFollowsEntry,
  type Situation,
} from './situation.ts';

const reportedInShanghai = '2025-12-01';

/** A row of the contract's table of warnings: the rule, and when it is warned of. */
const rows: readonly [rule: string, holds: (of: Situation) => boolean | undefined][] = [
  ['renew-missed', (of) => isIn(of, 'renewal') && isPast(of, of.facts.permitExpiresOn, -30, of.facts.acceptedOn)],
  ['renew-recheck-category', (of) => isIn(of, 'renewal') && of.facts.currentCategory === 'A' && isBelowA(of)],
  ['b-shanghai-63-reported', (of) => isInShanghai(of) && isBetween(61, ageOf(of), 63)],
  ['b-shanghai-70-reported', (of) => isInShanghai(of) && isBetween(60, of.permit?.points?.total, 69)],
  ['city-salary-cycle', restsOnSalary],
  [
    'city-salary-missing',
    (of) => isAboutCategory(of) && isBelowA(of) && cityAverage(of.facts.city, of.asOf) === undefined,
  ],
  ['doc-passport', (of) => isIn(of, 'first-permit') && before(of.facts.passportExpiresOn, plusMonths(filedOn(of), 6))],
  ['doc-crc-6m', (of) => isIn(of, 'first-permit') && before(sixMonthsAfter(of.facts.crcIssuedOn), filedOn(of))],
  ['wp-start-work', (of) => isIn(of, 'first-permit residence-permit') && startsTooEarly(of)],
  ['k-visa-activities', ({ facts }) => facts.stayBasis === 'K'],
  ['student-work', ({ facts }) => facts.stayBasis === 'residence-study'],
  [
    'inchina-other',
    (of) => isIn(of, 'first-permit transfer short-term') && appliesInChina(of) && !hasGroundInChina(of),
  ],
  ['overstay', (of) => isPastEntry(of) || isPastStay(of)],
  ['leave-rp-void', (of) => isIn(of, 'leaving') && isPast(of, of.facts.employmentEndedOn, 10, of.facts.rpFiledOn)],
  ['si-late', (of) => isEnrolling(of) && isPast(of, enrolsFrom(of), 30, of.facts.siRegisteredOn)],
  ['er-report-psb', (of) => isIn(of, 'leaving transfer')],
  ['change-occupation-new', (of) => changes(of, 'occupation') || isOtherOccupation(of)],
  ['change-nationality', (of) => changes(of, 'nationality')],
  ['notif-upgrade-2024', ({ facts, asOf }) => before(facts.notificationIssuedOn, integrated) && asOf >= integrated],
  ['name-ascii-2026', ({ facts }) => facts.nameHasAccents],
];

/** Of what is warned that is about a permit alone, so that whoever needs none is not warned of it. */
const ofPermit =
  'renew-missed renew-recheck-category doc-passport doc-crc-6m wp-start-work inchina-other leave-rp-void'.split(' ');

export const rulesOfWarnings: readonly string[] = rows.map(([rule]) => rule);

/** The rules that are warned of by the table. */
export function warningsRead(of: Situation): string[] {
  const holding = rows.filter(([, holds]) => holds(of)).map(([rule]) => rule);
  return holding.filter((rule) => !needsNoPermit(of) || !ofPermit.includes(rule)).toSorted();
}

function isPast(of: Situation, from: string | undefined, days: number, doneOn: string | undefined): boolean {
  return from !== undefined && isMissed(plusDays(from, days), doneOn, of);
}

function before(one: string | undefined, other: string): boolean {
  return one !== undefined && one < other;
}

function isBelowA({ permit }: Situation): boolean {
  return permit?.category !== 'A';
}

function isAboutCategory(of: Situation): boolean {
  return isIn(of, 'first-permit renewal change transfer') && !needsNoPermit(of);
}

function isInShanghai(of: Situation): boolean {
  return isAboutCategory(of) && isBelowA(of) && of.facts.city === 'shanghai' && of.asOf >= reportedInShanghai;
}

/** A graduate's salary is tested by the city's figure, too. */
function restsOnSalary({ asOf, facts, permit }: Situation): boolean | undefined {
  const bySalary = ['a-salary-6x', 'b-salary-4x', 'grad-national'];
  return cityAverage(facts.city, asOf) !== undefined && permit?.rules.some((rule) => bySalary.includes(rule));
}

function isBetween(least: number, number: number | undefined, most: number): boolean {
  return number !== undefined && number >= least && number <= most;
}

function ageOf({ asOf, facts: { birthDate } }: Situation): number | undefined {
  return birthDate === undefined ? undefined : ageOn(asOf, birthDate);
}

function filedOn({ asOf, facts }: Situation): string {
  return facts.acceptedOn ?? asOf;
}

function sixMonthsAfter(day: string | undefined): string | undefined {
  return day && plusMonths(day, 6);
}

function startsTooEarly({ facts: { stayBasis, rpIssuedOn, employmentStartsOn } }: Situation): boolean {
  if (stayBasis === 'residence-work') return false;
  return rpIssuedOn === undefined || (employmentStartsOn !== undefined && rpIssuedOn > employmentStartsOn);
}

function hasGroundInChina({ permit }: Situation): boolean | undefined {
  return permit?.rules.some((rule) => rule.startsWith('inchina-'));
}

function isPastEntry(of: Situation): boolean {
  return !needsNoPermit(of) && residenceFollowsEntry(of) && isPast(of, of.facts.enteredOn, 30, of.facts.rpFiledOn);
}

function isPastStay({ asOf, facts }: Situation): boolean {
  return before(facts.residencePermitExpiresOn, asOf) || before(facts.visaStayEndsOn, asOf);
}

function isEnrolling(of: Situation): boolean {
  return isIn(of, 'first-permit transfer social-insurance');
}

function isOtherOccupation(of: Situation): boolean {
  return isIn(of, 'transfer') && of.facts.sameOccupation === false;
}
