import { setup } from 'xstate';
import type { Value } from '../core/answer.ts';
import { choicesOf } from '../core/facts.ts';
import { caseCouldFit, couldMatter, eligibilityIn, isTopCategory, wouldMatter } from '../core/judge.ts';
import { casesInChina, casesOfEmployment } from '../core/rules/applying-in-china.ts';
import { localPoints, mostLocalPoints } from '../core/rules/points.ts';
import { inForce } from '../core/rules/rule.ts';
import { bandQuestion, birthDays, cityOffers, graduationDays, numbers } from './offers.ts';
import { shortWork } from './short-work.ts';
import { each, vocabulary } from './vocabulary.ts';

/** Tells whether a work permit is needed, and in which category it can be had. Its words: locales/<language>/eligibility.json */
export const eligibility = setup({
  types: vocabulary,
  guards: {
    isFromHongKongMacaoOrTaiwan: ({ context }) => ['HK', 'MO', 'TW'].includes(String(context.known.nationality)),
    holdsDegree: ({ context }) => ['doctorate', 'master', 'bachelor'].includes(String(context.known.education)),
    appliesAbroad: ({ context }) => context.known.applyingFrom !== 'china',
    caseCouldFit: ({ context }, { fact }: { fact: string }) => caseCouldFit(context, fact),
    couldMatter: ({ context }, { fact }: { fact: string }) => couldMatter(context, fact),
    wouldMatter: ({ context }, which: { fact: string; value: Value }) => wouldMatter(context, which),
    isTopCategory: ({ context }, { without }: { without: string }) =>
      context.known[without] === undefined && isTopCategory(context),
    outcomeIs: ({ context }, { outcome }: { outcome: string }) => eligibilityIn(context)?.outcome === outcome,
  },
}).createMachine({
  id: 'eligibility',
  context: ({ input }) => input,
  initial: 'nationality',
  states: {
    nationality: {
      meta: { because: ['wp-who-needs', 'exempt-hmt', 'wp-unlawful-definition'] },
      on: { country: 'isFromHongKongMacaoOrTaiwan' },
    },
    isFromHongKongMacaoOrTaiwan: {
      always: [{ guard: 'isFromHongKongMacaoOrTaiwan', target: 'notNeeded' }, { target: 'permanentResident' }],
    },
    permanentResident: {
      meta: { because: ['exempt-pr', 'five-star-card'] },
      on: { yes: 'notNeeded', no: 'workLasts' },
    },
    ...shortWork,
    ageMatters: {
      always: [
        { guard: { type: 'couldMatter', params: { fact: 'birthDate' } }, target: 'birthDate' },
        { target: 'outcome' },
      ],
    },

    applyingFrom: {
      meta: {
        because: [...casesInChina],
      },
      on: { abroad: 'city', china: 'stayBasis' },
    },
    stayBasis: {
      meta: { because: ['inchina-a', 'k-visa-activities', 'student-work', 'r-visa', 'k-visa', 'k-visa-eligibility'] },
      on: { ...each(choicesOf('stayBasis'), 'familyOf'), unknown: 'familyOf' },
    },
    familyOf: {
      meta: { because: ['inchina-family'] },
      on: { ...each([...choicesOf('familyOf'), 'nobody'], 'city'), unknown: 'city' },
    },
    city: {
      meta: { because: ['conv-unknown-local'], offers: cityOffers },
      on: { city: 'birthDate', unknown: 'birthDate' },
    },
    birthDate: {
      meta: {
        because: ['wp-applicant-base', 'b-age-60', 'pt-age', 'age-newland-2026', 'retirement-reform'],
        between: birthDays,
        anyDayIsUsual: true,
      },
      on: { day: 'educationMatters', unknown: 'educationMatters' },
    },
    educationMatters: {
      always: [
        { guard: { type: 'couldMatter', params: { fact: 'education' } }, target: 'education' },
        { target: 'caseMatters' },
      ],
    },

    education: {
      meta: { because: ['b-degree-2y', 'pt-education'] },
      on: { ...each(choicesOf('education'), 'holdsDegree'), unknown: 'holdsDegree' },
    },
    holdsDegree: { always: [{ guard: 'holdsDegree', target: 'degreeCountry' }, { target: 'relatedExperienceYears' }] },
    degreeCountry: {
      meta: { because: ['grad-national', 'doc-degree-auth'] },
      on: { country: 'relatedExperienceYears', unknown: 'relatedExperienceYears' },
    },
    relatedExperienceYears: {
      meta: {
        because: ['b-degree-2y', 'pt-experience', 'china-experience-proof'],
        offers: numbers(0, 1, 2, 5, 10),
        between: () => [0, 60],
      },
      on: { number: 'salaryMatters', unknown: 'salaryMatters' },
    },
    salaryMatters: {
      always: [
        { guard: { type: 'couldMatter', params: { fact: 'salaryBand' } }, target: 'salaryBand' },
        { target: 'couldRise' },
      ],
    },
    salaryBand: {
      meta: {
        because: ['a-salary-6x', 'b-salary-4x', 'pt-salary', 'salary-route-not-only', 'salary-route-strict-2026'],
        ...bandQuestion,
      },
      on: { number: 'couldRise', unknown: 'couldRise' },
    },
    couldRise: {
      always: [
        { guard: { type: 'isTopCategory', params: { without: 'directGrounds' } }, target: 'caseMatters' },
        { target: 'directGrounds' },
      ],
    },
    directGrounds: {
      meta: {
        because: ['cat-three', ...choicesOf('directGrounds'), 'c-definition', 'cat-quota'],
      },
      on: { several: 'teachingMatters', unknown: 'teachingMatters' },
    },
    teachingMatters: {
      always: [
        {
          guard: { type: 'wouldMatter', params: { fact: 'languageTeacher', value: true } },
          target: 'languageTeacher',
        },
        { target: 'monthsMatter' },
      ],
    },
    languageTeacher: {
      meta: { because: ['b-language-teacher'] },
      on: { yes: 'motherTongueMatters', no: 'monthsMatter' },
    },
    motherTongueMatters: {
      always: [
        {
          guard: { type: 'couldMatter', params: { fact: 'teachesMotherTongue' } },
          target: 'teachesMotherTongue',
        },
        { target: 'monthsMatter' },
      ],
    },
    teachesMotherTongue: {
      meta: { because: ['b-language-teacher'] },
      on: { yes: 'nativeDegreeMatters', no: 'nativeDegreeMatters', unknown: 'nativeDegreeMatters' },
    },
    nativeDegreeMatters: {
      always: [
        {
          guard: { type: 'couldMatter', params: { fact: 'nativeLanguageDegree' } },
          target: 'nativeLanguageDegree',
        },
        { target: 'qualificationMatters' },
      ],
    },
    nativeLanguageDegree: {
      meta: { because: ['b-language-teacher'] },
      on: { yes: 'qualificationMatters', no: 'qualificationMatters', unknown: 'qualificationMatters' },
    },
    qualificationMatters: {
      always: [
        {
          guard: { type: 'couldMatter', params: { fact: 'teachingQualification' } },
          target: 'teachingQualification',
        },
        { target: 'monthsMatter' },
      ],
    },
    teachingQualification: {
      meta: { because: ['b-language-teacher'] },
      on: { yes: 'monthsMatter', no: 'monthsMatter', unknown: 'monthsMatter' },
    },

    monthsMatter: {
      always: [
        { guard: { type: 'couldMatter', params: { fact: 'monthsPerYearInChina' } }, target: 'monthsPerYearInChina' },
        { target: 'chineseMatters' },
      ],
    },
    monthsPerYearInChina: {
      meta: { because: ['pt-months'], offers: numbers(12, 9, 6, 3, 1), between: () => [0, 12] },
      on: { number: 'chineseMatters', unknown: 'chineseMatters' },
    },
    chineseMatters: {
      always: [
        { guard: { type: 'couldMatter', params: { fact: 'chineseLevel' } }, target: 'chineseLevel' },
        { target: 'regionMatters' },
      ],
    },
    chineseLevel: {
      meta: { because: ['pt-chinese'] },
      on: { ...each(choicesOf('chineseLevel'), 'regionMatters'), unknown: 'regionMatters' },
    },
    regionMatters: {
      always: [
        { guard: { type: 'couldMatter', params: { fact: 'workRegion' } }, target: 'workRegion' },
        { target: 'distinctionsMatter' },
      ],
    },
    workRegion: {
      meta: { because: ['pt-location'] },
      on: { ...each(choicesOf('workRegion'), 'distinctionsMatter'), unknown: 'distinctionsMatter' },
    },
    distinctionsMatter: {
      always: [
        { guard: { type: 'couldMatter', params: { fact: 'distinctions' } }, target: 'distinctions' },
        { target: 'localPointsMatter' },
      ],
    },
    distinctions: {
      meta: { because: ['pt-elite'] },
      on: { several: 'localPointsMatter', unknown: 'localPointsMatter' },
    },
    localPointsMatter: {
      always: [
        {
          guard: { type: 'wouldMatter', params: { fact: 'localBonusPoints', value: mostLocalPoints } },
          target: 'localBonusPoints',
        },
        { target: 'graduationMatters' },
      ],
    },
    localBonusPoints: {
      meta: {
        because: ['pt-local'],
        offers: numbers(0, 5, 10),
        between: ({ today }) => [0, inForce(localPoints, today)],
      },
      on: { number: 'graduationMatters', unknown: 'graduationMatters' },
    },
    graduationMatters: {
      always: [
        { guard: { type: 'couldMatter', params: { fact: 'graduatedOn' } }, target: 'graduatedOn' },
        { target: 'gradesMatter' },
      ],
    },
    graduatedOn: {
      meta: { because: ['grad-national'], between: graduationDays, anyDayIsUsual: true },
      on: { day: 'gradesMatter', unknown: 'gradesMatter' },
    },
    gradesMatter: {
      always: [
        { guard: { type: 'couldMatter', params: { fact: 'gradeAverage' } }, target: 'gradeAverage' },
        { target: 'studiesMatter' },
      ],
    },
    gradeAverage: {
      meta: { because: ['grad-national'], between: () => [0, 100] },
      on: { number: 'studiesMatter', unknown: 'studiesMatter' },
    },
    studiesMatter: {
      always: [
        { guard: { type: 'couldMatter', params: { fact: 'jobMatchesStudies' } }, target: 'jobMatchesStudies' },
        { target: 'caseMatters' },
      ],
    },
    jobMatchesStudies: {
      meta: { because: ['grad-national'] },
      on: { yes: 'caseMatters', no: 'caseMatters', unknown: 'caseMatters' },
    },

    caseMatters: {
      always: [
        { guard: 'appliesAbroad', target: 'outcome' },
        { guard: { type: 'caseCouldFit', params: { fact: 'casesHeld' } }, target: 'casesHeld' },
        { target: 'outcome' },
      ],
    },
    casesHeld: {
      meta: { because: [...casesOfEmployment], picks: casesOfEmployment },
      on: { several: 'outcome', unknown: 'outcome' },
    },
    outcome: {
      always: [
        { guard: { type: 'outcomeIs', params: { outcome: 'yes' } }, target: 'eligible' },
        { guard: { type: 'outcomeIs', params: { outcome: 'no' } }, target: 'notEligible' },
        { guard: { type: 'outcomeIs', params: { outcome: 'not-needed' } }, target: 'notNeeded' },
        { target: 'cannotTell' },
      ],
    },
    eligible: { type: 'final' },
    notEligible: { type: 'final' },
    notNeeded: { type: 'final' },
    cannotTell: { type: 'final' },
  },
});
