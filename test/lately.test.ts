import { expect, test } from 'vitest';
import { lately } from '../core/lately.ts';

/** Remembers the lengths of four names, and tells which it had to find. */
function lengths() {
  const found: string[] = [];
  const remembered = lately<number>(4);
  return { found, of: (name: string) => remembered(name, () => found.push(name) && name.length) };
}

test('what was found lately is not found again', () => {
  const { found, of } = lengths();

  expect(['a', 'bb', 'ccc', 'dddd', 'a', 'bb', 'ccc', 'dddd'].map(of)).toEqual([1, 2, 3, 4, 1, 2, 3, 4]);
  expect(found).toEqual(['a', 'bb', 'ccc', 'dddd']);
});

test('what was found before so many others is forgotten, and what was found last is not', () => {
  const { found, of } = lengths();
  ['a', 'bb', 'ccc', 'dddd', 'eeeee', 'eeeee', 'dddd', 'a'].map(of);

  expect(found).toEqual(['a', 'bb', 'ccc', 'dddd', 'eeeee', 'a']);
});
