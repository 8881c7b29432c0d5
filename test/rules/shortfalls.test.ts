import { describe, expect, test } from 'vitest';
import { type Facts, type Procedure, planInput } from '../../core/facts.ts';
import { plan } from '../../core/plan.ts';
import { ruleOf } from '../../core/rules/book.ts';

/** Each paper that runs out in a case, by its rule and its fact, with the days that are missing. */
function shortIn(procedure: Procedure, facts: Facts, asOf = '2026-03-02'): Record<string, number> {
  const { shortfalls } = plan(planInput.parse({ asOf, procedure, facts }));
  return Object.fromEntries(shortfalls.map(({ rules, from, daysShort }) => [`${rules[0]} ${from.fact}`, daysShort]));
}

// Filed on 2 March 2026: accepted by the 9th, decided by the 23rd, the residence permit by 7 April.
describe('a passport', () => {
  test.each<[Procedure, Facts, Record<string, number>]>([
    ['first-permit', { passportExpiresOn: '2026-09-01' }, { 'doc-passport passportExpiresOn': 1 }],
    ['first-permit', { passportExpiresOn: '2026-09-02' }, { 'permit-end-earliest passportExpiresOn': 202 }],
    ['first-permit', { passportExpiresOn: '2027-03-22' }, { 'permit-end-earliest passportExpiresOn': 1 }],
    ['first-permit', { passportExpiresOn: '2027-03-23' }, {}],
    ['first-permit', { passportExpiresOn: '2027-03-22', permitDecidedOn: '2026-02-27' }, {}],
    [
      'first-permit',
      { passportExpiresOn: '2026-09-04', acceptedOn: '2026-03-05' },
      { 'doc-passport passportExpiresOn': 1 },
    ],
    ['renewal', { passportExpiresOn: '2026-04-06' }, { 'rp-docs passportExpiresOn': 1 }],
    ['renewal', { passportExpiresOn: '2026-04-07' }, {}],
    ['residence-permit', { passportExpiresOn: '2026-03-16' }, { 'rp-docs passportExpiresOn': 1 }],
    ['residence-permit', { passportExpiresOn: '2026-03-17' }, {}],
    ['change', { passportExpiresOn: '2026-03-03', changedItem: 'passport' }, {}],
  ])('%s %j', (procedure, facts, expected) => {
    expect(shortIn(procedure, facts)).toEqual(expected);
  });

  test('is measured by the shorter time in category A', () => {
    const facts: Facts = { birthDate: '1980-01-01', directGrounds: ['a-talent-plan'], passportExpiresOn: '2027-03-15' };

    expect(shortIn('first-permit', facts)).toEqual({ 'permit-end-earliest passportExpiresOn': 1 });
    expect(shortIn('first-permit', { ...facts, passportExpiresOn: '2027-03-16' })).toEqual({});
  });
});

describe('a criminal record certificate', () => {
  test.each<[Procedure, Facts, Record<string, number>]>([
    ['first-permit', { crcIssuedOn: '2025-09-08' }, { 'doc-crc-6m crcIssuedOn': 1 }],
    ['first-permit', { crcIssuedOn: '2025-09-09' }, {}],
    ['first-permit', { crcIssuedOn: '2025-09-04', acceptedOn: '2026-03-05' }, { 'doc-crc-6m crcIssuedOn': 1 }],
    ['first-permit', { crcIssuedOn: '2025-09-05', acceptedOn: '2026-03-05' }, {}],
    ['transfer', { crcIssuedOn: '2025-09-08', sameOccupation: false }, { 'doc-crc-6m crcIssuedOn': 1 }],
    ['transfer', { crcIssuedOn: '2025-09-08', sameOccupation: true }, {}],
  ])('%s %j', (procedure, facts, expected) => {
    expect(shortIn(procedure, facts)).toEqual(expected);
  });
});

