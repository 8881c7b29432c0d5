import { addDays, type Day, weekdayOf, yearOf } from '../date.ts';
import { type Calendar, calendars } from './holidays.ts';

const saturday = 6;
const november = '-11-';

type Lookup = { isOfficial: boolean; off: ReadonlySet<Day>; work: ReadonlySet<Day> };

/** A working day found, and whether a year without an official calendar had to be asked. */
export type Found = { day: Day; provisional: boolean };

const lookups: ReadonlyMap<number, Lookup> = new Map(calendars.map((calendar) => [calendar.year, lookupOf(calendar)]));

function lookupOf({ isOfficial, breaks, workedWeekends }: Calendar): Lookup {
  const off = new Set(breaks.flatMap(({ from, to }) => daysFrom(from, { to })));
  return { isOfficial, off, work: new Set(workedWeekends) };
}

function daysFrom(from: Day, { to }: { to: Day }): Day[] {
  const days = [from];
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Whether offices work on a day; provisional where no official calendar of its year is published. */
export function isWorkingDay(day: Day): { working: boolean; provisional: boolean } {
  const calendar = lookups.get(yearOf(day));
  const provisional = !calendar?.isOfficial;
  if (calendar?.work.has(day)) return { working: true, provisional };
  return { working: weekdayOf(day) < saturday && !calendar?.off.has(day), provisional };
}

/** The working day so many working days after a day, which is itself not counted. */
export function addWorkingDays(start: Day, count: number): Found {
  let day = start;
  let provisional = false;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    const asked = isWorkingDay(day);
    provisional ||= asked.provisional;
    if (asked.working) left -= 1;
  }
  return { day, provisional };
}

/** The last working day that is not after a day. */
export function lastWorkingDayOnOrBefore(start: Day): Found {
  let day = start;
  let asked = isWorkingDay(day);
  let { provisional } = asked;
  while (!asked.working) {
    day = addDays(day, -1);
    asked = isWorkingDay(day);
    provisional ||= asked.provisional;
  }
  return { day, provisional };
}

/** The first working day that is not before a day. */
export function firstWorkingDayOnOrAfter(start: Day): Found {
  return addWorkingDays(addDays(start, -1), 1);
}

/** Days on which offices are closed for a holiday. */
export type Holiday = { from: Day; to: Day };

const holidays: readonly Holiday[] = calendars.flatMap(({ isOfficial, breaks }) => (isOfficial ? breaks : []));

/** The first published holiday of which some day lies between two days, both of them included. */
export function holidayBetween(first: Day, { and: last }: { and: Day }): Holiday | undefined {
  return holidays.find(({ from, to }) => from <= last && to >= first);
}

/** The year whose official calendar should be known by now and is not: this one, or from November on the next. */
export function calendarGap(today: Day): number | undefined {
  const year = yearOf(today);
  const due = today >= `${year}${november}01` ? [year, year + 1] : [year];
  return due.find((each) => !lookups.get(each)?.isOfficial);
}
