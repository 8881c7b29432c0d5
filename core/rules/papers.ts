import { always, type Figure } from './rule.ts';
import { type Count, days, months, term } from './term.ts';

export const criminalRecordValid = term('doc-crc-6m', { by: 'employee', from: always, count: months(6) });
export const medicalValid = term('doc-medical-6m', { by: 'employee', from: always, count: months(6) });

/** How long a Notification Letter is mostly said to hold; the day printed on it goes before. */
export const letterValid = term('notif-validity', {
  by: 'employee',
  from: always,
  count: days(90),
  binding: false,
});

/** How long a first permit usually runs. */
export const firstPermitRuns: Figure<Count> = {
  id: 'permit-first-1y',
  periods: [{ from: '2025-01-01', value: months(12) }],
};

/** Months a passport must still be valid at the first filing. */
export const passportValidMonths: Figure<number> = { id: 'doc-passport', periods: [{ from: always, value: 6 }] };

/** Months within which an ID photo was taken. */
export const photoValidMonths: Figure<number> = { id: 'doc-photo', periods: [{ from: always, value: 6 }] };

/** Cities where the medical certificate given for the work permit need not be shown again. */
export const medicalShownOnce: Figure<readonly string[]> = {
  id: 'doc-medical-once',
  periods: [{ from: always, value: ['beijing'] }],
};

/** Cities that are reported to ask the employer why a foreigner is needed. */
export const justificationCities: Figure<readonly string[]> = {
  id: 'doc-er-justification',
  periods: [{ from: always, value: ['shenzhen', 'hangzhou'] }],
};

/** Cities with a rule of their own on the photo for the residence permit. */
export const photoCities: Figure<readonly string[]> = {
  id: 'rp-photo-sz',
  periods: [{ from: always, value: ['shenzhen', 'beijing'] }],
};

/** Cities that say at which ages the residence permit wants a health certificate. */
export const medicalAgeCities: Figure<readonly string[]> = {
  id: 'doc-medical-age',
  periods: [{ from: always, value: ['beijing', 'shanghai'] }],
};

/** The day from which Beijing wants the Salary Commitment Letter, by city. */
export const salaryLetterCities: Figure<readonly string[]> = {
  id: 'doc-er-salary-letter',
  periods: [{ from: '2026-02-04', value: ['beijing'] }],
};

/** Cities that want the originals and stamped copies of the employer's papers shown once, when its account is opened. */
export const accountShownCities: Figure<readonly string[]> = {
  id: 'er-register',
  periods: [{ from: '2017-04-01', value: ['shanghai'] }],
};
