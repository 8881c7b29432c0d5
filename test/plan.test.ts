import { describe, expect, test } from 'vitest';
import { planInput } from '../core/facts.ts';
import { type Plan, plan } from '../core/plan.ts';
import { ruleOf } from '../core/rules/book.ts';
import { differences } from './cases/match.ts';
import { expertCases } from './cases/read.ts';

const cases = expertCases();

function planOf(input: unknown): Plan {
  return plan(planInput.parse(input));
}

function planFor(procedure: string, facts: object, asOf = '2026-03-02'): Plan {
  return planOf({ asOf, procedure, facts });
}

describe('the worked cases', () => {
  test.each(cases)('$case: $title', ({ input, expected }) => {
    expect(differences(expected, plan(input))).toEqual([]);
  });

  test('a plan cites only rules of the book, and lists each once', () => {
    for (const { input } of cases) {
      const { rules } = plan(input);

      expect(new Set(rules).size).toBe(rules.length);
      for (const rule of rules) expect(ruleOf(rule).id).toBe(rule);
    }
  });

  test('a plan rests on no rule that is only background, but for the salary figures not found', () => {
    const background = cases
      .flatMap(({ input }) => plan(input).rules)
      .filter((rule) => ruleOf(rule).confidence === 'background');

    expect([...new Set(background)]).toEqual(['city-salary-missing']);
  });

  test('the safe day is before the deadline and the day to act is not after it', () => {
    for (const { safe, actBy, deadline } of cases.flatMap(({ input }) => plan(input).deadlines)) {
      if (safe) expect(safe < deadline).toBe(true);
      if (actBy) expect(actBy <= deadline).toBe(true);
    }
  });
});

describe('the arithmetic', () => {
  test('a deadline says what it is counted from and how', () => {
    const [deadline] = planFor('renewal', { permitExpiresOn: '2026-12-10' }).deadlines;

    expect(deadline).toMatchObject({
      deadline: '2026-11-10',
      from: { fact: 'permitExpiresOn', day: '2026-12-10' },
      count: { number: -30, unit: 'day' },
      disagreements: [3],
    });
  });

  test('the fine grows from the last day to apply', () => {
    const { deadlines } = planFor('residence-permit', { enteredOn: '2026-01-01' });

    expect(deadlines.find(({ rules: [rule] }) => rule === 'overstay-max-fine')).toEqual({
      rules: ['overstay-max-fine'],
      by: 'employee',
      deadline: '2026-02-20',
      binding: true,
      isNoDuty: true,
      provisional: false,
      from: { fact: 'enteredOn', day: '2026-01-31', rule: 'rp-30d' },
      count: { number: 20, unit: 'day' },
    });
  });

  test('enrolment counts from entry and from work, also where work begins later', () => {
    const { deadlines } = planFor('first-permit', { enteredOn: '2026-01-01', employmentStartsOn: '2026-03-02' });
    const enrolment = deadlines.filter(({ rules: [rule] }) => rule === 'si-30d');

    expect(enrolment.map(({ deadline, binding }) => [deadline, binding])).toEqual([
      ['2026-01-31', false],
      ['2026-04-01', true],
    ]);
  });

  test('enrolment counts from the permit where that came after the first day of work', () => {
    const facts = { employmentStartsOn: '2026-03-02', permitDecidedOn: '2026-03-09' };
    const [deadline] = planFor('social-insurance', facts).deadlines;

    expect(deadline).toMatchObject({ deadline: '2026-04-08', from: { fact: 'permitDecidedOn', day: '2026-03-09' } });
  });
});

describe('a change of the law', () => {
  test('the wording of before the integration binds whoever entered before it', () => {
    const binding = (enteredOn: string) =>
      planFor('first-permit', { enteredOn }).deadlines.find(({ rules: [rule] }) => rule === 'wp-15d-seed')?.binding;

    expect(binding('2024-11-30')).toBe(true);
    expect(binding('2024-12-01')).toBe(false);
  });

  test('a report on Shanghai is no warning before it was made', () => {
    const facts = { city: 'shanghai', birthDate: '1963-06-01' };
    const warned = (asOf: string) =>
      planFor('first-permit', facts, asOf).warnings.some(({ rules: [rule] }) => rule === 'b-shanghai-63-reported');

    expect(warned('2025-11-30')).toBe(false);
    expect(warned('2025-12-01')).toBe(true);
  });
});

describe('reasons', () => {
  test('each names the known facts it was judged by', () => {
    const facts = { birthDate: '1990-01-01', education: 'bachelor', relatedExperienceYears: 3, city: 'suzhou' };

    expect(planFor('first-permit', facts).eligibility?.reasons).toEqual([
      { rule: 'b-degree-2y', facts: ['education', 'relatedExperienceYears'] },
    ]);
  });

  test.each([
    ['an unknown city', {}, 'cannot-tell', ['city']],
    ['a city without a figure', { city: 'suzhou' }, 'yes', []],
    ['a city whose average it does not reach', { city: 'shanghai' }, 'no', []],
    ['an unknown city, whatever the salary', { annualSalaryRmb: 149_208 }, 'cannot-tell', ['city']],
  ])('a graduate of low salary in %s', (_, facts, outcome, missing) => {
    const graduate = {
      birthDate: '2001-01-01',
      education: 'master',
      degreeCountry: 'CN',
      graduatedOn: '2025-07-01',
      gradeAverage: 80,
      jobMatchesStudies: true,
      annualSalaryRmb: 100_000,
      monthsPerYearInChina: 12,
      relatedExperienceYears: 0,
      chineseLevel: 'none',
      workRegion: 'other',
      distinctions: [],
    };

    expect(planFor('first-permit', { ...graduate, ...facts }).eligibility).toMatchObject({ outcome, missing });
  });

  test('no permit to be had says nothing of an age that is not known', () => {
    const facts = {
      city: 'dongguan',
      education: 'other',
      annualSalaryRmb: 49_999,
      monthsPerYearInChina: 3,
      relatedExperienceYears: 0,
      chineseLevel: 'none',
      workRegion: 'other',
      distinctions: [],
    };

    expect(planFor('first-permit', facts).eligibility?.rules).toEqual(['cat-threshold-b']);
    expect(planFor('first-permit', { ...facts, birthDate: '1960-01-01' }).eligibility?.rules).toEqual([
      'b-age-60',
      'cat-threshold-b',
    ]);
  });

  test('nothing known leaves everything that counts missing', () => {
    expect(planFor('first-permit', {}).eligibility).toMatchObject({
      outcome: 'cannot-tell',
      missing: [
        'birthDate',
        'city',
        'workRegion',
        'annualSalaryRmb',
        'monthsPerYearInChina',
        'relatedExperienceYears',
        'education',
        'degreeCountry',
        'chineseLevel',
        'distinctions',
        'graduatedOn',
        'gradeAverage',
        'jobMatchesStudies',
      ],
    });
  });
});
