import { setup } from 'xstate';
import { each, vocabulary } from './vocabulary.ts';

/** Says what Zhilu is and what it keeps, and learns who is writing and what for. Its words: locales/<language>/welcome.json */
export const welcome = setup({ types: vocabulary }).createMachine({
  id: 'welcome',
  context: ({ input }) => input,
  initial: 'consent',
  states: {
    consent: { on: { yes: 'role', no: 'nothingKept' } },
    role: { on: { employee: 'goal', hr: 'goal' } },
    goal: {
      meta: { saysMore: true },
      on: { eligibility: 'underWay', arrival: 'underWay', eCard: 'underWay', keep: 'matter', overstay: 'underWay' },
    },
    matter: {
      meta: { saysMore: true },
      on: each(
        ['renewal', 'change', 'transfer', 'leaving', 'residencePermit', 'overstay', 'socialInsurance', 'eligibility'],
        'underWay',
      ),
    },

    underWay: { type: 'final' },
    nothingKept: { type: 'final' },
  },
});
