import type { FactName } from '../../facts.ts';
import { type Case, hasHappened } from '../case.ts';
import { isFirstFromAbroad } from '../course.ts';
import { asksForResidencePermit, hasToRegister } from '../documents/beside.ts';
import type { Row } from './row.ts';

/** What comes after it, and what to know for then. */
export const after: readonly Row[] = [
  { rule: 'proc-visa-unchanged', in: ['first-permit'], when: isToEnter },
  { rule: 'z-visa-bangkok', in: ['first-permit'], when: (of) => isToEnter(of) && of.facts.nationality === 'TH' },
  { rule: 'arrival-card', in: ['first-permit'], when: isToEnter },
  { rule: 'arrival-card', in: ['short-term'], when: (of) => !hasHappened(of, 'enteredOn') },
  ...['reg-online', 'reg-penalty'].map(
    (rule): Row => ({ rule, in: ['first-permit', 'short-term', 'residence-permit', 'change'], when: hasToRegister }),
  ),
  { rule: 'essc-no-deadline', in: ['first-permit', 'e-card'] },
  { rule: 'z-visa-no-exit', in: ['first-permit'], when: isWaiting },
  { rule: 'rp-refuse', in: ['residence-permit'] },
  { rule: 'reg-again', in: ['first-permit', 'residence-permit'] },
  { rule: 'reg-again', in: ['renewal', 'change', 'transfer'], when: asksForResidencePermit },
  { rule: 'rp-multi-entry', in: ['first-permit', 'residence-permit'] },
  { rule: 'rp-change-penalty', in: ['change', 'transfer'], when: asksForResidencePermit },
  { rule: 'rp-intra-group-move', in: ['transfer'] },
  { rule: 'cancel-auto', in: ['renewal', 'leaving'] },
  { rule: 'family-rp', in: ['first-permit'], when: ({ facts }) => facts.accompanyingFamily === true },
  { rule: 'ssc-physical-how', in: ['first-permit'] },
  { rule: 'new-one-matter', in: ['first-permit'] },
  ...['si-pension-refund', 'si-refund-what', 'si-min-years'].map((rule): Row => ({ rule, in: ['leaving'] })),
];

const shownByArrival: readonly FactName[] = ['enteredOn', 'rpFiledOn', 'rpIssuedOn'];

function isToEnter(of: Case): boolean {
  return isFirstFromAbroad(of) && !shownByArrival.some((fact) => hasHappened(of, fact));
}

/** Whether the visa of the entry is used and the residence permit not there yet. */
function isWaiting(of: Case): boolean {
  return isFirstFromAbroad(of) && !hasHappened(of, 'rpIssuedOn');
}
