import type { Day } from '../date.ts';

/** Why a day is shown back before it is taken. */
export type Doubt =
  | 'relative'
  | 'yearMissing'
  | 'shortYear'
  | 'calendar'
  | 'weekday'
  | 'instant'
  | 'order'
  | 'vague'
  | 'figures'
  | 'sentence'
  | 'farAway';

/** Why what was typed is not taken as a day. */
export type DayRefusal =
  | 'notADay'
  | 'impossible'
  | 'incomplete'
  | 'dayMissing'
  | 'dayOfWeekMissing'
  | 'dayOfYearMissing'
  | 'yearMissing'
  | 'yearUnclear'
  | 'foreignCalendar'
  | 'manyDays'
  | 'placeholder'
  | 'tooEarly'
  | 'tooLate'
  | 'inFuture';

/** The calendar a day was written in, named as Temporal names it; julian is the old European one. */
export type Calendar =
  | 'buddhist'
  | 'roc'
  | 'japanese'
  | 'persian'
  | 'islamic-umalqura'
  | 'hebrew'
  | 'indian'
  | 'chinese'
  | 'julian';

type Days = readonly [Day, Day, ...Day[]];

/** What a typed text says about a day: taken, to be confirmed, to be chosen from, refused, or "I don't know". */
export type DayReading =
  | { kind: 'day'; day: Day }
  | { kind: 'confirm'; day: Day; because: Doubt; calendar?: Calendar }
  | { kind: 'choose'; days: Days; calendar?: Calendar }
  | {
      kind: 'reject';
      reason: DayRefusal /** A day as it was wanted, in the month, week or year that was told. */;
      example?: Day;
    }
  | { kind: 'unknown' };

export function rejected(reason: DayRefusal): DayReading {
  return { kind: 'reject', reason };
}

/** A day to be shown back, or a refusal where there is no such day. */
export function confirmed(day: Day | undefined, because: Doubt, calendar?: Calendar): DayReading {
  if (!day) return rejected('impossible');
  return calendar ? { kind: 'confirm', day, because, calendar } : { kind: 'confirm', day, because };
}

/** The different days among the readings of one text: one is confirmed, several are offered, none is impossible. */
export function oneOf(found: readonly (Day | undefined)[], because: Doubt, calendar?: Calendar): DayReading {
  const [first, second, ...others] = [...new Set(found.filter((day) => day !== undefined))];
  if (!first || !second) return confirmed(first, because, calendar);
  const days: Days = [first, second, ...others];
  return calendar ? { kind: 'choose', days, calendar } : { kind: 'choose', days };
}

/** The days a reading offers. */
export function daysOf(reading: DayReading | undefined): readonly Day[] {
  if (reading?.kind === 'choose') return reading.days;
  return reading?.kind === 'day' || reading?.kind === 'confirm' ? [reading.day] : [];
}
