import type { Day } from '../../date.ts';
import type { FactName, Facts } from '../../facts.ts';
import { pointsForA, pointsForB } from '../../rules/categories.ts';
import { inForce } from '../../rules/rule.ts';
import { citySalary } from '../../rules/salary.ts';
import { earnsEnoughFor, hasDegreeAndYears, isGraduate, isLanguageTeacher, isTooOldForB } from './traits.ts';

export type Category = 'A' | 'B' | 'C';

/** One way into a category: the rules it rests on, the facts it looks at, and whether it is open. */
export type Route = {
  category: Category;
  rules: [string, ...string[]];
  facts: FactName[];
  isOpen: (traits: number, points: number) => boolean;
};

/** What points are given for. */
export const pointFacts: FactName[] = [
  'annualSalaryRmb',
  'education',
  'relatedExperienceYears',
  'monthsPerYearInChina',
  'chineseLevel',
  'workRegion',
  'birthDate',
  'distinctions',
  'localBonusPoints',
];

/** Every way into a category, best category first. */
export function routesFor(facts: Facts, { on }: { on: Day }): Route[] {
  const routes = [...pointRoutes(on), ...salaryRoutes(facts, { on }), ...groundRoutes(facts), ...qualificationRoutes()];
  return routes.map((route) =>
    route.category === 'B'
      ? { ...route, isOpen: (traits, points) => !isTooOldForB(traits) && route.isOpen(traits, points) }
      : route,
  );
}

function pointRoutes(on: Day): Route[] {
  const forA = inForce(pointsForA, on);
  const forB = inForce(pointsForB, on);
  return [
    { category: 'A', rules: [pointsForA.id], facts: pointFacts, isOpen: (_, points) => points >= forA },
    { category: 'B', rules: [pointsForB.id], facts: pointFacts, isOpen: (_, points) => points >= forB },
  ];
}

function salaryRoutes({ city }: Facts, { on }: { on: Day }): Route[] {
  const figures = citySalary(city, { on });
  if (!figures) return [];
  const facts: FactName[] = ['annualSalaryRmb', 'city'];
  return [
    { category: 'A', rules: ['a-salary-6x', figures.rule], facts, isOpen: (traits) => earnsEnoughFor('A', traits) },
    { category: 'B', rules: ['b-salary-4x', figures.rule], facts, isOpen: (traits) => earnsEnoughFor('B', traits) },
  ];
}

const groundCategories: Readonly<Record<string, Category>> = { a: 'A', b: 'B', c: 'C' };

function groundRoutes({ directGrounds = [] }: Facts): Route[] {
  return directGrounds.flatMap((ground) => {
    const category = groundCategories[ground.charAt(0)];
    return category ? [{ category, rules: [ground], facts: ['directGrounds'], isOpen: () => true }] : [];
  });
}

function qualificationRoutes(): Route[] {
  return [
    {
      category: 'B',
      rules: ['b-degree-2y'],
      facts: ['education', 'relatedExperienceYears'],
      isOpen: hasDegreeAndYears,
    },
    {
      category: 'B',
      rules: ['b-language-teacher'],
      facts: [
        'languageTeacher',
        'education',
        'teachesMotherTongue',
        'nativeLanguageDegree',
        'relatedExperienceYears',
        'teachingQualification',
      ],
      isOpen: isLanguageTeacher,
    },
    {
      category: 'C',
      rules: ['grad-national'],
      facts: [
        'education',
        'degreeCountry',
        'distinctions',
        'graduatedOn',
        'gradeAverage',
        'jobMatchesStudies',
        'annualSalaryRmb',
      ],
      isOpen: isGraduate,
    },
  ];
}