describe('a medical certificate', () => {
  test.each<[Procedure, Facts, Record<string, number>]>([
    [
      'first-permit',
      { medicalIssuedOn: '2025-09-21', enteredOn: '2026-02-20' },
      { 'doc-medical-6m medicalIssuedOn': 1 },
    ],
    ['first-permit', { medicalIssuedOn: '2025-09-22', enteredOn: '2026-02-20' }, {}],
    ['first-permit', { medicalIssuedOn: '2025-09-22' }, { 'doc-medical-6m medicalIssuedOn': 1 }],
    ['first-permit', { medicalIssuedOn: '2025-09-23' }, {}],
    [
      'first-permit',
      { medicalIssuedOn: '2025-08-28', enteredOn: '2026-02-20', rpFiledOn: '2026-03-01' },
      { 'doc-medical-6m medicalIssuedOn': 1 },
    ],
    ['first-permit', { medicalIssuedOn: '2025-08-28', enteredOn: '2026-02-20', rpIssuedOn: '2026-03-01' }, {}],
    ['first-permit', { city: 'beijing', medicalIssuedOn: '2025-09-08' }, { 'doc-medical-6m medicalIssuedOn': 1 }],
    ['first-permit', { city: 'beijing', medicalIssuedOn: '2025-09-09' }, {}],
    [
      'residence-permit',
      { medicalIssuedOn: '2025-09-21', enteredOn: '2026-02-20' },
      { 'doc-medical-6m medicalIssuedOn': 1 },
    ],
  ])('%s %j', (procedure, facts, expected) => {
    expect(shortIn(procedure, facts)).toEqual(expected);
  });
});

describe('a Notification Letter', () => {
  test.each<[Facts, Record<string, number>]>([
    [{ notificationIssuedOn: '2025-12-01' }, { 'notif-validity notificationIssuedOn': 1 }],
    [{ notificationIssuedOn: '2025-12-02' }, {}],
    [{ notificationIssuedOn: '2026-01-09', enteredOn: '2026-04-10' }, { 'notif-validity notificationIssuedOn': 1 }],
    [{ notificationIssuedOn: '2026-01-10', enteredOn: '2026-04-10' }, {}],
    [{ notificationIssuedOn: '2025-12-01', rpFiledOn: '2026-03-01' }, {}],
    [{ notificationIssuedOn: '2025-12-01', applyingFrom: 'china' }, {}],
  ])('%j', (facts, expected) => {
    expect(shortIn('first-permit', facts)).toEqual(expected);
  });
});

describe('a stay', () => {
  const inChina: Facts = { applyingFrom: 'china' };

  test.each<[Procedure, Facts, Record<string, number>]>([
    ['first-permit', { ...inChina, visaStayEndsOn: '2026-03-22' }, { 'inchina-then-rp visaStayEndsOn': 1 }],
    ['first-permit', { ...inChina, visaStayEndsOn: '2026-03-23' }, {}],
    ['first-permit', { ...inChina, visaStayEndsOn: '2026-03-22', permitDecidedOn: '2026-03-20' }, {}],
    ['first-permit', { visaStayEndsOn: '2026-03-22' }, {}],
    [
      'first-permit',
      { ...inChina, visaStayEndsOn: '2026-03-10', residencePermitExpiresOn: '2026-03-22' },
      { 'inchina-then-rp residencePermitExpiresOn': 1 },
    ],
    ['transfer', { residencePermitExpiresOn: '2026-03-22' }, { 'inchina-then-rp residencePermitExpiresOn': 1 }],
    ['renewal', { residencePermitExpiresOn: '2026-04-06' }, { 'rp-extend-30d residencePermitExpiresOn': 1 }],
    ['renewal', { residencePermitExpiresOn: '2026-04-07' }, {}],
    ['residence-permit', { residencePermitExpiresOn: '2026-03-16' }, { 'rp-extend-30d residencePermitExpiresOn': 1 }],
    // Of a stay that is over the overstay is told.
    ['residence-permit', { residencePermitExpiresOn: '2026-03-01' }, {}],
  ])('%s %j', (procedure, facts, expected) => {
    expect(shortIn(procedure, facts)).toEqual(expected);
  });
});

test('the arithmetic names the end of the paper and every step to the day it is needed for', () => {
  const facts: Facts = { crcIssuedOn: '2025-09-05' };
  const [short] = plan(planInput.parse({ asOf: '2026-03-02', procedure: 'first-permit', facts })).shortfalls;

  expect(short).toEqual({
    rules: ['doc-crc-6m', 'notif-prereview'],
    from: { fact: 'crcIssuedOn', day: '2025-09-05' },
    count: { number: 6, unit: 'month' },
    endsOn: '2026-03-05',
    needed: [
      { what: 'filedToday', day: '2026-03-02' },
      { what: 'notif-prereview', day: '2026-03-09', count: { number: 5, unit: 'workingDay' } },
    ],
    neededUntil: '2026-03-09',
    daysShort: 4,
  });
  for (const rule of short!.rules) expect(ruleOf(rule).confidence).not.toBe('background');
});

test('whoever needs no permit has no paper that runs out', () => {
  expect(shortIn('first-permit', { nationality: 'HK', passportExpiresOn: '2026-03-03' })).toEqual({});
});
