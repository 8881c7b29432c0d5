import { expect, test, vi } from 'vitest';
import { together } from '../db/together.ts';

/** Something done together, with what was done at once, and in whose hands it is when it ends. */
function doing() {
  const done: string[][] = [];
  const ends: (() => void)[] = [];
  const add = together<string, string>({
    nameOf: (item) => item,
    mayWait: (item) => item.startsWith('came'),
    work: async (items) => {
      done.push(items);
      await new Promise<void>((resolve) => ends.push(resolve));
      return items.map((item) => `${item}!`);
    },
  });
  return { add, done, endNext: () => ends.shift()?.() };
}

const nextTurnOfTheLoop = () => new Promise((resolve) => setImmediate(resolve));

test('what comes while something is under way is done with the next, in the order of names', async () => {
  const { add, done, endNext } = doing();
  const first = add('a');
  await nextTurnOfTheLoop();
  const rest = [add('c'), add('b')];
  endNext();

  expect(await first).toBe('a!');
  await vi.waitFor(() => expect(done).toEqual([['a'], ['b', 'c']]));
  endNext();
  expect(await Promise.all(rest)).toEqual(['c!', 'b!']);
});

test('two of one name are not done at once', async () => {
  const { add, done, endNext } = doing();
  const both = [add('a'), add('a')];
  await nextTurnOfTheLoop();
  expect(done).toEqual([['a']]);
  endNext();
  await vi.waitFor(() => expect(done).toEqual([['a'], ['a']]));
  endNext();

  expect(await Promise.all(both)).toEqual(['a!', 'a!']);
});

test('nor in two that are under way, where so many wait that a second begins', async () => {
  const { add, done, endNext } = doing();
  const first = add('a');
  await nextTurnOfTheLoop();
  const rest = ['a', ...'bcdefghi'].map((name) => add(name));
  expect(done).toEqual([['a'], [...'bcdefgh']]);
  endNext();
  await first;

  await vi.waitFor(() => expect(done.slice(2)).toEqual([['a', 'i']]));
  endNext();
  endNext();
  await Promise.all(rest);
});

test('what may wait goes along with what comes next', async () => {
  const { add, done, endNext } = doing();
  const came = add('came');
  await nextTurnOfTheLoop();
  expect(done).toEqual([]);

  const next = add('a');
  await nextTurnOfTheLoop();
  expect(done).toEqual([['a', 'came']]);
  endNext();
  expect(await Promise.all([came, next])).toEqual(['came!', 'a!']);
});

test('and is done alone, soon, where nothing comes', async () => {
  const { add, done, endNext } = doing();
  const first = add('came first');
  await vi.waitFor(() => expect(done).toEqual([['came first']]));
  const second = add('came second');
  endNext();
  expect(await first).toBe('came first!');

  await vi.waitFor(() => expect(done).toEqual([['came first'], ['came second']]));
  endNext();
  expect(await second).toBe('came second!');
});

test('a second statement goes beside the first where eight are waited for, whatever else may wait', async () => {
  const { add, done } = doing();
  const each = (name: string, count: number) => Array.from({ length: count }, (_, n) => `${name}${n}`);
  const first = [...each('came', 8), ...each('a', 7)];
  void add('0');
  await nextTurnOfTheLoop();
  for (const item of first) void add(item);
  await nextTurnOfTheLoop();
  expect(done).toEqual([['0']]);

  void add('a7');
  expect(done).toEqual([['0'], [...first, 'a7'].toSorted()]);
});

test('what fails fails for all who were done together, and nothing after it', async () => {
  let isBroken = true;
  const add = together<string, string>({
    nameOf: (item) => item,
    work: async (items) => {
      if (isBroken) throw new Error('broken');
      return items;
    },
  });

  expect(await Promise.allSettled([add('a'), add('b')])).toMatchObject([
    { status: 'rejected' },
    { status: 'rejected' },
  ]);
  isBroken = false;
  expect(await add('c')).toBe('c');
});

test('what may lie in one of them is done by each alone, and fails only there', async () => {
  const add = together<string, string>({
    nameOf: (item) => item,
    mayLieInOne: (error) => error instanceof RangeError,
    work: async (items) => {
      if (items.includes('b')) throw new RangeError('b is bad');
      return items;
    },
  });

  expect(await Promise.allSettled([add('a'), add('b'), add('c')])).toMatchObject([
    { status: 'fulfilled', value: 'a' },
    { status: 'rejected' },
    { status: 'fulfilled', value: 'c' },
  ]);
});
