import type { Disagreement } from './disagreement.ts';
import { permitDisagreements } from './disagreements-of-permits.ts';
import { laterDisagreements } from './disagreements-of-stay.ts';

/** The register of disagreements, by number. */
export const disagreements: readonly Disagreement[] = [...permitDisagreements, ...laterDisagreements].sort(
  (one, other) => one.number - other.number,
);

const byRule: ReadonlyMap<string, Disagreement> = new Map(
  disagreements.toReversed().flatMap((entry) => entry.facts.map((fact) => [fact, entry] as const)),
);

/** The disagreement a rule is part of; the first, if there are several. */
export function disagreementFor(rule: string): Disagreement | undefined {
  return byRule.get(rule);
}
