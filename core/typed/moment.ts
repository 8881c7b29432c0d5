import { addDays, type Day } from '../date.ts';
import { type DayQuestion, readDay } from './day.ts';
import { type Calendar, type DayReading, type DayRefusal, daysOf } from './day-reading.ts';
import { bare } from './fold.ts';
import { type Minute, readAgo } from './time-ago.ts';
import { type TimeFound, type TimeOfDay, timeIn } from './time-of-day.ts';

/** What a typed text says about a day and the time of it; the time may be missing. A moment is YYYY-MM-DD or YYYY-MM-DDTHH:MM. */
export type MomentReading =
  | { kind: 'moment'; moment: string }
  | { kind: 'confirm'; moment: string; calendar?: Calendar }
  | { kind: 'choose'; moments: readonly string[] }
  | { kind: 'reject'; reason: DayRefusal }
  | { kind: 'unknown' };

const LONGEST = 200;

/** Reads a typed day with its time, in figures or in words; what is ambiguous, relative or vague is asked back. */
export function readMoment(text: string, question: DayQuestion): MomentReading {
  const ago = readAgo(text, question.now);
  if (ago?.moment) return agoWithin(ago.moment, question);
  const time = text.length > LONGEST ? undefined : timeIn(bare(text));
  const readings = time?.rests.map((rest) => readDay(rest, question)) ?? [];
  const day = surest(readings);
  if (time && day) return time.times.every(isPossible) ? timed(day, time) : { kind: 'reject', reason: 'impossible' };
  const whole = readDay(text, question);
  return ofDay(saysNothing(whole) ? (readings.find((reading) => !saysNothing(reading)) ?? whole) : whole);
}

/** A moment by the clock, shown back where its day is one that the question takes. */
function agoWithin(moment: Minute, question: DayQuestion): MomentReading {
  const reading = readDay(moment.slice(0, 'YYYY-MM-DD'.length), question);
  return reading.kind === 'day' || reading.kind === 'confirm' ? { kind: 'confirm', moment } : ofDay(reading);
}

/** The reading that leaves the least open, among those that are of a day at all. */
function surest(readings: readonly DayReading[]): DayReading | undefined {
  return ['day', 'confirm', 'choose'].flatMap((kind) => readings.filter((reading) => reading.kind === kind))[0];
}

function saysNothing(reading: DayReading): boolean {
  return reading.kind === 'reject' && reading.reason === 'notADay';
}

function isPossible({ hour, minute }: TimeOfDay): boolean {
  return hour < 24 && minute < 60;
}

function ofDay(reading: DayReading): MomentReading {
  switch (reading.kind) {
    case 'day':
      return { kind: 'moment', moment: reading.day };
    case 'confirm':
      return { kind: 'confirm', moment: reading.day, ...(reading.calendar ? { calendar: reading.calendar } : {}) };
    case 'choose':
      return { kind: 'choose', moments: reading.days };
    default:
      return reading;
  }
}

function timed(reading: DayReading, { times, isVague }: TimeFound): MomentReading {
  const moments = daysOf(reading).flatMap((day) => times.map((time) => momentAt(day, time)));
  const [moment] = moments;
  if (moment === undefined || moments.length > 1) return { kind: 'choose', moments };
  if (reading.kind === 'day' && !isVague) return { kind: 'moment', moment };
  const calendar = reading.kind === 'confirm' ? reading.calendar : undefined;
  return { kind: 'confirm', moment, ...(calendar ? { calendar } : {}) };
}

function momentAt(day: Day, { hour, minute, isNextDay }: TimeOfDay): string {
  const written = (number: number) => String(number).padStart(2, '0');
  return `${isNextDay ? addDays(day, 1) : day}T${written(hour)}:${written(minute)}`;
}
