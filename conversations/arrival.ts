import { setup } from 'xstate';
import type { Known, Value } from '../core/answer.ts';
import type { Standing } from '../core/conversation.ts';
import { choicesOf } from '../core/facts.ts';
import { holdsPlastic } from '../core/guide-facts.ts';
import { caseCouldFit, couldMatter, eligibilityIn } from '../core/judge.ts';
import { casesInChina, casesOfEmployment } from '../core/rules/applying-in-china.ts';
import { isFinished } from './deciding.ts';
import { enrolling, hasBegunWork } from './enrolling.ts';
import { birthDays, cityOffers, daysFromEntry, expiryDays, nearDays, pastDays, recentDays } from './offers.ts';
import { hasAgreement, hasLongestPosting, mayBeExtended, posting } from './posting.ts';
import { hasMovedIn, registeredQuestion } from './registering.ts';
import { shortWork } from './short-work.ts';
import { each, vocabulary } from './vocabulary.ts';
import { wordedBy } from './wordings.ts';

const stages = [
  'nothingFiled',
  'filed',
  'letterIssued',
  'visaIssued',
  'entered',
  'residenceFiled',
  'residenceIssued',
  'plasticPermit',
] as const;

const exemptions: readonly string[] = ['exempt-hmt', 'exempt-pr'];

/** How far along a person is; before the first stage while it is not known. */
function reached(stage: Value | undefined): number {
  const names: readonly unknown[] = stages;
  return names.indexOf(stage);
}

/** Whether somebody who applied in China told that the permit is granted, or the day of it. */
function isGrantedInChina({ isDecided, permitDecidedOn }: Known): boolean {
  return isDecided === true || typeof permitDecidedOn === 'string';
}

/** Whether it is asked if the permit is granted: for short work the letter is the decision, and nobody hands in papers for residence without a permit. */
function mayBeUndecided({ applyingFrom, workLasts, stage, isDecided, permitDecidedOn }: Known): boolean {
  const isOpen = isDecided !== undefined || typeof permitDecidedOn !== 'string';
  const isFirst = applyingFrom === 'china' && workLasts !== 'upTo90Days';
  return isFirst && isOpen && reached(stage) < stages.indexOf('residenceFiled');
}

const worksShortTerm = ({ known }: Standing) => known.workLasts === 'upTo90Days';

/** Whether a person who came to stay holds both permits, and nothing is left to do about them. */
const isSettled = (standing: Standing) =>
  isFinished(standing) && standing.known.stage === 'residenceIssued' && !worksShortTerm(standing);

