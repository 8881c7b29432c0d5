import { isOnResidencePermit } from '../../rules/applying-in-china.ts';
import {
  cancelPermit,
  finishTransfer,
  leaveResidence,
  renewalOpens,
  renewPermit,
  reportChange,
  stayToLeave,
} from '../../rules/keeping-the-permit.ts';
import {
  addressChangesPermit,
  changeAddress,
  changePermit,
  changesResidencePermit,
  extendPermit,
} from '../../rules/residence-permit.ts';
import { inForce } from '../../rules/rule.ts';
import type { Case } from '../case.ts';
import { type Deadline, dayOf, type From, type Row } from '../deadlines.ts';
import { isAppliedForInChina } from '../eligibility/in-china.ts';
import { endOf } from '../reckoning.ts';
import { movedIn } from './arrival.ts';
import { isRenewalMissed } from './missed.ts';

const reportedChanges: readonly unknown[] = ['passport', 'name', 'position', 'category'];

/** The duties of renewing, changing, transferring and leaving. */
export const keepingRows: readonly Row[] = [
  {
    term: renewPermit,
    in: ['renewal', 'e-card'],
    from: 'permitExpiresOn',
    alsoCites: (of) => [...(isRenewalMissed(of) ? ['renew-missed'] : []), renewalOpens.id],
    adjust: withOpening,
  },
  { term: extendPermit, in: ['renewal', 'residence-permit'], from: 'residencePermitExpiresOn' },
  {
    term: reportChange,
    in: ['change'],
    from: 'changedOn',
    when: ({ facts }) => reportedChanges.includes(facts.changedItem),
    alsoCites: passportRule,
  },
  { term: changePermit, in: ['change', 'transfer', 'first-permit'], from: purposeChanged, alsoCites: passportRule },
  {
    term: changeAddress,
    in: ['change'],
    from: movedIn,
    when: ({ facts }) => facts.changedItem === 'address' && addressChangesPermit(facts.city),
  },
  { term: cancelPermit, in: ['leaving', 'transfer'], from: 'employmentEndedOn' },
  { term: leaveResidence, in: ['leaving'], from: 'employmentEndedOn' },
  { term: stayToLeave, in: ['leaving'], from: 'stayPermitGrantedOn' },
  { term: finishTransfer, in: ['transfer'], from: 'cancellationCertifiedOn' },
];

function withOpening(deadline: Deadline, { asOf }: Case): Deadline {
  return { ...deadline, opensOn: endOf(inForce(renewalOpens, asOf), { from: deadline.from.day }).day };
}

function passportRule({ procedure, facts }: Case): string[] {
  return procedure === 'change' && facts.changedItem === 'passport' ? ['change-passport'] : [];
}

/** The day on which what the residence permit says stopped being true. */
function purposeChanged(of: Case): From | undefined {
  const { procedure, facts } = of;
  if (procedure === 'transfer') return dayOf(of, 'employmentEndedOn');
  if (procedure === 'change') {
    const isOfPermit = facts.changedItem !== 'address' && changesResidencePermit(facts.changedItem, facts);
    return isOfPermit ? dayOf(of, 'changedOn') : undefined;
  }
  const isInChina = isAppliedForInChina(of) && isOnResidencePermit(facts.stayBasis);
  return isInChina ? dayOf(of, 'permitDecidedOn') : undefined;
}
