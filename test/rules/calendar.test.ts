import { describe, expect, test } from 'vitest';
import { addDays, weekdayOf } from '../../core/date.ts';
import { ruleOf } from '../../core/rules/book.ts';
import { addWorkingDays, calendarGap, isWorkingDay, lastWorkingDayOnOrBefore } from '../../core/rules/calendar.ts';
import { calendars } from '../../core/rules/holidays.ts';

const official = false;
const guessed = true;

describe('working days', () => {
  test.each([
    ['2024-02-09', true, official, 'a Friday before the Spring Festival of 2024'],
    ['2024-02-10', false, official, 'its first day off'],
    ['2024-02-17', false, official, 'its last day off'],
    ['2024-02-18', true, official, 'the Sunday worked for it'],
    ['2025-01-26', true, official, 'a Sunday worked before the Spring Festival of 2025'],
    ['2025-10-08', false, official, 'the eighth day off of October 2025'],
    ['2025-10-09', true, official, 'the day after'],
    ['2026-01-03', false, official, 'a Saturday of the New Year'],
    ['2026-01-04', true, official, 'the Sunday worked for it'],
    ['2026-02-14', true, official, 'the Saturday worked before the Spring Festival of 2026'],
    ['2026-02-15', false, official, 'its first day off'],
    ['2026-02-23', false, official, 'its last day off, a Monday'],
    ['2026-02-24', true, official, 'the day after'],
    ['2026-12-31', true, official, 'the last day of an official calendar'],
    ['2027-01-01', false, guessed, 'a statutory day without an official calendar'],
    ['2027-01-04', true, guessed, 'a Monday without an official calendar'],
    ['2027-02-08', false, guessed, 'a statutory day of the Spring Festival of 2027'],
    ['2023-12-29', true, guessed, 'a Friday of a year without any data'],
    ['2028-01-01', false, guessed, 'a Saturday of a year without any data'],
    ['2028-10-02', true, guessed, 'a Monday of a year without any data'],
  ])('%s: working %s, provisional %s: %s', (day, working, provisional) => {
    expect(isWorkingDay(day)).toEqual({ working, provisional });
  });

  test.each([
    ['2026-09-30', 1, '2026-10-08', official],
    ['2026-09-28', 10, '2026-10-16', official],
    ['2026-02-13', 1, '2026-02-14', official],
    ['2026-02-14', 1, '2026-02-24', official],
    ['2025-01-17', 6, '2025-01-26', official],
    ['2026-12-30', 1, '2026-12-31', official],
    ['2026-12-30', 2, '2027-01-04', guessed],
  ])('from %s, %i working days end on %s', (from, count, day, provisional) => {
    expect(addWorkingDays(from, count)).toEqual({ day, provisional });
  });

  test.each([
    ['2026-10-08', '2026-10-08', official],
    ['2026-10-07', '2026-09-30', official],
    ['2026-10-18', '2026-10-16', official],
    ['2026-01-01', '2025-12-31', official],
    ['2027-01-03', '2026-12-31', guessed],
    ['2024-01-01', '2023-12-29', guessed],
  ])('on or before %s the last working day is %s', (from, day, provisional) => {
    expect(lastWorkingDayOnOrBefore(from)).toEqual({ day, provisional });
  });

  test('every weekend worked is a weekend, and no day is both off and worked', () => {
    for (const { breaks, workedWeekends, rule } of calendars) {
      expect(ruleOf(rule).id).toBe(rule);
      for (const day of workedWeekends) {
        expect(weekdayOf(day)).toBeGreaterThan(5);
        expect(breaks.some(({ from, to }) => from <= day && day <= to)).toBe(false);
      }
      for (const { from, to } of breaks) expect(addDays(from, -1) < to).toBe(true);
    }
  });
});

describe('a calendar that should be known', () => {
  test.each([
    ['2026-10-31', undefined],
    ['2026-11-01', 2027],
    ['2026-12-31', 2027],
    ['2027-01-01', 2027],
    ['2025-11-01', undefined],
  ])('on %s the gap is %s', (today, year) => {
    expect(calendarGap(today)).toBe(year);
  });
});
