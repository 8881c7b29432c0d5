import { procedures } from '../../facts.ts';
import { hasHappened, restsOn } from '../case.ts';
import type { Row } from './row.ts';

/** Registering the e-card. */
export const eCard: readonly Row[] = [
  { rule: 'essc-no-deadline', in: ['first-permit', 'e-card'] },
  { rule: 'essc-functions', in: ['e-card'] },
  { rule: 'tel-12333', in: ['e-card'] },
];

/** The employer enrols in social insurance. */
export const enrol: readonly Row[] = [
  {
    rule: 'si-30d',
    in: ['first-permit', 'transfer', 'social-insurance'],
    when: (of) => !hasHappened(of, 'siRegisteredOn'),
  },
  { rule: 'tel-12333', in: ['social-insurance'] },
];

/** The social security card, which is handed out after that. */
export const card: readonly Row[] = [
  { rule: 'ssc-physical-how', in: ['first-permit', 'social-insurance'] },
  { rule: 'ssc-functions', in: ['social-insurance'] },
  { rule: 'essc-standard-after-card', in: ['social-insurance'] },
  { rule: 'si-pension-refund', in: ['social-insurance'] },
];

/** What becomes of the pension account. */
export const refund: readonly Row[] = ['si-pension-refund', 'si-refund-what', 'si-min-years'].map(
  (rule): Row => ({ rule, in: ['leaving'] }),
);

/** The card of a person who needs no permit. */
export const fiveStar: readonly Row[] = [
  { rule: 'five-star-card', in: procedures, when: (of) => restsOn(of, 'exempt-pr') },
];
