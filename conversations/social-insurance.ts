import { setup } from 'xstate';
import { cityOffers, nearDays, pastDays, recentDays } from './offers.ts';
import { vocabulary } from './vocabulary.ts';

/** Takes a person through social insurance: enrolment, what an agreement exempts, and the physical card. Its words: locales/<language>/social-insurance.json */
export const socialInsurance = setup({ types: vocabulary }).createMachine({
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
      on: { day: 'permitDecidedOn', unknown: 'permitDecidedOn' },
    },
    permitDecidedOn: {
      meta: { because: ['si-30d'], offers: recentDays, between: nearDays },
      on: { day: 'isEnrolled', unknown: 'isEnrolled' },
    },
    isEnrolled: {
      meta: { because: ['si-30d', 'si-late'] },
      on: { yes: 'siRegisteredOn', no: 'isPosted', unknown: 'isPosted' },
    },
    siRegisteredOn: {
      meta: { because: ['si-30d'], offers: recentDays, between: pastDays },
      on: { day: 'isPosted', unknown: 'isPosted' },
    },
    isPosted: {
      meta: { because: ['si-mandatory', 'si-ssa-countries'] },
      on: { yes: 'postedFrom', no: 'planReady', unknown: 'planReady' },
    },
    postedFrom: {
      meta: { because: ['si-ssa-countries'] },
      on: { country: 'certificateOfCoverage', unknown: 'planReady' },
    },
    certificateOfCoverage: {
      meta: { because: ['si-ssa-cert'] },
      on: { yes: 'planReady', no: 'planReady', unknown: 'planReady' },
    },

    planReady: { type: 'final' },
  },
});
