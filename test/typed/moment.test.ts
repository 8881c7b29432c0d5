import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay } from '../../core/typed/day.ts';
import { readMoment } from '../../core/typed/moment.ts';

const today = '2026-03-02';
const read = (text: string) => readMoment(text, { today, earliest: '2011-03-02', latest: '2029-03-02' });

describe('a day and its time in plain figures need no second look', () => {
  test.each([
    ['2 March 2026 15:00', '2026-03-02T15:00'],
    ['2026-03-02T15:00', '2026-03-02T15:00'],
    ['2026-03-02, 9:05', '2026-03-02T09:05'],
    ['2026年3月2日15:00', '2026-03-02T15:00'],
    ['2026年3月2日下午3点半', '2026-03-02T15:30'],
    ['2 March 2026 at 9 p.m.', '2026-03-02T21:00'],
    ['9.30 pm, 2 March 2026', '2026-03-02T21:30'],
    ['2026년 3월 2일 오후 3시 30분', '2026-03-02T15:30'],
    ['2. März 2026, 21.30 Uhr', '2026-03-02T21:30'],
    ['2 mars 2026 à 21h30', '2026-03-02T21:30'],
    ['2 March 2026', '2026-03-02'],
  ])('%s', (text, moment) => {
    expect(read(text)).toEqual({ kind: 'moment', moment });
  });
});

describe('a day told by its distance is shown back with its time', () => {
  test.each([
    ['yesterday 9pm', '2026-03-01T21:00'],
    ['today 15:00', '2026-03-02T15:00'],
    ['9pm yesterday', '2026-03-01T21:00'],
    ['I arrived yesterday evening at 9', '2026-03-01T21:00'],
    ['last night around 10', '2026-03-01T22:00'],
    ['half past nine last night', '2026-03-01T21:30'],
    ['quarter to ten yesterday morning', '2026-03-01T09:45'],
    ['yesterday at noon', '2026-03-01T12:00'],
    ['this morning at 8', '2026-03-02T08:00'],
    ['3 days ago at 5pm', '2026-02-27T17:00'],
    ['昨天晚上9点', '2026-03-01T21:00'],
    ['今天下午3点半', '2026-03-02T15:30'],
    ['昨晚十点一刻', '2026-03-01T22:15'],
    ['今早8点05', '2026-03-02T08:05'],
    ['昨天中午12点', '2026-03-01T12:00'],
    ['昨天凌晨2点', '2026-03-01T02:00'],
    ['我前天晚上大约9点到的', '2026-02-28T21:00'],
    ['上周五下午3：30', '2026-02-27T15:30'],
    ['昨日の夜9時半', '2026-03-01T21:30'],
    ['今朝8時', '2026-03-02T08:00'],
    ['어제 저녁 아홉 시', '2026-03-01T21:00'],
    ['어젯밤 11시', '2026-03-01T23:00'],
    ['вчера в 9 вечера', '2026-03-01T21:00'],
    ['сегодня в 15 часов', '2026-03-02T15:00'],
    ['5 дней назад в 15:00', '2026-02-25T15:00'],
    ['gestern Abend um 9', '2026-03-01T21:00'],
    ['heute Morgen um 8 Uhr', '2026-03-02T08:00'],
    ['hier soir à 9h', '2026-03-01T21:00'],
    ['ce matin à 9h30', '2026-03-02T09:30'],
    ['ayer a las 9 de la noche', '2026-03-01T21:00'],
    ['ayer por la mañana a las 8', '2026-03-01T08:00'],
    ['esta mañana a las 8', '2026-03-02T08:00'],
    ['ontem às 21h', '2026-03-01T21:00'],
    ['ieri alle 21', '2026-03-01T21:00'],
    ['tối qua lúc 9 giờ', '2026-03-01T21:00'],
    ['أمس الساعة 9 مساء', '2026-03-01T21:00'],
    ['เมื่อวาน 21:00 น.', '2026-03-01T21:00'],
  ])('%s', (text, moment) => {
    expect(read(text)).toEqual({ kind: 'confirm', moment });
  });

  test.each([
    ['last night', '2026-03-01'],
    ['昨天晚上', '2026-03-01'],
    ['this afternoon', '2026-03-02'],
    ['anoche', '2026-03-01'],
    ['yesterday', '2026-03-01'],
  ])('%s is the day alone', (text, moment) => {
    expect(read(text)).toEqual({ kind: 'confirm', moment });
  });
});

