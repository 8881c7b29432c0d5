import type { Facts, FactValue } from '../../core/facts.ts';
import { ageOn, plusMonths } from './days.ts';

/** Facts with everything that points and routes look at. */
export type Complete = Facts & Required<Pick<Facts, (typeof looked)[number]>>;
export const looked = [
  'birthDate',
  'annualSalaryRmb',
  'education',
  'relatedExperienceYears',
  'monthsPerYearInChina',
  'chineseLevel',
  'workRegion',
  'distinctions',
  'degreeCountry',
  'graduatedOn',
  'gradeAverage',
  'jobMatchesStudies',
  'teachesMotherTongue',
  'nativeLanguageDegree',
  'teachingQualification',
] as const;

export type Judged = { outcome: string; category: 'A' | 'B' | 'C' | null };

/** The average wage of a year in each city with a figure, from the day it takes effect. */
const averages: Record<string, [from: string, yearly: number]> = {
  beijing: ['2026-02-04', 11_937 * 12],
  shanghai: ['2026-02-03', 12_434 * 12],
  dongguan: ['2024-07-15', 8_227 * 12],
};

export function cityAverage(city: string | undefined, asOf: string): number | undefined {
  const [from, yearly] = averages[city ?? ''] ?? [];
  return from !== undefined && asOf >= from ? yearly : undefined;
}

type Steps = readonly (readonly [least: number, points: number])[];
const ofSalary: Steps = [
  [450_000, 20],
  [350_000, 17],
  [250_000, 14],
  [150_000, 11],
  [70_000, 8],
  [50_000, 5],
];
const ofMonths: Steps = [
  [9, 15],
  [6, 10],
  [3, 5],
];
const ofAge: Steps = [
  [61, 0],
  [56, 5],
  [46, 10],
  [26, 15],
  [18, 10],
];
const ofEducation: Record<FactValue<'education'>, number> = {
  doctorate: 20,
  topVocational: 20,
  master: 15,
  technician: 15,
  bachelor: 10,
  seniorWorker: 10,
  other: 0,
};
const ofChinese: Record<FactValue<'chineseLevel'>, number> = {
  formerChineseNational: 5,
  degreeTaughtInChinese: 5,
  hsk5plus: 5,
  hsk4: 4,
  hsk3: 3,
  hsk2: 2,
  hsk1: 1,
  none: 0,
};

function stepOf(steps: Steps, number: number): number {
  return steps.find(([least]) => number >= least)?.[1] ?? 0;
}

/** The rows of the points table. */
export function pointsRead(facts: Complete, { asOf }: { asOf: string }): Record<string, number> {
  const years = facts.relatedExperienceYears;
  return {
    salary: stepOf(ofSalary, facts.annualSalaryRmb),
    education: ofEducation[facts.education],
    experience: years < 2 ? 0 : Math.min(20, 3 + years),
    months: stepOf(ofMonths, facts.monthsPerYearInChina),
    chinese: ofChinese[facts.chineseLevel],
    location: facts.workRegion === 'other' ? 0 : 10,
    age: stepOf(ofAge, ageOn(asOf, facts.birthDate)),
    elite: facts.distinctions.length > 0 ? 5 : 0,
    local: facts.localBonusPoints ?? 0,
  };
}

/** The outcome and the best category with a route, of a person who may need a permit. */
export function permitRead(facts: Complete, { asOf }: { asOf: string }): Judged {
  if (ageOn(asOf, facts.birthDate) < 18) return { outcome: 'no', category: null };
  const average = cityAverage(facts.city, asOf);
  const category = bestCategory(facts, { asOf, average });
  if (category) return { outcome: 'yes', category };
  return { outcome: average === undefined ? 'cannot-tell' : 'no', category: null };
}

type Tested = { asOf: string; average: number | undefined };

function bestCategory(facts: Complete, { asOf, average }: Tested): Judged['category'] {
  const total = Object.values(pointsRead(facts, { asOf })).reduce((sum, row) => sum + row, 0);
  const pays = (times: number) => facts.annualSalaryRmb >= times * (average ?? Number.POSITIVE_INFINITY);
  const hasGround = (letter: string) => (facts.directGrounds ?? []).some((ground) => ground.startsWith(`${letter}-`));
  if (hasGround('a') || pays(6) || total >= 85) return 'A';
  const isB = hasGround('b') || pays(4) || total >= 60 || hasDegreeRoute(facts);
  if (isB && ageOn(asOf, facts.birthDate) <= 60) return 'B';
  const isGraduate = isFreshGraduate(facts, { asOf }) && (average === undefined || pays(1));
  return hasGround('c') || isGraduate ? 'C' : null;
}

function hasDegreeRoute(facts: Complete): boolean {
  const { languageTeacher, teachesMotherTongue, nativeLanguageDegree, teachingQualification } = facts;
  const isTeacher = languageTeacher && teachesMotherTongue && nativeLanguageDegree && teachingQualification;
  const hasDegree = ['doctorate', 'master', 'bachelor'].includes(facts.education);
  return hasDegree && (facts.relatedExperienceYears >= 2 || isTeacher === true);
}

function isFreshGraduate(facts: Complete, { asOf }: { asOf: string }): boolean {
  const isOfKnownSchool = facts.degreeCountry === 'CN' || facts.distinctions.includes('topUniversity');
  const isFresh = asOf <= plusMonths(facts.graduatedOn, 12) && facts.gradeAverage >= 80 && facts.jobMatchesStudies;
  return ['doctorate', 'master'].includes(facts.education) && isOfKnownSchool && isFresh;
}

/** Whether short work needs a permit and can have one. */
export function shortWorkRead(
  { birthDate = '', stayDays = 0, shortTermActivity = 'guidance' }: Facts,
  { asOf }: { asOf: string },
) {
  const needsOne = ['guidance', 'sports-trial', 'filming', 'fashion-show', 'performance'].includes(shortTermActivity);
  const age = ageOn(asOf, birthDate);
  if (stayDays > 90) return 'no';
  if (!needsOne) return 'not-needed';
  return age >= 18 && age <= 60 ? 'yes' : 'no';
}
