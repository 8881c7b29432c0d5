import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lawOn } from '../core/rules/law.ts';
import { allWords } from '../locales/words.ts';

const wordsIn = allWords();
const law = new Map(lawOn('2026-03-02'));

type Words = { [key: string]: string | Words };

const roles = ['employer', 'document', 'warning', 'deadline', 'practical'];
/** Cities in which a rule is told in words of their own. */
const inCities = ['beijing', 'shanghai', 'guangzhou', 'shenzhen', 'tianjin'];
const variants = [...roles, ...inCities];
const parts = ['title', 'text', 'term'];

/** A words file as it is read on a day, with the figures of the law filled in. */
function words(file: string): Words {
  const text = readFileSync(new URL(`../locales/${file}.json`, import.meta.url), 'utf8');
  const { named } = wordsIn(file.split('/')[0]!);
  const figure = (kind: string, name: string) => {
    const value = law.get(name)!;
    return named(kind === 'bare' && typeof value === 'object' ? Math.abs(value.number) : value);
  };
  return JSON.parse(text.replaceAll(/\{\{(law|calendar|bare)\.([\w-]+)\}\}/g, (_, kind, name) => figure(kind, name)));
}

/** Every text of a words file with its path, in the order written. */
function texts(from: Words, path: string[] = []): [string, string][] {
  return Object.entries(from).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[[...path, key].join('.'), value]] : texts(value, [...path, key]),
  );
}

/** The parts of every rule and of its variants, without the disagreements. */
function entries(from: Words): [string, Words][] {
  const { disagreement: _, ...rules } = from;
  return Object.entries(rules).flatMap(([id, rule]): [string, Words][] => [
    [id, rule as Words],
    ...variants
      .filter((variant) => variant in (rule as Words))
      .map((variant): [string, Words] => [`${id}.${variant}`, (rule as Words)[variant] as Words]),
  ]);
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/);
}

/** The paths of the texts for which something holds. */
function where(all: [string, string][], holds: (text: string, path: string) => boolean): string[] {
  return all.filter(([path, text]) => holds(text, path)).map(([path]) => path);
}

const english = words('en/rules');
const chinese = words('zh-CN/rules');
const inEnglish = texts(english);
const inChinese = texts(chinese);
const everything = [...inEnglish, ...inChinese];

function isTitle(path: string): boolean {
  return path.endsWith('.title');
}

describe('the words about each rule', () => {
  test('stand under the same names in both languages', () => {
    expect(inChinese.map(([path]) => path)).toEqual(inEnglish.map(([path]) => path));
  });

  test('have a title and a text for every rule, and nothing unknown beside them', () => {
    const wrong = entries(english).filter(
      ([, rule]) =>
        typeof rule.title !== 'string' ||
        typeof rule.text !== 'string' ||
        Object.keys(rule).some((key) => !parts.includes(key) && !variants.includes(key)),
    );

    expect(wrong.map(([id]) => id)).toEqual([]);
  });

  test('are never empty, and have no space at either end', () => {
    expect(where(everything, (text) => text === '' || text !== text.trim())).toEqual([]);
  });

  test('have titles that fit on a button', () => {
    expect(where(inEnglish, (text, path) => isTitle(path) && text.length > 60)).toEqual([]);
    expect(where(inChinese, (text, path) => isTitle(path) && text.length > 30)).toEqual([]);
  });

  test('have titles without a full stop and texts with one', () => {
    expect(where(everything, (text, path) => isTitle(path) && /[.。]$/.test(text))).toEqual([]);
    expect(where(inEnglish, (text, path) => path.endsWith('.text') && !text.endsWith('.'))).toEqual([]);
    expect(where(inChinese, (text, path) => path.endsWith('.text') && !text.endsWith('。'))).toEqual([]);
  });

  test('carry no markup and no placeholder', () => {
    expect(where(everything, (text) => /[<>*_`{}[\]#]|\$t\(|\n/.test(text))).toEqual([]);
  });

  test('name the month of every date, since bare numbers read differently in each country', () => {
    expect(where(everything, (text) => /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}/.test(text))).toEqual([]);
  });

  test('keep to three sentences of at most 200 characters in English', () => {
    expect(where(inEnglish, (text) => sentences(text).some((sentence) => sentence.length > 200))).toEqual([]);
    expect(where(inEnglish, (text, path) => path.endsWith('.text') && sentences(text).length > 3)).toEqual([]);
  });

  test('are Chinese where Chinese is promised, and English elsewhere except for official names', () => {
    expect(where(inChinese, (text) => !/\p{Script=Han}/u.test(text))).toEqual([]);

    const name = /(电子社保卡|聚英卡)/g;
    const withHan = where(
      inEnglish,
      (text, path) => !path.endsWith('.term') && /\p{Script=Han}/u.test(text.replace(name, '')),
    );
    expect(withHan).toEqual([]);
  });

  test('set Chinese without spaces beside digits and letters, and with its own commas', () => {
    const spaced = /\p{Script=Han} [A-Za-z0-9]|[A-Za-z0-9] \p{Script=Han}/u;
    const foreignComma = /\p{Script=Han}[,;:?!]|[,;?!]\p{Script=Han}/u;

    expect(where(inChinese, (text) => spaced.test(text) || foreignComma.test(text))).toEqual([]);
  });

  test('give an official term the same in both languages', () => {
    const terms = (all: [string, string][]) => all.filter(([path]) => path.endsWith('.term'));

    expect(terms(inChinese)).toEqual(terms(inEnglish));
    expect(terms(inEnglish).length).toBeGreaterThan(10);
  });

  test('explain each of the 23 disagreements between sources', () => {
    const numbers = Array.from({ length: 23 }, (_, index) => String(index + 1));

    expect(Object.keys(english.disagreement as Words)).toEqual(numbers);
  });

  test('exist for every rule the worked cases expect', () => {
    const cases = new URL('../../shared/cases/cases.json', import.meta.url);
    if (!existsSync(cases)) return;
    const facts = new URL('../../shared/facts/domain-facts.md', import.meta.url);
    const known = new Set([...readFileSync(facts, 'utf8').matchAll(/^### (\S+)/gm)].map(([, id]) => id));
    const named = [...readFileSync(cases, 'utf8').matchAll(/"([a-z0-9-]+)"/g)].map(([, id]) => id!);

    expect(named.filter((id) => known.has(id) && !(id in english))).toEqual([]);
  });
});

describe('the names of the cities', () => {
  test('stand under the same pinyin in both languages, in one word', () => {
    const names = Object.keys(words('en/cities'));

    expect(Object.keys(words('zh-CN/cities'))).toEqual(names);
    expect(names.filter((name) => !/^[a-z]+$/.test(name))).toEqual([]);
  });

  test('are written in the letters of their language', () => {
    expect(where(texts(words('en/cities')), (name) => !/^[A-Z][a-z' ]+/.test(name))).toEqual([]);
    expect(where(texts(words('zh-CN/cities')), (name) => !/^\p{Script=Han}+$/u.test(name))).toEqual([]);
  });
});
