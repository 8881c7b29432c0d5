import type { Value } from './answer.ts';
import type { Standing } from './conversation.ts';
import { planInputOf } from './guide-facts.ts';
import type { Eligibility } from './plan/eligibility.ts';
import { type Plan, plan } from './plan.ts';

const plans = new WeakMap<Standing, Plan>();

/** The plan that follows from a standing; made once for each. */
export function planFor(standing: Standing): Plan {
  const made = plans.get(standing) ?? plan(planInputOf(standing.known, standing));
  plans.set(standing, made);
  return made;
}

export function eligibilityIn(standing: Standing): Eligibility | null {
  return planFor(standing).eligibility;
}

/** Whether a fact has been asked, or could still change outcome or category. */
export function couldMatter(standing: Standing, fact: string): boolean {
  if (standing.known[fact] !== undefined) return true;
  const missing: readonly string[] = eligibilityIn(standing)?.missing ?? [];
  return missing.includes(fact === 'salaryBand' ? 'annualSalaryRmb' : fact);
}

/** Whether a fact that counts as absent until asked has been asked, or would change outcome or category. */
export function wouldMatter(standing: Standing, { fact, value }: { fact: string; value: Value }): boolean {
  if (standing.known[fact] !== undefined) return true;
  const now = eligibilityIn(standing);
  const then = eligibilityIn({ ...standing, known: { ...standing.known, [fact]: value } });
  const gist = (judged: Eligibility | null) => [judged?.outcome, judged?.category, judged?.missing];
  return JSON.stringify(gist(now)) !== JSON.stringify(gist(then));
}

/** Whether category A is certain, so that nothing could raise it. */
export function isTopCategory(standing: Standing): boolean {
  return eligibilityIn(standing)?.category === 'A';
}
