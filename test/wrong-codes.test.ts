import { expect, test } from 'vitest';
import { tellingOfGuesses } from '../bots/wrong-codes.ts';
import type { Store } from '../core/world.ts';

/** A store that takes a right code, and nothing else; the clock is set by hand. */
function told() {
  const at = { ms: 0 };
  const lines: string[] = [];
  const store = { useLink: async (code: string) => (code === 'right' ? 'joined' : 'unknown') } as unknown as Store;
  const watched = tellingOfGuesses(store, { log: (line) => lines.push(line), now: () => at.ms });
  const tries = async (times: number, code = 'wrong') => {
    for (let n = 0; n < times; n += 1) await watched.useLink(code, { channel: 'web', address: `visitor ${n}` });
  };
  return { at, lines, tries };
}

test('a thousand wrong codes within 15 minutes are told once, and not where they came from', async () => {
  const { lines, tries } = told();
  await tries(999);
  expect(lines).toEqual([]);

  await tries(2000);
  expect(lines).toEqual([expect.stringContaining('1000 wrong codes')]);
  expect(lines.join()).not.toMatch(/visitor|wrong$/);
});

test('right codes, and wrong ones over a longer time, are told of nobody', async () => {
  const { at, lines, tries } = told();
  await tries(2000, 'right');
  await tries(999);
  at.ms = 15 * 60 * 1000;
  await tries(999);

  expect(lines).toEqual([]);
});
