import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDay } from '../../core/date.ts';
import { readDay } from '../../core/typed/day.ts';
import { daysOf } from '../../core/typed/day-reading.ts';

const today = '2026-02-20';
const read = (text: string) => readDay(text, { today });

describe('one day in the common forms of many languages', () => {
  test.each(
    `2026.03.02|2026. 3. 2.|2026年3月2日(月)|2026年 3月 2日|2 de marzo de 2026|the 2nd of March, 2026|02MAR2026|2/Mar/2026|Mon, Mar 2, 2026
|ngày 2 tháng 3 năm 2026|2 thg 3, 2026|٢ مارس ٢٠٢٦|2 آذار 2026|2 มีนาคม 2026|2 marca 2026|2 mart 2026|2 marzo 2026|2 de março de 2026
|lundi 2 mars 2026|Montag, 2. März 2026|понедельник, 2 марта 2026 г.|2026년 3월 2일 월요일|二零二六年三月二日|二千零二十六年三月二日|2026年三月二号|2026—03—02`
      .split('|')
      .map((text) => text.trim()),
  )('%s', (text) => {
    expect(read(text)).toEqual({ kind: 'day', day: '2026-03-02' });
  });
});

describe('days told by their distance from today, a Friday, are shown back', () => {
  test.each([
    ['yesterday', '2026-02-19'],
    ['昨天', '2026-02-19'],
    ['昨日', '2026-02-19'],
    ['어제', '2026-02-19'],
    ['вчера', '2026-02-19'],
    ['hier', '2026-02-19'],
    ['gestern', '2026-02-19'],
    ['ayer', '2026-02-19'],
    ['hôm qua', '2026-02-19'],
    ['أمس', '2026-02-19'],
    ['3 days ago', '2026-02-17'],
    ['三天前', '2026-02-17'],
    ['3日前', '2026-02-17'],
    ['3일 전', '2026-02-17'],
    ['3 дня назад', '2026-02-17'],
    ['vor 3 Tagen', '2026-02-17'],
    ['il y a 3 jours', '2026-02-17'],
    ['hace 3 días', '2026-02-17'],
    ['3 ngày trước', '2026-02-17'],
    ['in two weeks', '2026-03-06'],
    ['一个月前', '2026-01-20'],
    ['下下周一', '2026-03-02'],
    ['上周五', '2026-02-13'],
    ['下个月5号', '2026-03-05'],
    ['月底', '2026-02-28'],
    ['明年3月2日', '2027-03-02'],
  ])('%s', (text, day) => {
    expect(read(text)).toEqual({ kind: 'confirm', day, because: 'relative' });
  });

  test('"next Friday" said on a Monday is this week’s or the next week’s', () => {
    expect(readDay('next Friday', { today: '2026-02-16' })).toEqual({
      kind: 'choose',
      days: ['2026-02-20', '2026-02-27'],
    });
  });
});

describe('what cannot be a day is refused with its reason', () => {
  test.each([
    ['30/02/2026', 'impossible'],
    ['29 Feb', 'yearMissing'],
    ['2026', 'incomplete'],
    ['the 15th', 'incomplete'],
    ['12/25/85', 'yearUnclear'],
    ['2 มี.ค. 69', 'yearUnclear'],
    ['H31.5.1', 'impossible'],
    ['Adar 5786', 'foreignCalendar'],
    ['大年初一', 'foreignCalendar'],
    ['2026-03-02 to 2026-03-05', 'manyDays'],
    ['9999-12-31', 'tooLate'],
    ['0001-01-01', 'tooEarly'],
  ])('%s is %s', (text, reason) => {
    expect(read(text)).toEqual({ kind: 'reject', reason });
  });
});

