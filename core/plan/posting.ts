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
  isOver: boolean;
};

/** Until when an agreement exempts a posting, where it names a longest time and the first day is known. */
export function postingOf({ postedMonths }: Agreement, { postedOn, asOf }: Case): Posting | undefined {
  if (!postedMonths || postedOn === undefined) return undefined;
  const [first, ...more] = postedMonths;
  const endAfter = (number: number) => endOf(months(number), { from: postedOn }).day;
  const endsOn = endAfter(first);
  const all = postedMonths.reduce((sum, number) => sum + number, 0);
  return {
    from: postedOn,
    count: months(first),
    endsOn,
    ...(more.length > 0 ? { extendsTo: endAfter(all) } : {}),
    isOver: endsOn < asOf,
  };
}
