import { setup } from 'xstate';
import { planShown } from '../core/beside.ts';
import type { Standing } from '../core/conversation.ts';
import { choicesOf } from '../core/facts.ts';
import { isTopCategory } from '../core/judge.ts';
import { warnsOf } from '../core/warns.ts';
import { filedWithPolice, isResidenceIssued, mayBeIssued } from './at-the-police.ts';
import { isFinished, mayBeDecided } from './deciding.ts';
import { bandQuestion, birthDays, cityOffers, expiryDays, pastDays, recentDays } from './offers.ts';
import { each, vocabulary } from './vocabulary.ts';
import { hasRunOut, isNext, needsNoPermit, wordedBy } from './wordings.ts';

/** Whether the renewal is filed, and the residence permit does not wait for the decision. */
function isExtensionFirst(standing: Standing): boolean {
  const { isFiled, isDecided } = standing.known;
  return isFiled === true && isDecided !== true && isNext(standing, 'rp-extend-30d');
}

/** Whether a person is shown a warning of what a rule says. */
function shows(standing: Standing, rule: string): boolean {
  return planShown(standing).warnings.some(({ rules: [first] }) => first === rule);
}

/** Takes a person through the renewal of the work permit with the same employer in the same post. Its words: locales/<language>/renewal.json */
export const renewal = setup({
  types: vocabulary,
  guards: {
    isNotNeeded: ({ context }) => needsNoPermit(context),
    heldCategoryA: ({ context }) => context.known.currentCategory === 'A',
    mayBeDecided: ({ context }, when: { since: 'acceptedOn' | 'rpFiledOn' }) => mayBeDecided(context, when),
    isStillTopCategory: ({ context }) => isTopCategory(context) && context.known.directGrounds === undefined,
  },
}).createMachine({
  id: 'renewal',
  context: ({ input }) => input,
  initial: 'permitExpiresOn',
  states: {
    permitExpiresOn: {
      meta: {
        because: ['renew-30d', 'renew-window-90-30', 'renew-local-45d', 'cancel-auto'],
        between: expiryDays,
        anyDayIsUsual: true,
      },
      on: { day: 'isNotNeeded', unknown: 'isNotNeeded' },
    },
    isNotNeeded: { always: [{ guard: 'isNotNeeded', target: 'notNeeded' }, { target: 'city' }] },
    city: {
      meta: { because: ['conv-unknown-local'], offers: cityOffers },
      on: { city: 'permitForm', unknown: 'permitForm' },
    },
    permitForm: {
      meta: { because: ['renew-new-form', 'essc-old-card-valid'] },
      on: { physical: 'birthDate', electronic: 'birthDate', unknown: 'birthDate' },
    },
    birthDate: {
      meta: {
        because: ['b-age-60', 'a-no-age-limit', 'age-newland-2026', 'age-shenzhen-2026', 'retirement-reform'],
        between: birthDays,
        anyDayIsUsual: true,
      },
      on: { day: 'currentCategory', unknown: 'currentCategory' },
    },
    currentCategory: {
      meta: { because: ['renew-recheck-category'] },
      on: { ...each(['A', 'B', 'C'], 'heldCategoryA'), unknown: 'residencePermitExpiresOn' },
    },
    heldCategoryA: {
      always: [{ guard: 'heldCategoryA', target: 'salaryBand' }, { target: 'residencePermitExpiresOn' }],
    },
    salaryBand: {
      meta: { because: ['a-salary-6x', 'salary-route-strict-2026', 'salary-route-not-only'], ...bandQuestion },
      on: { number: 'isStillTopCategory', unknown: 'isStillTopCategory' },
    },
    isStillTopCategory: {
      always: [{ guard: 'isStillTopCategory', target: 'residencePermitExpiresOn' }, { target: 'directGrounds' }],
    },
    directGrounds: {
      meta: {
        because: ['cat-three', 'renew-recheck-category', ...choicesOf('directGrounds')],
      },
      on: { several: 'residencePermitExpiresOn', unknown: 'residencePermitExpiresOn' },
    },
    residencePermitExpiresOn: {
      meta: { because: ['rp-extend-30d'], between: expiryDays, anyDayIsUsual: true },
      on: { day: 'isFiled', unknown: 'isFiled' },
    },
    isFiled: {
      meta: {
        because: ['renew-missed', 'permit-lapses-mid-process', 'renew-paper-check'],
        asksAnew: ['acceptedOn'],
      },
      on: { yes: 'acceptedOn', no: 'planReady', unknown: 'planReady' },
    },
    acceptedOn: {
      meta: { because: ['notif-decision-10wd', 'notif-decision-a-5wd'], offers: recentDays, between: pastDays },
      on: { day: 'isResidenceFiled', unknown: 'isResidenceFiled' },
    },
    isResidenceFiled: {
      meta: { because: ['rp-extend-30d'], asksAnew: ['rpFiledOn'] },
      on: { yes: 'rpFiledOn', no: 'mayBeDecided', unknown: 'mayBeDecided' },
    },
    rpFiledOn: {
      meta: filedWithPolice,
      on: { day: 'mayBeIssued', unknown: 'mayBeIssued' },
    },
    mayBeIssued: mayBeIssued('planReady'),
    isResidenceIssued: isResidenceIssued('planReady'),
    mayBeDecided: {
      always: [
        { guard: { type: 'mayBeDecided', params: { since: 'acceptedOn' } }, target: 'isDecided' },
        { target: 'planReady' },
      ],
    },
    isDecided: {
      meta: { because: ['notif-decision-10wd', 'notif-decision-a-5wd'] },
      on: { yes: 'planReady', no: 'planReady', unknown: 'planReady' },
    },

    notNeeded: { type: 'final' },
    planReady: {
      type: 'final',
      meta: {
        because: [
          'renew-30d',
          'renew-missed',
          'permit-lapses-mid-process',
          'notif-decision-10wd',
          'notif-decision-a-5wd',
          'renew-new-form',
          'rp-extend-30d',
          'rp-decision-15d',
        ],
        becauseOf: {
          finished: ['reg-again'],
          'extend-first': ['overstay-no-grace'],
          'filed-lapses': ['wp-unlawful-definition'],
        },
        tells: {
          overstayed: ['overstay'],
          'extend-first': ['rp-extend-30d'],
          'filed-lapses': ['permit-lapses-mid-process'],
          lapsed: ['renew-missed'],
          late: ['renew-missed'],
        },
        ...wordedBy({
          overstayed: (standing) => warnsOf(standing, 'overstay'),
          'extend-first': isExtensionFirst,
          'filed-lapses': (standing) => shows(standing, 'permit-lapses-mid-process'),
          finished: isFinished,
          decided: ({ known }) => known.isDecided === true,
          'both-filed': ({ known }) => known.isFiled === true && known.isResidenceFiled === true,
          filed: ({ known }) => known.isFiled === true,
          lapsed: (standing) => hasRunOut(standing, 'permitExpiresOn'),
          late: (standing) => warnsOf(standing, 'renew-missed'),
        }),
      },
    },
  },
});
