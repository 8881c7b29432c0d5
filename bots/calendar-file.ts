import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { type Entry, endOf } from '../core/calendar-entries.ts';

/** Writes days as an iCalendar file: each keeps its UID, and its SEQUENCE rises when the day moves. */
export function calendarFile({ person, entries, name }: { person: string; entries: Entry[]; name: string }): string {
  const calendar = ical({ name, method: ICalCalendarMethod.PUBLISH, prodId: { company: 'Zhilu', product: 'Zhilu' } });
  for (const entry of entries) {
    calendar.createEvent({
      id: `${entry.name}.${person}@zhilu`,
      sequence: entry.sequence,
      start: noonOf(entry.day),
      end: noonOf(endOf(entry)),
      allDay: true,
      summary: entry.title,
      description: entry.text,
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}

/** An entry of a whole day bears the day only; noon keeps it on that day in every zone a server runs in. */
function noonOf(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}
