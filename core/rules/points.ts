import { ageOn, type Day } from '../date.ts';
import type { Facts, FactValue } from '../facts.ts';
import { type Figure, inForce } from './rule.ts';

type PointRow = 'salary' | 'education' | 'experience' | 'months' | 'chinese' | 'location' | 'age' | 'elite' | 'local';
export type Points = { total: number; rows: Record<PointRow, number> };

/** A row of bands: what lies at or above an edge, up to the next, gets its points. */
type Bands = readonly { from: number; points: number }[];

export type PointsTable = {
  salary: Bands;
  education: Record<FactValue<'education'>, number>;
  experience: { startsAt: number; points: number; perExtraYear: number; cap: number };
  months: Bands;
  chinese: Record<FactValue<'chineseLevel'>, number>;
  location: Record<FactValue<'workRegion'>, number>;
  age: Bands;
  elite: number;
};

/** The interim points table: facts pt-salary to pt-local. */
export const pointsTable: Figure<PointsTable> = {
  id: 'pt-max',
  periods: [
    {
      from: '2017-04-01',
      value: {
        salary: [
          { from: 0, points: 0 },
          { from: 50_000, points: 5 },
          { from: 70_000, points: 8 },
          { from: 150_000, points: 11 },
          { from: 250_000, points: 14 },
          { from: 350_000, points: 17 },
          { from: 450_000, points: 20 },
        ],
        education: {
          doctorate: 20,
          topVocational: 20,
          master: 15,
          technician: 15,
          bachelor: 10,
          seniorWorker: 10,
          other: 0,
        },
        experience: { startsAt: 2, points: 5, perExtraYear: 1, cap: 20 },
        months: [
          { from: 0, points: 0 },
          { from: 3, points: 5 },
          { from: 6, points: 10 },
          { from: 9, points: 15 },
        ],
        chinese: {
          formerChineseNational: 5,
          degreeTaughtInChinese: 5,
          hsk5plus: 5,
          hsk4: 4,
          hsk3: 3,
          hsk2: 2,
          hsk1: 1,
          none: 0,
        },
        location: { western: 10, northeastOldIndustrial: 10, poorCounty: 10, other: 0 },
        age: [
          { from: 0, points: 0 },
          { from: 18, points: 10 },
          { from: 26, points: 15 },
          { from: 46, points: 10 },
          { from: 56, points: 5 },
          { from: 61, points: 0 },
        ],
        elite: 5,
      },
    },
  ],
};

/** The most points that a province may add by rules of its own. */
export const localPoints: Figure<number> = { id: 'pt-local', periods: [{ from: '2017-04-01', value: 10 }] };

/** The most on any day: more cannot be told of a case. */
export const mostLocalPoints = Math.max(...localPoints.periods.map(({ value }) => value));

/** The most points that all rows of a table give together. */
export function mostPoints(table: PointsTable): number {
  const { salary, education, experience, months, chinese, location, age, elite } = table;
  const bands = [salary, months, age].map((row) => Math.max(...row.map(({ points }) => points)));
  const choices = [education, chinese, location].map((row) => Math.max(...Object.values(row)));
  return [...bands, ...choices, experience.cap, elite].reduce((sum, points) => sum + points, 0);
}

/** The points of the band an amount lies in. */
export function pointsInBand(bands: Bands, amount: number): number {
  return bands.findLast(({ from }) => amount >= from)?.points ?? 0;
}

/** The points for full years of related work. */
export function experiencePoints({ startsAt, points, perExtraYear, cap }: PointsTable['experience'], years: number) {
  return years < startsAt ? 0 : Math.min(cap, points + perExtraYear * (years - startsAt));
}

/** The points for distinctions: any one gives them all. */
export function elitePoints({ elite }: PointsTable, distinctions: readonly string[]): number {
  return distinctions.length > 0 ? elite : 0;
}

/** A person's points on a day, or nothing as long as a row is not known. */
export function pointsOf(facts: Facts, { on }: { on: Day }): Points | null {
  const { annualSalaryRmb, education, relatedExperienceYears, monthsPerYearInChina } = facts;
  const { chineseLevel, workRegion, birthDate, distinctions } = facts;
  if (annualSalaryRmb === undefined || relatedExperienceYears === undefined) return null;
  if (monthsPerYearInChina === undefined || !education || !chineseLevel) return null;
  if (!workRegion || !birthDate || !distinctions) return null;

  const table = inForce(pointsTable, on);
  const rows = {
    salary: pointsInBand(table.salary, annualSalaryRmb),
    education: table.education[education],
    experience: experiencePoints(table.experience, relatedExperienceYears),
    months: pointsInBand(table.months, monthsPerYearInChina),
    chinese: table.chinese[chineseLevel],
    location: table.location[workRegion],
    age: pointsInBand(table.age, ageOn(birthDate, { on })),
    elite: elitePoints(table, distinctions),
    local: facts.localBonusPoints ?? 0,
  };
  return { rows, total: Object.values(rows).reduce((sum, points) => sum + points, 0) };
}
