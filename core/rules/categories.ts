import type { FactValue } from '../facts.ts';
import type { Figure } from './rule.ts';

/** The age from which a person may be employed. */
export const adultAge: Figure<number> = { id: 'wp-applicant-base', periods: [{ from: '2017-04-01', value: 18 }] };

/** The highest age for category B. */
export const oldestForB: Figure<number> = { id: 'b-age-60', periods: [{ from: '2017-04-01', value: 60 }] };

/** The years that a permit runs at most: those of category A; of the others no source names more. */
export const longestPermit: Figure<number> = { id: 'a-validity-5y', periods: [{ from: '2017-04-01', value: 5 }] };

/** The lower of the two ages that Shenzhen is reported to look at in a renewal: that of women. */
export const oldestWomanInShenzhen: Figure<number> = {
  id: 'age-shenzhen-2026',
  periods: [{ from: '2026-02-01', value: 55 }],
};

/** Points from which category A is given. */
export const pointsForA: Figure<number> = { id: 'cat-threshold-a', periods: [{ from: '2017-04-01', value: 85 }] };

/** Points from which category B is given. */
export const pointsForB: Figure<number> = { id: 'cat-threshold-b', periods: [{ from: '2017-04-01', value: 60 }] };

/** Years of related work that open category B to a holder of a degree. */
export const yearsWithDegree: Figure<number> = { id: 'b-degree-2y', periods: [{ from: '2017-04-01', value: 2 }] };

/** Ages above the national limit that Shanghai was reported to accept. */
export const shanghaiAges: Figure<{ from: number; to: number }> = {
  id: 'b-shanghai-63-reported',
  periods: [{ from: '2025-12-01', value: { from: 61, to: 63 } }],
};

/** Points that Shanghai was reported to find too few. */
export const shanghaiPoints: Figure<{ from: number; to: number }> = {
  id: 'b-shanghai-70-reported',
  periods: [{ from: '2025-12-01', value: { from: 60, to: 69 } }],
};

const degrees: readonly string[] = ['doctorate', 'master', 'bachelor'] satisfies FactValue<'education'>[];
const higherDegrees: readonly string[] = ['doctorate', 'master'] satisfies FactValue<'education'>[];

/** Whether an education is a bachelor's degree or higher. */
export function isDegree(education: string): boolean {
  return degrees.includes(education);
}

/** Whether an education is a master's degree or higher. */
export function isHigherDegree(education: string): boolean {
  return higherDegrees.includes(education);
}
