import type { Figure } from './rule.ts';
import { months, term } from './term.ts';

/** The time after graduation in which a graduate without experience may be hired. */
export const afterGraduation = term('grad-national', { by: 'employer', from: '2017-01-01', count: months(12) });

/** The average mark, of a hundred, from which a graduate qualifies. */
export const graduateMark: Figure<number> = { id: 'grad-national', periods: [{ from: '2017-01-01', value: 80 }] };
