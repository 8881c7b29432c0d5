import type { Procedure } from '../../facts.ts';
import { ruleOf } from '../../rules/book.ts';
import { holdsOn } from '../../rules/rule.ts';
import type { Case } from '../case.ts';

/** A rule that is told on the way, in which procedures, and in which cases of them. */
export type Row = { rule: string; in: readonly Procedure[]; when?: (of: Case) => boolean };

/** The rules of these rows that hold in a case, on its day. */
export function rulesOf(rows: readonly Row[], of: Case): string[] {
  return rows
    .filter(({ in: procedures, when }) => procedures.includes(of.procedure) && when?.(of) !== false)
    .map(({ rule }) => rule)
    .filter((rule) => holdsOn(ruleOf(rule), of.asOf));
}

/** Procedures in which a permit for more than a short stay is applied for anew. */
export const applying: readonly Procedure[] = ['first-permit', 'transfer'];
/** Procedures in which the permit office decides on such a permit. */
export const granting: readonly Procedure[] = [...applying, 'renewal'];
