import { always } from './rule.ts';
import { days, months, term, workingDays } from './term.ts';

export const renewPermit = term('renew-30d', { by: 'employer', from: '2017-04-01', count: days(-30) });
export const renewalOpens = term('renew-window-90-30', { by: 'employer', from: always, count: days(-90) });
export const reportChange = term('change-10wd', { by: 'employer', from: '2017-04-01', count: workingDays(10) });
export const cancelPermit = term('cancel-10wd', { by: 'employer', from: '2017-04-01', count: workingDays(10) });
export const leaveResidence = term('leave-rp-10d', { by: 'employee', from: '2013-07-01', count: days(10) });
export const stayToLeave = term('leave-stay-permit', {
  by: 'employee',
  from: always,
  count: days(30),
  binding: false,
});
export const finishTransfer = term('transfer-3-months', {
  by: 'employer',
  from: always,
  count: months(3),
  binding: false,
});
