import { addDays, type Day } from '../date.ts';
import { type Calendar, confirmed, type DayReading } from './day-reading.ts';

/** The day of year, month and day in our calendar, if there is one. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  return dayIn('iso8601', { year, month, day });
}

/** The day written in another calendar, if that calendar has it. */
export function dayIn(
  calendar: Exclude<Calendar, 'julian'> | 'iso8601',
  date: { year: number; day: number } & ({ month: number } | { monthCode: string }),
): Day | undefined {
  try {
    const found = Temporal.PlainDate.from({ calendar, ...date }, { overflow: 'reject' }).withCalendar('iso8601');
    return found.year >= 1 && found.year <= 9999 ? found.toString() : undefined;
  } catch {
    return undefined;
  }
}

/** The last day of a month. */
export function lastDayOf(year: number, month: number): Day {
  return Temporal.PlainDate.from({ year, month, day: 31 }, { overflow: 'constrain' }).toString();
}

/** The day nearest to today among the years that have it. */
export function nearestDay(month: number, day: number, today: Day): Day | undefined {
  const now = Temporal.PlainDate.from(today);
  const apart = (found: Day) => Math.abs(now.until(found, { largestUnit: 'days' }).days);
  return [now.year, now.year - 1, now.year + 1]
    .map((year) => dayOf(year, month, day))
    .filter((found) => found !== undefined)
    .toSorted((one, other) => apart(one) - apart(other))
    .at(0);
}

/** A day of the Julian calendar; from 1900 to 2099 it is 13 days behind. */
export function julianDay(year: number, month: number, day: number): DayReading {
  const sameFigures = dayOf(year, month, day);
  const between = sameFigures !== undefined && year > 1900 && year < 2100;
  return confirmed(between ? addDays(sameFigures, 13) : undefined, 'calendar', 'julian');
}

/** The calendars whose present years a year may belong to; an empty list means ours. */
export function calendarsOfYear(year: number): readonly ('buddhist' | 'persian' | 'islamic-umalqura' | 'hebrew')[] {
  if (year >= 2400 && year <= 2700) return ['buddhist'];
  if (year >= 1280 && year <= 1500) return ['persian', 'islamic-umalqura'];
  return year >= 5600 && year <= 5900 ? ['hebrew'] : [];
}
