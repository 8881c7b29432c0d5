import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createInstance, type i18n, type Resource } from 'i18next';
import type { Day } from '../core/date.ts';
import { lately } from '../core/lately.ts';
import type { RoughDay } from '../core/rules/rule.ts';
import type { Language, Reader, Values, Words } from '../core/words.ts';

/** The language of the counters. */
const chinese = 'zh-CN';
/** What a key ends in that holds what people of HR are told otherwise, beside the key that all others read. */
const forHr = '_hr';
const wholeDay = 'YYYY-MM-DD'.length;
const folder = fileURLToPath(new URL('.', import.meta.url));

/** The languages there are: one for each folder, English first. */
export function languagesAtHand(): Language[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => name)
    .sort((one, other) => Number(other === 'en') - Number(one === 'en') || one.localeCompare(other));
}

/** The words of every language, read once. */
export function allWords(languages: readonly Language[] = languagesAtHand()): (language: Language) => Words {
  const instance = createInstance();
  const resources = Object.fromEntries(languages.map((language) => [language, filesOf(language)]));
  // Every language is at hand, so that the set-up is done when this returns.
  void instance.init({
    resources: resources satisfies Resource,
    lng: 'en',
    fallbackLng: false,
    ns: Object.keys(resources.en ?? {}),
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  const words = new Map(languages.map((language) => [language, wordsToEach(instance, language)]));
  return (language) => {
    const found = words.get(language);
    if (!found) throw new Error(`There are no words in the language ${language}; there are ${languages.join(', ')}`);
    return found;
  };
}

/** The words of one language as they stand in its files, by file and key. */
export function filesOf(language: Language): Record<string, Record<string, unknown>> {
  const names = readdirSync(`${folder}${language}`).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    names.map((name) => [name.replace('.json', ''), JSON.parse(readFileSync(`${folder}${language}/${name}`, 'utf8'))]),
  );
}

/** The words of a language as they are said to each reader. */
function wordsToEach(instance: i18n, language: Language): Words {
  const to = (reader: Reader): Words => said[reader];
  const said = {
    employee: { ...wordsOf(instance, language), to },
    hr: { ...wordsOf(instance, language, forHr), to },
  };
  return said.employee;
}

function wordsOf(instance: i18n, language: Language, ending?: string): Omit<Words, 'to'> {
  const translate = instance.getFixedT(language);
  const known = new Map<string, string | undefined>();
  // Most texts have nothing to fill in; each of these is put together once.
  const fixed = new Map<string, string>();
  const filled = lately<string>(2000);
  const inWords = (key: string, values: Values | undefined) => {
    if (values) return filled(`${key} ${JSON.stringify(values)}`, () => translate(key, { ...values }));
    const text = fixed.get(key) ?? translate(key);
    fixed.set(key, text);
    return text;
  };
  const asRead = (keys: string | string[]) => {
    const all = typeof keys === 'string' ? [keys] : keys;
    return ending === undefined ? all : all.flatMap((key) => [`${key}${ending}`, key]);
  };
  const keyFor = (keys: string | string[]) => {
    const name = typeof keys === 'string' ? keys : keys.join(' ');
    const before = known.get(name);
    if (before !== undefined || known.has(name)) return before;
    const found = asRead(keys).find((key) => hasWords(instance, { language, key }));
    known.set(name, found);
    return found;
  };
  const days = daysIn(translate('common:daysAsIn'));
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const written = lately<string>(2000);
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const countries = new Intl.DisplayNames([language], { type: 'region' });
  return {
    language,
    say(keys, values) {
      const key = keyFor(keys);
      if (key === undefined) throw new Error(`No words in ${language} for ${String(keys)}`);
      return inWords(key, values);
    },
    maybe(keys, values) {
      const key = keyFor(keys);
      return key === undefined ? undefined : inWords(key, values);
    },
    chinese(keys, values) {
      const key = asRead(keys).find((each) => instance.exists(each, { lng: chinese }));
      return key === undefined ? undefined : instance.t(key, { ...values, lng: chinese });
    },
    chineseDay: (day) => daysIn(chinese).format(noonOf(day)),
    day: (day) => written(day, () => days.format(noonOf(day))),
    roughDay: (day) => (day.length === wholeDay ? days.format(noonOf(day)) : roughlyIn(days, day)),
    number: (value) => numbers.format(value),
    country: (code) =>
      instance.exists(`common:country.${code}`, { lng: language })
        ? translate(`common:country.${code}`)
        : (countries.of(code) ?? code),
    list: (items) => lists.format(items),
  };
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
  const written = new Intl.DateTimeFormat(days.resolvedOptions().locale, {
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    timeZone: 'UTC',
  });
  return written.format(noonOf(`${year}-${month ?? '01'}-01`));
}

function hasWords(instance: i18n, { language, key }: { language: Language; key: string }): boolean {
  return instance.exists(key, { lng: language }) || instance.exists(key, { lng: language, count: 0 });
}

function noonOf(day: Day): number {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).epochMilliseconds;
}
