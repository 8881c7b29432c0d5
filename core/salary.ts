import type { Value } from './answer.ts';
import type { Day } from './date.ts';
import { salaryEdges } from './rules/salary.ts';

/** A yearly salary is asked and kept as a band only: any figure inside gives the same plan. */
export type SalaryBand = { from: number; to?: number };

/** The bands to choose from: their edges are the points table's rows and the city's thresholds in force. */
export function salaryBands({ city, on }: { city: Value | undefined; on: Day }): SalaryBand[] {
  const edges = salaryEdges({ city: typeof city === 'string' ? city : undefined, on });
  return [0, ...edges].map((from, index) => {
    const to = edges[index];
    return to === undefined ? { from } : { from, to };
  });
}

export function nameOfBand({ from, to }: SalaryBand): string {
  return `${from}-${to ?? ''}`;
}

export function bandNamed(name: Value | undefined): SalaryBand | undefined {
  const [, from, to] = typeof name === 'string' ? (/^(\d+)-(\d*)$/.exec(name) ?? []) : [];
  if (from === undefined) return undefined;
  return to ? { from: Number(from), to: Number(to) } : { from: Number(from) };
}

/** The band a figure falls into. */
export function bandOf(salary: number, where: { city: Value | undefined; on: Day }): SalaryBand {
  const band = salaryBands(where).findLast(({ from }) => salary >= from);
  if (!band) throw new RangeError(`No band for the salary ${salary}`);
  return band;
}

/** A figure inside a band, or nothing where a threshold now lies within it, so that it must be asked again. */
export function salaryWithin(name: Value | undefined, where: { city: Value | undefined; on: Day }): number | undefined {
  const band = bandNamed(name);
  if (!band) return undefined;
  const edges = salaryBands(where).map(({ from }) => from);
  const isSplit = edges.some((edge) => edge > band.from && (band.to === undefined || edge < band.to));
  return isSplit ? undefined : band.from;
}
