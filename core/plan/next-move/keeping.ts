import type { FactValue } from '../../facts.ts';
import { stayToLeave } from '../../rules/keeping-the-permit.ts';
import { changesResidencePermit } from '../../rules/residence-permit.ts';
import type { Case } from '../case.ts';
import { isRenewalMissed } from '../deadlines/missed.ts';
import { isOnStayPermit } from '../stay.ts';
import {
  beforeStayEnds,
  decisionRule,
  enrolling,
  type Found,
  type Move,
  move,
  registering,
  residencePermit,
  soonestFirst,
} from './move.ts';

/** Renewing the permit with the same employer. */
export function renewalMoves(of: Case): Move[] {
  const rule = isRenewalMissed(of) ? 'renew-missed' : 'renew-30d';
  return [
    move('employer', rule, { doneBy: ['acceptedOn', 'permitDecidedOn'] }),
    move('authority', decisionRule(of), { doneBy: ['permitDecidedOn', 'rpFiledOn', 'rpIssuedOn'] }),
    ...residencePermit('rp-extend-30d'),
  ];
}

/** Changing what the permit says, with the same employer. */
export function changeMoves(of: Case, found: Found): Move[] {
  const { changedItem, city } = of.facts;
  const isInResidencePermit = changesResidencePermit(changedItem, { city });
  if (changedItem === 'address') {
    return [registering(of, found), ...(isInResidencePermit ? residencePermit('rp-address') : [])];
  }
  const reported = move('employer', ruleOfChange(changedItem), { doneBy: ['acceptedOn', 'permitDecidedOn'] });
  if (!isInResidencePermit) return [reported];
  const [handingIn, decision] = residencePermit('rp-change-10d');
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

/** Moving to another employer; the residence permit waits for neither of the two. */
export function transferMoves(of: Case, found: Found): Move[] {
  const cancelled = move('employer', 'cancel-10wd', {
    doneBy: ['cancellationCertifiedOn', 'acceptedOn', 'permitDecidedOn'],
  });
  const [handingIn, decision] = residencePermit('rp-change-10d');
  return [
    ...soonestFirst([cancelled, beforeStayEnds(handingIn, { of, found })], found),
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
  const leaving = move('employee', stayToLeave.id, { doneBy: [], applies: isOnStayPermit(of) });
  return [
    ...soonestFirst([cancelled, beforeStayEnds(handingIn, { of, found })], found),
    beforeStayEnds(leaving, { of, found }),
  ];
}
