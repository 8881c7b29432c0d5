import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber } from '../../core/typed/number.ts';
import { type Row, rowsOf } from './corpus.ts';

const salary = { least: 0, most: 1_000_000, per: 'month' as const };

function wanted({ expect: wish, normal }: Row): unknown {
  if (wish === 'reject') return { kind: 'reject', reason: expect.any(String) };
  if (wish === 'confirm' && normal) return expect.objectContaining({ kind: 'confirm', value: Number(normal) });
  if (wish === 'confirm') return expect.objectContaining({ kind: expect.stringMatching(/^(?:confirm|choose|range)$/) });
  return { kind: 'number', value: Number(normal) };
}

describe('every number of the corpus is taken, asked back or refused as the corpus says', () => {
  test.each(rowsOf('number'))('$id $expect $value ($why)', (row) => {
    expect(readNumber(row.value, salary)).toEqual(wanted(row));
  });
});

describe('a number is read by what its question counts', () => {
  const years = { least: 0, most: 60, whole: true, unit: 'year' as const };
  const yearly = { least: 0, most: 100_000_000, per: 'year' as const };

  test.each([
    ['5 years', years, { kind: 'number', value: 5 }],
    ['18 months', years, { kind: 'confirm', value: 18, because: 'unit' }],
    ['5.5', years, { kind: 'reject', reason: 'notWhole' }],
    ['61', years, { kind: 'reject', reason: 'tooMuch' }],
    ['twelve', years, { kind: 'confirm', value: 12, because: 'words' }],
    ['2,5', salary, { kind: 'choose', values: [2.5, 25] }],
    ['20000-30000', salary, { kind: 'range', from: 20_000, to: 30_000 }],
    ['¥25,000', salary, { kind: 'confirm', value: 25_000, because: 'currency' }],
    ['300000 per year', salary, { kind: 'confirm', value: 25_000, because: 'period' }],
    ['13800138000', salary, { kind: 'reject', reason: 'looksLikePhone' }],
    ['20260302', salary, { kind: 'reject', reason: 'looksLikeDay' }],
    ['000000000', salary, { kind: 'reject', reason: 'placeholder' }],
    ['００', years, { kind: 'reject', reason: 'placeholder' }],
    ['0', years, { kind: 'number', value: 0 }],
    ['0.00', salary, { kind: 'number', value: 0 }],
    ['20260302', yearly, { kind: 'confirm', value: 20_260_302, because: 'looksLikeDay' }],
    ['25k per month', yearly, { kind: 'confirm', value: 300_000, because: 'period' }],
    ['30万', yearly, { kind: 'confirm', value: 300_000, because: 'scale' }],
    ['2万5千', yearly, { kind: 'confirm', value: 25_000, because: 'words' }],
    ['300,000元/年', yearly, { kind: 'number', value: 300_000 }],
    ['25.000', yearly, { kind: 'choose', values: [25, 25_000] }],
    ['1.234.567', yearly, { kind: 'number', value: 1_234_567 }],
    ['25.000,50', yearly, { kind: 'number', value: 25_000.5 }],
    ["25'000", yearly, { kind: 'number', value: 25_000 }],
    ['about 20', years, { kind: 'confirm', value: 20, because: 'vague' }],
    ['je ne sais pas', years, { kind: 'unknown' }],
  ])('%s', (text, question, reading) => {
    expect(readNumber(text, question)).toEqual(reading);
  });
});

test('every whole number is read back from plain figures, groups and any digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (value) => {
      const forms = ['en', 'zh-Hans', 'ar-EG', 'fa', 'fr', 'de-CH'].map((language) => value.toLocaleString(language));
      for (const form of [String(value), ...forms]) {
        expect([form, readNumber(form, { least: 0, most: 1_000_000 })]).toEqual([form, { kind: 'number', value }]);
      }
    }),
    { numRuns: 300, seed: 3 },
  );
});

test.each(['USD 50000', '€40,000', '$60k', '50000 dollars a year', '5万美元', '$50k-60k', '40 000 eur'])(
  '%s is not taken where RMB is asked for',
  (text) => {
    expect(readNumber(text, salary)).toEqual({ kind: 'reject', reason: 'otherMoney' });
  },
);

test('whatever is typed, nothing is thrown and no value leaves the limits', () => {
  const pieces = fc.constantFrom(...'0 1 25 . , - k 万 千 ¥ rmb to 一 两 % / year ² ① e x'.split(' '), ' ');
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const reading = readNumber(text, { least: 1, most: 100 });
      const values = 'value' in reading ? [reading.value] : reading.kind === 'range' ? [reading.from, reading.to] : [];
      for (const value of values) expect(value >= 1 && value <= 100).toBe(true);
    }),
    { numRuns: 3000, seed: 5 },
  );
});
