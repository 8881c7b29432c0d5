import { setup } from 'xstate';
import type { Known } from '../core/answer.ts';
import { hasEntered } from '../core/guide-facts.ts';
import { expiryDays } from './offers.ts';
import { each, vocabulary } from './vocabulary.ts';
import { needsNoPermit, wordedBy } from './wordings.ts';

/** Whether the sign-in asks for the check that a physical card brings. */
const asksForCheck = ({ signInProblem }: Known) => signInProblem === 'asksForBankOrPhone';

/** Takes a person through the registration of the electronic social security card, one screen a step. Its words: locales/<language>/e-card.json */
export const eCard = setup({
  types: vocabulary,
  guards: {
    // What one holds is asked beyond it.
    isNotNeeded: ({ context }) => needsNoPermit(context) && context.known.holding !== 'fiveStarCard',
    hasEntered: ({ context }) => hasEntered(context),
    hasPhysicalCard: ({ context }) => context.known.hasPhysicalSocialCard === true,
  },
}).createMachine({
  id: 'e-card',
  context: ({ input }) => input,
  initial: 'nationality',
  states: {
    nationality: { meta: { because: ['exempt-hmt'] }, on: { country: 'isNotNeeded' } },
    isNotNeeded: { always: [{ guard: 'isNotNeeded', target: 'notNeeded' }, { target: 'holding' }] },
    holding: {
      meta: {
        because: ['essc-effective', 'essc-old-card-valid', 'wp-issued-onsite-old', 'essc-basis', 'essc-upgrade-window'],
      },
      on: {
        letter: 'hasEntered',
        plasticPermit: 'permitExpiresOn',
        lostPlastic: 'reissueApproved',
        newPassport: 'permitChangedFirst',
        newPhone: 'signInAgain',
        fiveStarCard: 'notNeeded',
        nothing: 'letterFirst',
      },
    },
    permitExpiresOn: {
      meta: { because: ['renew-30d', 'renew-new-form'], between: expiryDays, anyDayIsUsual: true },
      on: { day: 'wantsEarlyMove', unknown: 'wantsEarlyMove' },
    },
    wantsEarlyMove: {
      meta: { because: ['essc-old-card-valid', 'essc-reissue', 'essc-lost-permit-step-gone'] },
      on: { yes: 'reissueApproved', no: 'keepsPlastic' },
    },
    reissueApproved: { meta: { because: ['essc-reissue'] }, on: { yes: 'hasEntered', no: 'waitsForReissue' } },
    permitChangedFirst: {
      meta: { because: ['change-10wd', 'change-passport'] },
      on: { yes: 'signInAgain', no: 'passportFirst' },
    },
    signInAgain: {
      meta: { because: ['essc-step-portal', 'essc-forgot'] },
      on: { done: 'permitVisible', somethingElse: 'signInProblem', later: 'postponed' },
    },
    signInProblem: {
      meta: {
        because: ['essc-forgot', 'essc-name', 'essc-number', 'essc-fail-face'],
        about: 'signInAgain',
        asksAnew: ['signInSolved'],
      },
      on: {
        ...each(['forgot-password', 'name-mismatch', 'number-rejected', 'face-fails'], 'signInSolved'),
        asksForBankOrPhone: 'realNameChecked',
        other: 'askHotline',
      },
    },
    signInSolved: {
      meta: {
        because: ['essc-forgot', 'essc-password', 'essc-name', 'essc-number', 'essc-fail-face'],
        wording: ({ known }) => (asksForCheck(known) ? undefined : String(known.signInProblem)),
      },
      on: { done: 'permitVisible', somethingElse: 'askHotline', later: 'postponed' },
    },

    hasEntered: { always: [{ guard: 'hasEntered', target: 'permitNumberAtHand' }, { target: 'isInChina' }] },
    isInChina: {
      meta: { because: ['essc-after-entry', 'essc-no-deadline'] },
      on: { yes: 'permitNumberAtHand', no: 'afterEntry' },
    },
    permitNumberAtHand: {
      meta: { because: ['essc-number', 'essc-id-options', 'wp-number-life'] },
      on: { yes: 'hasPhysicalSocialCard', no: 'numberFirst' },
    },
    hasPhysicalSocialCard: {
      meta: {
        because: [
          'essc-physical-extra',
          'essc-not-need-physical',
          'essc-physical-ssc-auto',
          'essc-standard-after-card',
        ],
      },
      on: { yes: 'appInstalled', no: 'appInstalled', unknown: 'appInstalled' },
    },

    appInstalled: {
      meta: { because: ['essc-app', 'essc-stores', 'essc-qr-letter'] },
      on: { done: 'portalOpened', somethingElse: 'appProblem', later: 'postponed' },
    },
    appProblem: {
      meta: {
        because: ['essc-stores', 'essc-channels-foreign', 'essc-channels-general'],
        about: 'appInstalled',
        asksAnew: ['appFound'],
      },
      on: { ...each(['notInStore', 'inAlipayOrWechat', 'manyApps'], 'appFound'), other: 'askHotline' },
    },
    appFound: {
      meta: {
        because: ['essc-stores', 'essc-qr-letter', 'essc-channels-foreign', 'essc-channels-general'],
        wording: ({ known }) => String(known.appProblem),
      },
      on: { done: 'portalOpened', somethingElse: 'askHotline', later: 'postponed' },
    },

    portalOpened: {
      meta: { because: ['essc-step-portal', 'essc-language'] },
      on: { done: 'formFilled', somethingElse: 'portalProblem', later: 'postponed' },
    },
    portalProblem: {
      meta: {
        because: ['essc-step-portal', 'essc-language', 'essc-channels-general'],
        about: 'portalOpened',
        asksAnew: ['portalFound'],
      },
      on: { ...each(['asksForChineseId', 'noSuchButton', 'onlyChinese'], 'portalFound'), other: 'askHotline' },
    },
    portalFound: {
      meta: {
        because: ['essc-step-portal', 'essc-language', 'essc-channels-general'],
        wording: ({ known }) => String(known.portalProblem),
      },
      on: { done: 'formFilled', somethingElse: 'askHotline', later: 'postponed' },
    },

    formFilled: {
      meta: { because: ['essc-step-fields', 'essc-name', 'essc-number', 'essc-password'] },
      on: { done: 'faceChecked', somethingElse: 'formProblem', later: 'postponed' },
    },
    formProblem: {
      meta: {
        because: ['essc-name', 'essc-number', 'essc-password', 'essc-forgot'],
        about: 'formFilled',
        asksAnew: ['formSolved'],
      },
      on: {
        ...each(
          ['name-mismatch', 'number-rejected', 'passwordRefused', 'alreadyRegistered', 'forgot-password'],
          'formSolved',
        ),
        other: 'askHotline',
      },
    },
    formSolved: {
      meta: { because: ['essc-name', 'essc-number', 'essc-forgot'], wording: ({ known }) => String(known.formProblem) },
      on: { done: 'faceChecked', somethingElse: 'askHotline', later: 'postponed' },
    },

    faceChecked: {
      meta: { because: ['essc-face'] },
      on: { done: 'hasPhysicalCard', somethingElse: 'faceProblem', later: 'postponed' },
    },
    faceProblem: {
      meta: { because: ['essc-fail-face'], about: 'faceChecked', asksAnew: ['faceSolved'] },
      on: { ...each(['face-fails', 'outdatedPhoto', 'asksForBankOrPhone'], 'faceSolved'), other: 'askHotline' },
    },
    faceSolved: {
      meta: { because: ['essc-fail-face'], wording: ({ known }) => String(known.faceProblem) },
      on: { done: 'hasPhysicalCard', somethingElse: 'askHotline', later: 'postponed' },
    },

    hasPhysicalCard: { always: [{ guard: 'hasPhysicalCard', target: 'realNameChecked' }, { target: 'permitVisible' }] },
    realNameChecked: {
      meta: {
        because: ['essc-physical-extra', 'essc-bank-check', 'essc-phone-check'],
        wording: ({ known }) => (asksForCheck(known) ? 'signIn' : undefined),
      },
      on: { done: 'permitVisible', somethingElse: 'realNameProblem', later: 'postponed' },
    },
    realNameProblem: {
      meta: {
        because: ['essc-bank-check', 'essc-phone-check'],
        about: 'realNameChecked',
        asksAnew: ['realNameSolved'],
      },
      on: { ...each(['bank-check-fails', 'phone-check-fails', 'neither'], 'realNameSolved'), other: 'askHotline' },
    },
    realNameSolved: {
      meta: { because: ['essc-fail-bank', 'essc-fail-phone'], wording: ({ known }) => String(known.realNameProblem) },
      on: { done: 'permitVisible', somethingElse: 'askHotline', later: 'postponed' },
    },

    permitVisible: {
      meta: { because: ['essc-functions', 'essc-effective'] },
      on: { done: 'qrShown', somethingElse: 'permitMissing', later: 'postponed' },
    },
    permitMissing: {
      meta: { because: ['essc-all-online', 'essc-reissue'], about: 'permitVisible' },
      on: { done: 'qrShown', somethingElse: 'askHotline', later: 'postponed' },
    },
    qrShown: {
      meta: { because: ['essc-verify', 'essc-functions'] },
      on: { done: 'registered', somethingElse: 'askHotline', later: 'postponed' },
    },

    registered: {
      type: 'final',
      meta: { because: ['essc-functions', 'rp-seed-present', 'ssc-physical-how', 'ssc-functions', 'rp-30d', 'si-30d'] },
    },
    keepsPlastic: { type: 'final', meta: { because: ['essc-old-card-valid', 'renew-new-form'] } },
    waitsForReissue: {
      type: 'final',
      meta: {
        because: ['essc-reissue', 'essc-all-online'],
        becauseOf: { lost: ['essc-lost-permit-step-gone'] },
        ...wordedBy({ lost: ({ known }) => known.holding === 'lostPlastic' }),
      },
    },
    passportFirst: { type: 'final', meta: { because: ['change-passport', 'rp-change-10d'] } },
    letterFirst: { type: 'final', meta: { because: ['essc-number', 'essc-qr-letter'] } },
    numberFirst: { type: 'final', meta: { because: ['essc-number', 'wp-number-life'] } },
    afterEntry: { type: 'final', meta: { because: ['essc-after-entry', 'essc-no-deadline'] } },
    postponed: { type: 'final' },
    askHotline: { type: 'final', meta: { because: ['tel-12333'] } },
    notNeeded: { type: 'final' },
  },
});
