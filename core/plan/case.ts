import type { Day } from '../date.ts';
import type { FactName, FactValue, PlanInput } from '../facts.ts';
import { isBeforeIntegration } from '../rules/integration.ts';
import type { Eligibility } from './eligibility.ts';

/** What every part of a plan looks at: the input, and what was found about the permit. */
export type Case = PlanInput & ToldBeside & { eligibility: Eligibility | null };

/** What was told of a case beside its facts. */
export type ToldBeside = {
  /** Days that are known to have come, though not which days they were. */
  happened?: readonly FactName[];
  /** What stands in the way, as it was told beside the facts. */
  hindrances?: readonly Hindrance[];
  /** That the address is registered with the police, or that nobody was asked about it; else it is not known to be. */
  registration?: 'made' | 'notAsked';
  /** The first day of the posting to China. */
  postedOn?: Day;
  /** That a longer posting than the agreement's own was approved: until which day, as far as it is known. */
  longerUntil?: Day | 'unknown';
};

/** What stands in the way of the next step, where no fact tells it: others who have to act first, or who refuse to. */
export type Hindrance =
  | 'employerRefuses'
  | 'passportNotChanged'
  | 'reissuePending'
  | 'noLetter'
  | 'notInChina'
  | 'noNumber';

export function isHindered({ hindrances = [] }: Case, hindrance: Hindrance): boolean {
  return hindrances.includes(hindrance);
}

/** Whether the person works without a permit. */
export function needsNoPermit({ eligibility }: Case): boolean {
  return eligibility?.outcome === 'not-needed';
}

/** Whether the eligibility found rests on a rule. */
export function restsOn({ eligibility }: Case, rule: string): boolean {
  return eligibility?.rules.includes(rule) ?? false;
}

/** The category that was found, else that of the permit in hand. */
export function categoryOf({ facts, eligibility }: Case): FactValue<'currentCategory'> | null | undefined {
  return eligibility?.category ?? facts.currentCategory;
}

/** Whether the permit follows the route of two applications that ended with the integration. */
export function isOnOldRoute({ facts, asOf }: Case): boolean {
  return isBeforeIntegration(facts.notificationIssuedOn ?? facts.enteredOn ?? asOf);
}

/** Whether what a fact tells of has happened: a day still to come is only planned. */
export function hasHappened({ facts, asOf, happened = [] }: Case, fact: FactName): boolean {
  if (happened.includes(fact)) return true;
  const given = facts[fact];
  return typeof given === 'string' ? given.slice(0, 10) <= asOf : given === true;
}
