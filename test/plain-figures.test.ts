import { describe, expect, test } from 'vitest';
import { filesOf, languagesAtHand } from '../locales/words.ts';
import { type NoLaw, noLaw } from './plain-figures/no-law.ts';

type Tree = { [key: string]: string | Tree };
type Language = 'en' | 'zh-CN';

const ones = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen';
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half';
const words = `(?:${ones}|${tens})`;
const between = '(?:more|further|full|whole|calendar|working|consecutive|natural)';
const units = '(?:hours?|minutes?|days?|workdays?|weeks?|months?|years?|points?|percent|copies|times|inches|yuan)';
const bounds = '(?:within|under|over|above|below|than|least|most|aged?|after)';

/** How a figure is written: in figures, or in words with what is counted beside them. */
const written: Record<Language, RegExp> = {
  en: new RegExp(
    `\\p{Nd}|\\b${words}(?:[ -]${between})*[ -]${units}\\b|\\b${bounds} (?:(?!one\\b)${words}|an? (?:hour|day|week|month|year))\\b`,
    'iu',
  ),
  'zh-CN':
    /\p{Nd}|[一二两三四五六七八九十百千万半]+多?个?(?:工作日|自然日|小时|分钟|日(?!期)|天|周|星期|月|年|岁|元|美元|分|倍|寸|成)|[二两三四五六七八九十]份|[百千万]分之/u,
};

function textsOf(tree: Tree, before: string): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : textsOf(value, `${before}${key}.`),
  );
}

/** Every text of a language by file and key, without what is filled in. */
function textsIn(language: Language): [key: string, text: string][] {
  return Object.entries(filesOf(language))
    .flatMap(([file, tree]) => textsOf(tree as Tree, `${file}:`))
    .map(([key, text]) => [key, text.replaceAll(/\{\{[\w.-]+\}\}/g, '…')]);
}

function without(text: string, { key, language }: { key: string; language: Language }): string {
  return noLaw.reduce((rest, entry) => {
    const words = entry[language];
    return words && isIn(entry, key) ? rest.replaceAll(new RegExp(words, 'g'), '') : rest;
  }, text);
}

function isIn(entry: NoLaw, key: string): boolean {
  return entry.in?.test(key) ?? true;
}

/** The figures that stand plain in a text. */
function plainIn(text: string, at: { key: string; language: Language }): boolean {
  return written[at.language].test(without(text, at));
}

describe.each(languagesAtHand() as Language[])('the sentences in %s', (language) => {
  const texts = textsIn(language);

  test('take every figure of the law from the rules', () => {
    const plain = texts.filter(([key, text]) => plainIn(text, { key, language }));

    expect(plain.map(([key, text]) => `${key}: ${without(text, { key, language })}`)).toEqual([]);
  });

  test('still have everything that is no figure of the law', () => {
    const unmet = noLaw.filter((entry) => {
      const words = entry[language];
      return words && !texts.some(([key, text]) => isIn(entry, key) && words.test(text));
    });

    expect(unmet.map(({ why }) => why)).toEqual([]);
  });
});

test.each<[Language, string]>([
  ['en', 'You apply within 30 days.'],
  ['en', 'You apply within thirty days.'],
  ['en', 'A fine of up to RMB 2,000.'],
  ['en', 'It is valid for six more months.'],
  ['en', 'Over sixty, ask the office.'],
  ['en', 'You must be aged 18 to 60.'],
  ['en', 'With 85 points or more you are in category A.'],
  ['en', 'Within a year of graduation.'],
  ['en', 'Bring two copies.'],
  ['en', 'It runs at most 5 years, since 1 July 2013.'],
  ['zh-CN', '须在30日内申请。'],
  ['zh-CN', '须在三十日内申请。'],
  ['zh-CN', '须在一个月内申请。'],
  ['zh-CN', '须在十个工作日内申请。'],
  ['zh-CN', '毕业两年内申请。'],
  ['zh-CN', '处2万元以下罚款。'],
  ['zh-CN', '处二千元以下罚款。'],
  ['zh-CN', '年满十八周岁，得60分。'],
  ['zh-CN', '工资的六倍，滞纳金为万分之五。'],
  ['zh-CN', '复印件两份。'],
  ['zh-CN', '自2013年7月1日起，停留证件最长180日。'],
])('in %s a figure would be found in: %s', (language, text) => {
  expect(plainIn(text, { key: 'rules:renew-30d.text', language })).toBe(true);
});

test('in a disagreement what Zhilu follows is no word of a source', () => {
  const text = 'Sources say 30 days or 60 days; Zhilu follows 30 days.';

  expect(plainIn(text, { key: 'rules:disagreement.3.text', language: 'en' })).toBe(true);
  expect(plainIn(text.replace('follows 30 days', 'asks'), { key: 'rules:disagreement.3.text', language: 'en' })).toBe(
    false,
  );
});
