import { setup } from 'xstate';
import type { Standing } from '../core/conversation.ts';
import { planFor } from '../core/judge.ts';
import { cityOffers, nearDays, pastDays, recentDays } from './offers.ts';
import { hasAgreement, hasLongestPosting, mayBeExtended, posting } from './posting.ts';
import { vocabulary } from './vocabulary.ts';
import { wordedBy } from './wordings.ts';

const isNotNeeded = (standing: Standing) => planFor(standing).eligibility?.outcome === 'not-needed';

const holdsFiveStarCard = (standing: Standing) => planFor(standing).eligibility?.rules.includes('exempt-pr') ?? false;

/** Whether the time for which the agreement exempts a posting is over. */
const isExemptionOver = (standing: Standing) => planFor(standing).socialInsurance?.posting?.isOver ?? false;

/** Takes a person through social insurance: enrolment, what an agreement exempts, and the physical card. Its words: locales/<language>/social-insurance.json */
export const socialInsurance = setup({
  types: vocabulary,
  guards: {
    isNotNeeded: ({ context }) => isNotNeeded(context),
    hasAgreement: ({ context }) => hasAgreement(context),
    hasLongestPosting: ({ context }) => hasLongestPosting(context),
    mayBeExtended: ({ context }) => mayBeExtended(context),
  },
}).createMachine({
  id: 'social-insurance',
  context: ({ input }) => input,
  initial: 'nationality',
  states: {
    nationality: { meta: { because: ['si-mandatory', 'exempt-hmt'] }, on: { country: 'city' } },
    city: {
      meta: { because: ['conv-unknown-local', 'si-shanghai'], offers: cityOffers },
      on: { city: 'employmentStartsOn', unknown: 'employmentStartsOn' },
    },
    employmentStartsOn: {
      meta: { because: ['si-30d'], offers: recentDays, between: nearDays },
      on: { day: 'needsPermit', unknown: 'needsPermit' },
    },
    needsPermit: { always: [{ guard: 'isNotNeeded', target: 'isEnrolled' }, { target: 'permitDecidedOn' }] },
    permitDecidedOn: {
      meta: { because: ['si-30d'], offers: recentDays, between: nearDays },
      on: { day: 'isEnrolled', unknown: 'isEnrolled' },
    },
    isEnrolled: {
      meta: { because: ['si-30d', 'si-late', 'essc-monitor'] },
      on: { yes: 'siRegisteredOn', no: 'isPosted', unknown: 'isPosted' },
    },
    siRegisteredOn: {
      meta: { because: ['si-30d'], offers: recentDays, between: pastDays },
      on: { day: 'isPosted', unknown: 'isPosted' },
    },
    ...posting,

    planReady: {
      type: 'final',
      meta: {
        because: ['si-mandatory', 'si-30d', 'si-docs', 'ssc-physical-how', 'ssc-functions'],
        becauseOf: { 'five-star': ['exempt-pr', 'five-star-card'], 'own-papers': ['exempt-hmt'] },
        ...wordedBy({
          'five-star': holdsFiveStarCard,
          'own-papers': isNotNeeded,
          'exemption-over': isExemptionOver,
          exempt: (standing) => hasAgreement(standing) && standing.known.certificateOfCoverage === true,
          'certificate-missing': hasAgreement,
          'no-agreement': ({ known }) => known.isPosted === true && typeof known.postedFrom === 'string',
          hired: ({ known }) => known.isPosted === false,
        }),
      },
    },
  },
});
