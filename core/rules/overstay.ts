import type { Day } from '../date.ts';
import { type Figure, inForce } from './rule.ts';

/** What a day of an overstay can cost in a serious case, and the most that all days together can. */
export const finePerDay: Figure<number> = { id: 'overstay', periods: [{ from: '2013-07-01', value: 500 }] };
export const mostFine: Figure<number> = { id: 'overstay', periods: [{ from: '2013-07-01', value: 10_000 }] };

/** What so many days of an overstay can cost in a serious case. */
export function fineAfter(days: number, { on }: { on: Day }): number {
  return Math.min(days * inForce(finePerDay, on), inForce(mostFine, on));
}
