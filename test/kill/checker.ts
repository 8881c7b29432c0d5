import type { Entry } from '../telegram-stand-in/history.ts';
import type { Acknowledged } from './browser-people.ts';
import { checkFolds } from './check-folds.ts';
import { checkHeard } from './check-heard.ts';
import { checkShown } from './check-shown.ts';
import type { KeptState } from './kept.ts';

/** Everything the checker goes by: what Telegram saw, what browsers were told, and what is kept. */
export type Evidence = {
  history: Entry[];
  acknowledged: Acknowledged[];
  kept: KeptState;
  /** The facts that are asked for by a screen of their own. */
  questions: ReadonlySet<string>;
  /** The lines that mark a message as a possible repeat. */
  marks: string[];
};

const kinds = [
  'lost',
  'unmarked duplicate',
  'sent before commit',
  'answer to another question',
  'known unlike the log',
  'out of order',
] as const;

export type Kind = (typeof kinds)[number];
export type Finding = { kind: Kind; what: string };

/** Compares what happened with what is kept; knows nothing of how the product works. */
export function check(evidence: Evidence): Finding[] {
  return [...checkHeard(evidence), ...checkShown(evidence), ...checkFolds(evidence.kept)];
}

/** How many findings there are of each kind. */
export function counts(findings: Finding[]): Record<Kind, number> {
  const none = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
  for (const { kind } of findings) none[kind] += 1;
  return none;
}
