import type { Day } from './date.ts';
import type { PlanInput } from './facts.ts';
import { type Note, notesOn } from './notes-for-programs.ts';
import { type Plan, plan } from './plan.ts';
import { ruleOf } from './rules/book.ts';
import { isOverdue } from './rules/checking.ts';

/** A plan as a program takes it, which has no screen to say what is not certain. */
export type PlanForPrograms = Plan & {
  /** The rules cited that have not been checked again by the day the plan is for, and since when they should have been. */
  unverified: { rule: string; since: Day }[];
  /** Values of which less is known than a program may expect, as a city the rules know nothing of. */
  notes: Note[];
};

export function planForPrograms(input: PlanInput): PlanForPrograms {
  const made = plan(input);
  const overdue = made.rules.map(ruleOf).filter((rule) => isOverdue(rule, { on: made.asOf }));
  const unverified = overdue.map(({ id, nextCheckOn }) => ({ rule: id, since: nextCheckOn }));
  return { ...made, unverified, notes: notesOn(input.facts) };
}
