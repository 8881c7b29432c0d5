import type { Day } from '../date.ts';
import { ruleOf, rules } from './book.ts';
import type { Rule } from './rule.ts';

/** The rules whose next check was due before a day and has not been made. */
export function rulesOverdue({ on }: { on: Day }): Rule[] {
  return rules.filter((rule) => isOverdue(rule, { on }));
}

/** The day since which something that rests on these rules is unverified: the earliest check that was not made. */
export function unverifiedSince(ids: readonly string[], { on }: { on: Day }): Day | undefined {
  const overdue = ids.map(ruleOf).filter((rule) => isOverdue(rule, { on }));
  return overdue.map(({ nextCheckOn }) => nextCheckOn).sort()[0];
}

/** Whether the next check of a rule was due before a day and has not been made. */
export function isOverdue({ nextCheckOn }: Rule, { on }: { on: Day }): boolean {
  return on > nextCheckOn;
}
