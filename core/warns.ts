import type { Standing } from './conversation.ts';
import { planFor } from './judge.ts';

/** Whether the plan warns of what a rule says. */
export function warnsOf(standing: Standing, rule: string): boolean {
  return planFor(standing).warnings.some(({ rules: [first] }) => first === rule);
}
