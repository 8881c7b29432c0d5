import { addDays, type Day } from '../date.ts';
import { lastDayOf, nearestDay } from './calendars.ts';
import { confirmed, type DayReading, daysOf, oneOf, rejected } from './day-reading.ts';
import { bare } from './fold.ts';
import { chineseNumber } from './numerals.ts';
import { relativePhrases as phrases, relativeWords, spansBack, spansOnward, spanUnits } from './relative-words.ts';
import { weekdayNames } from './weekdays.ts';

const words = new Map(Object.entries(relativeWords).map(([word, days]) => [bare(word), days]));
const amounts: Record<string, number> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, ten: 10 };
const weekOf: Record<string, number> = { 上上: -2, 上: -1, 这: 0, 這: 0, 本: 0, 今: 0, 下: 1, 来: 1, 下下: 2 };
const monthEnd =
  /^(?:(?<which>这个?|本|当|下个?|上个?|今|来|先)?月(?:底|末)|(?:the )?end of (?:the |this )?month|월말|конец месяца|monatsende|fin du mois|fin de mes|cuoi thang)$/u;
const yearEnd = /^(?:今?年(?:底|末)|(?:the )?end of (?:the |this )?year|연말|конец года|jahresende)$/u;

/** Reads a day told by its distance from today; it is always shown back. */
export function readRelative(text: string, today: Day): DayReading | undefined {
  const said = bare(text).replace(/[.!]+$/u, '');
  const away = words.get(said);
  if (away !== undefined) return confirmed(addDays(today, away), 'relative');
  return readSpan(said, today) ?? readWeekday(said, today) ?? readEnd(said, today) ?? readDayOfMonth(said, today);
}

/** The days that relative words inside a sentence stand for. */
export function relativeDaysIn(text: string, today: Day): Day[] {
  const said = bare(text);
  const single = [...words]
    .filter(([word]) => word.length > 1 && word !== 'now' && contains(said, word))
    .filter(([word], _, found) => !found.some(([other]) => other !== word && other.includes(word)))
    .map(([, days]) => addDays(today, days));
  return [...single, ...relativePhrasesIn(said).flatMap((phrase) => daysOf(readRelative(phrase, today)))];
}

/** What in a sentence tells a weekday, or a span of days, weeks or months. */
export function relativePhrasesIn(said: string): string[] {
  return phrases.flatMap((phrase) => said.match(phrase) ?? []);
}

function contains(said: string, word: string): boolean {
  if (/\p{sc=Han}/u.test(word)) return said.includes(word);
  return ` ${said} `.includes(` ${word} `);
}

function readSpan(said: string, today: Day): DayReading | undefined {
  for (const [patterns, sign] of [
    [spansBack, -1],
    [spansOnward, 1],
  ] as const) {
    for (const pattern of patterns) {
      const { amount, unit } = pattern.exec(said)?.groups ?? {};
      const span = spanUnits.find(([, names]) => unit !== undefined && names.test(unit))?.[0];
      if (amount !== undefined && span) return confirmed(moved(today, span, sign * amountOf(amount)), 'relative');
    }
  }
  return undefined;
}

function amountOf(amount: string): number {
  if (/^\d/.test(amount)) return Number(amount);
  return amounts[amount] ?? chineseNumber(amount) ?? 1;
}

function moved(today: Day, span: 'days' | 'weeks' | 'months' | 'years', amount: number): Day {
  return Temporal.PlainDate.from(today)
    .add({ [span]: amount })
    .toString();
}

function readWeekday(said: string, today: Day): DayReading | undefined {
  const chinese = /^(?<week>上上|下下|上|下|这|這|本|今|来)?个?(?<name>(?:周|週|星期|礼拜).)$/u.exec(said)?.groups;
  const english = /^(?:on )?(?<week>last|this|next|coming|this coming|past)? ?(?<name>[a-z]+)$/u.exec(said)?.groups;
  const name = chinese?.name ?? english?.name;
  const weekday = name === undefined ? undefined : weekdayNames().get(name);
  if (!weekday) return undefined;
  if (chinese?.week) return confirmed(inWeek(today, weekday, weekOf[chinese.week] ?? 0), 'relative');
  return oneOf(weekdaysMeant(today, weekday, english?.week), 'relative');
}

/** "Next Friday" is the coming one for some people and the one of next week for others; both are offered. */
function weekdaysMeant(today: Day, weekday: number, week: string | undefined): Day[] {
  const coming = addDays(today, ((weekday - dayOfWeek(today) + 6) % 7) + 1);
  const last = addDays(today, -(((dayOfWeek(today) - weekday + 6) % 7) + 1));
  if (week === 'next') return [coming, inWeek(today, weekday, 1)];
  if (week === 'last' || week === 'past') return [last, inWeek(today, weekday, -1)];
  if (week === 'this') return [inWeek(today, weekday, 0)];
  return week ? [coming] : [last, coming];
}

function inWeek(today: Day, weekday: number, weeks: number): Day {
  return addDays(today, weekday - dayOfWeek(today) + 7 * weeks);
}

function dayOfWeek(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

function readEnd(said: string, today: Day): DayReading | undefined {
  if (yearEnd.test(said)) return confirmed(`${today.slice(0, 4)}-12-31`, 'relative');
  const end = monthEnd.exec(said);
  if (!end) return undefined;
  const { year, month } = monthAway(today, end.groups?.which);
  return confirmed(lastDayOf(year, month), 'relative');
}

/** Reads 下个月5号 and "the 15th": the month is told by where today stands, or not at all. */
function readDayOfMonth(said: string, today: Day): DayReading | undefined {
  const { which, day } =
    /^(?<which>这个|本|下个|上个|今|来|先)月 ?(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})[日号]$/u.exec(said)?.groups ??
    {};
  if (!which || !day) return /^(?:on )?the \d{1,2}(?:st|nd|rd|th)$/u.test(said) ? rejected('incomplete') : undefined;
  const { year, month } = monthAway(today, which);
  const number = /^\d/.test(day) ? Number(day) : (chineseNumber(day) ?? 0);
  const found =
    number <= Number(lastDayOf(year, month).slice(8))
      ? nearestDay(month, number, `${lastDayOf(year, month)}`)
      : undefined;
  return confirmed(found, 'relative');
}

function monthAway(today: Day, which: string | undefined): Temporal.PlainYearMonth {
  const away = /^[下来]/u.test(which ?? '') ? 1 : /^[上先]/u.test(which ?? '') ? -1 : 0;
  return Temporal.PlainDate.from(today).toPlainYearMonth().add({ months: away });
}
