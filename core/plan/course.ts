import type { Day } from '../date.ts';
import type { FactName } from '../facts.ts';
import { permitDecision, permitDecisionA, preReview } from '../rules/decisions.ts';
import { policeDecision } from '../rules/residence-permit.ts';
import { inForce } from '../rules/rule.ts';
import type { Count, Term } from '../rules/term.ts';
import { type Case, hasHappened } from './case.ts';
import { dayOf } from './deadlines.ts';
import { isAppliedForInChina } from './eligibility/in-china.ts';
import { endOf } from './reckoning.ts';

/** A day in the course of a case: one that is known, or the last of the time that an office may take. */
export type Step = { what: string; day: Day; count?: Count };
/** The steps to a turn of a case; the last is the turn itself. */
export type Steps = readonly [Step, ...Step[]];

/** The turns of a case, as they come where what is not filed yet is filed today and every office takes all its time. */
export type Course = { accepted: Steps; decided: Steps; residenceDecided: Steps };

// Each shows that the permit was granted, though the day of it may not be known.
const shownByStay: readonly FactName[] = ['permitDecidedOn', 'rpFiledOn', 'rpIssuedOn'];
const shownByEntry: readonly FactName[] = ['notificationIssuedOn', 'enteredOn'];

/** How a case goes on from what is known of it. */
export function courseOf(of: Case): Course {
  const accepted = acceptance(of);
  const decided = decision(of, accepted);
  const filed = knownStep(of, 'rpFiledOn') ?? decided;
  return { accepted, decided, residenceDecided: after(filed, policeDecision, of) };
}

function acceptance(of: Case): Steps {
  const known = knownStep(of, 'acceptedOn');
  if (known) return known;
  if (isGranted(of) || hasHappened(of, 'acceptedOn')) return [today(of)];
  return after([{ what: 'filedToday', day: of.asOf }], preReview, of);
}

function decision(of: Case, accepted: Steps): Steps {
  const letter = isFirstFromAbroad(of) ? knownStep(of, 'notificationIssuedOn') : undefined;
  const known = knownStep(of, 'permitDecidedOn') ?? letter;
  if (known) return known;
  return isGranted(of) ? [today(of)] : after(accepted, decisionTerm(of), of);
}

/** The time that the permit office has to decide. */
export function decisionTerm({ eligibility }: Case): Term {
  return eligibility?.category === 'A' ? permitDecisionA : permitDecision;
}

/** Whether the permit that the residence permit rests on is there. */
export function isGranted(of: Case): boolean {
  if (of.procedure === 'residence-permit') return true;
  return [...shownByStay, ...(isFirstFromAbroad(of) ? shownByEntry : [])].some((fact) => hasHappened(of, fact));
}

export function isFirstFromAbroad(of: Case): boolean {
  return of.procedure === 'first-permit' && !isAppliedForInChina(of);
}

/** The step of a day that a fact gives. */
export function knownStep(of: Case, fact: FactName): [Step] | undefined {
  const given = dayOf(of, fact);
  return given && [{ what: fact, day: given.day }];
}

export function today({ asOf }: Case): Step {
  return { what: 'today', day: asOf };
}

/** The end of a time that begins with the last of these steps; where it is over already, it is today. */
export function after(steps: Steps, term: Term, of: Case): Steps {
  const count = inForce(term, of.asOf);
  const { day } = endOf(count, { from: lastOf(steps).day });
  return day < of.asOf ? [today(of)] : [...steps, { what: term.id, day, count }];
}

export function lastOf(steps: Steps): Step {
  return steps.at(-1) ?? steps[0];
}
