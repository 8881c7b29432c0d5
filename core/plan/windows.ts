import type { Day } from '../date.ts';
import { registration } from '../rules/arrival.ts';
import { type Holiday, lastWorkingDayOnOrBefore } from '../rules/calendar.ts';
import { type Case, hasHappened } from './case.ts';
import type { Deadline } from './deadlines.ts';
import type { Trip } from './shortfalls/held.ts';
import { adviceFor } from './windows/advice.ts';
import { type Duty, dutyOf } from './windows/duties.ts';
import { openingOf } from './windows/opening.ts';
import { aroundTrip } from './windows/trip.ts';

/** When a duty can be done: from its first day, by the last safe day, at the latest on the last legal one. */
export type Window = {
  /** Missing where the rules name no first day. */
  opensOn?: Day;
  /** The last day that every way of counting allows and on which offices work. */
  lastSafe: Day;
  lastLegal: Day;
  done: boolean;
  /** Missing where the duty is done, or no safe day is left. */
  advised?: Advice;
};

/** The day that is advised, and why it is that one. */
export type Advice = { day: Day; because: Reason; provisional: boolean };

export type Reason =
  | { kind: 'opens' | 'open' | 'granted' | 'sameDay' | 'decisionInTime' | 'lastSafe' }
  | ({ kind: 'closed' | 'holiday' | 'beforeTrip' | 'afterTrip' } & Holiday)
  | { kind: 'afterDecision'; day: Day };

/** What a window is looked at with: the case, its other duties, and a trip where one is planned. */
export type Around = { of: Case; deadlines: readonly Deadline[]; trip?: Trip };

/** The same deadlines, each with its window where it has one. */
export function withWindows(deadlines: readonly Deadline[], around: Omit<Around, 'deadlines'>): Deadline[] {
  return deadlines.map((deadline) => {
    const window = windowOf(deadline, { ...around, deadlines });
    return window ? { ...deadline, window } : deadline;
  });
}

function windowOf(deadline: Deadline, around: Around): Window | undefined {
  const duty = dutyOf(deadline);
  if (!duty) return undefined;
  const opensOn = openingOf(deadline, { duty, around });
  const window = {
    ...(opensOn && opensOn <= deadline.deadline ? { opensOn } : {}),
    lastSafe: lastSafeDay(deadline, duty),
    lastLegal: deadline.deadline,
    done: duty.doneBy.some((fact) => hasHappened(around.of, fact)) || isRegistered(deadline, around.of),
  };
  if (window.done || window.lastSafe < around.of.asOf) return window;
  const found = adviceFor(deadline, { duty, window, around });
  const advised = found && aroundTrip(found, { deadline, duty, window, around });
  return advised ? { ...window, advised } : window;
}

function isRegistered({ rules: [rule] }: Deadline, { registration: told }: Case): boolean {
  return rule === registration.id && told === 'made';
}

/** A safe day at an office is a working day; the police take a registration on any day. */
function lastSafeDay({ safe, actBy, deadline }: Deadline, { begins }: Duty): Day {
  if (begins === 'atOnce') return deadline;
  const [first = deadline] = [safe, actBy, deadline].filter((day) => day !== undefined).sort();
  return lastWorkingDayOnOrBefore(first).day;
}
