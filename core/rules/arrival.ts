import { days, term } from './term.ts';

export const registration = term('reg-24h', { by: 'employee', from: '2013-07-01', count: days(1) });
export const permitAfterEntry = term('wp-15d-seed', { by: 'employer', from: '2017-04-01', count: days(15) });
export const originalsChecked = term('wp-onsite-30d', {
  by: 'employer',
  from: '2024-12-01',
  count: days(30),
  binding: false,
});
