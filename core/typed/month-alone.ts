import { addDays, type Day, daysBetween } from '../date.ts';
import { lastDayOf } from './calendars.ts';
import { bare } from './fold.ts';
import { monthKey, monthNames } from './month-names.ts';
import { chineseNumber, numeralCharacters } from './numerals.ts';
import { awayIn } from './spans-away.ts';

/** A month told without a day of it: by its distance from the present one, or by its name, perhaps with its year or on which side of today. */
type MonthSaid = { away: number } | { month: number; year?: number; side?: string };

/** The present day, and the first and the last day that a question takes. */
export type Limits = { today: Day; earliest: Day; latest: Day };

const exampleDay = 15;

const fillers = new Set(
  (
    'in on at during by since until the of month some time sometime early mid late beginning start middle end ' +
    'about around roughly maybe probably perhaps possibly i think it is was next coming this last past ' +
    'im anfang mitte ende monat en au mois de debut fin mediados principios finales mes em no в во месяце'
  ).split(' '),
);
const sides = /(?<!\p{L})(?:next|coming|this|last|past)(?!\p{L})/u;
const english = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const inSentence =
  /(?<!\p{L})(?:in|during|next|coming|this|last|past|early|mid|late|of) (?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t|tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\p{L})/gu;
const inCharacters = new RegExp(
  `(?:(?<year>\\d{4}|[今明去])年)?(?<![\\d${numeralCharacters}])(?<month>\\d{1,2}|[${numeralCharacters}]{1,3})月(?!\\d|[${numeralCharacters}])`,
  'gu',
);
const yearsAway: Record<string, number> = { 今: 0, 明: 1, 去: -1 };

/** An example of a day in the month that a text names alone; where the question surely takes none of that month, on which side of it the month lies. */
export function exampleInMonth(said: string, limits: Limits): Day | 'tooEarly' | 'tooLate' | undefined {
  const text = bare(said)
    .replace(/[.!?,]+/gu, ' ')
    .trim();
  const month = monthIn(text, limits.today);
  if (!month) return undefined;
  const months = monthsMeant(month, limits.today);
  const found = months.map((one) => dayIn(daysOfMonth(one), limits));
  const [nearest] = found
    .filter((one) => one !== 'tooEarly' && one !== 'tooLate')
    .toSorted((one, other) => distance(one, limits.today) - distance(other, limits.today));
  return nearest ?? (found.length === 1 ? found[0] : undefined);
}

/** An example in the month of a day, as the question takes it. */
export function inMonthOf(day: Day, limits: Limits): Day | 'tooEarly' | 'tooLate' {
  return dayIn(daysOfMonth(Temporal.PlainDate.from(day).toPlainYearMonth()), limits);
}

function monthIn(text: string, today: Day): MonthSaid | undefined {
  if (text.includes('\n')) return undefined;
  const { rest, year } = withoutYear(text, today);
  const inFullYear = (month: MonthSaid | undefined) => month && 'month' in month && { month: month.month, ...year };
  if (year && !/\d/u.test(rest)) return inFullYear(named(rest)) || inFigures(text, today);
  return inFigures(text, today) ?? (/\d/u.test(text) ? undefined : (byDistance(text) ?? named(text)));
}

