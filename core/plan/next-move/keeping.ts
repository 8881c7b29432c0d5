import type { FactValue } from '../../facts.ts';
import { addressChangesPermit } from '../../rules/residence-permit.ts';
import type { Case } from '../case.ts';
import { changesResidencePermit } from '../deadlines/keeping.ts';
import { isRenewalMissed } from '../deadlines/missed.ts';
import { decisionRule, enrolling, type Found, type Move, move, registering, residencePermit } from './move.ts';

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
  if (changedItem === 'address') {
    return [registering(of, found), ...(addressChangesPermit(city) ? residencePermit('rp-address') : [])];
  }
  const reported = move('employer', ruleOfChange(changedItem), { doneBy: ['acceptedOn', 'permitDecidedOn'] });
  return [reported, ...(changesResidencePermit(of.facts) ? residencePermit('rp-change-10d') : [])];
}

function ruleOfChange(item: FactValue<'changedItem'> | undefined): string {
  if (item === 'employer-name') return 'change-employer-name';
  if (item === 'occupation') return 'change-occupation-new';
  return item === 'nationality' ? 'change-nationality' : 'change-10wd';
}

/** Moving to another employer. */
export function transferMoves(of: Case): Move[] {
  return [
    move('employer', 'cancel-10wd', { doneBy: ['cancellationCertifiedOn', 'acceptedOn', 'permitDecidedOn'] }),
    { move: { by: 'employer', document: 'transfer-docs' }, doneBy: ['acceptedOn', 'permitDecidedOn'] },
    move('authority', decisionRule(of), { doneBy: ['permitDecidedOn'] }),
    ...residencePermit('rp-change-10d'),
    enrolling(),
  ];
}

/** Ending the job and the stay. */
export function leavingMoves(of: Case, { deadlines }: Found): Move[] {
  const stay = deadlines.find(({ rules: [rule] }) => rule === 'leave-stay-permit');
  const isStaying = stay !== undefined && of.asOf >= stay.from.day && of.asOf <= stay.deadline;
  return [
    move('employer', 'cancel-10wd', { doneBy: ['cancellationCertifiedOn'] }),
    move('employee', 'leave-rp-10d', { doneBy: ['rpFiledOn', 'stayPermitGrantedOn'] }),
    move('employee', 'leave-stay-permit', { doneBy: [], applies: isStaying }),
  ];
}
