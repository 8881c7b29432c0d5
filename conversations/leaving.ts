import { setup } from 'xstate';
import type { Known } from '../core/answer.ts';
import type { Standing } from '../core/conversation.ts';
import { warnsOf } from '../core/warns.ts';
import { isResidenceIssued, mayBeIssued } from './at-the-police.ts';
import { mayBeDecided } from './deciding.ts';
import { cityOffers, expiryDays, nearDays, pastDays, recentDays } from './offers.ts';
import { vocabulary } from './vocabulary.ts';
import { isNext, needsNoPermit, stayEndsFirst, wordedBy } from './wordings.ts';

/** Whether the police come before anything else, for the stay is over. */
const isOverstayed = (standing: Standing) => isNext(standing, 'overstay');

const ending = wordedBy({
  settled: ({ known }) => known.isStayPermitGranted !== true && known.isResidenceIssued === true,
  'stay-permit-over': (standing) => isOverstayed(standing) && standing.known.isStayPermitGranted === true,
  overstayed: isOverstayed,
  late: (standing) => warnsOf(standing, 'leave-rp-void'),
  'stay-permit': ({ known }) => known.isStayPermitGranted === true,
  'stay-ends': stayEndsFirst,
});
const isCancelled = (known: Known) => known.isCancelled === true;
const adds = {
  cancellation: ({ known }: Standing) => !isCancelled(known),
  cancelled: ({ known }: Standing) => isCancelled(known),
};
const ofOverstay = ['overstay', 'overstay-no-grace'];
const becauseOf = {
  'stay-permit-over': ofOverstay,
  overstayed: ofOverstay,
  'stay-ends': ['overstay-no-grace'],
};
const tells = { 'stay-permit-over': ['overstay'], overstayed: ['overstay'], late: ['leave-rp-void'] };

const ends = ['cancel-10wd', 'cancel-docs', 'leave-rp-10d', 'leave-rp-void', 'leave-stay-permit'];

/** Takes a person whose job ends, and who has no next one, to the end of both permits. Its words: locales/<language>/leaving.json */
export const leaving = setup({
  types: vocabulary,
  guards: {
    isNotNeeded: ({ context }) => needsNoPermit(context),
    isStillEmployed: ({ context: { known, today } }) =>
      typeof known.employmentEndedOn === 'string' && known.employmentEndedOn > today,
    employerRefuses: ({ context: { known } }) => !isCancelled(known) && known.employerHelps === false,
    mayBeDecided: ({ context }, when: { since: 'acceptedOn' | 'rpFiledOn' }) => mayBeDecided(context, when),
    staysInChina: ({ context: { known } }) => known.leavesChina === false,
  },
}).createMachine({
  id: 'leaving',
  context: ({ input }) => input,
  initial: 'employmentEndedOn',
  states: {
    employmentEndedOn: {
      meta: { because: ['cancel-10wd', 'leave-rp-10d', 'cancel-processing'], offers: recentDays, between: nearDays },
      on: { day: 'isNotNeeded', unknown: 'isNotNeeded' },
    },
    isNotNeeded: { always: [{ guard: 'isNotNeeded', target: 'notNeeded' }, { target: 'city' }] },
    city: {
      meta: { because: ['conv-unknown-local', 'leave-practice-differs'], offers: cityOffers },
      on: { city: 'isStillEmployed', unknown: 'isStillEmployed' },
    },
    isStillEmployed: { always: [{ guard: 'isStillEmployed', target: 'employerHelps' }, { target: 'isCancelled' }] },
    isCancelled: {
      meta: { because: ['cancel-10wd'], asksAnew: ['cancellationCertifiedOn'] },
      on: { yes: 'cancellationCertifiedOn', no: 'employerHelps', unknown: 'employerHelps' },
    },
    cancellationCertifiedOn: {
      meta: { because: ['cancel-docs'], offers: recentDays, between: pastDays },
      on: { day: 'isStayPermitGranted', unknown: 'isStayPermitGranted' },
    },
    employerHelps: {
      meta: { because: ['cancel-10wd', 'cancel-employee-may'] },
      on: { yes: 'isStayPermitGranted', no: 'isStayPermitGranted', unknown: 'isStayPermitGranted' },
    },
    isStayPermitGranted: {
      meta: { because: ['leave-stay-permit', 'leave-stay-max'], asksAnew: ['stayPermitGrantedOn', 'visaStayEndsOn'] },
      on: { yes: 'stayPermitGrantedOn', no: 'residencePermitExpiresOn' },
    },
    stayPermitGrantedOn: {
      meta: { because: ['leave-stay-permit'], offers: recentDays, between: pastDays },
      on: { day: 'visaStayEndsOn', unknown: 'visaStayEndsOn' },
    },
    visaStayEndsOn: {
      meta: {
        because: ['leave-stay-permit', 'leave-stay-max', 'overstay-no-grace'],
        between: expiryDays,
        anyDayIsUsual: true,
      },
      on: { day: 'leavesChina', unknown: 'leavesChina' },
    },
    residencePermitExpiresOn: {
      meta: { because: ['leave-rp-10d', 'overstay-no-grace'], between: expiryDays, anyDayIsUsual: true },
      on: { day: 'isResidenceFiled', unknown: 'isResidenceFiled' },
    },
    isResidenceFiled: {
      meta: { because: ['leave-rp-10d', 'leave-rp-void'], asksAnew: ['rpFiledOn'] },
      on: { yes: 'rpFiledOn', no: 'leavesChina', unknown: 'leavesChina' },
    },
    rpFiledOn: {
      meta: { because: ['leave-rp-10d'], offers: recentDays, between: pastDays },
      on: { day: 'mayBeIssued', unknown: 'mayBeIssued' },
    },
    mayBeIssued: mayBeIssued('leavesChina'),
    isResidenceIssued: isResidenceIssued('leavesChina'),
    leavesChina: {
      meta: { because: ['si-pension-refund', 'si-refund-what', 'si-min-years'] },
      on: { yes: 'doesEmployerHelp', no: 'doesEmployerHelp', unknown: 'doesEmployerHelp' },
    },
    doesEmployerHelp: {
      always: [{ guard: 'employerRefuses', target: 'employerRefuses' }, { target: 'staysInChina' }],
    },
    staysInChina: { always: [{ guard: 'staysInChina', target: 'planReady' }, { target: 'planAndRefund' }] },

    notNeeded: { type: 'final' },
    planReady: { type: 'final', meta: { ...ending, adds, because: ends, becauseOf, tells } },
    planAndRefund: {
      type: 'final',
      meta: {
        ...ending,
        adds: { ...adds, refund: () => true },
        because: [...ends, 'si-pension-refund', 'si-refund-what', 'tel-12333'],
        becauseOf,
        tells,
      },
    },
    employerRefuses: {
      type: 'final',
      meta: { because: ['cancel-10wd', 'cancel-employee-may', 'leave-rp-10d', 'tel-12333', 'tel-12345', 'tel-12367'] },
    },
  },
});
