import type { Disagreement } from './disagreement.ts';
import { permitDisagreements } from './disagreements-of-permits.ts';
import { laterDisagreements } from './disagreements-of-stay.ts';

/** The register of disagreements, by number. */
export const disagreements: readonly Disagreement[] = [...permitDisagreements, ...laterDisagreements].sort(
  (one, other) => one.number - other.number,
);

/** The disagreements that some of these rules are part of, by number. */
export function disagreementsOn(rules: readonly string[]): Disagreement[] {
  const found = new Set(rules.flatMap((rule) => byRule.get(rule) ?? []));
  return disagreements.filter((disagreement) => found.has(disagreement));
}

const byRule: ReadonlyMap<string, readonly Disagreement[]> = new Map(
  disagreements
    .flatMap(({ facts }) => facts)
    .map((fact) => [fact, disagreements.filter(({ facts }) => facts.includes(fact))] as const),
);
