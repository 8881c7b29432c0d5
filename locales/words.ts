import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createInstance, type i18n, type Resource } from 'i18next';
import type { Day } from '../core/date.ts';
import { lately } from '../core/lately.ts';
import { lawOn } from '../core/rules/law.ts';
import type { Language, Reader, Values, Words } from '../core/words.ts';
import { chinese, type Writing, writingIn } from './writing.ts';

/** What a key ends in that holds what people of HR are told otherwise, beside the key that all others read. */
const forHr = '_hr';
// Each day takes words of its own, and so does each reader.
const daysAtHand = 24;
// The law of a day is told in each language that words are asked for in.
const languagesSaid = 50;
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
    missingInterpolationHandler: namedOnNoDay,
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

/** The words of a language as they are said to each reader, with the law of each day asked for. */
function wordsToEach(instance: i18n, language: Language): Words {
  const writing = writingOf(instance, language);
  const made = lately<Words>(daysAtHand);
  const wordsFor = (reader: Reader, day: Day | undefined): Words =>
    made(`${reader} ${day}`, () => ({
      ...writing,
      ...sayingIn(instance, { language, reader, day }),
      to: (other) => wordsFor(other, day),
      on: (other) => wordsFor(reader, other),
    }));
  return wordsFor('employee', undefined);
}

type Saying = { language: Language; reader: Reader; day: Day | undefined };

function sayingIn(
  instance: i18n,
  { language, reader, day }: Saying,
): Pick<Words, 'say' | 'maybe' | 'chinese' | 'inEachLanguage'> {
  const translate = instance.getFixedT(language);
  const laws = lately<Law | undefined>(languagesSaid);
  const lawTold = (each: Language) => laws(each, () => lawIn(instance, { language: each, day }));
  const law = lawTold(language);
  const known = new Map<string, string | undefined>();
  // Most texts have nothing to fill in but the law; each of these is put together once.
  const fixed = new Map<string, string>();
  const filled = lately<string>(2000);
  const everywhere = lately<string[]>(2000);
  const inWords = (key: string, values: Values | undefined) => {
    if (values) return filled(`${key} ${JSON.stringify(values)}`, () => translate(key, { ...values, ...law }));
    const text = fixed.get(key) ?? translate(key, { ...law });
    fixed.set(key, text);
    return text;
  };
  const asRead = (keys: string | string[]) => {
    const all = typeof keys === 'string' ? [keys] : keys;
    return reader === 'hr' ? all.flatMap((key) => [`${key}${forHr}`, key]) : all;
  };
  const keyFor = (keys: string | string[]) => {
    const name = typeof keys === 'string' ? keys : keys.join(' ');
    const before = known.get(name);
    if (before !== undefined || known.has(name)) return before;
    const found = asRead(keys).find((key) => hasWords(instance, { language, key }));
    known.set(name, found);
    return found;
  };
  return {
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
      return key === undefined ? undefined : instance.t(key, { ...values, ...lawTold(chinese), lng: chinese });
    },
    inEachLanguage: (key) => everywhere(key, () => textsOf(instance, { key, lawTold })),
  };
}

type Telling = { key: string; lawTold: (language: Language) => Law | undefined };

function textsOf(instance: i18n, { key, lawTold }: Telling): string[] {
  const languages = Object.keys(instance.options.resources ?? {});
  const speaking = languages.filter((language) => instance.exists(key, { lng: language }));
  return speaking.map((language) => instance.t(key, { ...lawTold(language), lng: language }));
}

type Law = Record<'law' | 'calendar' | 'bare', Record<string, string>>;

/** The figures of the law of a day as the texts take them; words that are said of no day name none. */
function lawIn(instance: i18n, { language, day }: Pick<Saying, 'language' | 'day'>): Law | undefined {
  if (day === undefined) return undefined;
  const { named, lasting } = writingOf(instance, language);
  const figures = lawOn(day);
  const amounts = figures.flatMap(([name, value]) => (typeof value === 'object' ? [{ name, value }] : []));
  return {
    law: Object.fromEntries(figures.map(([name, value]) => [name, named(value)])),
    calendar: Object.fromEntries(amounts.map(({ name, value }) => [name, lasting(value, { isByCalendar: true })])),
    bare: Object.fromEntries(amounts.map(({ name, value }) => [name, named(Math.abs(value.number))])),
  };
}

function writingOf(instance: i18n, language: Language): Writing {
  const translate = instance.getFixedT(language);
  const hasOwn = (key: string) => instance.exists(key, { lng: language });
  return writingIn(language, { say: (key, values) => translate(key, { ...values }), hasWords: hasOwn });
}

function namedOnNoDay(text: string, [, name = '']: string[]): undefined {
  if (/^(?:law|calendar|bare)\./.test(name))
    throw new Error(`The law has no figure ${name}, or no day is given, in: ${text}`);
}

function hasWords(instance: i18n, { language, key }: { language: Language; key: string }): boolean {
  return instance.exists(key, { lng: language }) || instance.exists(key, { lng: language, count: 0 });
}
