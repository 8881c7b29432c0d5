import type { FactName } from '../../facts.ts';
import { leaveResidence, renewPermit } from '../../rules/keeping-the-permit.ts';
import { periodOn } from '../../rules/rule.ts';
import { enrol } from '../../rules/social-insurance.ts';
import type { Term } from '../../rules/term.ts';
import { type Case, needsNoPermit } from '../case.ts';
import { dayOf, type From } from '../deadlines.ts';
import { endOf } from '../reckoning.ts';

/** Whether the last day to ask for a renewal has passed without an application being accepted. */
export function isRenewalMissed(of: Case): boolean {
  if (of.procedure !== 'renewal') return false;
  return isMissed(of, { term: renewPermit, from: dayOf(of, 'permitExpiresOn'), done: 'acceptedOn' });
}

/** Whether the last day to settle the residence permit after a job has passed without papers being handed in; whoever needs no permit has none to settle, and whose it is settled is told of it no more. */
export function isLeavingMissed(of: Case): boolean {
  if (of.procedure !== 'leaving' || needsNoPermit(of) || of.happened?.includes('rpIssuedOn')) return false;
  return isMissed(of, { term: leaveResidence, from: dayOf(of, 'employmentEndedOn'), done: 'rpFiledOn' });
}

/** Whether the last day to enrol in social insurance has passed without enrolment. */
export function isEnrolmentMissed(of: Case): boolean {
  if (!enrolmentProcedures.includes(of.procedure)) return false;
  return isMissed(of, { term: enrol, from: enrolmentStarts(of), done: 'siRegisteredOn' });
}

export const enrolmentProcedures: readonly Case['procedure'][] = ['first-permit', 'transfer', 'social-insurance'];

/** The day enrolment is counted from: the first day of work, or the permit if that came later. */
export function enrolmentStarts(of: Case): From | undefined {
  const start = dayOf(of, 'employmentStartsOn');
  const decision = dayOf(of, 'permitDecidedOn');
  return start && decision && decision.day > start.day ? decision : start;
}

/** What is done on a day not known is not held to be late. */
function isMissed(of: Case, { term, from, done }: { term: Term; from: From | undefined; done: FactName }): boolean {
  const count = periodOn(term, of.asOf)?.value;
  if (!from || !count) return false;
  const { day: last } = endOf(count, { from: from.day });
  const doneOn = dayOf(of, done)?.day;
  if (of.asOf <= last || (doneOn === undefined && of.happened?.includes(done))) return false;
  return doneOn === undefined || doneOn > last;
}