/** Learns where a person stands and the days that count, until the plan can be drawn. Its words: locales/<language>/arrival.json */
export const arrival = setup({
  types: vocabulary,
  guards: {
    isExempt: ({ context }) => eligibilityIn(context)?.rules.some((rule) => exemptions.includes(rule)) ?? false,
    caseCouldFit: ({ context }, { fact }: { fact: string }) => caseCouldFit(context, fact),
    couldMatter: ({ context }, { fact }: { fact: string }) => couldMatter(context, fact),
    holdsPlastic: ({ context }) => holdsPlastic(context.known),
    hasReached: ({ context }, { stage }: { stage: (typeof stages)[number] }) =>
      reached(context.known.stage) >= stages.indexOf(stage),
    appliesInChina: ({ context }) => context.known.applyingFrom === 'china',
    comesWithLetter: ({ context: { known } }) =>
      known.applyingFrom !== 'china' && reached(known.stage) >= stages.indexOf('letterIssued'),
    isGrantedByLetter: ({ context }) =>
      worksShortTerm(context) && reached(context.known.stage) >= stages.indexOf('letterIssued'),
    isGranted: ({ context: { known } }) =>
      known.applyingFrom === 'china' ? isGrantedInChina(known) : reached(known.stage) >= stages.indexOf('letterIssued'),
    mayBeUndecided: ({ context: { known } }) => mayBeUndecided(known),
    // The form of the registration is among the papers for the residence permit.
    mayBeRegistered: ({ context }) =>
      reached(context.known.stage) < stages.indexOf('residenceFiled') && hasMovedIn(context),
    hasBegunWork: ({ context }) => context.known.workLasts !== 'upTo90Days' && hasBegunWork(context),
    worksShortTerm: ({ context }) => worksShortTerm(context),
    holdsDegree: ({ context }) => ['doctorate', 'master', 'bachelor'].includes(String(context.known.education)),
    hasAgreement: ({ context }) => hasAgreement(context),
    hasLongestPosting: ({ context }) => hasLongestPosting(context),
    mayBeExtended: ({ context }) => mayBeExtended(context),
  },
}).createMachine({
  id: 'arrival',
  context: ({ input }) => input,
  initial: 'stage',
  states: {
    stage: {
      meta: { because: ['proc-order'] },
      on: { ...each(stages, 'nationality') },
    },
    nationality: { meta: { because: ['doc-degree-auth', 'doc-crc', 'exempt-hmt'] }, on: { country: 'isExempt' } },
    isExempt: { always: [{ guard: 'isExempt', target: 'notNeeded' }, { target: 'city' }] },
    city: {
      meta: { because: ['conv-unknown-local'], offers: cityOffers },
      on: { city: 'holdsPlastic', unknown: 'holdsPlastic' },
    },
    holdsPlastic: { always: [{ guard: 'holdsPlastic', target: 'permitExpiresOn' }, { target: 'workLasts' }] },
    permitExpiresOn: {
      meta: { because: ['renew-30d', 'essc-old-card-valid'], between: expiryDays, anyDayIsUsual: true },
      on: { day: 'noChangeNoReplacement', unknown: 'noChangeNoReplacement' },
    },

    ...shortWork,
    ageMatters: {
      always: [
        { guard: { type: 'couldMatter', params: { fact: 'birthDate' } }, target: 'birthDate' },
        { target: 'applyingFrom' },
      ],
    },
    birthDate: {
      meta: { because: ['short-age'], between: birthDays, anyDayIsUsual: true },
      on: { day: 'applyingFrom', unknown: 'applyingFrom' },
    },
    applyingFrom: {
      meta: {
        because: [...casesInChina],
        wording: ({ known }) => (reached(known.stage) >= stages.indexOf('filed') ? 'filed' : undefined),
      },
      on: { abroad: 'hasFiled', china: 'stayBasis' },
    },
    stayBasis: {
      meta: { because: ['inchina-a', 'inchina-then-rp', 'wp-start-work'] },
      on: { ...each(choicesOf('stayBasis'), 'familyMatters'), unknown: 'familyMatters' },
    },
    familyMatters: {
      always: [
        { guard: { type: 'caseCouldFit', params: { fact: 'familyOf' } }, target: 'familyOf' },
        { target: 'caseMatters' },
      ],
    },
    familyOf: {
      meta: { because: ['inchina-family'] },
      on: { ...each([...choicesOf('familyOf'), 'nobody'], 'caseMatters'), unknown: 'caseMatters' },
    },
    caseMatters: {
      always: [
        { guard: { type: 'caseCouldFit', params: { fact: 'casesHeld' } }, target: 'casesHeld' },
        { target: 'residencePermitExpiresOn' },
      ],
    },
    casesHeld: {
      meta: { because: [...casesOfEmployment], picks: casesOfEmployment },
      on: { several: 'residencePermitExpiresOn', unknown: 'residencePermitExpiresOn' },
    },
    residencePermitExpiresOn: {
      meta: { because: ['inchina-then-rp'], between: expiryDays, anyDayIsUsual: true },
      on: { day: 'hasFiled', unknown: 'visaStayEndsOn' },
    },
    visaStayEndsOn: {
      meta: { because: ['inchina-then-rp', 'visa-extend-7d'], between: expiryDays, anyDayIsUsual: true },
      on: { day: 'hasFiled', unknown: 'hasFiled' },
    },

    // Whoever has landed has the shortest time of all: a day for the police.
    hasFiled: {
      always: [
        { guard: 'comesWithLetter', target: 'enteredOn' },
        { guard: 'isGrantedByLetter', target: 'notificationIssuedOn' },
        { guard: { type: 'hasReached', params: { stage: 'letterIssued' } }, target: 'appliesInChina' },
        { guard: { type: 'hasReached', params: { stage: 'filed' } }, target: 'acceptedOn' },
        { guard: 'worksShortTerm', target: 'passportExpiresOn' },
        { target: 'employerRegistered' },
      ],
    },
    enteredOn: {
      meta: {
        because: ['rp-30d', 'z-visa-enter', 'wp-15d-seed', 'arrival-card', 'url-nia'],
        offers: recentDays,
        between: nearDays,
        wording: ({ known }) => (reached(known.stage) < stages.indexOf('entered') ? 'planned' : undefined),
      },
      on: { day: 'lodging', unknown: 'notificationIssuedOn' },
    },
    lodging: {
      meta: { because: ['reg-24h', 'reg-docs', 'reg-online', 'reg-penalty'] },
      on: { hotel: 'notificationIssuedOn', private: 'movedInAt', unknown: 'mayBeRegistered' },
    },
    movedInAt: {
      meta: { because: ['reg-24h'], offers: daysFromEntry, between: nearDays },
      on: { moment: 'mayBeRegistered', unknown: 'mayBeRegistered' },
    },
    mayBeRegistered: {
      always: [{ guard: 'mayBeRegistered', target: 'isRegistered' }, { target: 'notificationIssuedOn' }],
    },
    isRegistered: { meta: registeredQuestion, on: each(['yes', 'no', 'unknown'], 'notificationIssuedOn') },
    employerRegistered: {
      meta: { because: ['er-register', 'er-agent', 'wp-employer-base'] },
      on: { yes: 'industryLicenceNeeded', no: 'industryLicenceNeeded', unknown: 'industryLicenceNeeded' },
    },
    industryLicenceNeeded: {
      meta: { because: ['doc-er-industry'] },
      on: { yes: 'education', no: 'education', unknown: 'education' },
    },
    notificationIssuedOn: {
      meta: {
        because: [
          'notif-single-application',
          'notif-upgrade-2024',
          'notif-validity',
          'notif-two-docs',
          'cancel-notif-removed',
        ],
        between: pastDays,
      },
      on: { day: 'appliesInChina', unknown: 'appliesInChina' },
    },
    appliesInChina: {
      always: [
        { guard: 'mayBeUndecided', target: 'isDecided' },
        { guard: 'appliesInChina', target: 'permitDecidedOn' },
        { target: 'employmentStartsOn' },
      ],
    },
    // Of somebody in China the stage alone does not tell whether the permit is granted.
    isDecided: {
      meta: { because: ['notif-decision-10wd', 'notif-decision-a-5wd'] },
      on: { yes: 'permitDecidedOn', no: 'acceptedOn', unknown: 'acceptedOn' },
    },
    permitDecidedOn: {
      meta: { because: ['rp-change-10d', 'si-30d'], offers: recentDays, between: pastDays },
      on: { day: 'employmentStartsOn', unknown: 'employmentStartsOn' },
    },
    // Until the permit is granted, the office's time runs from this day.
    acceptedOn: {
      meta: { because: ['notif-decision-10wd', 'notif-decision-a-5wd'], offers: recentDays, between: pastDays },
      on: { day: 'hasLetter', unknown: 'hasLetter' },
    },
    hasLetter: {
      always: [
        { guard: { type: 'hasReached', params: { stage: 'letterIssued' } }, target: 'employmentStartsOn' },
        { target: 'needsLongTermPapers' },
      ],
    },
    employmentStartsOn: {
      meta: { because: ['wp-start-work', 'si-30d', 'illegal-work', 'illegal-employ'], between: nearDays },
      on: { day: 'hasBegunWork', unknown: 'hasFiledForResidence' },
    },
    ...enrolling('hasFiledForResidence'),
    hasFiledForResidence: {
      always: [
        { guard: { type: 'hasReached', params: { stage: 'residenceFiled' } }, target: 'rpFiledOn' },
        { target: 'needsLongTermPapers' },
      ],
    },
    rpFiledOn: {
      meta: { because: ['rp-decision-15d', 'rp-decision-7wd'], offers: recentDays, between: pastDays },
      on: { day: 'hasResidencePermit', unknown: 'hasResidencePermit' },
    },
    hasResidencePermit: {
      always: [
        { guard: { type: 'hasReached', params: { stage: 'residenceIssued' } }, target: 'rpIssuedOn' },
        { target: 'needsLongTermPapers' },
      ],
    },
    rpIssuedOn: {
      meta: { because: ['wp-start-work'], offers: recentDays, between: pastDays },
      on: { day: 'passportExpiresOn', unknown: 'passportExpiresOn' },
    },

    // The papers for the permit matter until it is granted, and the medical check until the papers for residence are in.
    needsLongTermPapers: {
      always: [
        { guard: 'worksShortTerm', target: 'passportExpiresOn' },
        { guard: { type: 'hasReached', params: { stage: 'residenceFiled' } }, target: 'passportExpiresOn' },
        { guard: 'isGranted', target: 'medicalIssuedOn' },
        { target: 'education' },
      ],
    },
    education: {
      meta: { because: ['doc-degree', 'doc-degree-auth'] },
      on: { ...each(choicesOf('education'), 'holdsDegree'), unknown: 'holdsDegree' },
    },
    holdsDegree: { always: [{ guard: 'holdsDegree', target: 'degreeCountry' }, { target: 'crcIssuedOn' }] },
    degreeCountry: {
      meta: { because: ['doc-degree-auth', 'doc-degree-hmt', 'doc-apostille-limits'] },
      on: { country: 'crcIssuedOn', unknown: 'crcIssuedOn' },
    },
    crcIssuedOn: {
      meta: { because: ['doc-crc', 'doc-crc-6m', 'conv-six-months', 'doc-crc-waived'], between: pastDays },
      on: { day: 'crcCountry', unknown: 'crcCountry' },
    },
    crcCountry: {
      meta: {
        because: ['doc-crc', 'doc-crc-usual-residence'],
        wording: ({ known }) => (known.crcIssuedOn === null ? 'open' : undefined),
        wordings: ['open'],
      },
      on: { country: 'medicalIssuedOn', unknown: 'medicalIssuedOn' },
    },
    medicalIssuedOn: {
      meta: { because: ['doc-medical', 'doc-medical-6m', 'doc-medical-commit', 'doc-medical-age'], between: pastDays },
      on: { day: 'passportExpiresOn', unknown: 'passportExpiresOn' },
    },
    passportExpiresOn: {
      meta: { because: ['doc-passport'], between: expiryDays, anyDayIsUsual: true },
      on: { day: 'nameHasAccents', unknown: 'nameHasAccents' },
    },
    nameHasAccents: {
      meta: { because: ['name-ascii-2026'] },
      on: { yes: 'mayBringFamily', no: 'mayBringFamily', unknown: 'mayBringFamily' },
    },
    mayBringFamily: {
      always: [{ guard: 'worksShortTerm', target: 'planReady' }, { target: 'accompanyingFamily' }],
    },
    accompanyingFamily: {
      meta: { because: ['doc-dependants', 'family-rp'] },
      on: { yes: 'isPosted', no: 'isPosted', unknown: 'isPosted' },
    },
    ...posting,

    planReady: {
      type: 'final',
      meta: {
        becauseOf: { settled: ['reg-again', 'essc-no-deadline', 'rp-extend-30d'] },
        ...wordedBy({ settled: isSettled, finished: isFinished }),
      },
    },
    notNeeded: { type: 'final' },
    noChangeNoReplacement: {
      type: 'final',
      meta: { because: ['essc-old-card-valid', 'renew-new-form', 'essc-reissue'] },
    },
  },
});
