import type { FactName } from '../../facts.ts';
import { originalsChecked, permitAfterEntry, registration } from '../../rules/arrival.ts';
import { afterGraduation } from '../../rules/graduates.ts';
import {
  cancelPermit,
  finishTransfer,
  leaveResidence,
  renewPermit,
  reportChange,
} from '../../rules/keeping-the-permit.ts';
import {
  applyAfterEntry,
  applyBeforeStayEnds,
  changeAddress,
  changePermit,
  extendPermit,
  extendVisa,
} from '../../rules/residence-permit.ts';
import { shortResidencePermit } from '../../rules/short-term.ts';
import { enrol } from '../../rules/social-insurance.ts';
import type { Deadline } from '../deadlines.ts';

/** How a duty begins: on any day of the week, with what it is counted from, with its window, with the work permit, or on no day that is named. */
type Beginning = 'atOnce' | 'event' | 'window' | 'permit' | 'unnamed';

/** What can be done in a window: how it begins, what shows that it is done, and whether the police work on the passport then. */
export type Duty = { begins: Beginning; doneBy: readonly FactName[]; isAtPolice: boolean };

function duty(begins: Beginning, doneBy: readonly FactName[]): Duty {
  return { begins, doneBy, isAtPolice: false };
}

const residence: readonly FactName[] = ['rpFiledOn', 'rpIssuedOn'];

function atPolice(begins: Beginning): Duty {
  return { begins, doneBy: residence, isAtPolice: true };
}

const decided: readonly FactName[] = ['permitDecidedOn', ...residence];
const accepted: readonly FactName[] = ['acceptedOn', 'permitDecidedOn'];

const duties: Readonly<Record<string, Duty>> = {
  [registration.id]: duty('atOnce', residence),
  [permitAfterEntry.id]: duty('event', ['acceptedOn', ...decided]),
  [originalsChecked.id]: duty('event', decided),
  [applyAfterEntry.id]: atPolice('event'),
  [enrol.id]: duty('event', ['siRegisteredOn']),
  [afterGraduation.id]: duty('event', [...accepted, 'notificationIssuedOn', 'enteredOn']),
  [applyBeforeStayEnds.id]: atPolice('permit'),
  [extendVisa.id]: duty('unnamed', residence),
  [renewPermit.id]: duty('window', accepted),
  [extendPermit.id]: atPolice('permit'),
  [reportChange.id]: duty('event', accepted),
  [changePermit.id]: atPolice('event'),
  [changeAddress.id]: atPolice('event'),
  [cancelPermit.id]: duty('event', ['cancellationCertifiedOn']),
  [leaveResidence.id]: duty('event', ['rpFiledOn', 'stayPermitGrantedOn']),
  [finishTransfer.id]: duty('event', accepted),
  [shortResidencePermit.id]: duty('event', residence),
};

/** What a deadline leaves room to do; nothing where something only runs out, or an authority acts. */
export function dutyOf({ rules: [rule], by }: Deadline): Duty | undefined {
  return by === 'authority' ? undefined : duties[rule];
}
