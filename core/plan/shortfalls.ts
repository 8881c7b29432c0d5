import { type Day, daysBetween } from '../date.ts';
import type { FactName } from '../facts.ts';
import type { Count } from '../rules/term.ts';
import { type Case, needsNoPermit } from './case.ts';
import { courseOf, lastOf, type Steps } from './course.ts';
import type { From } from './deadlines.ts';
import type { PlannedDocument } from './documents.ts';
import type { Beside, Held } from './shortfalls/held.ts';
import { papersHeld } from './shortfalls/papers.ts';
import { passportsHeld } from './shortfalls/passport.ts';
import { staysHeld } from './shortfalls/stay.ts';

/** A paper that runs out before what it is needed for is over, with the arithmetic of both days. */
export type Shortfall = {
  /** The first is the rule it stands on. */
  rules: [string, ...string[]];
  from: From;
  /** What is added to that day; nothing where the day itself is printed on the paper. */
  count?: Count;
  endsOn: Day;
  /** The steps to the day until which the paper is needed. */
  needed: Steps;
  neededUntil: Day;
  daysShort: number;
};

/** The facts by which it is known until when a paper lasts. */
export const dated = [
  'passportExpiresOn',
  'crcIssuedOn',
  'medicalIssuedOn',
  'notificationIssuedOn',
  'visaStayEndsOn',
  'residencePermitExpiresOn',
] as const satisfies readonly FactName[];

/** Every paper that runs out too early; of one paper only what is needed first is said. */
export function shortfallsOf(
  of: Case,
  { documents, beside = {} }: { documents: readonly PlannedDocument[]; beside?: Beside },
): Shortfall[] {
  // Most plans are made before any of these days is known.
  if (needsNoPermit(of) || !dated.some((fact) => of.facts[fact] !== undefined)) return [];
  const looked = { of, course: courseOf(of), documents, beside };
  const short = [...passportsHeld(looked), ...papersHeld(looked), ...staysHeld(looked)]
    .map(shortfallIn)
    .filter((shortfall) => shortfall !== undefined);
  return short.filter(({ from }, index) => short.findIndex((other) => other.from.fact === from.fact) === index);
}

/** The shortfalls that no warning tells of already. */
export function untold(
  shortfalls: readonly Shortfall[],
  { warnings }: { warnings: readonly { rules: [string, ...string[]] }[] },
): Shortfall[] {
  return shortfalls.filter(({ rules: [rule] }) => !warnings.some(({ rules: [told] }) => told === rule));
}

function shortfallIn({ rules, ends, needed }: Held): Shortfall | undefined {
  if (!ends || !needed) return undefined;
  const neededUntil = lastOf(needed).day;
  const daysShort = daysBetween(ends.endsOn, { to: neededUntil });
  return daysShort > 0 ? { rules, ...ends, needed, neededUntil, daysShort } : undefined;
}
