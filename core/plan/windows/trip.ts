import { addDays, type Day } from '../../date.ts';
import { addWorkingDays, firstWorkingDayOnOrAfter, lastWorkingDayOnOrBefore } from '../../rules/calendar.ts';
import { applyAfterEntry, policeDecision, policeTarget } from '../../rules/residence-permit.ts';
import { inForce } from '../../rules/rule.ts';
import type { Case } from '../case.ts';
import type { Deadline } from '../deadlines.ts';
import type { Trip } from '../shortfalls/held.ts';
import type { Advice } from '../windows.ts';
import { beginningOf, earlier, type Looked, later } from './advice.ts';

/** The days in which the police work on a residence permit: from the filing to the decision, as usual and at the latest. */
export type AtPolice = { from: Day; usual: Day; until: Day };

/** The days with the police for papers handed in on a day. */
export function atPolice(from: Day, { facts, asOf }: Case): AtPolice {
  const usual = addWorkingDays(from, inForce(policeTarget(facts.city), asOf).number).day;
  const latest = addDays(from, inForce(policeDecision, asOf).number);
  // What is decided while offices are closed can be fetched when they open.
  return { from, usual, until: firstWorkingDayOnOrAfter(latest).day };
}

/** Whether leaving before the permit is issued uses up the visa: so it is while a Z visa is all that there is. */
export function usesUpVisa({ rules: [rule] }: Deadline): boolean {
  return rule === applyAfterEntry.id;
}

/** The day to begin with if there were no trip, whether the trip meets days with the police, and the days to file by, or from, so that it does not. */
type Freedom = { begun: Day; isMet: boolean; fileBy?: Day; fileFrom?: Day };
type WithTrip = Looked & { trip: Trip };

/** How a filing can keep out of the way of a trip. */
export function freedomOf(deadline: Deadline, { trip, ...looked }: WithTrip): Freedom {
  const { window, around } = looked;
  const { earliest, from } = beginningOf(deadline, looked);
  const first = firstWorkingDayOnOrAfter(earliest).day;
  const begun = firstWorkingDayOnOrAfter(from).day;
  const last = later(begun, window.lastSafe);
  const isMet = trip.from <= atPolice(last, around.of).until && meetsFrom(begun, { deadline, of: around.of, trip });
  if (!isMet) return { begun, isMet };
  const days = { first, last: window.lastSafe, trip };
  const [fileBy, fileFrom] = [lastBefore(around.of, days), usesUpVisa(deadline) ? undefined : firstAfter(days)];
  return { begun, isMet, ...(fileBy ? { fileBy } : {}), ...(fileFrom ? { fileFrom } : {}) };
}

/** A visa that is used up by leaving binds its holder from the entry on, anything else from the filing on. */
function meetsFrom(begun: Day, { deadline, of, trip }: { deadline: Deadline; of: Case; trip: Trip }): boolean {
  if (!usesUpVisa(deadline)) return trip.until >= begun;
  return trip.from > deadline.from.day && trip.until >= of.asOf;
}

type Days = { first: Day; last: Day; trip: Trip };

/** The last working day from which everything is decided before the trip. */
function lastBefore(of: Case, { first, last, trip }: Days): Day | undefined {
  const before = addDays(trip.from, -1);
  let { day } = lastWorkingDayOnOrBefore(earlier(before, last));
  while (day >= first && atPolice(day, of).until >= trip.from) day = lastWorkingDayOnOrBefore(addDays(day, -1)).day;
  return day >= first ? day : undefined;
}

/** The first working day after the trip. */
function firstAfter({ first, last, trip }: Days): Day | undefined {
  const { day } = firstWorkingDayOnOrAfter(later(first, addDays(trip.until, 1)));
  return day <= last ? day : undefined;
}

/** The advice, moved out of the way of a trip where it meets the days with the police and another day is left. */
export function aroundTrip(advice: Advice, { deadline, ...looked }: Looked & { deadline: Deadline }): Advice {
  const { trip } = looked.around;
  if (!trip || !looked.duty.isAtPolice) return advice;
  const { isMet, fileBy, fileFrom } = freedomOf(deadline, { ...looked, trip });
  if (!isMet) return advice;
  const days = { from: trip.from, to: trip.until };
  if (fileBy) return { ...advice, day: earlier(advice.day, fileBy), because: { kind: 'beforeTrip', ...days } };
  return fileFrom ? { ...advice, day: later(advice.day, fileFrom), because: { kind: 'afterTrip', ...days } } : advice;
}
