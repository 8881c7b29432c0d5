import { days, term } from './term.ts';

export const enrol = term('si-30d', { by: 'employer', from: '2011-10-15', count: days(30) });

/** Enrolment counted from entry: a practical limit, since the permit can be granted before. */
export const enrolAfterEntry = term('si-30d', { by: 'employer', from: '2011-10-15', count: days(30), binding: false });