describe('an hour that can be one of two is offered as both', () => {
  test.each([
    ['昨天9点', ['2026-03-01T09:00', '2026-03-01T21:00']],
    ['yesterday at 9', ['2026-03-01T09:00', '2026-03-01T21:00']],
    ['昨晚1点', ['2026-03-02T01:00', '2026-03-01T01:00']],
    ['last night at 1am', ['2026-03-02T01:00', '2026-03-01T01:00']],
    ['昨晚12点', ['2026-03-02T00:00', '2026-03-01T00:00']],
    ['yesterday at midnight', ['2026-03-02T00:00', '2026-03-01T00:00']],
    ['02/03/2026 9:30', ['2026-03-02T09:30', '2026-02-03T09:30']],
  ])('%s', (text, moments) => {
    expect(read(text)).toEqual({ kind: 'choose', moments });
  });
});

describe('by the clock, how long ago it was is shown back to the minute', () => {
  const readAt = (text: string, now: string) =>
    readMoment(text, { today: now.slice(0, 10), now, earliest: '2011-03-02', latest: '2029-03-02' });

  test.each([
    ['2 hours ago', '2026-03-02T13:10', '2026-03-02T11:10'],
    ['two hours ago', '2026-03-02T13:10', '2026-03-02T11:10'],
    ['I landed an hour ago', '2026-03-02T13:10', '2026-03-02T12:10'],
    ['about 30 min ago', '2026-03-02T13:10', '2026-03-02T12:40'],
    ['half an hour ago', '2026-03-02T13:10', '2026-03-02T12:40'],
    ['1.5 hours ago', '2026-03-02T13:10', '2026-03-02T11:40'],
    ['3 hours ago', '2026-03-02T01:30', '2026-03-01T22:30'],
    ['just now', '2026-03-02T13:10', '2026-03-02T13:10'],
    ['Just landed!', '2026-03-02T13:10', '2026-03-02T13:10'],
    ['两小时前', '2026-03-02T13:10', '2026-03-02T11:10'],
    ['两个半小时前', '2026-03-02T13:10', '2026-03-02T10:40'],
    ['半小时前', '2026-03-02T13:10', '2026-03-02T12:40'],
    ['半个小时前', '2026-03-02T13:10', '2026-03-02T12:40'],
    ['我两小时前到的', '2026-03-02T13:10', '2026-03-02T11:10'],
    ['大约20分钟前', '2026-03-02T13:10', '2026-03-02T12:50'],
    ['刚刚', '2026-03-02T13:10', '2026-03-02T13:10'],
    ['2時間前', '2026-03-02T13:10', '2026-03-02T11:10'],
    ['2시간 전', '2026-03-02T13:10', '2026-03-02T11:10'],
    ['2 часа назад', '2026-03-02T13:10', '2026-03-02T11:10'],
    ['il y a 2 heures', '2026-03-02T13:10', '2026-03-02T11:10'],
    ['vor 2 Stunden', '2026-03-02T13:10', '2026-03-02T11:10'],
    ['hace dos horas', '2026-03-02T13:10', '2026-03-02T11:10'],
    ['昨晚十点', '2026-03-02T13:10', '2026-03-01T22:00'],
  ])('%s at %s', (text, now, moment) => {
    expect(readAt(text, now)).toEqual({ kind: 'confirm', moment });
  });

  test('another word before the hours is no number', () => {
    expect(readAt('constructor hours ago', '2026-03-02T13:10')).toEqual({ kind: 'reject', reason: 'notADay' });
  });

  test('a few hours ago is only a day, and at night it may be the day before', () => {
    expect(readAt('a few hours ago', '2026-03-02T13:10')).toEqual({ kind: 'confirm', moment: '2026-03-02' });
    expect(readAt('几小时前', '2026-03-02T03:10')).toEqual({ kind: 'choose', moments: ['2026-03-02', '2026-03-01'] });
    expect(readAt('this morning', '2026-03-02T13:10')).toEqual({ kind: 'confirm', moment: '2026-03-02' });
  });

  test('where only a day is asked for, the clock gives the day', () => {
    const question = { today: '2026-03-02', now: '2026-03-02T01:30' };
    expect(readDay('3 hours ago', question)).toMatchObject({ kind: 'confirm', day: '2026-03-01' });
    expect(readDay('刚落地', question)).toMatchObject({ kind: 'confirm', day: '2026-03-02' });
  });

  test('what was before the first day taken is refused', () => {
    const question = { today: '2026-03-02', now: '2026-03-02T01:30', earliest: '2026-03-02' };
    expect(readMoment('3 hours ago', question)).toEqual({ kind: 'reject', reason: 'tooEarly' });
  });
});

