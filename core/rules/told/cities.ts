import type { ToldFigure } from '../naming.ts';
import { always } from '../rule.ts';
import { days, workingDays } from '../term.ts';

/** Salary figures in RMB that are out of date, so that nothing is judged by them. */
export const salaryInGuangzhou: ToldFigure = {
  id: 'city-salary-guangzhou',
  periods: [{ from: '2023-07-13', value: { 'a-month': 62_694, 'b-month': 41_796 } }],
};
export const salaryInShenzhen: ToldFigure = {
  id: 'city-salary-shenzhen',
  periods: [{ from: '2019-07-01', value: { 'a-month': 55_152, 'b-month': 36_768 } }],
};
export const salaryInChangzhou: ToldFigure = {
  id: 'city-salary-changzhou',
  periods: [{ from: '2022-07-01', value: { a: 740_910, b: 493_940 } }],
};

/** What Shanghai's one application saves: in category A, and in B and C. */
export const savedInShanghai: ToldFigure = {
  id: 'city-shanghai-31',
  periods: [{ from: always, value: { a: workingDays(8), others: workingDays(14) } }],
};

/** What Suzhou takes for both permits. */
export const bothInSuzhou: ToldFigure = {
  id: 'city-suzhou',
  periods: [{ from: '2020-06-30', value: { both: days(15) } }],
};

export const takenInJiaxing: ToldFigure = { id: 'city-jiaxing', periods: [{ from: '2020-01-01', value: days(3) }] };
