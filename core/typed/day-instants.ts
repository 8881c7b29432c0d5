import { type Day, dayInChina } from '../date.ts';
import { dayOf } from './calendars.ts';
import { confirmed, type DayReading, rejected } from './day-reading.ts';

const time =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:t| )(?<hours>\d{1,2}:\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?(?<zone> ?(?:z|[+-]\d{2}:?\d{2}))?$/u;

/** Reads a moment: its day is the one in China then, and is shown back. */
export function readInstant(text: string): DayReading | undefined {
  const { day, zone } = time.exec(text)?.groups ?? {};
  if (!day) return undefined;
  try {
    if (!zone)
      return confirmed(Temporal.PlainDateTime.from(text.replace(' ', 'T')).toPlainDate().toString(), 'instant');
    return confirmed(
      dayInChina(Temporal.Instant.from(text.toUpperCase().replace(' ', 'T').replaceAll(' ', ''))),
      'instant',
    );
  } catch {
    return rejected('impossible');
  }
}

/** Reads a week date such as 2026-W10-1. */
export function readWeekDate(text: string): DayReading | undefined {
  const { year, week, weekday } = /^(?<year>\d{4})-?w(?<week>\d{2})(?:-?(?<weekday>[1-7]))?$/u.exec(text)?.groups ?? {};
  if (!year || !week) return undefined;
  if (!weekday) return rejected('incomplete');
  return confirmed(dayOfWeekDate(Number(year), Number(week), Number(weekday)), 'vague');
}

/** The fourth of January is always in the first week. */
function dayOfWeekDate(year: number, week: number, weekday: number): Day | undefined {
  const fourth = dayOf(year, 1, 4);
  if (!fourth) return undefined;
  const start = Temporal.PlainDate.from(fourth);
  const found = start.add({ days: weekday - start.dayOfWeek + (week - 1) * 7 });
  return found.weekOfYear === week && found.yearOfWeek === year ? found.toString() : undefined;
}
