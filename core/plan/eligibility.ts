import type { FactName } from '../facts.ts';
import type { Points } from '../rules/points.ts';

export type Category = 'A' | 'B' | 'C';
export type Outcome = 'yes' | 'no' | 'cannot-tell' | 'not-needed';

/** Whether a work permit can be had, in which category, on which grounds, and what is not yet known. */
export type Eligibility = {
  outcome: Outcome;
  category: Category | null;
  points: Points | null;
  rules: string[];
  /** Facts not given whose value could still change outcome or category. */
  missing: FactName[];
  /** Each rule cited, with the facts it was judged by. */
  reasons: { rule: string; facts: FactName[] }[];
};
