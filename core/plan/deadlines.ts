import type { Day } from '../date.ts';
import type { FactName } from '../facts.ts';

export type Actor = 'employee' | 'employer' | 'authority';

/** One duty with its day and the arithmetic that gives the day. */
export type Deadline = {
  /** The first is the rule the duty stands on. */
  rules: [string, ...string[]];
  by: Actor;
  deadline: Day;
  safe?: Day;
  actBy?: Day;
  opensOn?: Day;
  time?: string;
  binding: boolean;
  provisional: boolean;
  /** The day counted from; with a rule, it is that rule's deadline. */
  from: { fact: FactName; day: Day; rule?: string };
  /** A negative number counts back. */
  count: { number: number; unit: 'day' | 'workingDay' | 'month' };
  /** The row of the register of disagreements the duty rests on. */
  disagreement?: number;
};
