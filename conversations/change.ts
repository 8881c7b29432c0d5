import { setup } from 'xstate';
import { choicesOf } from '../core/facts.ts';
import { cityOffers, nearDays, pastDays, recentDays } from './offers.ts';
import { each, vocabulary } from './vocabulary.ts';

/** Takes a person through a change of what is registered, with the same employer. Its words: locales/<language>/change.json */
export const change = setup({
  types: vocabulary,
  guards: {
    hasMoved: ({ context }) => context.known.changedItem === 'address',
  },
}).createMachine({
  id: 'change',
  context: ({ input }) => input,
  initial: 'changedItem',
  states: {
    changedItem: {
      meta: { because: ['change-10wd', 'rp-change-10d', 'change-occupation-new'] },
      on: each(choicesOf('changedItem'), 'city'),
    },
    city: {
      meta: { because: ['conv-unknown-local', 'rp-address'], offers: cityOffers },
      on: { city: 'hasMoved', unknown: 'hasMoved' },
    },
    hasMoved: { always: [{ guard: 'hasMoved', target: 'lodging' }, { target: 'changedOn' }] },
    lodging: {
      meta: { because: ['reg-24h', 'reg-again'] },
      on: { hotel: 'permitForm', private: 'movedInAt', unknown: 'movedInAt' },
    },
    movedInAt: {
      meta: { because: ['reg-24h', 'rp-address'], offers: recentDays, between: nearDays },
      on: { moment: 'permitForm', unknown: 'permitForm' },
    },
    changedOn: {
      meta: { because: ['change-10wd', 'rp-change-10d'], offers: recentDays, between: nearDays },
      on: { day: 'permitForm', unknown: 'permitForm' },
    },
    permitForm: {
      meta: { because: ['renew-new-form', 'essc-old-card-valid'] },
      on: { physical: 'isResidenceFiled', electronic: 'isResidenceFiled', unknown: 'isResidenceFiled' },
    },
    isResidenceFiled: {
      meta: { because: ['rp-change-10d'] },
      on: { yes: 'rpFiledOn', no: 'planReady', unknown: 'planReady' },
    },
    rpFiledOn: {
      meta: { because: ['rp-decision-15d', 'rp-decision-7wd'], offers: recentDays, between: pastDays },
      on: { day: 'planReady', unknown: 'planReady' },
    },

    planReady: { type: 'final' },
  },
});
