import { addDays, type Day } from '../../date.ts';
import { firstWorkingDayOnOrAfter, holidayBetween, lastWorkingDayOnOrBefore } from '../../rules/calendar.ts';
import { preReview } from '../../rules/decisions.ts';
import { renewPermit } from '../../rules/keeping-the-permit.ts';
import { policeDecision } from '../../rules/residence-permit.ts';
import { inForce } from '../../rules/rule.ts';
import { type Case, hasHappened } from '../case.ts';
import { courseOf, decisionTerm, isGranted, knownStep, lastOf } from '../course.ts';
import type { Deadline } from '../deadlines.ts';
import { endOf } from '../reckoning.ts';
import type { Advice, Around, Reason, Window } from '../windows.ts';
import type { Duty } from './duties.ts';

/** What is looked at to advise a day. */
export type Looked = { duty: Duty; window: Window; around: Around };
/** The first day from which a duty can be done, the day to begin with, and what makes it that day. */
type Beginning = { earliest: Day; from: Day; because: Reason };

/** The day advised for a duty that is still to be done: as soon as it can be, on a day on which offices work. */
export function adviceFor(deadline: Deadline, looked: Looked): Advice | undefined {
  const { duty, window, around } = looked;
  const { from, because } = beginningOf(deadline, looked);
  const found = duty.begins === 'atOnce' ? { day: from, provisional: false } : firstWorkingDayOnOrAfter(from);
  if (found.day <= window.lastSafe)
    return { ...found, because: besideHolidays(because, { from, day: found.day, window }) };
  const isLeft = window.lastSafe >= later(around.of.asOf, window.opensOn ?? around.of.asOf);
  return isLeft ? { day: window.lastSafe, because: { kind: 'lastSafe' }, provisional: found.provisional } : undefined;
}

/** Where the days lie on which there is something to do. */
export function beginningOf(deadline: Deadline, { duty, window, around }: Looked): Beginning {
  const { asOf } = around.of;
  switch (duty.begins) {
    case 'atOnce':
      return beginning(later(asOf, deadline.from.day), { kind: 'sameDay' });
    case 'event':
      return opening(addDays(window.opensOn ?? deadline.from.day, 1), { asOf });
    case 'window':
      return opening(deadline.opensOn ?? asOf, { asOf });
    case 'permit':
      return afterPermit({ window, around });
    case 'unnamed':
      return beginning(later(asOf, window.lastSafe), { kind: 'lastSafe' });
  }
}

function opening(day: Day, { asOf }: { asOf: Day }): Beginning {
  return beginning(later(asOf, day), { kind: day > asOf ? 'opens' : 'open' });
}

function beginning(from: Day, because: Reason): Beginning {
  return { earliest: from, from, because };
}

/** A residence permit that rests on the work permit is asked for once that is granted, or in time for a decision. */
function afterPermit({ window, around }: { window: Window; around: Around }): Beginning {
  const { asOf, procedure } = around.of;
  if (isGrantedOnUnknownDay(around.of))
    return beginning(asOf, { kind: procedure === 'first-permit' ? 'granted' : 'open' });
  if (procedure !== 'residence-permit' && isGranted(around.of))
    return opening(addDays(window.opensOn ?? asOf, 1), { asOf });
  const day = decisionIn(around);
  return day ? beginning(later(asOf, day), { kind: 'afterDecision', day }) : inTime(window, { asOf });
}

/** Whether it was told that the permit is granted, but not on which day. */
function isGrantedOnUnknownDay(of: Case): boolean {
  return hasHappened(of, 'permitDecidedOn') && !knownStep(of, 'permitDecidedOn');
}

/** By when the work permit is decided, if it is filed as advised; nothing where that day is not known. */
function decisionIn({ of, deadlines }: Around): Day | undefined {
  if (of.procedure === 'residence-permit') return undefined;
  const isFiled = ['acceptedOn', 'permitDecidedOn'] as const;
  const isKnown = isFiled.some((fact) => knownStep(of, fact) || hasHappened(of, fact));
  if (isKnown || of.procedure !== 'renewal') return lastOf(courseOf(of).decided).day;
  const opensOn = deadlines.find(({ rules: [rule] }) => rule === renewPermit.id)?.opensOn;
  if (!opensOn) return undefined;
  const filed = firstWorkingDayOnOrAfter(later(of.asOf, opensOn)).day;
  const accepted = endOf(inForce(preReview, of.asOf), { from: filed }).day;
  return endOf(inForce(decisionTerm(of), of.asOf), { from: accepted }).day;
}

/** Early enough for the police to decide before the last safe day. */
function inTime(window: Window, { asOf }: { asOf: Day }): Beginning {
  const { number } = inForce(policeDecision, asOf);
  const { day } = lastWorkingDayOnOrBefore(addDays(window.lastSafe, -number));
  return day < asOf ? opening(asOf, { asOf }) : { earliest: asOf, from: day, because: { kind: 'decisionInTime' } };
}

/** Holidays that keep offices closed before the day, or that it is better to go before. */
function besideHolidays(because: Reason, { from, day, window }: { from: Day; day: Day; window: Window }): Reason {
  const closed = day > from ? holidayBetween(from, { and: addDays(day, -1) }) : undefined;
  if (closed) return { kind: 'closed', from: closed.from, to: closed.to };
  if (because.kind !== 'opens' && because.kind !== 'open') return because;
  const ahead = holidayBetween(addDays(day, 1), { and: window.lastLegal });
  return ahead ? { kind: 'holiday', from: ahead.from, to: ahead.to } : because;
}

export function later(one: Day, other: Day): Day {
  return one < other ? other : one;
}

export function earlier(one: Day, other: Day): Day {
  return one > other ? other : one;
}
