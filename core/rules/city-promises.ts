import { always } from './rule.ts';
import { term, workingDays } from './term.ts';

/** What Shanghai promises for the work permit: in category A, and in B and C. */
export const shanghaiPromiseA = term('city-shanghai-times', {
  by: 'authority',
  from: '2020-09-01',
  count: workingDays(8),
  binding: false,
});
export const shanghaiPromise = term('city-shanghai-times', {
  by: 'authority',
  from: '2020-09-01',
  count: workingDays(13),
  binding: false,
});

/** What Shanghai's single counter takes for both permits: in category A, and in pilot zones in B. */
export const shanghaiCounterA = term('city-shanghai-single', {
  by: 'authority',
  from: '2019-12-01',
  count: workingDays(7),
  binding: false,
});
export const shanghaiCounterB = term('city-shanghai-single', {
  by: 'authority',
  from: '2023-06-01',
  count: workingDays(7),
  binding: false,
});

/** What Suzhou Industrial Park promises for the work permit: to high-end talent, and to others. */
export const industrialParkPromiseA = term('city-suzhou', {
  by: 'authority',
  from: '2020-06-30',
  count: workingDays(3),
  binding: false,
});
export const industrialParkPromise = term('city-suzhou', {
  by: 'authority',
  from: '2020-06-30',
  count: workingDays(5),
  binding: false,
});

/** What Beijing takes for both renewals once they are accepted. */
export const beijingRenewalPromise = term('renew-decision-bj', {
  by: 'authority',
  from: always,
  count: workingDays(5),
  binding: false,
});
