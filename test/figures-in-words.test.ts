import { beforeAll, describe, expect, test } from 'vitest';
import { lawOn } from '../core/rules/law.ts';
import { namings } from '../core/rules/namings.ts';
import { always, type Figure, type Period } from '../core/rules/rule.ts';
import { allWords, filesOf, languagesAtHand } from '../locales/words.ts';

const lastDay = '2098-12-31';
const firstDay = '2099-01-01';
const figures = [...new Set(namings.map(({ figure }) => figure))];
const starts = [always, ...new Set(figures.flatMap(({ periods }) => periods.map(({ from }) => from)))];

/** The same with every number in it one more. */
function oneMore<T>(value: T): T {
  if (typeof value === 'number') return ((value as number) + 1) as T;
  if (Array.isArray(value)) return value.map(oneMore) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, oneMore(part)])) as T;
}

/** Enters what a figure will be from the first day on. */
function enter(figure: Figure<unknown>): void {
  const periods = figure.periods as unknown as Period<unknown>[];
  periods.push({ from: firstDay, value: oneMore(periods.at(-1)!.value) });
}

/** The keys of the texts of a language that name a figure of the law, with what they name. */
function naming(tree: object, before = ''): [key: string, names: string[]][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string[]][] => {
    if (typeof value !== 'string') return naming(value, `${before}${key}${before === '' ? ':' : '.'}`);
    const names = [...value.matchAll(/\{\{(?:law|calendar|bare)\.([\w-]+)\}\}/g)].map(([, name]) => name!);
    return names.length > 0 ? [[before + key, names]] : [];
  });
}

test.each(starts)('every name of a figure has a value on %s', (day) => {
  expect(lawOn(day).filter(([, value]) => value === undefined || Number.isNaN(value))).toEqual([]);
});

test('no two figures have the same name', () => {
  const names = namings.map(({ name }) => name);

  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('every figure stands in a sentence', () => {
  const named = new Set(
    languagesAtHand().flatMap((language) => naming(filesOf(language)).flatMap(([, names]) => names)),
  );
  const told = new Set(namings.filter(({ name }) => named.has(name)).map(({ figure }) => figure));

  expect(figures.filter((figure) => !told.has(figure)).map(({ id }) => id)).toEqual([]);
});

describe.each(languagesAtHand())('when every figure changes, in the language %s', (language) => {
  beforeAll(() => {
    for (const figure of figures.filter(({ periods }) => periods.at(-1)!.from < firstDay)) enter(figure);
  });

  test('everything that its sentences name changes', () => {
    const [old, next] = [lastDay, firstDay].map((day) => new Map(lawOn(day)));
    const names = [...new Set(naming(filesOf(language)).flatMap(([, named]) => named))];

    expect(names.filter((name) => JSON.stringify(next!.get(name)) === JSON.stringify(old!.get(name)))).toEqual([]);
  });

  test('each sentence that names one says the old before the day, and the new from the day on', () => {
    const words = allWords()(language);
    const keys = naming(filesOf(language)).map(([key]) => key);
    const said = (key: string, day: string) => words.on(day).say(key, { count: 7 });

    expect(keys.length).toBeGreaterThan(250);
    expect(keys.filter((key) => said(key, firstDay) === said(key, lastDay))).toEqual([]);
    expect(keys.filter((key) => said(key, lastDay) !== said(key, '2098-01-01'))).toEqual([]);
  });
});

describe.each(languagesAtHand())('a figure that comes with its unit, in the language %s', (language) => {
  const twice =
    /\b(days?|months?|years?|hours?|points?) (?:more )?(?:days?|months?|years?|hours?|points?)\b|(日|天|年|个月|小时|分)(?:日|天|年|个月|小时|分(?!别))/;

  test('is not given another', () => {
    const words = allWords()(language).on('2026-03-02');
    const said = naming(filesOf(language)).map(([key]) => [key, words.say(key, { count: 7 })] as const);

    expect(said.filter(([, text]) => twice.test(text))).toEqual([]);
  });
});

describe('a figure is written', () => {
  const say = (language: string, key: string) => allWords()(language).on('2026-03-02').say(key);

  test.each([
    ['en', 'RMB 5,000 to 20,000', 'RMB 5,000 for each job, up to RMB 50,000 for a person and RMB 100,000 for a firm'],
    ['zh-CN', '处5000元以上2万元以下罚款', '罚款5000元，个人不超过5万元，单位不超过10万元'],
  ])('as it is in %s: %s', (language, work, introduce) => {
    expect(say(language, 'rules:illegal-work.text')).toContain(work);
    expect(say(language, 'rules:illegal-introduce.text')).toContain(introduce);
  });

  test.each([
    ['en', '5 to 15 days of detention', '1 working day for the pre-review', '62,694 a month'],
    ['zh-CN', '5至15日', '预审1个工作日', '每月62,694元'],
  ])('with its unit in %s: %s', (language, detention, review, salary) => {
    expect(say(language, 'rules:overstay.text')).toContain(detention);
    expect(say(language, 'rules:renew-decision-bj.text')).toContain(review);
    expect(say(language, 'rules:city-salary-guangzhou.text')).toContain(salary);
  });
});
