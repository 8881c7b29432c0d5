import type { Meta } from '../core/conversation.ts';
import { pastDays, recentDays } from './offers.ts';

/** How it is asked when papers for a residence permit were handed in. */
export const filedWithPolice: Meta = {
  because: ['rp-decision-15d', 'rp-decision-7wd'],
  offers: recentDays,
  between: pastDays,
};

/** Leads on from papers handed in to whether the police have issued the permit, where they may have by now. */
export function mayBeIssued<const Next extends string>(otherwise: Next) {
  return {
    always: [
      { guard: { type: 'mayBeDecided', params: { since: 'rpFiledOn' } }, target: 'isResidenceIssued' },
      { target: otherwise },
    ],
  } as const;
}

const issuedByPolice: Meta = { because: ['rp-decision-15d'] };

/** Asks whether the police have issued the permit; all answers lead on to the same. */
export function isResidenceIssued<const Next extends string>(next: Next) {
  return { meta: issuedByPolice, on: { yes: next, no: next, unknown: next } } as const;
}
