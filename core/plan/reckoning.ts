import { addDays, addMonths, type Day } from '../date.ts';
import { addWorkingDays, type Found, lastWorkingDayOnOrBefore } from '../rules/calendar.ts';
import type { Actor, Count } from '../rules/term.ts';

/** A deadline with the days that help to keep it. */
export type Reckoned = { deadline: Day; safe?: Day; actBy?: Day; provisional: boolean };

/** The day a time runs out; the day it is counted from is not counted. */
export function endOf({ number, unit }: Count, { from }: { from: Day }): Found {
  if (unit === 'workingDay') return addWorkingDays(from, number);
  const day = unit === 'month' ? addMonths(from, number) : addDays(from, number);
  return { day, provisional: false };
}

/** The deadline, the safe day before it, and the last working day on which an office takes the papers. */
export function reckon(count: Count, { from, by }: { from: Day; by: Actor }): Reckoned {
  const { day: deadline, provisional } = endOf(count, { from });
  if (by === 'authority') return { deadline, provisional };
  const { day: actBy, provisional: isActByProvisional } = lastWorkingDayOnOrBefore(deadline);
  const isCountedForward = count.unit === 'day' && count.number > 0;
  return {
    deadline,
    ...(isCountedForward ? { safe: addDays(deadline, -1) } : {}),
    actBy,
    provisional: provisional || isActByProvisional,
  };
}
