import type { Day } from './date.ts';
import type { Note } from './move.ts';
import type { Words } from './words.ts';

/** What is said of a text that is not taken, with an example in the month that it named. */
export function refusal(words: Words, { reason, example }: { reason: string; example?: Day }): Note {
  const key = `common:refused.${reason}`;
  if (!example) return { key };
  return { key, values: { month: words.month(example), day: words.dayAsTyped(example) } };
}
