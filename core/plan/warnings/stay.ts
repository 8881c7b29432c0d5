import { isBeforeIntegration } from '../../rules/integration.ts';
import { fineGrows } from '../../rules/residence-permit.ts';
import { type Case, needsNoPermit } from '../case.ts';
import { isEnrolmentMissed, isLeavingMissed } from '../deadlines/missed.ts';
import type { Deadline } from '../deadlines.ts';
import { type Possible, warning } from './possible.ts';

/** What may go wrong with the stay, the start of work, insurance and the card. */
export function stayWarnings(of: Case, { deadlines }: { deadlines: readonly Deadline[] }): Possible[] {
  const { procedure, facts, asOf } = of;
  const { notificationIssuedOn } = facts;
  const isTooLate = deadlines.some(({ rules: [rule] }) => rule === fineGrows.id);
  return [
    warning('wp-start-work', startsTooEarly(of)),
    warning('k-visa-activities', facts.stayBasis === 'K'),
    warning('student-work', facts.stayBasis === 'residence-study'),
    warning('overstay', isTooLate || isStayOver(of)),
    warning('leave-rp-void', isLeavingMissed(of), ['leave-rp-10d']),
    warning('si-late', isEnrolmentMissed(of), ['si-30d']),
    warning('er-report-psb', procedure === 'leaving' || procedure === 'transfer'),
    warning(
      'notif-upgrade-2024',
      notificationIssuedOn && isBeforeIntegration(notificationIssuedOn) ? !isBeforeIntegration(asOf) : false,
    ),
    warning('name-ascii-2026', facts.nameHasAccents),
  ];
}

function startsTooEarly(of: Case): boolean {
  const { procedure, facts } = of;
  if (procedure !== 'first-permit' && procedure !== 'residence-permit') return false;
  if (needsNoPermit(of) || facts.stayBasis === 'residence-work') return false;
  const { rpIssuedOn, employmentStartsOn } = facts;
  if (rpIssuedOn === undefined && of.happened?.includes('rpIssuedOn')) return false;
  return rpIssuedOn === undefined || (employmentStartsOn !== undefined && rpIssuedOn > employmentStartsOn);
}

function isStayOver({ facts, asOf }: Case): boolean {
  return [facts.residencePermitExpiresOn, facts.visaStayEndsOn].some((day) => day !== undefined && day < asOf);
}
