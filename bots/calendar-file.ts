import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { type Entry, endOf } from '../core/calendar-entries.ts';

/** Writes days and moments as an iCalendar file: each keeps its UID, and its SEQUENCE rises when it moves. */
export function calendarFile({ person, entries, name }: { person: string; entries: Entry[]; name: string }): string {
  const calendar = ical({ name, method: ICalCalendarMethod.PUBLISH, prodId: { company: 'Zhilu', product: 'Zhilu' } });
  for (const entry of entries) {
    calendar.createEvent({
      id: `${entry.name}.${person}@zhilu`,
      sequence: entry.sequence,
      ...whenOf(entry),
      summary: entry.title,
      description: entry.text,
      ...takesNoTime,
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}

/** A calendar at work would show a last day to colleagues as a day on which nobody can be met. */
const takesNoTime = { transparency: ICalEventTransparency.TRANSPARENT, busystatus: ICalEventBusyStatus.FREE };

/** A whole day, or the moment by the clock in China. */
function whenOf(entry: Entry) {
  if (entry.time) return { start: new Date(`${entry.day}T${entry.time}:00+08:00`) };
  return { start: noonOf(entry.day), end: noonOf(endOf(entry)), allDay: true };
}

/** An entry of a whole day bears the day only; noon keeps it on that day in every zone a server runs in. */
function noonOf(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}
