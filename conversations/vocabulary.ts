import type { Meta, Said, Standing } from '../core/conversation.ts';

/** What every conversation is made of: it looks at a standing and takes answers, and keeps nothing itself. */
export const vocabulary = {} as { input: Standing; context: Standing; events: Said; meta: Meta };

/** Every one of these answers leads to the same place. */
export function each<const A extends readonly string[], T extends string>(answers: A, target: T) {
  // The keys are exactly the answers.
  return Object.fromEntries(answers.map((answer) => [answer, target])) as Record<A[number], T>;
}
