import type { Day } from '../date.ts';
import { dayIn, julianDay, nearestDay } from './calendars.ts';
import { fullYear, monthOf, readKnownParts } from './day-figures.ts';
import { confirmed, type DayReading, rejected } from './day-reading.ts';
import { type ForeignMonth, foreignMonths } from './foreign-months.ts';
import { hebrewNumber } from './hebrew-letters.ts';
import { monthKey, monthNames } from './month-names.ts';

const noise = new Set(
  (
    'st nd rd th the of on in de del di da den der am le el er do dia jour du ' +
    'г го года год году р року roku r ngay nam ad ce era ah ap be bs saka ' +
    'في سنة عام م هـ ه يوم ש วันที่ พศ คศ ปี วัน'
  ).split(' '),
);
const manyWords =
  /(?:thang|thg) ?\d{1,2}|[\p{L}\p{M}]+ (?:الثاني|الأول|الثانية|الاول|الأولى|الآخر|الآخرة|القعدة|الحجة)|(?:dhu[lʿ']?|dhu al|rabi|jumada|adar|אדר|ب?אדר)[ -](?:al[ -])?(?:[\p{L}'ʻʿ]{1,9})/gu;

type Words = { days: string[]; years: string[]; month?: number; foreign?: readonly ForeignMonth[]; strange: number };

/** Reads a day whose month is named, in any order and language, of our calendar or of another. */
export function readNamed(text: string, today: Day): DayReading | undefined {
  const julian = /\(?\b(?:julian|old style|o\.s\.|ст\. ?ст\.|по старому стилю)\)?/u;
  const words = sorted(text.replace(julian, '').trim());
  if (!words) return undefined;
  const day = words.days[0];
  const year = words.years[0];
  const foreign = words.foreign?.find(({ calendar }) => isYearOf(calendar, Number(year)));
  if (foreign) return readForeign(foreign, Number(year), day);
  if (words.month === undefined) return rejected('foreignCalendar');
  if (julian.test(text)) return julianDay(Number(year), words.month, Number(day));
  return readOurs(words.month, { year, day }, today);
}

function readOurs(
  month: number,
  written: { year: string | undefined; day: string | undefined },
  today: Day,
): DayReading {
  const { year, day } = written;
  if (day === undefined) return year?.length === 4 ? monthOf(Number(year), month) : rejected('incomplete');
  if (year === undefined) return withoutYear(month, Number(day), today);
  if (year.length === 4) return readKnownParts(Number(year), month, Number(day), today);

  const full = year.length === 2 ? fullYear(year, today) : undefined;
  if (!full) return rejected('yearUnclear');
  const reading = readKnownParts(full, month, Number(day), today);
  return reading.kind === 'day' ? confirmed(reading.day, 'shortYear') : reading;
}

function withoutYear(month: number, day: number, today: Day): DayReading {
  const nearest = nearestDay(month, day, today);
  if (nearest) return confirmed(nearest, 'yearMissing');
  return rejected(month === 2 && day === 29 ? 'yearMissing' : 'impossible');
}

function readForeign({ calendar, monthCode }: ForeignMonth, year: number, day: string | undefined): DayReading {
  if (day === undefined) return rejected('foreignCalendar');
  return confirmed(dayIn(calendar, { year, monthCode, day: Number(day) }), 'calendar', calendar);
}

function isYearOf(calendar: ForeignMonth['calendar'], year: number): boolean {
  if (calendar === 'hebrew') return year >= 5600 && year <= 5900;
  if (calendar === 'indian') return year >= 1820 && year <= 2030;
  return year >= 1280 && year <= 1500;
}

/** The parts of a written day told apart; undefined when there is a word that belongs to none. */
function sorted(text: string): Words | undefined {
  if (!/^[\p{L}\p{M}\p{Nd}\s.,/'"-]+$/u.test(text)) return undefined;
  const words: Words = { days: [], years: [], strange: 0 };
  const plain = monthKey(text.replace(/[./,-]/gu, (sign) => (sign === '.' ? '.' : ' ')).replace(/(\d)\./gu, '$1 '));
  const rest = plain.replace(manyWords, (name) => (isMonth(name.replaceAll('-', ' '), words) ? ' ' : name));
  for (const token of rest.match(/\d+|[\p{L}\p{M}]+/gu) ?? []) sortToken(token, words);
  const months = words.month !== undefined || words.foreign !== undefined;
  if (!months || words.strange > 0 || words.days.length > 1 || words.years.length > 1) return undefined;
  return words;
}

function sortToken(token: string, words: Words): void {
  if (/^\d/.test(token)) sortFigures(token, words);
  else if (!isMonth(token, words) && !isHebrewNumber(token, words) && !noise.has(token)) words.strange += 1;
}

function sortFigures(figures: string, words: Words): void {
  if (figures.length > 2) words.years.push(figures);
  else if (words.days.length === 0) words.days.push(figures);
  else words.years.push(figures);
}

function isMonth(name: string, words: Words): boolean {
  const key = name.replace(/^ב(?=.{2})/u, '');
  const month = monthNames().get(name) ?? monthNames().get(key) ?? vietnameseMonth(name);
  const foreign = foreignMonths.get(name) ?? foreignMonths.get(key);
  if (month === undefined && !foreign) return false;
  if (words.month !== undefined || words.foreign) words.strange += 1;
  if (month !== undefined) words.month = month;
  if (foreign) words.foreign = foreign;
  return true;
}

function vietnameseMonth(name: string): number | undefined {
  const month = /^th(?:an)?g ?(\d{1,2})$/.exec(name)?.[1];
  return month && Number(month) >= 1 && Number(month) <= 12 ? Number(month) : undefined;
}

/** Days and years of the Hebrew calendar are also written in letters; the year leaves out its five thousand. */
function isHebrewNumber(token: string, words: Words): boolean {
  const value = hebrewNumber(token);
  if (value === undefined) return false;
  if (value <= 30 && words.days.length === 0) words.days.push(String(value));
  else if (value >= 600) words.years.push(String(value < 1000 ? value + 5000 : value));
  else return false;
  return true;
}
