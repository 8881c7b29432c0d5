import { expect, test } from 'vitest';
import { changesIn, inWords } from './compare.ts';
import { readRows } from './files.ts';
import { walkedAgain } from './paths.ts';
import { nameOf } from './row.ts';
import { readUsual, usualOn } from './usually.ts';

const recorded = readRows();
const again = walkedAgain(recorded);

test('every path of the ledger still leads where it led: if that is meant to change, run npm run ledger', () => {
  const changes = changesIn(again);
  const isNothing = Object.values(changes).every(({ length }) => length === 0);

  expect(isNothing ? '' : inWords(changes, { of: recorded.length })).toBe('');
});

test('every way out of every question and decision is on a path of the ledger: if one is new, run npm run ledger', () => {
  expect(again.untaken).toEqual([]);
});

test('what is usually left to ask is what the paths need: if it is meant to change, run npm run ledger', () => {
  expect(readUsual()).toEqual(usualOn(again.asked));
});

test('the ledger is written in order, each path once, and small enough to be kept', () => {
  const names = recorded.map(nameOf);
  const characters = recorded.reduce((sum, row) => sum + JSON.stringify(row).length, 0);

  expect(names).toEqual([...new Set(names)].toSorted());
  expect(characters).toBeLessThan(2_000_000);
});
