import { type ToldFigure, years } from '../naming.ts';
import { days } from '../term.ts';

const since = '2013-07-01';

/** The highest fine in RMB. */
export const notRegistered: ToldFigure = { id: 'reg-penalty', periods: [{ from: since, value: 2_000 }] };
export const notChanged: ToldFigure = { id: 'rp-change-penalty', periods: [{ from: since, value: 2_000 }] };

export const detainedForOverstay: ToldFigure = {
  id: 'overstay',
  periods: [{ from: since, value: { 'detained-least': days(5), 'detained-most': days(15) } }],
};

export const unlawfulWork: ToldFigure = {
  id: 'illegal-work',
  periods: [
    { from: since, value: { least: 5_000, most: 20_000, 'detained-least': days(5), 'detained-most': days(15) } },
  ],
};

export const unlawfulEmployer: ToldFigure = {
  id: 'illegal-employ',
  periods: [{ from: since, value: { each: 10_000, most: 100_000 } }],
};

export const unlawfulBroker: ToldFigure = {
  id: 'illegal-introduce',
  periods: [{ from: since, value: { each: 5_000, person: 50_000, firm: 100_000 } }],
};

/** For how long somebody sent out of the country may not come back. */
export const barred: ToldFigure = {
  id: 'removal-bars',
  periods: [
    { from: since, value: { 'repatriated-least': years(1), 'repatriated-most': years(5), deported: years(10) } },
  ],
};

/** What it costs an employer to enrol late: percent a day, times the premiums, and RMB for the person responsible. */
export const enrolledLate: ToldFigure = {
  id: 'si-late',
  periods: [
    {
      from: '2011-07-01',
      value: { percent: 0.05, 'times-least': 1, 'times-most': 3, 'person-least': 500, 'person-most': 3_000 },
    },
  ],
};
