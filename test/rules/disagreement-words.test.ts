import { describe, expect, test } from 'vitest';
import type { Disagreement } from '../../core/rules/disagreement.ts';
import { disagreements } from '../../core/rules/disagreements.ts';
import { allWords } from '../../locales/words.ts';
import { numbersIn, sourcesIn } from './register-in-words.ts';

/** The day on which the register was compared with its sources: its words take their figures from the law of a day. */
const on = '2026-03-02';
const say = (language: string, { number }: Disagreement, part: string) =>
  allWords()(language).on(on).say(`rules:disagreement.${number}.${part}`);

function lowered(text: string): string {
  return /^[A-Z](?![A-Z]| and )/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Who says what in Chinese, version by version. */
function versionsInChinese(text: string): { by: string; says: string }[] {
  const versions = text.split('。').filter((version) => version !== '');
  return versions.map((version) => {
    const [by = '', ...says] = version.split('：');
    return { by, says: says.join('：') };
  });
}

/** The numbers of one list that the other lacks, each as often as it stands there. */
function missingIn(numbers: readonly number[], { from }: { from: readonly number[] }): number[] {
  const left = [...numbers];
  return from.filter((number) => {
    const at = left.indexOf(number);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe.each(disagreements.map((row) => [row.number, row.question, row] as const))(
  'disagreement %i: %s',
  (...[, , row]) => {
    const chinese = versionsInChinese(say('zh-CN', row, 'versions'));

    test('who says what is told in English as the register has it', () => {
      const versions = row.versions.map(({ by, says }) => `${by}: ${lowered(says)}`);

      expect(say('en', row, 'versions')).toBe(versions.join(' '));
    });

    test('and in Chinese by the same sources in the same order', () => {
      expect(chinese).toHaveLength(row.versions.length);
      for (const [index, { by }] of row.versions.entries()) {
        const named = sourcesIn(by);
        expect(named, by).not.toEqual([]);
        for (const inChinese of named) expect(chinese[index]?.by, by).toContain(inChinese);
      }
    });

    test('and with the same figures', () => {
      for (const [index, { by, says }] of row.versions.entries()) {
        const told = `${chinese[index]?.by} ${chinese[index]?.says}`;

        expect(missingIn(numbersIn(told), { from: numbersIn(`${by} ${says}`) }), told).toEqual([]);
        expect(missingIn(numbersIn(`${by} ${says}`), { from: numbersIn(told, { digitsOnly: true }) }), told).toEqual(
          [],
        );
      }
    });

    test.each(['en', 'zh-CN'])('what Zhilu follows and why name the figures of the register in %s', (language) => {
      const text = say(language, row, 'text');
      const why = say(language, row, 'why');

      expect(missingIn(numbersIn(`${text} ${why}`), { from: numbersIn(row.prefer) }), text).toEqual([]);
      expect(missingIn(numbersIn(why), { from: numbersIn(row.why) }), why).toEqual([]);
    });
  },
);

test.each<[string, number[]]>([
  ['Vialto of 12 February 2026: RMB 74,604.', [12, 2, 2026, 74_604]],
  ['Vialto（2026年2月12日）：74,604元', [2026, 2, 12, 74_604]],
  ['It is four times 10,449, within one month.', [4, 10_449, 1]],
  ['法律第四十一条，1万元，三个月，十个工作日', [41, 10_000, 3, 10]],
  ['Someone may often agree.', []],
])('the numbers in “%s” are %o', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});
