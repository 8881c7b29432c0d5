import { setup } from 'xstate';
import { cityOffers, nearDays, pastDays, recentDays } from './offers.ts';
import { vocabulary } from './vocabulary.ts';

/** Takes a person whose job ends, and who has no next one, to the end of both permits. Its words: locales/<language>/leaving.json */
export const leaving = setup({ types: vocabulary }).createMachine({
  id: 'leaving',
  context: ({ input }) => input,
  initial: 'employmentEndedOn',
  states: {
    employmentEndedOn: {
      meta: { because: ['cancel-10wd', 'leave-rp-10d'], offers: recentDays, between: nearDays },
      on: { day: 'city', unknown: 'city' },
    },
    city: {
      meta: { because: ['conv-unknown-local', 'leave-practice-differs'], offers: cityOffers },
      on: { city: 'employerHelps', unknown: 'employerHelps' },
    },
    employerHelps: {
      meta: { because: ['cancel-10wd', 'cancel-employee-may'] },
      on: { yes: 'isStayPermitGranted', no: 'employerRefuses', unknown: 'isStayPermitGranted' },
    },
    isStayPermitGranted: {
      meta: { because: ['leave-stay-permit', 'leave-stay-max'] },
      on: { yes: 'stayPermitGrantedOn', no: 'leavesChina' },
    },
    stayPermitGrantedOn: {
      meta: { because: ['leave-stay-permit'], offers: recentDays, between: pastDays },
      on: { day: 'leavesChina', unknown: 'leavesChina' },
    },
    leavesChina: {
      meta: { because: ['si-pension-refund', 'si-refund-what'] },
      on: { yes: 'planAndRefund', no: 'planReady', unknown: 'planAndRefund' },
    },

    planReady: { type: 'final' },
    planAndRefund: { type: 'final' },
    employerRefuses: { type: 'final' },
  },
});
