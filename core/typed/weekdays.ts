import { monthKey } from './month-names.ts';

const languages = 'en de fr es pt it nl ru uk pl cs tr vi id ar fa he hi th ja ko zh-Hans zh-Hant sv el';
const spellings: Record<string, number> = {
  ...{
    tues: 2,
    weds: 3,
    thur: 4,
    thurs: 4,
    礼拜一: 1,
    礼拜二: 2,
    礼拜三: 3,
    礼拜四: 4,
    礼拜五: 5,
    礼拜六: 6,
    礼拜天: 7,
    礼拜日: 7,
  },
  ...{ 星期天: 7, 周天: 7, 週天: 7 },
};
let names: Map<string, number> | undefined;

/** The days of the week (1 is Monday) by each name that people write. */
export function weekdayNames(): ReadonlyMap<string, number> {
  names ??= new Map([...languages.split(' ').flatMap((language) => namesIn(language)), ...Object.entries(spellings)]);
  return names;
}

/** A text without the weekday before or behind it, and which weekday that was. */
export function withoutWeekday(text: string): { rest: string; weekday: number } | undefined {
  const { before, after } =
    /^(?<before>[\p{L}\p{M}]+(?: hai| ba| tu| nam| sau| bay|-feira)?)\.?[,\s]+(?=.*\d)/u.exec(text)?.groups ?? {};
  const first = before === undefined ? undefined : weekdayNames().get(monthKey(before));
  if (before !== undefined && first)
    return { rest: text.slice(before.length).replace(/^[.,\s]+/u, ''), weekday: first };

  const last =
    after ??
    /[\s,(]+(?<name>[\p{L}\p{M}]+)\.?\)?$/u.exec(text)?.groups?.name ??
    /(?:星期|礼拜|周|週).$/u.exec(text)?.[0];
  const weekday = last === undefined ? undefined : weekdayNames().get(monthKey(last));
  if (last === undefined || !weekday) return undefined;
  return { rest: text.slice(0, text.lastIndexOf(last)).replace(/[\s,(]+$/u, ''), weekday };
}

function namesIn(language: string): [string, number][] {
  return (['long', 'short'] as const).flatMap((weekday) => {
    const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
    return [5, 6, 7, 8, 9, 10, 11].map((day, index): [string, number] => {
      const monday = Temporal.PlainDate.from({ year: 2026, month: 1, day }).toZonedDateTime('UTC').epochMilliseconds;
      return [monthKey(format.format(monday)), index + 1];
    });
  });
}
