import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cities } from '../../core/typed/cities.ts';
import { readCity } from '../../core/typed/city.ts';

describe('a city is read from English, pinyin or Chinese', () => {
  test.each([
    ...[
      ['Shanghai', 'shanghai'],
      ['SHANG HAI', 'shanghai'],
      ["Xi'an", 'xian'],
      ['xī ān', 'xian'],
      ['xi1an1', 'xian'],
      ['西安市', 'xian'],
    ],
    ...[
      ['Canton', 'guangzhou'],
      ['Peking', 'beijing'],
      ['Шанхай', 'shanghai'],
      ['Chengdu, China', 'chengdu'],
      ['广东省深圳市', 'shenzhen'],
    ],
    ...[
      ['Guangzhou City', 'guangzhou'],
      ['Ürümqi', 'wulumuqi'],
      ['苏州', 'suzhou'],
      ['台州', 'taizhouzhejiang'],
      ['베이징', 'beijing'],
    ],
  ])('%s is %s', (text, city) => {
    expect(readCity(text)).toEqual({ kind: 'city', city });
  });
});

describe('districts, namesakes and places not listed are asked back', () => {
  test.each([
    ['Pudong', { kind: 'confirm', city: 'shanghai' }],
    ['上海市浦东新区', { kind: 'confirm', city: 'shanghai' }],
    ['shanghai pudong', { kind: 'confirm', city: 'shanghai' }],
    ['our office, Hangzhou, Binjiang', { kind: 'confirm', city: 'hangzhou' }],
    ['Beijing or Shanghai', { kind: 'choose', cities: ['beijing', 'shanghai'] }],
    ['Shangai', { kind: 'confirm', city: 'shanghai' }],
    ['Zigong', { kind: 'confirm', city: 'zigong' }],
    ['Suzhou', { kind: 'choose', cities: ['suzhou', 'suzhouanhui'] }],
    ['Taizhou City', { kind: 'choose', cities: ['taizhouzhejiang', 'taizhoujiangsu'] }],
    ['Hong Kong', { kind: 'reject', reason: 'notMainland' }],
    ['London', { kind: 'reject', reason: 'notACity' }],
    ['12', { kind: 'reject', reason: 'notACity' }],
    ['不知道', { kind: 'unknown' }],
  ])('%s', (text, reading) => {
    expect(readCity(text)).toEqual(reading);
  });
});

test('every listed city is one word of pinyin and is read back from its Chinese name', () => {
  for (const { city, zh } of cities) {
    expect(city).toMatch(/^[a-z]+$/);
    expect([readCity(zh), readCity(`${zh}市`)]).toEqual([
      { kind: 'city', city },
      { kind: 'city', city },
    ]);
  }
});

test('whatever is typed, nothing is thrown and a city is one word of pinyin', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(..."shangxi z'市区上海 1") }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const reading = readCity(text);
      if ('city' in reading) expect(reading.city).toMatch(/^[a-z]+$/);
    }),
    { numRuns: 2000, seed: 13 },
  );
});
