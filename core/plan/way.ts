import { type Case, needsNoPermit } from './case.ts';
import { rulesInsteadIn } from './in-city.ts';
import type { Warning } from './warnings.ts';
import { rulesOf } from './way/row.ts';
import { orderOf, type StepName, steps } from './way/steps.ts';

/** One step on the way through a procedure, with what the rules say of it. */
export type Step = { name: StepName; rules: string[] };

/** The way through a procedure, step by step, without what its warnings say already and what its city does instead. */
export function wayOf(of: Case, { warnings }: { warnings: readonly Warning[] }): Step[] {
  if (of.eligibility?.outcome === 'no') return [];
  const names: readonly StepName[] = needsNoPermit(of) ? ['fiveStar'] : orderOf(of);
  const told = new Set([...warnings.map(({ rules: [rule] }) => rule), ...rulesInsteadIn(of)]);
  return names
    .map((name) => ({ name, rules: rulesOf(steps[name], of).filter((rule) => !told.has(rule)) }))
    .filter(({ rules }) => rules.length > 0);
}