/** The year that a text tells in four figures or by its distance, and the rest of the text. */
function withoutYear(text: string, today: Day): { rest: string; year?: { year: number } } {
  const away = awayIn(text, 'year');
  if (away) return { rest: away.rest, year: { year: Number(today.slice(0, 4)) + away.away } };
  const [written] = /(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(text) ?? [];
  if (!written) return { rest: text };
  return { rest: text.replace(written, ' ').replace(/\s+/gu, ' ').trim(), year: { year: Number(written) } };
}

function byDistance(text: string): MonthSaid | undefined {
  const found = awayIn(text, 'month');
  return found && { away: found.away };
}

/** A month alone but for words that tell no day, or behind such a word in an English sentence. */
function named(text: string): MonthSaid | undefined {
  const [alone, ...others] = text.split(/[\s-]+/u).filter((word) => !fillers.has(word));
  const [told, ...more] = [...text.matchAll(inSentence)].map(({ groups }) => groups?.name ?? '');
  const month = others.length === 0 && alone !== undefined ? monthCalled(alone) : undefined;
  const inside = told && more.length === 0 ? english.indexOf(told.slice(0, 3)) + 1 : undefined;
  const meant = month ?? inside;
  if (!meant) return undefined;
  const [side] = sides.exec(text) ?? [];
  return { month: meant, ...(side ? { side } : {}) };
}

/** A month by its name; Russian bends it once more after "in". */
function monthCalled(name: string): number | undefined {
  const bent = [name, name.replace(/е$/u, 'я'), name.replace(/е$/u, 'а')].map(monthKey);
  return bent.map((each) => monthNames().get(each)).find((month) => month !== undefined);
}

function inFigures(text: string, today: Day): MonthSaid | undefined {
  const [found, ...others] = [...asChinese(text).replaceAll(' ', '').matchAll(inCharacters)];
  const { year, month = '' } = found?.groups ?? {};
  const number = /^\d/u.test(month) ? Number(month) : chineseNumber(month);
  if (others.length > 0 || number === undefined || number < 1 || number > 12) return undefined;
  const away = year === undefined ? undefined : yearsAway[year];
  const inYear = away === undefined ? Number(year) : Number(today.slice(0, 4)) + away;
  return { month: number, ...(year === undefined ? {} : { year: inYear }) };
}

/** A month that is numbered in Korean or Vietnamese, as it is written in Chinese. */
function asChinese(text: string): string {
  return text
    .replace(/(?:올해|이번 ?해) ?(?=\d)/u, '今年')
    .replace(/내년 ?(?=\d)/u, '明年')
    .replace(/작년 ?(?=\d)/u, '去年')
    .replaceAll('년', '年')
    .replaceAll('월', '月')
    .replace(
      /(?<!\p{L})thang (\d{1,2})(?: nam (\d{4}))?(?!\d)/u,
      (_, month, year) => `${year ? `${year}年` : ''}${month}月`,
    );
}

/** The months of the years beside the present one that a name can mean. */
function monthsMeant(said: MonthSaid, today: Day): Temporal.PlainYearMonth[] {
  const present = Temporal.PlainDate.from(today).toPlainYearMonth();
  if ('away' in said) return [present.add({ months: said.away })];
  const { month, year, side } = said;
  if (year !== undefined) return [Temporal.PlainYearMonth.from({ year, month })];
  const around = [-1, 0, 1].map((years) => present.add({ years }).with({ month }));
  const apart = (one: Temporal.PlainYearMonth) => Temporal.PlainYearMonth.compare(one, present);
  if (!side) return around;
  if (side === 'this') return around.filter((one) => one.year === present.year);
  return around.filter((one) => (side === 'last' || side === 'past' ? apart(one) < 0 : apart(one) > 0));
}

function daysOfMonth({ year, month }: Temporal.PlainYearMonth): { first: Day; middle: Day; last: Day } {
  const last = lastDayOf(year, month);
  const first: Day = `${last.slice(0, -2)}01`;
  return { first, middle: addDays(first, exampleDay - 1), last };
}

/** The middle of a span, or the day nearest to it that a question takes; where it takes none, on which side of them the span lies. */
export function dayIn(
  { first, middle, last }: { first: Day; middle: Day; last: Day },
  { earliest, latest }: Limits,
): Day | 'tooEarly' | 'tooLate' {
  if (last < earliest) return 'tooEarly';
  if (first > latest) return 'tooLate';
  return middle < earliest ? earliest : middle > latest ? latest : middle;
}

function distance(day: Day, today: Day): number {
  return Math.abs(daysBetween(today, { to: day }));
}
