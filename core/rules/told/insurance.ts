import { type ToldFigure, years } from '../naming.ts';
import { always } from '../rule.ts';
import { workingDays } from '../term.ts';

export const agreementsSigned: ToldFigure = { id: 'si-ssa-countries', periods: [{ from: '2025-10-29', value: 13 }] };

/** The employee's share in percent. */
export const paidBack: ToldFigure = { id: 'si-refund-what', periods: [{ from: always, value: 8 }] };

/** Above how much in RMB Shanghai gives appointments, and how long it takes. */
export const paidBackInShanghai: ToldFigure = {
  id: 'si-refund-sh',
  periods: [{ from: always, value: { appointment: 10_000, takes: workingDays(10) } }],
};

/** How long somebody pays for a pension now, and in the end. */
export const pensionYears: ToldFigure = {
  id: 'si-min-years',
  periods: [{ from: always, value: { now: years(15), later: years(20) } }],
};
