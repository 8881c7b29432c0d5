import type { Actor } from './deadlines.ts';

/** The one who has to act next, and on what: a duty or a paper. */
export type NextMove = { by: Actor; rule: string } | { by: Actor; document: string };
