/** Days off as the State Council published them, month and day; of 2027 only those that the law itself names. */
const off: Record<number, string> = {
  2024: '01-01 02-10/02-17 04-04/04-06 05-01/05-05 06-10 09-15/09-17 10-01/10-07',
  2025: '01-01 01-28/02-04 04-04/04-06 05-01/05-05 05-31/06-02 10-01/10-08',
  2026: '01-01/01-03 02-15/02-23 04-04/04-06 05-01/05-05 06-19/06-21 09-25/09-27 10-01/10-07',
  2027: '01-01 02-05/02-08 04-05 05-01/05-02 06-09 09-15 10-01/10-03',
};
/** Weekends on which offices work. A year is published where they stand here. */
const worked: Record<number, string> = {
  2024: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  2025: '01-26 02-08 04-27 09-28 10-11',
  2026: '01-04 02-14 02-28 05-09 09-20 10-10',
};
const msADay = 86_400_000;

export function plusDays(day: string, number: number): string {
  return new Date(Date.parse(day) + number * msADay).toISOString().slice(0, 10);
}

/** The same day of a later month, or its last day. */
export function plusMonths(day: string, number: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + number;
  const lastDay = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).toISOString().slice(0, 10);
  return day.slice(8) < lastDay.slice(8) ? lastDay.slice(0, 8) + day.slice(8) : lastDay;
}

export function ageOn(day: string, birthDate: string): number {
  return Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - Number(day.slice(5) < birthDate.slice(5));
}

/** Whether offices work on a day, and whether that is only what they will do as far as one knows. */
function asked(day: string): { works: boolean; isProvisional: boolean } {
  const year = Number(day.slice(0, 4));
  const isWeekend = [0, 6].includes(new Date(day).getUTCDay());
  const isOff = (off[year] ?? '').split(' ').some((each) => isWithin(day.slice(5), each));
  const isWorked = (worked[year] ?? '').split(' ').includes(day.slice(5));
  return { works: isWorked || !(isWeekend || isOff), isProvisional: worked[year] === undefined };
}

function isWithin(day: string, range: string): boolean {
  const [first = '', last = first] = range.split('/');
  return first !== '' && first <= day && day <= last;
}

type Found = { day: string; isProvisional: boolean };

/** So many working days after a day, which is not counted. */
export function plusWorkingDays(start: string, number: number): Found {
  const found = { day: start, isProvisional: false };
  for (let left = number; left > 0; ) {
    found.day = plusDays(found.day, 1);
    const { works, isProvisional } = asked(found.day);
    found.isProvisional ||= isProvisional;
    if (works) left -= 1;
  }
  return found;
}

/** The last working day on or before a day. */
export function lastWorkingDay(start: string): Found {
  const { works, isProvisional } = asked(start);
  if (works) return { day: start, isProvisional };
  const before = lastWorkingDay(plusDays(start, -1));
  return { ...before, isProvisional: isProvisional || before.isProvisional };
}
