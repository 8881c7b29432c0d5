import { describe, expect, test } from 'vitest';
import { readDay } from '../../core/typed/day.ts';
import { type Row, rowsOf } from './corpus.ts';

const today = '2026-02-20';
const refusedInstead = { B160: 'the row asks to confirm, yet its duty says to refuse what is over the limit' };

function wanted({ expect: wish, normal, choices }: Row): unknown {
  if (wish === 'normalise') return { kind: 'day', day: normal };
  if (wish === 'choose') return { kind: 'choose', days: choices };
  if (wish === 'confirm' && normal) return expect.objectContaining({ kind: 'confirm', day: normal });
  if (wish === 'confirm') return expect.objectContaining({ kind: expect.stringMatching(/^(?:confirm|choose)$/) });
  return expect.objectContaining({ kind: expect.stringMatching(/^(?:reject|unknown)$/) });
}

describe('every day of the corpus is taken, asked back or refused as the corpus says', () => {
  test.each(rowsOf('date', { without: refusedInstead }))('$id $expect $value ($why)', (row) => {
    expect(readDay(row.value, { today })).toEqual(wanted(row));
  });

  test('a day a hundred years ahead is over the limit', () => {
    expect(readDay('2126-03-02', { today })).toEqual({ kind: 'reject', reason: 'tooLate' });
  });
});

describe('what is asked back names its reason', () => {
  test.each([
    ['2026-03-02 or 2026-03-05', { kind: 'choose', days: ['2026-03-02', '2026-03-05'] }],
    ['260302', { kind: 'choose', days: ['2026-03-02', '2002-03-26'] }],
    ['3/2', { kind: 'choose', days: ['2026-02-03', '2026-03-02'] }],
    ['03/2026', { kind: 'choose', days: ['2026-03-01', '2026-03-31'] }],
    ['2026-03-02T23:30:00Z', { kind: 'confirm', day: '2026-03-03', because: 'instant' }],
    ['2026-03-02T00:30:00+09:00', { kind: 'confirm', day: '2026-03-01', because: 'instant' }],
    ['Tuesday 2026-03-02', { kind: 'confirm', day: '2026-03-02', because: 'weekday' }],
    ['民國115年3月2日', { kind: 'confirm', day: '2026-03-02', because: 'calendar', calendar: 'roc' }],
    ['17 February 2026 (Julian)', { kind: 'confirm', day: '2026-03-02', because: 'calendar', calendar: 'julian' }],
    ['1988-07-01', { kind: 'confirm', day: '1988-07-01', because: 'farAway' }],
    ['1970-01-01', { kind: 'reject', reason: 'placeholder' }],
    ['2026-03-02\n2026-05-01', { kind: 'reject', reason: 'manyDays' }],
    ['不知道', { kind: 'unknown' }],
  ])('%s', (text, reading) => {
    expect(readDay(text, { today })).toEqual(reading);
  });
});
