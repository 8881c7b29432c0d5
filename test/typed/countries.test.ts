import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCountry } from '../../core/typed/country.ts';
import { countryCodes } from '../../core/typed/country-codes.ts';

describe('a country is read by code, flag or name', () => {
  test.each([
    ...[
      ['UK', 'GB'],
      ['usa', 'US'],
      ['America', 'US'],
      ['DEU', 'DE'],
      ['🇨🇳', 'CN'],
      ['Holland', 'NL'],
      ['英国', 'GB'],
      ['美国人', 'US'],
    ],
    ...[
      ['República Checa', 'CZ'],
      ['Cote d’Ivoire', 'CI'],
      ['Россия', 'RU'],
      ['프랑스', 'FR'],
      ['ドイツ人', 'DE'],
      ['Việt Nam', 'VN'],
      ['المغرب', 'MA'],
    ],
    ...[
      ['Hong Kong', 'HK'],
      ['澳门', 'MO'],
      ['中国台湾', 'TW'],
      ['我来自法国', 'FR'],
      ['I am from France', 'FR'],
      ['Georgia', 'GE'],
      ['朝鲜', 'KP'],
    ],
  ])('%s is %s', (text, code) => {
    expect(readCountry(text)).toEqual({ kind: 'country', code });
  });
});

describe('what may be several countries, or a slip, is asked back', () => {
  test.each([
    ['Korea', { kind: 'choose', codes: ['KR', 'KP'] }],
    ['Congo', { kind: 'choose', codes: ['CD', 'CG'] }],
    ['united', { kind: 'choose', codes: ['AE', 'GB', 'US'] }],
    ['Germny', { kind: 'confirm', code: 'DE' }],
    ['no', { kind: 'confirm', code: 'NO' }],
    ['NO', { kind: 'country', code: 'NO' }],
    ['Atlantis', { kind: 'reject', reason: 'notACountry' }],
    ['не знаю', { kind: 'unknown' }],
  ])('%s', (text, reading) => {
    expect(readCountry(text)).toEqual(reading);
  });
});

test('every country is read back from its name in the languages people write in', () => {
  for (const language of ['en', 'zh-Hans', 'de', 'fr', 'es', 'ru', 'ja', 'ko', 'vi', 'ar', 'pt', 'it']) {
    const names = new Intl.DisplayNames(language, { type: 'region' });
    for (const code of countryCodes) {
      const name = names.of(code)!;
      const reading = readCountry(name);
      const codes = reading.kind === 'choose' ? reading.codes : 'code' in reading ? [reading.code] : [];
      expect([language, name, codes]).toEqual([language, name, expect.arrayContaining([code])]);
    }
  }
});

test('whatever is typed, nothing is thrown and every code is one of the list', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const reading = readCountry(text);
      const codes = reading.kind === 'choose' ? reading.codes : 'code' in reading ? [reading.code] : [];
      expect(countryCodes).toEqual(expect.arrayContaining([...codes]));
    }),
    { numRuns: 500, seed: 11 },
  );
});
