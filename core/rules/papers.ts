import type { Figure } from './rule.ts';
import { months, term } from './term.ts';

export const criminalRecordValid = term('doc-crc-6m', { by: 'employee', from: '2017-04-01', count: months(6) });
export const medicalValid = term('doc-medical-6m', { by: 'employee', from: '2017-04-01', count: months(6) });

/** Months a passport must still be valid at the first filing. */
export const passportValidMonths: Figure<number> = { id: 'doc-passport', periods: [{ from: '2017-04-01', value: 6 }] };

/** Months within which an ID photo was taken. */
export const photoValidMonths: Figure<number> = { id: 'doc-photo', periods: [{ from: '2017-04-01', value: 6 }] };

/** The day from which Beijing wants the Salary Commitment Letter, by city. */
export const salaryLetterCities: Figure<readonly string[]> = {
  id: 'doc-er-salary-letter',
  periods: [{ from: '2026-02-04', value: ['beijing'] }],
};
