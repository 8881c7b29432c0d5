import { type ToldFigure, years } from '../naming.ts';
import { always } from '../rule.ts';
import { days } from '../term.ts';

export const longestStayPermit: ToldFigure = {
  id: 'leave-stay-max',
  periods: [{ from: '2013-07-01', value: days(180) }],
};

/** The longest stay of the visas whose extension is asked for in this time. */
export const extendedVisa: ToldFigure = {
  id: 'visa-extend-7d',
  periods: [{ from: '2013-07-01', value: { stay: days(180) } }],
};

export const workResidence: ToldFigure = {
  id: 'rp-validity',
  periods: [{ from: '2013-07-01', value: { least: days(90), most: years(5) } }],
};

/** The longest residence permit, and how long each of two before it has run. */
export const longResidence: ToldFigure = {
  id: 'rp-5y',
  periods: [{ from: '2024-03-01', value: { most: years(5), before: years(1) } }],
};

/** The ages under and over which somebody else may go. */
export const sendsSomebody: ToldFigure = {
  id: 'rp-in-person',
  periods: [{ from: always, value: { under: 16, over: 60 } }],
};

/** The fee in RMB of a residence permit under a year, and of one up to three. */
export const fee: ToldFigure = {
  id: 'rp-fee',
  periods: [{ from: always, value: { short: 400, under: years(1), long: 800, most: years(3) } }],
};

/** The age under which children come along. */
export const children: ToldFigure = { id: 'family-rp', periods: [{ from: always, value: 18 }] };
