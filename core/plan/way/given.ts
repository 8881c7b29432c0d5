import { procedures } from '../../facts.ts';
import { restsOn } from '../case.ts';
import { isFirstFromAbroad, isGranted } from '../course.ts';
import { asksForResidencePermit } from '../documents/beside.ts';
import type { Row } from './row.ts';

/** What is handed out, for how long it holds and what it is good for. */
export const given: readonly Row[] = [
  { rule: 'notif-two-docs', in: ['first-permit'], when: isFirstFromAbroad },
  { rule: 'notif-validity', in: ['first-permit'], when: (of) => isFirstFromAbroad(of) && !of.facts.enteredOn },
  { rule: 'permit-first-1y', in: ['first-permit'], when: (of) => !isGranted(of) },
  {
    rule: 'a-validity-5y',
    in: ['first-permit', 'renewal', 'transfer'],
    when: (of) => of.eligibility?.category === 'A',
  },
  { rule: 'grad-first-permit-1y', in: ['first-permit'], when: (of) => restsOn(of, 'grad-national') },
  { rule: 'transfer-same-number', in: ['transfer'] },
  {
    rule: 'renew-new-form',
    in: ['renewal', 'change', 'transfer'],
    when: ({ facts }) => facts.permitForm === 'physical',
  },
  ...['rp-validity', 'rp-5y', 'rp-passport-returned'].flatMap((rule): Row[] => [
    { rule, in: ['first-permit', 'residence-permit'] },
    { rule, in: ['renewal', 'transfer'], when: asksForResidencePermit },
  ]),
  { rule: 'short-rp-30', in: ['short-term'] },
  { rule: 'rp-passport-returned', in: ['short-term'], when: asksForResidencePermit },
  { rule: 'leave-stay-permit', in: ['leaving'] },
  { rule: 'leave-stay-max', in: ['leaving'] },
  { rule: 'ssc-functions', in: ['social-insurance'] },
  { rule: 'essc-standard-after-card', in: ['social-insurance'] },
  { rule: 'essc-functions', in: ['e-card'] },
];

/** What is handed out to a person who needs no permit. */
export const givenInstead: readonly Row[] = [
  { rule: 'five-star-card', in: procedures, when: (of) => restsOn(of, 'exempt-pr') },
];
