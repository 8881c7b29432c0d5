import { setup } from 'xstate';
import { choicesOf } from '../core/facts.ts';
import { paperInTransfer } from '../core/papers-of-stay.ts';
import { warnsOf } from '../core/warns.ts';
import { filedWithPolice, isResidenceIssued, mayBeIssued } from './at-the-police.ts';
import { isFinished, mayBeDecided } from './deciding.ts';
import { enrolling, hasBegunWork } from './enrolling.ts';
import { citiesFromTheOldOne, expiryDays, nearDays, pastDays, recentDays } from './offers.ts';
import { each, vocabulary } from './vocabulary.ts';
import { needsNoPermit, stayEndsFirst, wordedBy } from './wordings.ts';

/** Takes a person from one employer to another. Its words: locales/<language>/transfer.json */
export const transfer = setup({
  types: vocabulary,
  guards: {
    isNotNeeded: ({ context }) => needsNoPermit(context),
    staysOnVisa: ({ context: { known } }) => paperInTransfer(known.stayBasis) === 'visaStayEndsOn',
    mayBeDecided: ({ context }, when: { since: 'acceptedOn' | 'rpFiledOn' }) => mayBeDecided(context, when),
    hasBegunWork: ({ context }) => hasBegunWork(context),
    employerRefuses: ({ context: { known } }) => known.isCancelled === false && known.employerHelps === false,
  },
}).createMachine({
  id: 'transfer',
  context: ({ input }) => input,
  initial: 'nationality',
  states: {
    nationality: { meta: { because: ['exempt-hmt', 'doc-degree-auth'] }, on: { country: 'isNotNeeded' } },
    isNotNeeded: { always: [{ guard: 'isNotNeeded', target: 'notNeeded' }, { target: 'sameOccupation' }] },
    sameOccupation: {
      meta: { because: ['inchina-same-post', 'change-occupation-new', 'transfer-docs'] },
      on: { yes: 'cityOfNewJob', no: 'cityOfNewJob', unknown: 'cityOfNewJob' },
    },
    cityOfNewJob: {
      meta: { because: ['conv-unknown-local'], offers: citiesFromTheOldOne, alsoFor: 'city' },
      on: { city: 'stayBasis', unknown: 'stayBasis' },
    },
    stayBasis: {
      meta: { because: ['inchina-same-post', 'wp-start-work'] },
      // Most hold the first of these.
      on: {
        ...each(['residence-work', 'stay-permit'], 'employmentEndedOn'),
        ...each(choicesOf('stayBasis'), 'employmentEndedOn'),
        unknown: 'employmentEndedOn',
      },
    },
    employmentEndedOn: {
      meta: {
        because: ['cancel-10wd', 'rp-change-10d', 'transfer-cancel-first'],
        offers: recentDays,
        between: nearDays,
        asksAnew: ['employmentStartsOn'],
      },
      on: { day: 'isCancelled', unknown: 'isCancelled' },
    },
    isCancelled: {
      meta: { because: ['transfer-cancel-first', 'transfer-cert-copy'], asksAnew: ['cancellationCertifiedOn'] },
      on: { yes: 'cancellationCertifiedOn', no: 'employerHelps', unknown: 'paperOfStay' },
    },
    employerHelps: {
      meta: { because: ['cancel-10wd', 'cancel-employee-may'] },
      on: { yes: 'paperOfStay', no: 'paperOfStay', unknown: 'paperOfStay' },
    },
    cancellationCertifiedOn: {
      meta: { because: ['transfer-3-months'], offers: recentDays, between: pastDays },
      on: { day: 'paperOfStay', unknown: 'paperOfStay' },
    },
    paperOfStay: {
      always: [{ guard: 'staysOnVisa', target: 'visaStayEndsOn' }, { target: 'residencePermitExpiresOn' }],
    },
    visaStayEndsOn: {
      meta: { because: ['inchina-then-rp', 'overstay'], between: expiryDays, anyDayIsUsual: true },
      on: { day: 'isFiled', unknown: 'isFiled' },
    },
    residencePermitExpiresOn: {
      meta: { because: ['rp-change-10d', 'overstay'], between: expiryDays, anyDayIsUsual: true },
      on: { day: 'isFiled', unknown: 'isFiled' },
    },
    isFiled: {
      meta: { because: ['notif-decision-10wd'], asksAnew: ['acceptedOn'] },
      on: { yes: 'acceptedOn', no: 'employmentStartsOn', unknown: 'employmentStartsOn' },
    },
    acceptedOn: {
      meta: { because: ['notif-decision-10wd', 'notif-decision-a-5wd'], offers: recentDays, between: pastDays },
      on: { day: 'mayBeDecided', unknown: 'mayBeDecided' },
    },
    mayBeDecided: {
      always: [
        { guard: { type: 'mayBeDecided', params: { since: 'acceptedOn' } }, target: 'isDecided' },
        { target: 'employmentStartsOn' },
      ],
    },
    isDecided: {
      meta: { because: ['notif-decision-10wd', 'notif-decision-a-5wd'], asksAnew: ['permitDecidedOn'] },
      on: { yes: 'permitDecidedOn', no: 'employmentStartsOn', unknown: 'employmentStartsOn' },
    },
    permitDecidedOn: {
      meta: { because: ['si-30d'], offers: recentDays, between: pastDays },
      on: { day: 'employmentStartsOn', unknown: 'employmentStartsOn' },
    },
    employmentStartsOn: {
      meta: {
        because: ['scope-one-employer', 'si-30d', 'wp-start-work', 'illegal-work', 'illegal-employ'],
        between: nearDays,
      },
      on: { day: 'isResidenceFiled', unknown: 'isResidenceFiled' },
    },
    isResidenceFiled: {
      meta: { because: ['rp-change-10d'], asksAnew: ['rpFiledOn'] },
      on: { yes: 'rpFiledOn', no: 'hasBegunWork', unknown: 'hasBegunWork' },
    },
    rpFiledOn: {
      meta: filedWithPolice,
      on: { day: 'mayBeIssued', unknown: 'mayBeIssued' },
    },
    mayBeIssued: mayBeIssued('hasBegunWork'),
    isResidenceIssued: isResidenceIssued('hasBegunWork'),
    ...enrolling('permitForm'),
    permitForm: {
      meta: { because: ['renew-new-form', 'transfer-same-number'] },
      on: { physical: 'doesEmployerHelp', electronic: 'doesEmployerHelp', unknown: 'doesEmployerHelp' },
    },
    doesEmployerHelp: { always: [{ guard: 'employerRefuses', target: 'employerRefuses' }, { target: 'planReady' }] },

    notNeeded: { type: 'final' },
    planReady: {
      type: 'final',
      meta: {
        because: [
          'transfer-cancel-first',
          'cancel-10wd',
          'transfer-docs',
          'transfer-3-months',
          'notif-decision-10wd',
          'notif-decision-a-5wd',
          'rp-change-10d',
          'rp-decision-15d',
          'wp-start-work',
          'si-30d',
        ],
        becauseOf: { finished: ['reg-again'], overstayed: ['overstay'], 'stay-ends': ['overstay-no-grace'] },
        tells: { overstayed: ['overstay'] },
        ...wordedBy({
          overstayed: (standing) => warnsOf(standing, 'overstay'),
          'stay-ends': stayEndsFirst,
          finished: isFinished,
          'other-occupation-cancelled': ({ known }) => known.sameOccupation === false && known.isCancelled === true,
          'other-occupation': ({ known }) => known.sameOccupation === false,
          cancelled: ({ known }) => known.isCancelled === true,
        }),
      },
    },
    employerRefuses: {
      type: 'final',
      meta: {
        because: [
          'cancel-10wd',
          'cancel-employee-may',
          'rp-change-10d',
          'wp-start-work',
          'tel-12333',
          'tel-12345',
          'tel-12367',
        ],
      },
    },
  },
});
