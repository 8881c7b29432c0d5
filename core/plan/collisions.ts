import type { Day } from '../date.ts';
import { policeDecision } from '../rules/residence-permit.ts';
import { hasHappened } from './case.ts';
import { mustApplyAfterEntry } from './deadlines/arrival.ts';
import type { Deadline } from './deadlines.ts';
import type { Trip } from './shortfalls/held.ts';
import { later } from './windows/advice.ts';
import { dutyOf } from './windows/duties.ts';
import { type AtPolice, atPolice, freedomOf, usesUpVisa } from './windows/trip.ts';
import type { Around } from './windows.ts';

/** A trip that meets the days in which the police work on a residence permit. */
export type Collision = {
  deadline: Deadline;
  trip: Trip;
  /** The days with the police for papers handed in already, or on the day on which they would be without the trip. */
  police: AtPolice;
  isFiled: boolean;
  /** Leaving in these days uses up the visa. */
  usesUpVisa: boolean;
  /** The last day to file before the trip, and the first after it, where there are such safe days. */
  fileBy?: Day;
  fileFrom?: Day;
};

type AroundTrip = Around & { trip: Trip };

/** Where a planned trip meets a filing that is still to be made, or papers that lie with the police. */
export function collisionsOf(around: AroundTrip): Collision[] {
  return around.deadlines
    .map((deadline) =>
      deadline.rules[0] === policeDecision.id ? filed(deadline, around) : toBeFiled(deadline, around),
    )
    .filter((collision) => collision !== undefined);
}

function toBeFiled(deadline: Deadline, around: AroundTrip): Collision | undefined {
  const { of, trip } = around;
  const { window } = deadline;
  const duty = dutyOf(deadline);
  if (!window || !duty?.isAtPolice || window.done || window.lastLegal < of.asOf) return undefined;
  const { begun, isMet, ...days } = freedomOf(deadline, { duty, window, around, trip });
  if (!isMet) return undefined;
  const police = atPolice(begun, of);
  return { deadline, trip, police, isFiled: false, usesUpVisa: usesUpVisa(deadline), ...days };
}

function filed(deadline: Deadline, { of, trip }: AroundTrip): Collision | undefined {
  if (!hasHappened(of, 'rpFiledOn') || hasHappened(of, 'rpIssuedOn')) return undefined;
  const police = atPolice(deadline.from.day, of);
  const isMet = trip.from <= police.until && trip.until >= later(of.asOf, police.from);
  return isMet ? { deadline, trip, police, isFiled: true, usesUpVisa: mustApplyAfterEntry(of) } : undefined;
}