describe('a month without its day is not guessed: an example in that month is given', () => {
  test.each([
    ['next month', '2026-03-15'],
    ['Maybe next month.', '2026-03-15'],
    ['I arrived last month', '2026-01-15'],
    ['下个月', '2026-03-15'],
    ['我下个月入境', '2026-03-15'],
    ['上个月', '2026-01-15'],
    ['这个月', '2026-02-15'],
    ['先月', '2026-01-15'],
    ['다음 달', '2026-03-15'],
    ['im nächsten Monat', '2026-03-15'],
    ['le mois prochain', '2026-03-15'],
    ['el mes que viene', '2026-03-15'],
    ['в следующем месяце', '2026-03-15'],
    ['tháng sau', '2026-03-15'],
    ['الشهر القادم', '2026-03-15'],
    ['May', '2026-05-15'],
    ['in May', '2026-05-15'],
    ['I start in May', '2026-05-15'],
    ['next January', '2027-01-15'],
    ['last November', '2025-11-15'],
    ['this October', '2026-10-15'],
    ['sometime in early June', '2026-06-15'],
    ['五月', '2026-05-15'],
    ['5月份', '2026-05-15'],
    ['大概5月底', '2026-05-15'],
    ['明年十月初', '2027-10-15'],
    ['en mayo', '2026-05-15'],
    ['в мае', '2026-05-15'],
    ['следующий месяц', '2026-03-15'],
    ['10월', '2025-10-15'],
    ['10월에 입국해요', '2025-10-15'],
    ['2026년 10월', '2026-10-15'],
    ['내년 3월', '2027-03-15'],
    ['tháng 10', '2025-10-15'],
    ['tháng 10 năm 2026', '2026-10-15'],
    ['October 2026', '2026-10-15'],
    ['in October 2026', '2026-10-15'],
    ['I arrive in October 2026', '2026-10-15'],
    ['Oktober 2026', '2026-10-15'],
    ['2026年10月', '2026-10-15'],
    ['March next year', '2027-03-15'],
    ['im März nächstes Jahr', '2027-03-15'],
  ])('%s, as in %s', (text, example) => {
    expect(read(text)).toEqual({ kind: 'reject', reason: 'dayMissing', example });
  });

  test('the example is a day that the question takes', () => {
    const past = { today, earliest: '2025-02-20', latest: today };

    expect(readDay('this month', { ...past, latest: '2026-02-10' })).toMatchObject({ example: '2026-02-10' });
    expect(readDay('in October', past)).toMatchObject({ example: '2025-10-15' });
    expect(readDay('in October', { today, earliest: today, latest: '2027-02-20' })).toMatchObject({
      example: '2026-10-15',
    });
  });

  test('a month that the question cannot take is refused as such', () => {
    const past = { today, earliest: '2026-01-20', latest: today };

    expect(readDay('next month', past)).toEqual({ kind: 'reject', reason: 'inFuture' });
    expect(readDay('in October', past)).toEqual({ kind: 'reject', reason: 'incomplete' });
    expect(readDay('October', past)).toEqual({ kind: 'reject', reason: 'incomplete' });
    expect(readDay('last month', { today, earliest: today, latest: '2027-02-20' })).toEqual({
      kind: 'reject',
      reason: 'tooEarly',
    });
  });

  test.each([
    'I may come',
    'a month',
    '三个月',
    'the month after next',
    '下下个月',
    'October or November',
    '每月',
    '13月',
  ])('%s names no month', (text) => {
    expect(read(text)).not.toHaveProperty('example');
  });
});

describe('a week or a year without its day is not guessed either', () => {
  test.each([
    ['next week', '2026-02-25'],
    ['I arrive next week.', '2026-02-25'],
    ['this week', '2026-02-18'],
    ['last week', '2026-02-11'],
    ['下周', '2026-02-25'],
    ['下个星期入境', '2026-02-25'],
    ['来週', '2026-02-25'],
    ['다음 주', '2026-02-25'],
    ['nächste Woche', '2026-02-25'],
    ['la semaine prochaine', '2026-02-25'],
    ['la próxima semana', '2026-02-25'],
    ['на следующей неделе', '2026-02-25'],
    ['следующая неделя', '2026-02-25'],
    ['tuần sau', '2026-02-25'],
    ['الأسبوع القادم', '2026-02-25'],
  ])('%s, as in %s', (text, example) => {
    expect(read(text)).toEqual({ kind: 'reject', reason: 'dayOfWeekMissing', example });
  });

  test.each([
    ['next year', '2027-06-15'],
    ['sometime next year', '2027-06-15'],
    ['last year', '2025-06-15'],
    ['明年', '2027-06-15'],
    ['来年', '2027-06-15'],
    ['내년', '2027-06-15'],
    ['nächstes Jahr', '2027-06-15'],
    ["l'année prochaine", '2027-06-15'],
    ['el próximo año', '2027-06-15'],
    ['в следующем году', '2027-06-15'],
    ['năm sau', '2027-06-15'],
    ['العام القادم', '2027-06-15'],
  ])('%s, as in %s', (text, example) => {
    expect(read(text)).toEqual({ kind: 'reject', reason: 'dayOfYearMissing', example });
  });

  test('the example is a day that the question takes, and what it takes none of is refused', () => {
    const past = { today, earliest: '2025-02-20', latest: today };

    expect(readDay('this week', { ...past, latest: '2026-02-17' })).toMatchObject({ example: '2026-02-17' });
    expect(readDay('last year', { ...past, earliest: '2025-09-01' })).toMatchObject({ example: '2025-09-01' });
    expect(readDay('next week', past)).toEqual({ kind: 'reject', reason: 'inFuture' });
    expect(readDay('October 2026', past)).toEqual({ kind: 'reject', reason: 'inFuture' });
    expect(readDay('last week', { today, earliest: today })).toEqual({ kind: 'reject', reason: 'tooEarly' });
  });

  test.each(['下周三', 'next weekend', '每周', 'weekly', 'in two weeks'])(
    '%s tells no week or year without its day',
    (text) => {
      expect(read(text)).not.toHaveProperty('example');
    },
  );
});

