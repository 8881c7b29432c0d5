import { always } from './rule.ts';
import { days, type Term, term, workingDays } from './term.ts';

export const applyAfterEntry = term('rp-30d', { by: 'employee', from: '2013-07-01', count: days(30) });
export const fineGrows = term('overstay-max-fine', { by: 'employee', from: always, count: days(20) });
export const policeDecision = term('rp-decision-15d', { by: 'authority', from: '2013-07-01', count: days(15) });
export const extendPermit = term('rp-extend-30d', { by: 'employee', from: '2013-07-01', count: days(-30) });
export const extendVisa = term('visa-extend-7d', { by: 'employee', from: '2013-07-01', count: days(-7) });
export const changePermit = term('rp-change-10d', { by: 'employee', from: '2013-07-01', count: days(10) });
export const changeAddress = term('rp-address', { by: 'employee', from: always, count: days(10) });
export const applyBeforeStayEnds = term('inchina-then-rp', { by: 'employee', from: always, count: days(0) });

/** The usual time the police take, and the shorter one in Shenzhen. */
export const policeUsual = term('rp-decision-7wd', {
  by: 'authority',
  from: always,
  count: workingDays(7),
  binding: false,
});
export const policeInShenzhen = term('rp-decision-7wd', {
  by: 'authority',
  from: always,
  count: workingDays(5),
  binding: false,
});

/** The usual time the police take in a city. */
export function policeTarget(city: string | undefined): Term {
  return city === 'shenzhen' ? policeInShenzhen : policeUsual;
}

/** Whether the residence permit itself is changed with an address in a city. */
export function addressChangesPermit(city: string | undefined): boolean {
  return city === 'shanghai';
}

const inPermit: readonly unknown[] = ['passport', 'name', 'position', 'employer-name'];

const ofNewPermit: readonly unknown[] = ['occupation', 'nationality'];

/** Whether what changes takes more than a change: a new work permit, which the residence permit follows. */
export function asksForNewPermit(item: unknown): boolean {
  return ofNewPermit.includes(item);
}

/** Whether what changes stands in the residence permit, too. */
export function changesResidencePermit(item: unknown, { city }: { city?: string | undefined }): boolean {
  return item === 'address' ? addressChangesPermit(city) : inPermit.includes(item);
}
