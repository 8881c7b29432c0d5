import type { Day } from '../date.ts';

/** How a paper from abroad is certified for use in mainland China; "ask" where that is not certain. */
export type Certification = 'apostille' | 'legalisation' | 'ask';
export type Certified = { how: Certification; rule: string };

/** The Apostille Convention is in force for China from this day. */
const conventionFrom: Day = '2023-11-07';

/** States that China named as parties in October 2023, as far as the list could be read. */
const parties2023 = new Set(
  (
    'AM AZ BH BN GE ID IL JP KZ KG MN OM PK PH KR SA SG TJ TR UZ ' +
    'BW BI CV SZ LS LR MW MU MA NA SN SC ST ZA TN BY FR DE IT NL PL'
  ).split(' '),
);
/** States whose apostilles count from a day of their own. */
const partiesFrom: ReadonlyMap<string, Day> = new Map([
  ['CA', '2024-01-11'],
  ['RW', '2024-06-05'],
]);
/** States that joined later; whether China accepts their apostilles was not found. */
const newParties: ReadonlyMap<string, Day> = new Map([
  ['BD', '2025-03-30'],
  ['DZ', '2026-07-09'],
  ['VN', '2026-09-11'],
]);
/** Asian states that China's list of 2023 leaves out, and that have not joined since. */
const absentStates = new Set(['TH', 'MY', 'LK', 'NP', 'IR', 'QA']);

function oneOrOther(isApostille: boolean, { rule }: { rule: string }): Certified {
  return isApostille ? { how: 'apostille', rule } : { how: 'legalisation', rule: 'doc-nonhague' };
}

/** How a paper issued in a country is certified on a day; nothing for the mainland, whose papers need none. */
export function certificationFor(country: string, { on }: { on: Day }): Certified | undefined {
  if (country === 'CN') return undefined;
  if (country === 'IN') return { how: 'legalisation', rule: 'doc-apostille-india' };
  if (absentStates.has(country)) return { how: 'legalisation', rule: 'doc-nonhague' };
  const joined = newParties.get(country);
  if (joined) return { how: on < joined ? 'legalisation' : 'ask', rule: 'doc-apostille-new-parties' };
  const dated = partiesFrom.get(country);
  if (dated) return oneOrOther(dated <= on, { rule: 'doc-apostille-dates' });
  if (parties2023.has(country)) return oneOrOther(conventionFrom <= on, { rule: 'doc-apostille-parties-2023' });
  return { how: 'ask', rule: 'doc-apostille' };
}
