import type { FactName, FactValue } from '../../facts.ts';
import { renewPermit, stayToLeave } from '../../rules/keeping-the-permit.ts';
import { asksForNewPermit, changesResidencePermit, extendPermit } from '../../rules/residence-permit.ts';
import { type Case, hasHappened, isHindered } from '../case.ts';
import { courseOf, lastOf } from '../course.ts';
import { isRenewalMissed } from '../deadlines/missed.ts';
import { isOnStayPermit } from '../stay.ts';
import {
  beforeStayEnds,
  decisionRule,
  dueUnder,
  enrolling,
  type Found,
  type Move,
  move,
  registering,
  registeringAnew,
  residencePermit,
  soonestFirst,
} from './move.ts';
import { isWithoutWay } from './nothing-left.ts';

/** Renewing the permit with the same employer. */
export function renewalMoves(of: Case, found: Found): Move[] {
  const rule = isRenewalMissed(of) ? 'renew-missed' : 'renew-30d';
  const filing = move('employer', rule, { doneBy: ['acceptedOn', 'permitDecidedOn'] });
  const decision = move('authority', decisionRule(of), { doneBy: ['permitDecidedOn', 'rpFiledOn', 'rpIssuedOn'] });
  const [extending, extended] = residencePermit(extendPermit.id);
  const acts = isExtensionFirst(of, found) ? [extending, filing, decision] : [filing, decision, extending];
  return [...acts, extended];
}

/** Whether the residence permit has to be extended before the work permit is decided, or before its renewal is filed. */
function isExtensionFirst(of: Case, found: Found): boolean {
  const extension = dueUnder(extendPermit.id, found);
  const isFiled = hasHappened(of, 'acceptedOn');
  const renewed = isFiled ? lastOf(courseOf(of).decided).day : (dueUnder(renewPermit.id, found) ?? of.asOf);
  return extension !== undefined && extension < renewed;
}

/** Changing what the permit says, with the same employer. */
export function changeMoves(of: Case, found: Found): Move[] {
  const { changedItem, city } = of.facts;
  const isInResidencePermit = changesResidencePermit(changedItem, { city });
  if (changedItem === 'address') {
    return isInResidencePermit
      ? [registering(of, found), ...residencePermit('rp-address')]
      : [{ ...registering(of, found), doneBy: [] }, registeringAnew(of)];
  }
  const reported = move('employer', ruleOfChange(changedItem), { doneBy: ['acceptedOn', 'permitDecidedOn'] });
  const [handingIn, decision] = residencePermit('rp-change-10d');
  if (!isInResidencePermit) {
    const isNew = asksForNewPermit(changedItem);
    const doneBy: FactName[] = isNew ? ['permitDecidedOn', ...handingIn.doneBy] : ['permitDecidedOn'];
    return [reported, move('authority', decisionRule(of), { doneBy }), ...(isNew ? [handingIn, decision] : [])];
  }
  const isOfThePassport = changedItem === 'passport' || changedItem === 'name';
  // What stands in the passport is changed in both permits at once; anything else begins with the employer.
  const acts = isOfThePassport ? soonestFirst([reported, handingIn], found) : [reported, handingIn];
  return [...acts, decision];
}

function ruleOfChange(item: FactValue<'changedItem'> | undefined): string {
  if (item === 'employer-name') return 'change-employer-name';
  if (item === 'occupation') return 'change-occupation-new';
  return item === 'nationality' ? 'change-nationality' : 'change-10wd';
}

/** The steps that end a job. An employer who refuses, or is gone, leaves the person their own step, and then the cancellation. */
function endingJob(cancelled: Move, { own, of, found }: { own: Move; of: Case; found: Found }): Move[] {
  const handingIn = beforeStayEnds(own, { of, found });
  if (!isHindered(of, 'employerRefuses')) return soonestFirst([cancelled, handingIn], found);
  return [handingIn, { ...cancelled, move: { by: 'employee', rule: 'cancel-employee-may' } }];
}

/** Moving to another employer; the residence permit waits for neither of the two. */
export function transferMoves(of: Case, found: Found): Move[] {
  const cancelled = move('employer', 'cancel-10wd', {
    doneBy: ['cancellationCertifiedOn', 'acceptedOn', 'permitDecidedOn'],
  });
  const [handingIn, decision] = residencePermit('rp-change-10d');
  const ending = endingJob(cancelled, { own: handingIn, of, found });
  if (isWithoutWay(of)) return [...ending, decision];
  return [
    ...ending,
    { move: { by: 'employer', document: 'transfer-docs' }, doneBy: ['acceptedOn', 'permitDecidedOn'] },
    move('authority', decisionRule(of), { doneBy: ['permitDecidedOn'] }),
    decision,
    enrolling(),
  ];
}

/** Ending the job and the stay. */
export function leavingMoves(of: Case, found: Found): Move[] {
  const cancelled = move('employer', 'cancel-10wd', { doneBy: ['cancellationCertifiedOn'] });
  const handingIn = move('employee', 'leave-rp-10d', { doneBy: ['rpFiledOn', 'stayPermitGrantedOn'] });
  const decision = move('authority', 'rp-decision-15d', { doneBy: ['rpIssuedOn', 'stayPermitGrantedOn'] });
  const leaving = move('employee', stayToLeave.id, { doneBy: [], applies: isOnStayPermit(of) });
  return [...endingJob(cancelled, { own: handingIn, of, found }), decision, beforeStayEnds(leaving, { of, found })];
}
