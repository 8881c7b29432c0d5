import {
  choicesOf,
  type FactName,
  factKinds,
  factNames,
  type PlanInput,
  planInput,
  procedures,
} from '../../core/facts.ts';
import { seeded } from '../walker/random.ts';
import { plusDays } from './days.ts';

/** Days beside which something changes: the new card, the turn of a year, holidays, weekends worked, a leap day. */
const edges =
  '2024-02-29 2024-12-01 2025-08-31 2025-10-08 2026-01-01 2026-02-04 2026-02-14 2026-02-28 2026-10-10 2026-12-31 2027-02-05'.split(
    ' ',
  );
/** How far from the day asked the others lie: beside each term there is, and anywhere. */
const terms = [0, 5, 7, 10, 15, 20, 30, 50, 60, 90, 120, 180, 365];
const ages = [17, 18, 25, 26, 45, 46, 55, 56, 60, 61, 63, 64];
const countries = ['US', 'DE', 'FR', 'KR', 'KG', 'CA', 'VN', 'CN', 'HK', 'IN'];
/** Shanghai comes twice, as most of what a city does otherwise is done there. */
const cities = ['beijing', 'shanghai', 'shanghai', 'shenzhen', 'guangzhou', 'dongguan', 'hangzhou'];
const numbers: Partial<Record<FactName, number[]>> = {
  annualSalaryRmb: [
    0, 49_999, 69_999, 70_000, 98_724, 149_208, 150_000, 250_000, 349_999, 449_999, 450_000, 596_832, 895_247, 895_248,
  ],
  monthsPerYearInChina: [0, 2.9, 3, 5.9, 6, 8.9, 9, 12],
  relatedExperienceYears: [0, 1, 2, 3, 8, 16, 17, 30],
  localBonusPoints: [0, 1, 5, 10],
  gradeAverage: [79, 79.9, 80, 100],
  stayDays: [1, 30, 31, 90, 91],
};
/** Facts that make the rest of a plan short, or most people better off: they are seldom told. */
const seldom: Partial<Record<FactName, number>> = { permanentResident: 0.05, directGrounds: 0.2, stayBasis: 0.6 };

/** So many cases that follow from a seed, of every procedure in turn; some facts can be told in all of them. */
export function situations(seed: number, count: number, inAll: readonly FactName[] = []): PlanInput[] {
  const next = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const near = (day: string) => plusDays(day, Math.floor(next() * 7) - 3);
  const valueFor = (name: FactName, asOf: string): unknown => {
    const day = () => (next() < 0.1 ? near(pick(edges)) : near(plusDays(asOf, pick(terms) * pick([-1, 1]))));
    const age = () => near(`${Number(asOf.slice(0, 4)) - pick(ages)}-${asOf.slice(5, 8)}15`);
    const kinds = {
      day: name === 'birthDate' ? age : day,
      moment: () => day() + pick(['', 'T00:00', 'T23:59']),
      country: () => pick(countries),
      city: () => pick(cities),
      number: () => pick(numbers[name] ?? [0]),
      boolean: () => pick([true, false]),
      choice: () => pick(choicesOf(name)),
      list: () => choicesOf(name).filter(() => next() < 0.3),
    };
    return kinds[factKinds[name]]();
  };
  return Array.from({ length: count }, (_, index) => {
    const asOf = next() < 0.4 ? near(pick(edges)) : plusDays('2024-06-01', Math.floor(next() * 1000));
    const told = pick([0.3, 0.7, 0.95]);
    const facts = factNames.filter((name) => next() < Math.min(told, seldom[name] ?? 1) || inAll.includes(name));
    const procedure = procedures[index % procedures.length];
    return planInput.parse({
      asOf,
      procedure,
      facts: Object.fromEntries(facts.map((name) => [name, valueFor(name, asOf)])),
    });
  });
}
