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
  | { kind: 'reject'; reason: DayRefusal; example?: Day }
  | { kind: 'unknown' };

const LONGEST = 200;
// Who tells the day on which a night began has not told on which side of midnight it was.
const nightEndsAt = 6;

/** The days a question takes, and those that a time told without its day can be of. */
type MomentQuestion = DayQuestion & { days?: readonly Day[] };

/** Reads a typed day with its time, in figures or in words; what is ambiguous, relative or vague is asked back. */
export function readMoment(text: string, question: MomentQuestion): MomentReading {
  const ago = readAgo(text, question.now);
  if (ago?.moment) return agoWithin(ago.moment, question);
  const time = text.length > LONGEST ? undefined : timeIn(bare(text));
  return (time && withTime(text, time, question)) ?? ofDay(readDay(text, question));
}

/** What a text says that tells a time; nothing where it is only about a day. */
function withTime(text: string, time: TimeFound, question: MomentQuestion): MomentReading | undefined {
  const readings = time.rests.map((rest) => readDay(rest, question));
  const day = surest(readings);
  if (day) return time.times.every(isPossible) ? timed(day, time) : { kind: 'reject', reason: 'impossible' };
  const whole = readDay(text, question);
  if (whole.kind !== 'reject') return undefined;
  const refusal = readings.find((reading) => !saysNothing(reading));
  if (refusal) return saysNothing(whole) ? ofDay(refusal) : undefined;
  return timeAlone(time, question);
}

/** A time without a day is asked back on each day that it can be of. */
function timeAlone({ times, rests }: TimeFound, { days = [] }: MomentQuestion): MomentReading | undefined {
  if (days.length === 0 || rests.some((rest) => /\d/.test(rest))) return undefined;
  if (!times.every(isPossible)) return { kind: 'reject', reason: 'impossible' };
  const onEach = days.flatMap((day) => times.map((time) => momentAt(day, time)));
  const [only] = days;
  const after =
    only && days.length === 1 ? times.filter(isAtNight).map((time) => momentAt(addDays(only, 1), time)) : [];
  return shownBack([...new Set([...onEach, ...after])]);
}

function isAtNight({ hour, isNextDay }: TimeOfDay): boolean {
  return hour < nightEndsAt && !isNextDay;
}

function shownBack(moments: readonly string[]): MomentReading | undefined {
  const [moment, ...others] = moments;
  if (moment === undefined) return undefined;
  return others.length > 0 ? { kind: 'choose', moments } : { kind: 'confirm', moment };
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
