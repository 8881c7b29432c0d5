import type { Standing } from '../core/conversation.ts';
import { planFor } from '../core/judge.ts';

/** Whether it is asked if an office has decided by now: of what it took today, not yet. */
export function mayBeDecided({ known, today }: Standing, { since }: { since: 'acceptedOn' | 'rpFiledOn' }): boolean {
  const day = known[since];
  return typeof day !== 'string' || day < today;
}

/** Whether every step of a matter is made. */
export function isFinished(standing: Standing): boolean {
  return planFor(standing).nothingLeft === 'finished';
}
