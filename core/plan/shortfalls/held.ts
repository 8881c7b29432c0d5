import type { Day } from '../../date.ts';
import type { FactName } from '../../facts.ts';
import { periodOn } from '../../rules/rule.ts';
import type { Term } from '../../rules/term.ts';
import type { Case } from '../case.ts';
import type { Course, Steps } from '../course.ts';
import { dayOf } from '../deadlines.ts';
import type { PlannedDocument } from '../documents.ts';
import { endOf } from '../reckoning.ts';
import type { Shortfall } from '../shortfalls.ts';

/** A journey abroad, from the day of leaving to the day of coming back. */
export type Trip = { from: Day; until: Day };
/** What is told beside the facts of the contract. */
export type Beside = { trip?: Trip; permitUntil?: Day };

/** What is looked at to find papers that run out. */
export type Looked = { of: Case; course: Course; documents: readonly PlannedDocument[]; beside: Beside };

type Ends = Pick<Shortfall, 'from' | 'count' | 'endsOn'>;

/** A paper: when it runs out, and what it is needed for; nothing where either is not known. */
export type Held = { rules: [string, ...string[]]; ends: Ends | undefined; needed: Steps | undefined };

/** The end of a paper: the day a fact gives, or the end of the time that runs from it. */
export function endsOf(of: Case, fact: FactName, valid?: Term): Ends | undefined {
  const from = dayOf(of, fact);
  if (!from || !valid) return from && { from, endsOn: from.day };
  const count = periodOn(valid, of.asOf)?.value;
  return count && { from, count, endsOn: endOf(count, { from: from.day }).day };
}
