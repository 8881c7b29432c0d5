import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cities } from '../../core/typed/cities.ts';
import { countryCodes } from '../../core/typed/country-codes.ts';
import { mask } from '../../core/typed/mask.ts';
import { rowsOf } from './corpus.ts';
import { bareOf, type NumberedText, ordinaryTexts, passportTexts, phoneTexts } from './mask-texts.ts';

const noNumber = ['B187', 'B190', 'B191', 'B206'];
const rows = rowsOf('passport');

describe('no number of the corpus can be read in what is kept', () => {
  test.each(rows.filter(({ id }) => !noNumber.includes(id)))('$id $value ($why)', ({ value, normal }) => {
    const masked = mask(value);

    expect(masked).toMatch(/\[(?:passport|card|mrz)/);
    expect(bareOf(masked)).not.toContain(bareOf(normal ?? value));
    if (normal) expect(masked).toContain(`[passport …${normal.slice(-3)}]`);
  });

  test.each(rows.filter(({ id }) => noNumber.includes(id)))('$id $value holds no number', ({ value }) => {
    expect(mask(value)).toBe(value);
  });

  test.each([
    [
      'My number is 13800138000 and passport E12345678, salary 25k',
      'My number is [phone …000] and passport [passport …678], salary 25k',
    ],
    ['мой паспорт 71 1234567', 'мой паспорт [passport …567]'],
    ['case number 20260312', 'case number 20260312'],
    ['Passport No.: E12345678, expires 2030-01-01', 'Passport No.: [passport …678], expires 2030-01-01'],
    ['L898902C36UTO7408122F1204159ZE184226B<<<<<10', '[mrz]'],
    ['id 11010519491231002X', 'id [id …02X]'],
    ['4111 1111 1111 1111', '[card …111]'],
    ['USA110085061510', '[permit …510]'],
    ['许可证号 310115201800012345', '许可证号 [permit …345]'],
    ['write to john.smith@example.com please', 'write to [email …com] please'],
    ['call +44 20 7946 0958', 'call [phone …958]'],
    ['手机138 0013 8000', '手机[phone …000]'],
  ])('%s', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });
});

describe('numbers written otherwise than they are printed', () => {
  test.each([
    ...[
      ['my permit is 20190110123456', 'my permit is [permit …456]'],
      ['20190110123456', '[permit …456]'],
      ['110000A20190001', '[permit …001]'],
      ['permit number 1234567', 'permit number [permit …567]'],
      ['9111 2419 8108 0300 24', '[permit …024]'],
      ['123-45-6789', '[id …789]'],
      ['110105-19491231-0021', '[id …021]'],
      ['123.456.789-09', '[id …909]'],
      ['1234 5678 9012', '[permit …012]'],
      ['permit: A-2019-0001234', 'permit: [permit …234]'],
    ],
    ...[
      ['138.0013.8000', '[phone …000]'],
      ['0612345678', '[phone …678]'],
      ['call 06 12 34 56 78', 'call [phone …678]'],
      ['415-555-2671', '[phone …671]'],
      ['(415) 555-2671', '[phone …671]'],
      ['8 916 123-45-67', '[phone …567]'],
      ['1 3 8 0 0 1 3 8 0 0 0', '[phone …000]'],
      ['1,3,8,0,0,1,3,8,0,0,0', '[phone …000]'],
      ['手机一三八零零一三八零零零', '手机[phone …000]'],
      ['幺三八 零零幺三 八零零零', '[phone …000]'],
      ['138/0013/8000', '[phone …000]'],
      ['(138) 0013 8000', '[phone …000]'],
      ['one three eight zero zero one three eight zero zero zero', '[phone]'],
      ['1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣'.replace(/\ufe0f\u20e3$/u, ''), '[phone …000]'],
    ],
    ...[
      ['5551234 is my phone', '[phone …234] is my phone'],
      ['62345678是我的电话', '[phone …678]是我的电话'],
      ['1234567 is my permit number', '[permit …567] is my permit number'],
      ['7654321 is my passport number', '[passport …321] is my passport number'],
    ],
  ])('%s', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });
});

test('at least 99 of 100 passport numbers in six languages are hidden', () => {
  expect(recall(fc.sample(passportTexts, { seed: 20260302, numRuns: 2000 }))).toBeGreaterThanOrEqual(0.99);
});

test('at least 99 of 100 telephone numbers are hidden', () => {
  expect(recall(fc.sample(phoneTexts, { seed: 20260303, numRuns: 1000 }))).toBeGreaterThanOrEqual(0.99);
});

test('at most one in 200 ordinary words is hidden', () => {
  const texts = fc.sample(ordinaryTexts, { seed: 20260304, numRuns: 2000 });
  const tokens = texts.join(' ').split(/\s+/u).length;
  const hidden = texts.reduce(
    (sum, text) => sum + (mask(text).match(/\[(?:passport|phone|permit|card|id|email|mrz)/gu)?.length ?? 0),
    0,
  );

  expect(hidden / tokens).toBeLessThanOrEqual(0.005);
});

test('the words the guide itself says are never hidden', () => {
  const folder = new URL('../../locales/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  const said = files.flatMap((name) =>
    Object.values(JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as object),
  );

  for (const text of said.filter((value) => typeof value === 'string')) expect(mask(text)).toBe(text);
});

describe('what the guide asks for stays readable', () => {
  const answers = [
    '2026-03-02',
    '20260302',
    '2 March 2026',
    '2026年3月2日',
    '03/04/2026',
    '02MAR2026',
    '2026-W10-1',
    'R8.3.2',
    '2026-03-02T23:30:00Z',
  ];
  test.each([
    ...answers,
    '25000',
    '300,000',
    '25 000 RMB',
    'RMB 300000',
    '300000rmb',
    '25k',
    '两万五',
    '5 years',
    '20000-30000',
    ...['25 000 30 000', '300 000 400 000', '1200000 a year and a phone', 'my work permit and 300000 a year'],
    ...['02.03.2026 15:30', '01.02.2026-05.02.2026', '20260302T2330', '202603021530', '二〇二六〇三〇二'],
    ...['my work permit expires 31122026', '2019 2020 2021 2022', 'points 20 15 10 5 20 15', 'ages 30 41 25'],
    ...['my work permit expires 2027-03-31', 'one or two years', '9500 8800 7700', '70000-90000', '15 20 10 20 15 5'],
    ...['1 2 3 4 5 6 7 8 9', '1 2 3 4 5 6 7 8 9 10 11', '1, 2, 3, 4, 5, 6, 7, 8, 9', 'order 1234567890'],
  ])('%s', (text) => {
    expect(mask(text)).toBe(text);
  });

  test('every country and city', () => {
    const names = new Intl.DisplayNames('en', { type: 'region' });
    const places = [
      ...countryCodes,
      ...countryCodes.map((code) => names.of(code)!),
      ...cities.flatMap(({ city, zh }) => [city, zh]),
    ];

    for (const place of places) expect(mask(place)).toBe(place);
  });
});

test('masking twice is masking once, and nothing is thrown', () => {
  const pieces = fc.constantFrom(
    ...['E', '1', '2345678', ' ', '-', '+86', '@a.b', '<', 'P<', '护照', '\u200b', '２', '[', ']', '…', '\n', 'X'],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const masked = mask(text);

      expect(mask(masked)).toBe(masked);
    }),
    { numRuns: 3000, seed: 23 },
  );
});

function recall(texts: readonly NumberedText[]): number {
  const hidden = texts.filter(({ text, number }) => !bareOf(mask(text)).includes(number.slice(0, -3)));
  return hidden.length / texts.length;
}
