import type { Day } from '../date.ts';
import { pointsTable } from './points.ts';
import { type Figure, inForce, periodOn } from './rule.ts';

/** How many times the local average wage gives a category outright. */
export const salaryMultiples: Figure<{ a: number; b: number }> = {
  id: 'a-salary-6x',
  periods: [{ from: '2017-04-01', value: { a: 6, b: 4 } }],
};

const monthsAYear = 12;

/** The average monthly wage each city counts with, in RMB. */
const monthlyAverages: Readonly<Record<string, Figure<number>>> = {
  beijing: { id: 'city-salary-beijing', periods: [{ from: '2026-02-04', value: 11_937 }] },
  shanghai: { id: 'city-salary-shanghai', periods: [{ from: '2026-02-03', value: 12_434 }] },
  dongguan: { id: 'city-salary-dongguan', periods: [{ from: '2024-07-15', value: 8_227 }] },
};

/** The average monthly wage that a city counts with, where one is known. */
export function averageWageOf(city: string | undefined): Figure<number> | undefined {
  return city !== undefined && Object.hasOwn(monthlyAverages, city) ? monthlyAverages[city] : undefined;
}

export type CitySalary = { rule: string; average: number; forA: number; forB: number };

/** The yearly figures a city tests salaries by on a day, or nothing where none is known. */
export function citySalary(city: string | undefined, { on }: { on: Day }): CitySalary | undefined {
  const figure = averageWageOf(city);
  const period = figure && periodOn(figure, on);
  if (!period) return undefined;
  const average = period.value * monthsAYear;
  const { a, b } = inForce(salaryMultiples, on);
  return { rule: figure.id, average, forA: a * average, forB: b * average };
}

/** The yearly salaries at which anything changes: the rows of the points table and the city's thresholds. */
export function salaryEdges({ city, on }: { city: string | undefined; on: Day }): number[] {
  const rows = inForce(pointsTable, on).salary.map(({ from }) => from);
  const figures = citySalary(city, { on });
  const edges = figures ? [...rows, figures.average, figures.forB, figures.forA] : rows;
  return [...new Set(edges)].filter((edge) => edge > 0).sort((one, other) => one - other);
}
