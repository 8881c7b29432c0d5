import type { Day } from '../date.ts';
import type { Agreement } from '../rules/agreements.ts';
import { type Count, months } from '../rules/term.ts';
import type { Case } from './case.ts';
import { endOf } from './reckoning.ts';

/** The time for which an agreement exempts a posting, from its first day on. */
export type Posting = {
  from: Day;
  count: Count;
  endsOn: Day;
  /** The last day to which approval can extend it, where the agreement knows of any. */
  extendsTo?: Day;
  /** That a longer posting was approved: until the day that is told, or as long as approval can last where none is. */
  approved?: 'untilDay' | 'atLatest';
  isOver: boolean;
};

/** Until when an agreement exempts a posting, where it names a longest time and the first day is known. */
export function postingOf(
  { postedMonths }: Agreement,
  { postedOn, asOf, longerUntil }: Pick<Case, 'postedOn' | 'asOf' | 'longerUntil'>,
): Posting | undefined {
  if (!postedMonths || postedOn === undefined) return undefined;
  const first = { number: postedMonths[0], endsOn: endAfter(postedMonths[0], postedOn) };
  const [, ...more] = postedMonths;
  if (more.length === 0) return { ...timeOf(first, postedOn), isOver: first.endsOn < asOf };
  const number = postedMonths.reduce((sum, each) => sum + each, 0);
  const longest = { number, endsOn: endAfter(number, postedOn) };
  const extended = longerUntil === undefined ? undefined : extendedTo(longerUntil, { first, longest });
  const { endsOn } = extended ?? first;
  return {
    ...timeOf(extended ?? first, postedOn),
    extendsTo: longest.endsOn,
    ...(extended ? { approved: extended === longest ? ('atLatest' as const) : ('untilDay' as const) } : {}),
    isOver: endsOn < asOf,
  };
}

type Time = { number: number; endsOn: Day };

/** A day that was approved counts between the first time and the longest; without one the longest does. */
function extendedTo(until: Day | 'unknown', { first, longest }: { first: Time; longest: Time }): Time | undefined {
  if (until === 'unknown' || until > longest.endsOn) return longest;
  return until > first.endsOn ? { ...first, endsOn: until } : undefined;
}

function endAfter(number: number, from: Day): Day {
  return endOf(months(number), { from }).day;
}

function timeOf({ number, endsOn }: Time, from: Day): Pick<Posting, 'from' | 'count' | 'endsOn'> {
  return { from, count: months(number), endsOn };
}
