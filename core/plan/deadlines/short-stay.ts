import { inForce } from '../../rules/rule.ts';
import {
  longestShortStay,
  shortResidencePermit,
  stayWithoutPermit,
  stayWithoutResidencePermit,
} from '../../rules/short-term.ts';
import { type Case, needsNoPermit } from '../case.ts';
import type { Row } from '../deadlines.ts';

/** The ends of short stays. */
export const shortStayRows: readonly Row[] = [
  { term: shortResidencePermit, in: ['short-term'], from: 'enteredOn', when: needsResidencePermit },
  { term: stayWithoutPermit, in: ['short-term'], from: 'enteredOn', when: needsNoPermit },
];

/** Whether short work lasts so long that it needs a residence permit. */
export function needsResidencePermit(of: Case): boolean {
  const { stayDays } = of.facts;
  if (stayDays === undefined || of.eligibility?.outcome === 'no' || needsNoPermit(of)) return false;
  return stayDays > inForce(stayWithoutResidencePermit, of.asOf) && stayDays <= inForce(longestShortStay, of.asOf);
}
