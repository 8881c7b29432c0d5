import { choicesOf, type FactName, type Facts } from '../../core/facts.ts';
import { plusDays } from './days.ts';
import { type Complete, cityAverage, type Judged, permitRead } from './permit.ts';

type Asked = { asOf: string; unknown: readonly FactName[] };

/** One value of every kind that a fact can have, as far as a permit hangs on it. */
function triedFor(name: FactName, { asOf, city }: { asOf: string; city: string | undefined }): readonly unknown[] {
  const average = cityAverage(city, asOf) ?? 0;
  const bornFor = (age: number) => plusDays(`${Number(asOf.slice(0, 4)) - age}${asOf.slice(4)}`, -1);
  const tried: Partial<Record<FactName, readonly unknown[]>> = {
    birthDate: [10, 20, 30, 50, 58, 70].map(bornFor),
    annualSalaryRmb: [0, 50_000, 70_000, 150_000, 250_000, 350_000, 450_000, average, 4 * average, 6 * average],
    relatedExperienceYears: Array.from({ length: 18 }, (_, years) => years),
    monthsPerYearInChina: [0, 3, 6, 9],
    distinctions: [[], ['fortune500'], ['topUniversity']],
    degreeCountry: ['CN', 'US'],
    graduatedOn: [asOf, '1990-01-01'],
    gradeAverage: [79, 80],
  };
  const choices = choicesOf(name);
  return tried[name] ?? (choices.length > 0 ? choices : [true, false]);
}

/** What can be said of a permit while some facts are unknown: what holds whatever they are, and which of them matter. */
export function permitReadWithout(facts: Complete, { asOf, unknown }: Asked): Judged & { missing: FactName[] } {
  const whole = completions(facts, { asOf, unknown });
  const all = whole.map((each) => permitRead(each, { asOf }));
  const missing = unknown.filter((name) => {
    const others = unknown.filter((other) => other !== name);
    return completions(facts, { asOf, unknown: others }).some((each) => isOpen(each, { asOf, unknown: [name] }));
  });
  const [outcome = '', ...more] = new Set(all.map((each) => each.outcome));
  const lowest = all
    .map(({ category }) => category ?? '')
    .toSorted()
    .at(-1);
  if (more.length > 0) return { outcome: 'cannot-tell', category: null, missing };
  return { outcome, category: outcome === 'yes' ? (lowest as Judged['category']) : null, missing };
}

/** Whether the facts not known leave the outcome or the category to them. */
function isOpen(facts: Complete, asked: Asked): boolean {
  const all = completions(facts, asked).map((each) => JSON.stringify(permitRead(each, asked)));
  return new Set(all).size > 1;
}

/** The case with every combination of kinds of value. */
function completions(facts: Complete, { asOf, unknown }: Asked): Complete[] {
  return unknown.reduce<Complete[]>(
    (all, name) =>
      all.flatMap((each) => triedFor(name, { asOf, city: facts.city }).map((value) => ({ ...each, [name]: value }))),
    [facts],
  );
}

/** The facts that are left when some are not known. */
export function without(facts: Facts, unknown: readonly FactName[]): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !unknown.some((each) => each === name)));
}
