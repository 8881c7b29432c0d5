import type { FactName } from '../../facts.ts';
import { addressChangesPermit } from '../../rules/residence-permit.ts';
import { type Case, hasHappened } from '../case.ts';
import { isFirstFromAbroad } from '../course.ts';
import { asksForResidencePermit, hasToRegister } from '../documents/beside.ts';
import type { Row } from './row.ts';

/** Coming to China: on which visa, with which card. */
export const enter: readonly Row[] = [
  { rule: 'proc-visa-unchanged', in: ['first-permit'], when: isToEnter },
  { rule: 'z-visa-bangkok', in: ['first-permit'], when: (of) => isToEnter(of) && of.facts.nationality === 'TH' },
  { rule: 'z-visa-enter', in: ['first-permit'], when: isToEnter },
  { rule: 'arrival-card', in: ['first-permit'], when: isToEnter },
  { rule: 'arrival-card', in: ['short-term'], when: (of) => !hasHappened(of, 'enteredOn') },
];

const moving = ['first-permit', 'short-term', 'residence-permit', 'change'] as const;

/** Registering an address with the police. */
export const register: readonly Row[] = ['reg-24h', 'reg-online', 'reg-penalty'].map(
  (rule): Row => ({ rule, in: moving, when: hasToRegister }),
);

/** Going to the police for the residence permit: by when, in person or not, with what, at which price. */
export const residence: readonly Row[] = [
  { rule: 'rp-30d', in: ['first-permit'], when: (of) => isFirstFromAbroad(of) && isToFile(of) },
  { rule: 'rp-30d', in: ['residence-permit'], when: (of) => of.facts.enteredOn !== undefined && isToFile(of) },
  { rule: 'inchina-then-rp', in: ['first-permit'], when: (of) => !isFirstFromAbroad(of) && isToFile(of) },
  { rule: 'rp-extend-30d', in: ['renewal'], when: isToFile },
  {
    rule: 'rp-extend-30d',
    in: ['residence-permit'],
    when: (of) => of.facts.residencePermitExpiresOn !== undefined && isToFile(of),
  },
  { rule: 'rp-change-10d', in: ['transfer'], when: isToFile },
  { rule: 'rp-change-10d', in: ['change'], when: changesWithPolice },
  { rule: 'rp-address', in: ['change'], when: isOfAddressInPermit },
  { rule: 'short-rp-30', in: ['short-term'], when: asksForResidencePermit },
  { rule: 'leave-rp-10d', in: ['leaving'], when: isToFile },
  { rule: 'rp-in-person', in: ['first-permit', 'residence-permit'], when: isToFile },
  { rule: 'rp-in-person', in: ['short-term'], when: asksForResidencePermit },
  ...['rp-seed-present', 'rp-fee', 'rp-passport-returned'].flatMap((rule): Row[] => [
    { rule, in: ['first-permit', 'residence-permit'] },
    { rule, in: ['renewal', 'transfer', 'change', 'short-term'], when: asksForResidencePermit },
  ]),
  { rule: 'z-visa-no-exit', in: ['first-permit'], when: isWaiting },
  { rule: 'rp-change-penalty', in: ['change', 'transfer'], when: asksForResidencePermit },
  { rule: 'rp-intra-group-move', in: ['transfer'] },
  { rule: 'tel-12367', in: ['leaving', 'residence-permit'] },
];

/** The police decide: how long it takes, for how long the permit holds, what is to be done then. */
export const residenceDecided: readonly Row[] = [
  ...['rp-decision-15d', 'rp-decision-7wd'].flatMap((rule): Row[] => [
    { rule, in: ['first-permit', 'residence-permit'] },
    { rule, in: ['renewal', 'transfer', 'change', 'short-term'], when: asksForResidencePermit },
  ]),
  { rule: 'rp-refuse', in: ['residence-permit'] },
  ...['rp-validity', 'rp-5y'].flatMap((rule): Row[] => [
    { rule, in: ['first-permit', 'residence-permit'] },
    { rule, in: ['renewal', 'transfer'], when: asksForResidencePermit },
  ]),
  { rule: 'reg-again', in: ['first-permit', 'residence-permit'] },
  { rule: 'reg-again', in: ['renewal', 'change', 'transfer'], when: asksForResidencePermit },
  { rule: 'rp-multi-entry', in: ['first-permit', 'residence-permit'] },
  { rule: 'family-rp', in: ['first-permit'], when: ({ facts }) => facts.accompanyingFamily === true },
];

/** What the police give to whoever leaves. */
export const stayPermit: readonly Row[] = ['leave-stay-permit', 'leave-stay-max'].map(
  (rule): Row => ({ rule, in: ['leaving'] }),
);

const shownByArrival: readonly FactName[] = ['enteredOn', 'rpFiledOn', 'rpIssuedOn'];

function isToEnter(of: Case): boolean {
  return isFirstFromAbroad(of) && !shownByArrival.some((fact) => hasHappened(of, fact));
}

/** Whether the visa of the entry is used and the residence permit not there yet. */
function isWaiting(of: Case): boolean {
  return isFirstFromAbroad(of) && !hasHappened(of, 'rpIssuedOn');
}

function isToFile(of: Case): boolean {
  return !hasHappened(of, 'rpFiledOn') && !hasHappened(of, 'rpIssuedOn');
}

function changesWithPolice(of: Case): boolean {
  const { changedItem } = of.facts;
  const isNewPermit = changedItem === 'occupation' || changedItem === 'nationality';
  return changedItem !== 'address' && (isNewPermit || asksForResidencePermit(of)) && isToFile(of);
}

function isOfAddressInPermit(of: Case): boolean {
  return of.facts.changedItem === 'address' && addressChangesPermit(of.facts.city) && isToFile(of);
}
