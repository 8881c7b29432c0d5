import type { Day } from '../date.ts';
import { calendarsOfYear, dayIn, dayOf, lastDayOf, nearestDay } from './calendars.ts';
import { confirmed, type DayReading, daysOf, oneOf, rejected } from './day-reading.ts';

const YEARS_AHEAD_OF_A_SHORT_YEAR = 15;
const placeholders: readonly Day[] = ['1970-01-01', '1900-01-01', '1900-01-00'];

/** Reads a day written in figures alone, with or without separators. */
export function readFigures(text: string, today: Day): DayReading | undefined {
  if (!/^\d+(?:(?: ?[-/.,] ?| )\d+)*\.?$/.test(text)) return undefined;
  const parts = text.match(/\d+/g) ?? [];
  const [first = '', second, third, fourth] = parts;
  if (fourth !== undefined) return undefined;
  if (second === undefined) return readOneRun(first, today);
  if (third === undefined) return readTwo(first, second, today);
  return readThree([first, second, third], today);
}

/** Reads year, month and day where each is already known; the year may be of another calendar. */
export function readKnownParts(year: number, month: number, day: number, today: Day): DayReading {
  const [calendar, other] = calendarsOfYear(year);
  if (!calendar) return takenOr(dayOf(year, month, day));
  if (calendar === 'hebrew') return rejected('foreignCalendar');
  const found = dayIn(calendar, { year, month, day });
  if (!other) return confirmed(found, 'calendar', calendar);

  const otherFound = dayIn(other, { year, month, day });
  if (!otherFound || (found && isNearer(found, otherFound, today))) return confirmed(found, 'calendar', calendar);
  return confirmed(otherFound, 'calendar', other);
}

/** The full year a two-digit year surely means: one of this century that is not far ahead. */
export function fullYear(digits: string, today: Day): number | undefined {
  const year = 2000 + Number(digits);
  return year <= Number(today.slice(0, 4)) + YEARS_AHEAD_OF_A_SHORT_YEAR ? year : undefined;
}

/** A month of a year without its day, which is asked for. */
export function monthOf(year: number, month: number): DayReading {
  const reading = readMonth(year, month);
  const [example] = daysOf(reading);
  return example ? { kind: 'reject', reason: 'dayMissing', example } : reading;
}

/** Reads a month in figures alone, as some permits print it: its first and last day are offered. */
function readMonth(year: number, month: number): DayReading {
  const [calendar] = calendarsOfYear(year);
  if (calendar && calendar !== 'buddhist') return rejected('foreignCalendar');
  const ours = calendar ? year - 543 : year;
  const first = dayOf(ours, month, 1);
  return first ? oneOf([first, lastDayOf(ours, month)], 'vague', calendar) : rejected('impossible');
}

function takenOr(day: Day | undefined): DayReading {
  return day ? { kind: 'day', day } : rejected('impossible');
}

function isNearer(one: Day, other: Day, today: Day): boolean {
  const days = (to: Day) => Math.abs(Temporal.PlainDate.from(today).until(to).days);
  return days(one) <= days(other);
}

function readThree([first, second, third]: readonly [string, string, string], today: Day): DayReading {
  if (second.length > 2) return rejected('notADay');
  if (first.length === 4 && third.length <= 2) return readYearFirst(first, second, third, today);
  if (third.length === 4 && first.length <= 2) return readYearLast(Number(first), Number(second), Number(third), today);
  if (first.length <= 2 && third.length <= 2) return readShortYear(first, second, third, today);
  return rejected('yearUnclear');
}

function readYearFirst(year: string, month: string, day: string, today: Day): DayReading {
  const reading = readKnownParts(Number(year), Number(month), Number(day), today);
  return reading.kind === 'day' && placeholders.includes(reading.day) ? rejected('placeholder') : reading;
}

function readYearLast(first: number, second: number, year: number, today: Day): DayReading {
  const dayFirst = readKnownParts(year, second, first, today);
  const monthFirst = readKnownParts(year, first, second, today);
  if (first === second)
    return dayFirst.kind === 'day' && placeholders.includes(dayFirst.day) ? rejected('placeholder') : dayFirst;
  const sure = [dayFirst, monthFirst].filter((reading) => reading.kind === 'day' || reading.kind === 'confirm');
  const calendar = sure.find((reading) => reading.kind === 'confirm')?.calendar;
  if (sure.length === 0) return dayFirst.kind === 'reject' ? dayFirst : rejected('impossible');
  return oneOf(
    sure.map(({ day }) => day),
    calendar ? 'calendar' : 'order',
    calendar,
  );
}

function readShortYear(first: string, second: string, third: string, today: Day): DayReading {
  const last = third.length === 2 ? fullYear(third, today) : undefined;
  const leading = first.length === 2 ? fullYear(first, today) : undefined;
  const readings = [
    last && dayOf(last, Number(second), Number(first)),
    last && dayOf(last, Number(first), Number(second)),
    leading && dayOf(leading, Number(second), Number(third)),
  ].map((day) => day || undefined);
  return readings.some(Boolean) ? oneOf(readings, 'shortYear') : rejected('yearUnclear');
}

function readTwo(first: string, second: string, today: Day): DayReading {
  if (first.length === 4 && second.length <= 2) return readMonth(Number(first), Number(second));
  if (second.length === 4 && first.length <= 2) return readMonth(Number(second), Number(first));
  if (first.length > 2 || second.length > 2) return rejected('notADay');
  const [one, other] = [Number(first), Number(second)];
  if (one > 31 || other > 31) return rejected('notADay');
  return oneOf([nearestDay(other, one, today), nearestDay(one, other, today)], 'yearMissing');
}

function readOneRun(run: string, today: Day): DayReading {
  if (run.length <= 4) return rejected('incomplete');
  if (run.length === 8) return readEight(run);
  return run.length === 6 ? readSix(run, today) : rejected('notADay');
}

function readEight(run: string): DayReading {
  const cut = (from: number, to: number) => Number(run.slice(from, to));
  const yearFirst = /^(?:19|20)/.test(run) ? dayOf(cut(0, 4), cut(4, 6), cut(6, 8)) : undefined;
  if (yearFirst) return confirmed(yearFirst, 'figures');
  if (!/(?:19|20)\d\d$/.test(run)) return rejected('notADay');
  return oneOf([dayOf(cut(4, 8), cut(2, 4), cut(0, 2)), dayOf(cut(4, 8), cut(0, 2), cut(2, 4))], 'figures');
}

function readSix(run: string, today: Day): DayReading {
  const [one, two, three] = [run.slice(0, 2), run.slice(2, 4), run.slice(4, 6)];
  const leading = fullYear(one, today);
  const last = fullYear(three, today);
  const readings = [
    leading && dayOf(leading, Number(two), Number(three)),
    last && dayOf(last, Number(two), Number(one)),
    last && dayOf(last, Number(one), Number(two)),
  ].map((day) => day || undefined);
  return readings.some(Boolean) ? oneOf(readings, 'figures') : rejected('notADay');
}