test('a birth date far back needs no second look where the question expects one', () => {
  const usual = { from: '1940-01-01', to: '2010-12-31' };

  expect(readDay('1 July 1988', { today, usual })).toEqual({ kind: 'day', day: '1988-07-01' });
  expect(readDay('1 January 1970', { today, usual })).toEqual({ kind: 'day', day: '1970-01-01' });
});

test('a reading outside the question’s limits falls away', () => {
  expect(readDay('03/04/2026', { today, latest: '2026-03-31' })).toEqual({
    kind: 'confirm',
    day: '2026-03-04',
    because: 'order',
  });
  expect(readDay('2026-05-01', { today, latest: '2026-03-31' })).toEqual({ kind: 'reject', reason: 'tooLate' });
});

test('a day in a sentence is shown back, several are offered', () => {
  expect(read('I arrived on 2 March 2026')).toEqual({ kind: 'confirm', day: '2026-03-02', because: 'sentence' });
  expect(read('我3月2日入境的')).toEqual({ kind: 'confirm', day: '2026-03-02', because: 'sentence' });
  expect(read('came 2026-03-02 and left 2026-03-05')).toEqual({ kind: 'choose', days: ['2026-03-02', '2026-03-05'] });
});

describe('a weekday or a span in a sentence, said on a Friday, is shown back', () => {
  test.each([
    ['I start next monday', ['2026-02-23']],
    ['Next Monday I start.', ['2026-02-23']],
    ['my last day is this friday', ['2026-02-20']],
    ['I arrived last Tuesday', ['2026-02-17', '2026-02-10']],
    ['starts on Monday', ['2026-02-16', '2026-02-23']],
    ['my contract ended 3 days ago', ['2026-02-17']],
    ['my visa expires in two weeks', ['2026-03-06']],
    ['我下周一开始上班', ['2026-02-23']],
    ['上周五结束的', ['2026-02-13']],
    ['三天后到期', ['2026-02-23']],
  ])('%s', (text, days) => {
    expect(daysOf(read(text))).toEqual(days);
    expect(read(text).kind).not.toBe('day');
  });

  test.each([
    'the Monday after next',
    'Monday next week',
    'a week from Monday',
    'I work on Mondays',
    '每周一',
    '下周一之前',
  ])('%s is no day that is known', (text) => {
    expect(read(text)).toEqual({ kind: 'reject', reason: 'notADay' });
  });
});

const pieces = fc.constantFrom(
  ...[
    '2026',
    '26',
    '3',
    '02',
    '31',
    '2569',
    '115',
    '年',
    '月',
    '日',
    '/',
    '-',
    '.',
    ' ',
    ',',
    'March',
    'март',
    'Adar',
    '令和',
  ],
  ...[
    '三',
    '十',
    '〇',
    'next',
    'Friday',
    '下周',
    'T',
    ':',
    'Z',
    '+',
    '\n',
    'or',
    '٢',
    '２',
    'W',
    '农历',
    '初',
    'ago',
    'days',
  ],
);

test('whatever is typed, nothing is thrown and every day offered is a real one', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const day of daysOf(read(text))) expect(isDay(day)).toBe(true);
    }),
    { numRuns: 3000, seed: 20260302 },
  );
});

test('every day is read back from its own forms', () => {
  const days = fc
    .integer({ min: 0, max: 540 })
    .map((count) => Temporal.PlainDate.from('2025-02-21').add({ days: count }));
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toString();
      const forms = ['en-GB', 'en-US', 'zh-Hans', 'de', 'fr', 'es', 'ru', 'ja', 'ko', 'vi', 'pt', 'it'].map(
        (language) => date.toLocaleString(language, { dateStyle: 'long' }),
      );
      for (const form of [day, day.replaceAll('-', '/'), ...forms])
        expect([form, read(form)]).toEqual([form, { kind: 'day', day }]);
    }),
    { numRuns: 60, seed: 7 },
  );
});
