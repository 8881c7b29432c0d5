import { setup } from 'xstate';
import { warnsOf } from '../core/warns.ts';
import { cityOffers, nearDays, pastDays, recentDays } from './offers.ts';
import { vocabulary } from './vocabulary.ts';
import { wordedBy } from './wordings.ts';

const ending = wordedBy({
  late: (standing) => warnsOf(standing, 'leave-rp-void'),
  'stay-permit': ({ known }) => known.isStayPermitGranted === true,
});

const ends = ['cancel-10wd', 'cancel-docs', 'leave-rp-10d', 'leave-rp-void', 'leave-stay-permit'];

/** Takes a person whose job ends, and who has no next one, to the end of both permits. Its words: locales/<language>/leaving.json */
export const leaving = setup({
  types: vocabulary,
  guards: {
    employerRefuses: ({ context: { known } }) => known.employerHelps === false,
    staysInChina: ({ context: { known } }) => known.leavesChina === false,
  },
}).createMachine({
  id: 'leaving',
  context: ({ input }) => input,
  initial: 'employmentEndedOn',
  states: {
    employmentEndedOn: {
      meta: { because: ['cancel-10wd', 'leave-rp-10d', 'cancel-processing'], offers: recentDays, between: nearDays },
      on: { day: 'city', unknown: 'city' },
    },
    city: {
      meta: { because: ['conv-unknown-local', 'leave-practice-differs'], offers: cityOffers },
      on: { city: 'employerHelps', unknown: 'employerHelps' },
    },
    employerHelps: {
      meta: { because: ['cancel-10wd', 'cancel-employee-may'] },
      on: { yes: 'isStayPermitGranted', no: 'isStayPermitGranted', unknown: 'isStayPermitGranted' },
    },
    isStayPermitGranted: {
      meta: { because: ['leave-stay-permit', 'leave-stay-max'], asksAnew: ['stayPermitGrantedOn'] },
      on: { yes: 'stayPermitGrantedOn', no: 'isResidenceFiled' },
    },
    stayPermitGrantedOn: {
      meta: { because: ['leave-stay-permit'], offers: recentDays, between: pastDays },
      on: { day: 'leavesChina', unknown: 'leavesChina' },
    },
    isResidenceFiled: {
      meta: { because: ['leave-rp-10d', 'leave-rp-void'], asksAnew: ['rpFiledOn'] },
      on: { yes: 'rpFiledOn', no: 'leavesChina', unknown: 'leavesChina' },
    },
    rpFiledOn: {
      meta: { because: ['leave-rp-10d'], offers: recentDays, between: pastDays },
      on: { day: 'leavesChina', unknown: 'leavesChina' },
    },
    leavesChina: {
      meta: { because: ['si-pension-refund', 'si-refund-what', 'si-min-years'] },
      on: { yes: 'doesEmployerHelp', no: 'doesEmployerHelp', unknown: 'doesEmployerHelp' },
    },
    doesEmployerHelp: {
      always: [{ guard: 'employerRefuses', target: 'employerRefuses' }, { target: 'staysInChina' }],
    },
    staysInChina: { always: [{ guard: 'staysInChina', target: 'planReady' }, { target: 'planAndRefund' }] },

    planReady: { type: 'final', meta: { ...ending, because: ends } },
    planAndRefund: {
      type: 'final',
      meta: { ...ending, because: [...ends, 'si-pension-refund', 'si-refund-what', 'tel-12333'] },
    },
    employerRefuses: {
      type: 'final',
      meta: { because: ['cancel-10wd', 'cancel-employee-may', 'leave-rp-10d', 'tel-12333', 'tel-12345', 'tel-12367'] },
    },
  },
});
