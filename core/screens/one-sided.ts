import type { Desk } from '../desk.ts';
import type { Compared } from '../view.ts';

/** The case as it stands, and under another answer. */
export type Sides = { now: Desk; otherwise: Desk };

/** A line for what there is on one side only. */
export function oneSided(
  { words }: Desk,
  { key, title, of, side }: { key: string; title: string; of: string; side: 'now' | 'otherwise' },
): Compared {
  const [yes, no] = [words.say(`common:compare.${of}.yes`), words.say(`common:compare.${of}.no`)];
  return { key, title, now: side === 'now' ? yes : no, otherwise: side === 'otherwise' ? yes : no };
}
