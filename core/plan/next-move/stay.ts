import type { FactName } from '../../facts.ts';
import { isOnOtherResidencePermit } from '../../rules/applying-in-china.ts';
import { finePerDay } from '../../rules/overstay.ts';
import { applyBeforeStayEnds, extendVisa } from '../../rules/residence-permit.ts';
import { stayWithoutPermit } from '../../rules/short-term.ts';
import { type Case, restsOn } from '../case.ts';
import { enrolmentProcedures } from '../deadlines/missed.ts';
import { isOnStayPermit, isStayOver, stayOf } from '../stay.ts';
import {
  beforeStayEnds,
  enrolling,
  enrollingAfterPosting,
  type Found,
  type Move,
  move,
  registering,
  registeringInTime,
  residencePermit,
} from './move.ts';

/** Short work under a permit. */
export function shortTermMoves(of: Case, found: Found): Move[] {
  const decided: FactName[] = ['notificationIssuedOn', 'permitDecidedOn', 'enteredOn'];
  const needsResidencePermit = found.deadlines.some(({ rules: [rule] }) => rule === 'short-rp-30');
  return [
    move('employer', 'short-six-cases', { doneBy: ['acceptedOn', ...decided] }),
    move('authority', 'short-decision', { doneBy: decided }),
    move('employee', 'z-visa-enter', { doneBy: ['enteredOn'] }),
    registering(of, found),
    ...(needsResidencePermit ? residencePermit('short-rp-30') : []),
  ];
}

/** What is left for a person who needs no permit. */
export function exemptMoves(of: Case, found: Found): Move[] {
  if (enrolmentProcedures.includes(of.procedure)) return socialInsuranceMoves(of);
  const isAtWork = of.procedure === 'short-term' && restsOn(of, stayWithoutPermit.id);
  return [registering(of, found), move('employee', stayWithoutPermit.id, { doneBy: [], applies: isAtWork })];
}

/** Whoever has stayed too long goes to the police before anything else. */
export function overstayMoves(of: Case): Move[] {
  // What was handed in before the stay permit was given says nothing of the days after it.
  const doneBy = isOnStayPermit(of) ? [] : (['rpFiledOn', 'rpIssuedOn', 'stayPermitGrantedOn'] as const);
  return [move('employee', finePerDay.id, { doneBy, applies: isStayOver(of) })];
}

/** The residence permit alone: the first one, its extension, or a stay that is about to end. */
export function residencePermitMoves(of: Case, found: Found): Move[] {
  if (isOnOtherResidencePermit(of.facts.stayBasis)) {
    const [changing, changed] = residencePermit(applyBeforeStayEnds.id);
    return [registering(of, found), beforeStayEnds(changing, { of, found }), changed];
  }
  const rules = found.deadlines.map(({ rules: [rule] }) => rule);
  const isOnVisa = stayOf(of)?.from.fact === 'visaStayEndsOn' && of.facts.stayBasis === undefined;
  const other = isOnVisa ? extendVisa.id : 'rp-docs';
  const rule = ['rp-30d', 'rp-extend-30d'].find((each) => rules.includes(each)) ?? other;
  // Whoever extends the permit in hand tells of no arrival.
  const isExtended = of.facts.stayBasis === 'residence-work';
  return [isExtended ? registeringInTime(of, found) : registering(of, found), ...residencePermit(rule)];
}

export function socialInsuranceMoves(of: Case): Move[] {
  return [enrolling(), enrollingAfterPosting(of)];
}
