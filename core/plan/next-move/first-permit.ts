import type { FactName } from '../../facts.ts';
import { applyBeforeStayEnds, changePermit } from '../../rules/residence-permit.ts';
import { type Case, isOnOldRoute } from '../case.ts';
import { isAppliedForInChina } from '../eligibility/in-china.ts';
import { decisionRule, enrolling, type Found, type Move, move, registering, residencePermit } from './move.ts';

/** From the employer's account to social insurance. */
export function firstPermitMoves(of: Case, found: Found): Move[] {
  const isInChina = isAppliedForInChina(of);
  const residence: FactName[] = ['rpFiledOn', 'rpIssuedOn'];
  const arrived: FactName[] = isInChina ? residence : ['enteredOn', ...residence];
  const decided: FactName[] = ['notificationIssuedOn', 'permitDecidedOn', ...arrived];
  return [
    {
      move: { by: 'employer', document: 'er-register' },
      doneBy: ['employerRegistered', 'acceptedOn', ...decided],
    },
    move('employer', 'proc-order', { doneBy: ['acceptedOn', ...decided] }),
    move('authority', decisionRule(of), { doneBy: decided }),
    move('employee', 'z-visa-enter', { doneBy: arrived, applies: !isInChina }),
    registering(of, found),
    move('employer', 'wp-15d-seed', {
      doneBy: ['permitDecidedOn', ...residence],
      applies: !isInChina && isOnOldRoute(of),
    }),
    ...residencePermit(isInChina ? ruleInChina(found) : 'rp-30d'),
    enrolling(),
  ];
}

/** Whoever holds a residence permit changes it within days of the grant; any other stay only has to last until then. */
function ruleInChina({ deadlines }: Found): string {
  const rules = deadlines.map(({ rules: [rule] }) => rule);
  return rules.find((rule) => rule === changePermit.id || rule === applyBeforeStayEnds.id) ?? applyBeforeStayEnds.id;
}
