import type { Day } from '../core/date.ts';
import { lately } from '../core/lately.ts';
import type { Amount } from '../core/rules/naming.ts';
import type { RoughDay } from '../core/rules/rule.ts';
import type { Language, Words } from '../core/words.ts';

/** The language of the counters. */
export const chinese = 'zh-CN';
const wholeDay = 'YYYY-MM-DD'.length;

/** What is said under a key of the language, and whether there is anything. */
type Sayings = { say(key: string, values?: { count: number }): string; hasWords(key: string): boolean };

export type Writing = Pick<
  Words,
  'language' | 'chineseDay' | 'day' | 'month' | 'dayAsTyped' | 'roughDay' | 'number' | 'named' | 'country' | 'list'
> & {
  /** An amount; where both kinds of days meet, those of the calendar are called so. */
  lasting(amount: Amount, how?: { isByCalendar: boolean }): string;
};

/** How a language writes days, numbers, lengths of time and countries. */
export function writingIn(language: Language, { say, hasWords }: Sayings): Writing {
  const days = daysIn(say('common:daysAsIn'));
  const written = lately<string>(2000);
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const figures = figuresIn(language);
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const countries = new Intl.DisplayNames([language], { type: 'region' });
  const calledBefore = lately<string>(300);
  const lasting = ({ number, unit }: Amount, { isByCalendar } = { isByCalendar: false }) => {
    const kind = isByCalendar && unit === 'day' ? 'calendarDay' : unit;
    return say(`common:lasting.${kind}`, { count: Math.abs(number) });
  };
  const called = (code: string) =>
    hasWords(`common:country.${code}`) ? say(`common:country.${code}`) : (countries.of(code) ?? code);
  const day = (given: Day) => written(given, () => days.format(noonOf(given)));
  return {
    language,
    chineseDay: (given) => daysIn(chinese).format(noonOf(given)),
    day,
    month: (given) => written(`month ${given}`, () => partsOf(days, given, { month: 'long' })),
    dayAsTyped: (given) =>
      written(`typed ${given}`, () => partsOf(days, given, { day: 'numeric', month: 'long', year: 'numeric' })),
    roughDay: (given) => (given.length === wholeDay ? day(given) : written(given, () => roughlyIn(days, given))),
    number: (value) => numbers.format(value),
    named: (value) => {
      if (typeof value === 'string') return day(value);
      return typeof value === 'number' ? figures(value) : lasting(value);
    },
    country: (code) => calledBefore(code, () => called(code)),
    list: (items) => lists.format(items),
    lasting,
  };
}

const tenThousand = 10_000;

/** A figure of the law as it is written: Chinese groups none of four digits, and counts whole ten thousands. */
function figuresIn(language: Language): (value: number) => string {
  const isChinese = language.startsWith('zh');
  const grouped = new Intl.NumberFormat(language, {
    maximumFractionDigits: 2,
    useGrouping: isChinese ? 'min2' : 'always',
  });
  const isRound = (value: number) => isChinese && value !== 0 && value % tenThousand === 0;
  return (value) => (isRound(value) ? `${grouped.format(value / tenThousand)}万` : grouped.format(value));
}

type Days = Pick<Intl.DateTimeFormat, 'format' | 'resolvedOptions'>;

/** A day as it is written: Chinese puts the day of the week in brackets, which Intl does not. */
function daysIn(locale: string): Days {
  const days = writtenDays(locale);
  if (!locale.startsWith('zh')) return days;
  const inBrackets = ({ type, value }: Intl.DateTimeFormatPart) => (type === 'weekday' ? `（${value}）` : value);
  return {
    format: (day) => days.formatToParts(day).map(inBrackets).join(''),
    resolvedOptions: () => days.resolvedOptions(),
  };
}

function writtenDays(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
}

/** A month or a year as these days are written. */
function roughlyIn(days: Days, day: RoughDay): string {
  const [year = '', month] = day.split('-');
  return partsOf(days, `${year}-${month ?? '01'}-01`, { year: 'numeric', ...(month ? { month: 'long' } : {}) });
}

/** Parts of a day as these days are written. */
function partsOf(days: Days, day: Day, parts: Intl.DateTimeFormatOptions): string {
  const { locale } = days.resolvedOptions();
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC', calendar: 'gregory' }).format(noonOf(day));
}

function noonOf(day: Day): number {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).epochMilliseconds;
}
