import { setup } from 'xstate';
import type { Standing } from '../core/conversation.ts';
import { isDay } from '../core/date.ts';
import { planFor } from '../core/judge.ts';
import { isStayEnding, isVisaExtensionLate } from '../core/plan/stay.ts';
import { warnsOf } from '../core/warns.ts';
import { filedWithPolice, isResidenceIssued, mayBeIssued } from './at-the-police.ts';
import { mayBeDecided } from './deciding.ts';
import { cityOffers, expiryDays, pastDays, recentDays } from './offers.ts';
import { vocabulary } from './vocabulary.ts';
import { hasRunOut, overstayedMeta, wordedBy } from './wordings.ts';

/** Whether the stay ends in days, or the work permit does where that is asked about. */
function endsSoon(standing: Standing): boolean {
  const { known, today } = standing;
  const { stay } = planFor(standing);
  const permit = known.whatRanOut === 'workPermit' ? known.permitExpiresOn : undefined;
  const lastDays = [stay?.lastDay, permit].filter((day) => typeof day === 'string');
  return lastDays.some((lastDay) => isStayEnding({ lastDay }, { on: today }));
}

/** Whether it is too late to ask for the extension of a visa in time. */
function isVisaLate({ known, today }: Standing): boolean {
  const lastDay = known.whatRanOut === 'visa' ? known.visaStayEndsOn : undefined;
  return typeof lastDay === 'string' && isDay(lastDay) && isVisaExtensionLate({ lastDay }, { on: today });
}

const ranOut = (paper: string) => (standing: Standing) => standing.known.whatRanOut === paper;

/** The work permit waits for no decision of the police. */
const asksPolice = (standing: Standing) => !ranOut('workPermit')(standing);

/** Whether the police have issued the residence permit for which papers were handed in. */
const isIssued = (standing: Standing) =>
  asksPolice(standing) && standing.known.isResidenceFiled === true && standing.known.isResidenceIssued === true;

/** Takes a person whose stay has run out, or runs out in days, to the police today. Its words: locales/<language>/overstay.json */
export const overstay = setup({
  types: vocabulary,
  guards: {
    isOver: ({ context }) => warnsOf(context, 'overstay'),
    endsSoon: ({ context }) => endsSoon(context),
    mayBeDecided: ({ context }, when: { since: 'rpFiledOn' }) => asksPolice(context) && mayBeDecided(context, when),
    isIssued: ({ context }) => isIssued(context),
    hasPermitRunOut: ({ context }) => ranOut('workPermit')(context) && hasRunOut(context, 'permitExpiresOn'),
  },
}).createMachine({
  id: 'overstay',
  context: ({ input }) => input,
  initial: 'whatRanOut',
  states: {
    whatRanOut: {
      meta: { because: ['overstay', 'overstay-no-grace'] },
      on: {
        residencePermit: 'residencePermitExpiresOn',
        visa: 'visaStayEndsOn',
        entry: 'enteredOn',
        workPermit: 'permitExpiresOn',
      },
    },
    residencePermitExpiresOn: {
      meta: { because: ['overstay-no-grace', 'rp-extend-30d'], between: expiryDays, anyDayIsUsual: true },
      on: { day: 'city', unknown: 'dayUnknown' },
    },
    visaStayEndsOn: {
      meta: { because: ['overstay-no-grace', 'visa-extend-7d'], between: expiryDays, anyDayIsUsual: true },
      on: { day: 'city', unknown: 'dayUnknown' },
    },
    enteredOn: {
      meta: { because: ['rp-30d', 'overstay-max-fine'], offers: recentDays, between: pastDays },
      on: { day: 'city', unknown: 'dayUnknown' },
    },
    permitExpiresOn: {
      meta: { because: ['cancel-auto', 'renew-30d'], between: expiryDays, anyDayIsUsual: true },
      on: { day: 'residencePermitExpiresOn', unknown: 'residencePermitExpiresOn' },
    },
    city: {
      meta: { because: ['conv-unknown-local'], offers: cityOffers },
      on: { city: 'isResidenceFiled', unknown: 'isResidenceFiled' },
    },
    isResidenceFiled: {
      meta: { because: ['rp-decision-15d'], asksAnew: ['rpFiledOn'] },
      on: { yes: 'rpFiledOn', no: 'howTheStayStands', unknown: 'howTheStayStands' },
    },
    rpFiledOn: {
      meta: filedWithPolice,
      on: { day: 'mayBeIssued', unknown: 'mayBeIssued' },
    },
    mayBeIssued: mayBeIssued('howTheStayStands'),
    isResidenceIssued: isResidenceIssued('howTheStayStands'),
    howTheStayStands: {
      always: [
        { guard: 'isOver', target: 'overstayed' },
        { guard: 'hasPermitRunOut', target: 'permitRanOut' },
        { guard: 'isIssued', target: 'permitIssued' },
        { guard: 'endsSoon', target: 'endsSoon' },
        { target: 'inTime' },
      ],
    },

    overstayed: { type: 'final', meta: overstayedMeta },
    permitRanOut: {
      type: 'final',
      meta: {
        because: ['cancel-auto', 'wp-unlawful-definition', 'illegal-work', 'renew-missed', 'tel-12367'],
        tells: 'all',
      },
    },
    endsSoon: {
      type: 'final',
      meta: {
        because: ['overstay', 'overstay-no-grace', 'tel-12367'],
        tells: 'all',
        becauseOf: {
          visa: ['visa-extend-7d', 'inchina-then-rp'],
          'visa-late': ['visa-extend-7d', 'inchina-then-rp'],
          entry: ['rp-30d', 'rp-docs', 'z-visa-no-exit'],
          'work-permit': ['renew-30d', 'renew-missed', 'rp-extend-30d'],
          filed: ['rp-decision-15d'],
        },
        ...wordedBy({
          filed: ({ known }) => known.isResidenceFiled === true,
          'visa-late': isVisaLate,
          visa: ranOut('visa'),
          entry: ranOut('entry'),
          'work-permit': ranOut('workPermit'),
        }),
      },
    },
    permitIssued: {
      type: 'final',
      meta: { because: ['rp-extend-30d', 'reg-again', 'rp-multi-entry', 'tel-12367'] },
    },
    inTime: { type: 'final', meta: { because: ['rp-extend-30d', 'visa-extend-7d', 'renew-30d'] } },
    dayUnknown: { type: 'final', meta: { because: ['tel-12367'] } },
  },
});
