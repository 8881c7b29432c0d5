import { setup } from 'xstate';
import type { Standing } from '../core/conversation.ts';
import { choicesOf } from '../core/facts.ts';
import { paperBehind } from '../core/papers-of-stay.ts';
import { isOnOtherResidencePermit } from '../core/rules/applying-in-china.ts';
import { warnsOf } from '../core/warns.ts';
import { filedWithPolice, mayBeIssued } from './at-the-police.ts';
import { mayBeDecided } from './deciding.ts';
import { cityOffers, expiryDays, nearDays, pastDays, recentDays } from './offers.ts';
import { hasMovedIn, registeredQuestion } from './registering.ts';
import { each, vocabulary } from './vocabulary.ts';
import { needsNoPermit, overstayedMeta, wordedBy } from './wordings.ts';

/** Whether a residence permit for family or study becomes one for work. */
function isChangedToWork({ known: { residenceMatter, stayBasis } }: Standing): boolean {
  return residenceMatter === 'first' && isOnOtherResidencePermit(stayBasis);
}

/** Takes a person through the residence permit alone: the first one, or its extension. Its words: locales/<language>/residence-permit.json */
export const residencePermit = setup({
  types: vocabulary,
  guards: {
    staysOn: ({ context: { known } }, { paper }: { paper: string }) => paperBehind(known.stayBasis) === paper,
    isNotNeeded: ({ context }) => needsNoPermit(context),
    isFirst: ({ context: { known } }) => known.residenceMatter === 'first',
    mayBeDecided: ({ context }, when: { since: 'acceptedOn' | 'rpFiledOn' }) => mayBeDecided(context, when),
    hasMovedIn: ({ context }) => hasMovedIn(context),
    hasRunOut: ({ context }) => warnsOf(context, 'overstay'),
  },
}).createMachine({
  id: 'residence-permit',
  context: ({ input }) => input,
  initial: 'residenceMatter',
  states: {
    residenceMatter: {
      meta: { because: ['rp-30d', 'rp-extend-30d'] },
      on: { first: 'isNotNeeded', extension: 'isNotNeeded' },
    },
    isNotNeeded: { always: [{ guard: 'isNotNeeded', target: 'notNeeded' }, { target: 'whichMatter' }] },
    whichMatter: { always: [{ guard: 'isFirst', target: 'stayBasis' }, { target: 'residencePermitExpiresOn' }] },
    stayBasis: {
      meta: { because: ['rp-30d', 'inchina-then-rp'] },
      on: { ...each(choicesOf('stayBasis'), 'paperOfStay'), unknown: 'paperOfStay' },
    },
    paperOfStay: {
      always: [
        { guard: { type: 'staysOn', params: { paper: 'enteredOn' } }, target: 'enteredOn' },
        { guard: { type: 'staysOn', params: { paper: 'visaStayEndsOn' } }, target: 'visaStayEndsOn' },
        { target: 'residencePermitExpiresOn' },
      ],
    },
    enteredOn: {
      meta: { because: ['rp-30d', 'overstay-max-fine'], offers: recentDays, between: nearDays },
      on: { day: 'lodging', unknown: 'lodging' },
    },
    visaStayEndsOn: {
      meta: { because: ['inchina-then-rp', 'overstay'], between: expiryDays, anyDayIsUsual: true },
      on: { day: 'lodging', unknown: 'lodging' },
    },
    residencePermitExpiresOn: {
      meta: { because: ['rp-extend-30d', 'overstay-no-grace'], between: expiryDays, anyDayIsUsual: true },
      on: { day: 'isFirst', unknown: 'isFirst' },
    },
    isFirst: { always: [{ guard: 'isFirst', target: 'lodging' }, { target: 'city' }] },
    lodging: {
      meta: { because: ['reg-24h'] },
      on: { hotel: 'medicalIssuedOn', private: 'movedInAt', unknown: 'hasMovedIn' },
    },
    movedInAt: {
      meta: { because: ['reg-24h'], offers: recentDays, between: nearDays },
      on: { moment: 'hasMovedIn', unknown: 'hasMovedIn' },
    },
    hasMovedIn: { always: [{ guard: 'hasMovedIn', target: 'isRegistered' }, { target: 'medicalIssuedOn' }] },
    isRegistered: {
      meta: registeredQuestion,
      on: { yes: 'medicalIssuedOn', no: 'medicalIssuedOn', unknown: 'medicalIssuedOn' },
    },
    medicalIssuedOn: {
      meta: { because: ['doc-medical-6m', 'rp-docs'], between: pastDays },
      on: { day: 'employmentStartsOn', unknown: 'employmentStartsOn' },
    },
    employmentStartsOn: {
      meta: { because: ['wp-start-work'], between: nearDays },
      on: { day: 'city', unknown: 'city' },
    },
    city: {
      meta: { because: ['conv-unknown-local', 'rp-decision-7wd'], offers: cityOffers },
      on: { city: 'isResidenceFiled', unknown: 'isResidenceFiled' },
    },
    isResidenceFiled: {
      meta: { because: ['rp-decision-15d'], asksAnew: ['rpFiledOn'] },
      on: { yes: 'rpFiledOn', no: 'hasRunOut', unknown: 'hasRunOut' },
    },
    rpFiledOn: {
      meta: filedWithPolice,
      on: { day: 'mayBeIssued', unknown: 'mayBeIssued' },
    },
    mayBeIssued: mayBeIssued('hasRunOut'),
    isResidenceIssued: {
      meta: { because: ['rp-decision-15d'], asksAnew: ['rpIssuedOn'] },
      on: { yes: 'isFirstIssued', no: 'hasRunOut', unknown: 'hasRunOut' },
    },
    isFirstIssued: { always: [{ guard: 'isFirst', target: 'rpIssuedOn' }, { target: 'hasRunOut' }] },
    rpIssuedOn: {
      meta: { because: ['wp-start-work'], offers: recentDays, between: pastDays },
      on: { day: 'hasRunOut', unknown: 'hasRunOut' },
    },
    hasRunOut: { always: [{ guard: 'hasRunOut', target: 'overstayed' }, { target: 'planReady' }] },

    notNeeded: { type: 'final' },
    planReady: {
      type: 'final',
      meta: {
        because: ['rp-decision-15d', 'rp-decision-7wd', 'rp-validity', 'reg-again', 'rp-multi-entry'],
        becauseOf: {
          changed: ['rp-change-10d', 'inchina-then-rp', 'rp-in-person'],
          late: ['rp-extend-30d', 'rp-docs', 'overstay-no-grace', 'tel-12367'],
          extension: ['rp-extend-30d'],
          'in-china': ['inchina-then-rp', 'rp-in-person'],
        },
        tells: { late: ['rp-extend-30d'] },
        ...wordedBy({
          issued: ({ known }) => known.isResidenceIssued === true,
          filed: ({ known }) => known.isResidenceFiled === true,
          changed: isChangedToWork,
          late: (standing) => warnsOf(standing, 'rp-extend-30d'),
          extension: ({ known }) => known.residenceMatter === 'extension',
          'in-china': ({ known }) => paperBehind(known.stayBasis) !== 'enteredOn',
        }),
      },
    },
    overstayed: { type: 'final', meta: overstayedMeta },
  },
});
