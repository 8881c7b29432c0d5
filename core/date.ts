import { lately } from './lately.ts';

/** A calendar day in China, written YYYY-MM-DD; days compare as text. */
export type Day = string;
/** The authority's time zone: "today" is the day here. */
const authorityZone = 'Asia/Shanghai';

/** The day it is in China at an instant. */
export function dayInChina(instant: Temporal.Instant): Day {
  return instant.toZonedDateTimeISO(authorityZone).toPlainDate().toString();
}

/** The time it is in China at an instant, to the minute: YYYY-MM-DDTHH:MM. */
export function minuteInChina(instant: Temporal.Instant): string {
  return instant.toZonedDateTimeISO(authorityZone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

const realDays = lately<boolean>(5000);

/** Whether a text is a real calendar day in the form YYYY-MM-DD. */
export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && realDays(text, () => isInCalendar(text));
}

function isInCalendar(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

// A plan goes from day to day thousands of times, and mostly over the same ones.
const later = lately<Day>(5000);

/** The day so many calendar days later; a negative number counts back. */
export function addDays(day: Day, days: number): Day {
  return later(`${day} ${days}`, () => Temporal.PlainDate.from(day).add({ days }).toString());
}

const monthsLater = lately<Day>(5000);

/** The same day so many months later, or the last day of that month. */
export function addMonths(day: Day, months: number): Day {
  return monthsLater(`${day} ${months}`, () =>
    Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' }).toString(),
  );
}

const distances = lately<number>(5000);

/** Calendar days from one day to another; negative when the other is earlier. */
export function daysBetween(from: Day, { to }: { to: Day }): number {
  return distances(
    `${from} ${to}`,
    () => Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days,
  );
}

const ages = lately<number>(1000);

/** Whole years lived on a day. */
export function ageOn(birthDate: Day, { on }: { on: Day }): number {
  return ages(`${birthDate} ${on}`, () => {
    const born = Temporal.PlainDate.from(birthDate);
    return born.until(Temporal.PlainDate.from(on), { largestUnit: 'years' }).years;
  });
}

const weekdays = lately<number>(5000);

/** The day of the week, from 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return weekdays(day, () => Temporal.PlainDate.from(day).dayOfWeek);
}

/** The year a day lies in. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 'YYYY'.length));
}
