import { days, term } from './term.ts';

export const enrol = term('si-30d', { by: 'employer', from: '2011-10-15', count: days(30) });

/** Enrolment counted from entry: a practical limit, since the permit can be granted before. */
export const enrolAfterEntry = term('si-30d', { by: 'employer', from: '2011-10-15', count: days(30), binding: false });

const refunds: readonly { rule: string; city?: string }[] = [
  { rule: 'si-pension-refund' },
  { rule: 'si-refund-what' },
  { rule: 'si-refund-sh', city: 'shanghai' },
  { rule: 'si-min-years' },
];

/** What holds of the pension account of a person who leaves, in a city. */
export function refundRules(city: unknown): string[] {
  return refunds.filter((refund) => refund.city === undefined || refund.city === city).map(({ rule }) => rule);
}
