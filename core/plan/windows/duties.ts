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

/** What can be done in a window: how it begins, and what shows that it is done. */
export type Duty = { begins: Beginning; doneBy: readonly FactName[] };

function duty(begins: Beginning, doneBy: readonly FactName[]): Duty {
  return { begins, doneBy };
}

const residence: readonly FactName[] = ['rpFiledOn', 'rpIssuedOn'];

const decided: readonly FactName[] = ['permitDecidedOn', ...residence];
const accepted: readonly FactName[] = ['acceptedOn', 'permitDecidedOn'];

const duties: Readonly<Record<string, Duty>> = {
  [registration.id]: duty('atOnce', residence),
  [permitAfterEntry.id]: duty('event', decided),
  [originalsChecked.id]: duty('event', decided),
  [applyAfterEntry.id]: duty('event', residence),
  [enrol.id]: duty('event', ['siRegisteredOn']),
  [afterGraduation.id]: duty('event', [...accepted, 'notificationIssuedOn', 'enteredOn']),
  [applyBeforeStayEnds.id]: duty('permit', residence),
  [extendVisa.id]: duty('unnamed', residence),
  [renewPermit.id]: duty('window', accepted),
  [extendPermit.id]: duty('permit', residence),
  [reportChange.id]: duty('event', accepted),
  [changePermit.id]: duty('event', residence),
  [changeAddress.id]: duty('event', residence),
  [cancelPermit.id]: duty('event', ['cancellationCertifiedOn']),
  [leaveResidence.id]: duty('event', ['rpFiledOn', 'stayPermitGrantedOn']),
  [finishTransfer.id]: duty('event', accepted),
  [shortResidencePermit.id]: duty('event', residence),
};

/** What a deadline leaves room to do; nothing where something only runs out, or an authority acts. */
export function dutyOf({ rules: [rule], by }: Deadline): Duty | undefined {
  return by === 'authority' ? undefined : duties[rule];
}
