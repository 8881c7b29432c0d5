import type { Meta } from '../core/conversation.ts';
import { choicesOf } from '../core/facts.ts';
import { numbers } from './offers.ts';
import { each } from './vocabulary.ts';

const ofKinds: Meta = { because: ['short-six-cases', 'short-not-cases'] };
const ofLength: Meta = {
  because: ['short-six-cases', 'short-rp-30'],
  offers: numbers(14, 30, 60, 90),
  between: () => [1, 365],
};

/** Asks whether the work is short, and then what it is and for how many days; after that it matters how old a person is. */
export const shortWork = {
  workLasts: { meta: ofKinds, on: { longer: 'applyingFrom', upTo90Days: 'shortTermActivity' } },
  shortTermActivity: {
    meta: ofKinds,
    on: { ...each(choicesOf('shortTermActivity'), 'stayDays'), unknown: 'stayDays' },
  },
  stayDays: { meta: ofLength, on: { number: 'ageMatters', unknown: 'ageMatters' } },
} as const;
