import { isFirstFromAbroad, isGranted } from '../course.ts';
import { asksForResidencePermit } from '../documents/beside.ts';
import type { Row } from './row.ts';
import { applying, atPermitOffice } from './row.ts';

const isOpen: Row['when'] = (of) => !isGranted(of);

/** Where and how to file, what may go wrong there, and how long it takes. */
export const filing: readonly Row[] = [
  { rule: 'url-fwp', in: atPermitOffice, when: isOpen },
  { rule: 'er-agent', in: atPermitOffice, when: isOpen },
  { rule: 'wp-employer-base', in: applying, when: isOpen },
  { rule: 'a-paperless', in: applying, when: (of) => of.eligibility?.category === 'A' && !isGranted(of) },
  { rule: 'cv-no-gaps-2026', in: applying, when: isOpen },
  { rule: 'doc-apostille-limits', in: ['first-permit'], when: isOpen },
  { rule: 'doc-medical-commit', in: ['first-permit'], when: (of) => isFirstFromAbroad(of) && !isGranted(of) },
  { rule: 'wp-onsite-special', in: ['first-permit', 'renewal'], when: isOpen },
  { rule: 'change-paperless', in: ['change'], when: ({ facts }) => facts.changedItem !== 'address' },
  { rule: 'renew-paper-check', in: ['renewal'] },
  { rule: 'permit-lapses-mid-process', in: ['renewal'] },
  { rule: 'notif-prereview', in: applying, when: isOpen },
  {
    rule: 'notif-decision-10wd',
    in: [...applying, 'renewal'],
    when: (of) => of.eligibility?.category !== 'A' && !isGranted(of),
  },
  {
    rule: 'notif-decision-a-5wd',
    in: [...applying, 'renewal'],
    when: (of) => of.eligibility?.category === 'A' && !isGranted(of),
  },
  { rule: 'short-decision', in: ['short-term'] },
  { rule: 'cancel-processing', in: ['leaving', 'transfer'] },
  { rule: 'rp-in-person', in: ['first-permit', 'residence-permit'] },
  { rule: 'rp-in-person', in: ['short-term'], when: asksForResidencePermit },
  ...['rp-seed-present', 'rp-decision-15d', 'rp-decision-7wd', 'rp-fee'].flatMap((rule): Row[] => [
    { rule, in: ['first-permit', 'residence-permit'] },
    { rule, in: ['renewal', 'transfer', 'change', 'short-term'], when: asksForResidencePermit },
  ]),
  { rule: 'tel-12367', in: ['leaving', 'residence-permit'] },
  { rule: 'ssc-physical-how', in: ['social-insurance'] },
  { rule: 'tel-12333', in: ['social-insurance', 'e-card'] },
];
