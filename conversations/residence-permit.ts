import { setup } from 'xstate';
import { choicesOf } from '../core/facts.ts';
import { warnsOf } from '../core/warns.ts';
import { cityOffers, expiryDays, nearDays, pastDays, recentDays } from './offers.ts';
import { each, vocabulary } from './vocabulary.ts';

/** Takes a person through the residence permit alone: the first one, its extension, or a stay that has run out. Its words: locales/<language>/residence-permit.json */
export const residencePermit = setup({
  types: vocabulary,
  guards: {
    hasRunOut: ({ context }) => warnsOf(context, 'overstay'),
  },
}).createMachine({
  id: 'residence-permit',
  context: ({ input }) => input,
  initial: 'residenceMatter',
  states: {
    residenceMatter: {
      meta: { because: ['rp-30d', 'rp-extend-30d', 'overstay'] },
      on: { first: 'stayBasis', extension: 'residencePermitExpiresOn', ranOut: 'whatRanOut' },
    },
    whatRanOut: {
      meta: { because: ['overstay', 'overstay-no-grace'] },
      on: { residencePermit: 'residencePermitExpiresOn', visa: 'visaStayEndsOn' },
    },
    stayBasis: {
      meta: { because: ['rp-30d', 'inchina-then-rp'] },
      on: { ...each(choicesOf('stayBasis'), 'enteredOn'), unknown: 'enteredOn' },
    },
    enteredOn: {
      meta: { because: ['rp-30d', 'overstay-max-fine'], offers: recentDays, between: nearDays },
      on: { day: 'lodging', unknown: 'lodging' },
    },
    lodging: {
      meta: { because: ['reg-24h'] },
      on: { hotel: 'medicalIssuedOn', private: 'movedInAt', unknown: 'medicalIssuedOn' },
    },
    movedInAt: {
      meta: { because: ['reg-24h'], offers: recentDays, between: nearDays },
      on: { moment: 'medicalIssuedOn', unknown: 'medicalIssuedOn' },
    },
    medicalIssuedOn: {
      meta: { because: ['doc-medical-6m', 'rp-docs'], between: pastDays },
      on: { day: 'employmentStartsOn', unknown: 'employmentStartsOn' },
    },
    employmentStartsOn: {
      meta: { because: ['wp-start-work'], between: nearDays },
      on: { day: 'city', unknown: 'city' },
    },
    residencePermitExpiresOn: {
      meta: { because: ['rp-extend-30d', 'overstay-no-grace'], between: expiryDays, anyDayIsUsual: true },
      on: { day: 'hasRunOut', unknown: 'city' },
    },
    visaStayEndsOn: {
      meta: { because: ['overstay', 'visa-extend-7d'], between: expiryDays, anyDayIsUsual: true },
      on: { day: 'hasRunOut', unknown: 'city' },
    },
    hasRunOut: { always: [{ guard: 'hasRunOut', target: 'overstayed' }, { target: 'city' }] },
    city: {
      meta: { because: ['conv-unknown-local', 'rp-decision-7wd'], offers: cityOffers },
      on: { city: 'isResidenceFiled', unknown: 'isResidenceFiled' },
    },
    isResidenceFiled: {
      meta: { because: ['rp-decision-15d'] },
      on: { yes: 'rpFiledOn', no: 'planReady', unknown: 'planReady' },
    },
    rpFiledOn: {
      meta: { because: ['rp-decision-15d', 'rp-decision-7wd'], offers: recentDays, between: pastDays },
      on: { day: 'planReady', unknown: 'planReady' },
    },

    planReady: { type: 'final' },
    overstayed: { type: 'final' },
  },
});