describe('a time alone is of the days that stand on the screen', () => {
  const readOn = (text: string, ...days: string[]) => readMoment(text, { today, days });

  test.each([
    ['8 pm', ['2026-03-01T20:00']],
    ['around 8pm', ['2026-03-01T20:00']],
    ['yes, at 8 pm', ['2026-03-01T20:00']],
    ['晚上八点', ['2026-03-01T20:00']],
    ['下午3点左右', ['2026-03-01T15:00']],
    ['at 8', ['2026-03-01T08:00', '2026-03-01T20:00']],
    ['1 am', ['2026-03-01T01:00', '2026-03-02T01:00']],
  ])('%s, where one is shown back', (text, moments) => {
    const [moment, ...others] = moments;
    const asked = others.length > 0 ? { kind: 'choose', moments } : { kind: 'confirm', moment };
    expect(readOn(text, '2026-03-01')).toEqual(asked);
  });

  test.each(['8 pm', '晚上八点'])('%s, where two are on buttons', (text) => {
    const moments = ['2026-03-02T20:00', '2026-03-01T20:00'];
    expect(readOn(text, '2026-03-02', '2026-03-01')).toEqual({ kind: 'choose', moments });
  });

  test('what is no time stays none', () => {
    expect(readOn('25:00', '2026-03-01')).toEqual({ kind: 'reject', reason: 'impossible' });
    expect(readOn('my flat', '2026-03-01')).toEqual({ kind: 'reject', reason: 'notADay' });
    expect(readOn('9pm or 10pm', '2026-03-01')).toEqual({ kind: 'reject', reason: 'notADay' });
  });
});

describe('what is no day with a time is refused', () => {
  test.each([
    ['9pm', 'notADay'],
    ['3 hours ago', 'notADay'],
    ['3小时前', 'notADay'],
    ['yesterday 9pm or 10pm', 'notADay'],
    ['15:00-16:00 yesterday', 'notADay'],
    ['yesterday 25:00', 'impossible'],
    ['2026-03-02 9:75', 'impossible'],
    ['30 February 2026 9pm', 'impossible'],
    ['2040-03-02 9pm', 'tooLate'],
  ])('%s is %s', (text, reason) => {
    expect(read(text)).toEqual({ kind: 'reject', reason });
  });
});

test('a month with a time lacks its day', () => {
  expect(read('next month')).toEqual({ kind: 'reject', reason: 'dayMissing', example: '2026-04-15' });
  expect(read('in May at 9pm')).toEqual({ kind: 'reject', reason: 'dayMissing', example: '2026-05-15' });
});

test('a moment with its zone is the day in China then', () => {
  expect(read('2026-03-01T23:30:00Z')).toEqual({ kind: 'confirm', moment: '2026-03-02' });
});

test('figures of a date are not taken for an hour', () => {
  expect(read('March 2 evening')).toEqual({ kind: 'confirm', moment: '2026-03-02' });
  expect(read('around 10 March 2026')).toEqual({ kind: 'confirm', moment: '2026-03-10' });
});

const pieces = fc.constantFrom(
  ...'yesterday today 昨天 今晚 last night morning 晚上 下午 9 21 15:00 点 时 半 pm am at 一刻 2026-03-02 March um Uhr à h : .'.split(
    ' ',
  ),
  ' ',
);

test('whatever is typed, nothing is thrown and every moment offered is a real one', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const reading = read(text);
      const moments = 'moment' in reading ? [reading.moment] : 'moments' in reading ? reading.moments : [];
      for (const moment of moments) expect(moment).toMatch(/^\d{4}-\d{2}-\d{2}(?:T(?:[01]\d|2[0-3]):[0-5]\d)?$/);
    }),
    { numRuns: 3000, seed: 20260302 },
  );
});
