import type { Plan } from '../plan.ts';
import type { Case } from './case.ts';
import { withPapersBeside } from './documents/beside.ts';

/** A plan as a person is shown it: with the papers that go along, and without a category that nobody asks about. */
export function shownPlan(plan: Plan, of: Case): Plan {
  const documents = withPapersBeside(plan.documents, of);
  if (isCategoryAsked(of) || plan.eligibility?.outcome !== 'cannot-tell') return { ...plan, documents };
  const warnings = plan.warnings.filter(({ rules: [rule] }) => rule !== 'city-salary-missing');
  return { ...plan, documents, eligibility: null, warnings };
}

/** Whether the category is judged anew: it stays as it is in a change, in the same occupation, and mostly in a renewal. */
function isCategoryAsked({ procedure, facts }: Case): boolean {
  if (procedure === 'renewal') return facts.currentCategory === 'A';
  return procedure === 'transfer' ? facts.sameOccupation !== true : procedure !== 'change';
}
