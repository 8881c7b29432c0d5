import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCity } from '../../core/typed/city.ts';
import { clean, isTooLong } from '../../core/typed/clean.ts';
import { readDay } from '../../core/typed/day.ts';
import { readNumber } from '../../core/typed/number.ts';
import { rowsOf } from './corpus.ts';

const elsewhere = {
  B278: 'a name is never asked for; as text it is kept like any other',
  B340: 'nothing is uploaded; as text it is kept like any other',
  B350: 'masked: see the mask',
  B352: 'masked: see the mask',
};
const cleaned: Record<string, string> = {
  B263: 'José',
  B295: 'evil name',
  B296: 'ab',
  B298: '\ufffdabc',
  B299: '',
  B301: 'red',
  B367: '',
};
const rows = rowsOf('text', { without: elsewhere });

describe('what is harmless is kept exactly as it was typed', () => {
  test.each(rows.filter((row) => row.expect === 'accept' || row.expect === 'escape'))('$id $why', ({ value }) => {
    expect(clean(value)).toBe(value.normalize('NFC').trim());
    expect(isTooLong(clean(value))).toBe(false);
  });
});

describe('what cannot be kept is taken out', () => {
  test.each(Object.entries(cleaned))('%s', (id, text) => {
    expect(clean(rows.find((row) => row.id === id)!.value)).toBe(text);
  });

  test('a pile of marks on one letter is cut down', () => {
    expect([...clean(rows.find(({ id }) => id === 'B365')!.value)].length).toBeLessThan(12);
  });
});

describe('what is refused is empty or too long', () => {
  test.each(rows.filter((row) => row.expect === 'reject'))('$id $why', ({ value }) => {
    const text = clean(value);

    expect(text === '' || isTooLong(text)).toBe(true);
  });
});

test('no text of the corpus is taken for a day, a number or a city unasked', () => {
  for (const { value } of rows) {
    expect(readDay(value, { today: '2026-02-20' }).kind).not.toBe('day');
    expect(readNumber(value, { least: 0, most: 1e9 }).kind).not.toBe('number');
    expect(readCity(value).kind).not.toBe('city');
  }
});

test('joiners stay inside words and emoji, and go elsewhere', () => {
  expect(clean('نمی\u200cدانم 👨\u200d👩\u200d👧')).toBe('نمی\u200cدانم 👨\u200d👩\u200d👧');
  expect(clean('\u200dE1\u200b2345678\u200d')).toBe('E12345678');
});

test('more than two blank lines become two', () => {
  expect(clean('a\n\n\n\n \n\n\nb\r\nc')).toBe('a\n\n\nb\nc');
});

test('cleaning twice is cleaning once, and leaves nothing that cannot be stored', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const once = clean(text);

      expect(clean(once)).toBe(once);
      expect(once.isWellFormed()).toBe(true);
      expect(once).not.toContain('\0');
    }),
    { numRuns: 3000, seed: 19 },
  );
});
