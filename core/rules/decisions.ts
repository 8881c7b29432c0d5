import { always } from './rule.ts';
import { term, workingDays } from './term.ts';

/** The time in which what is filed online is looked through before it is accepted. */
export const preReview = term('notif-prereview', { by: 'authority', from: '2017-04-01', count: workingDays(5) });

export const permitDecision = term('notif-decision-10wd', {
  by: 'authority',
  from: '2017-04-01',
  count: workingDays(10),
});
export const permitDecisionA = term('notif-decision-a-5wd', {
  by: 'authority',
  from: '2017-04-01',
  count: workingDays(5),
});
export const permitDecisionAtMost = term('notif-total-20wd', {
  by: 'authority',
  from: '2017-04-01',
  count: workingDays(20),
});
export const shenzhenPromise = term('city-shenzhen-joint', {
  by: 'authority',
  from: always,
  count: workingDays(7),
  binding: false,
});
export const beijingPromise = term('city-beijing-onestop', {
  by: 'authority',
  from: '2023-02-01',
  count: workingDays(5),
  binding: false,
});
