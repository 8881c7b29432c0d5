import { describe, expect, test } from 'vitest';
import type { Facts, PlanInput, Procedure } from '../../core/facts.ts';
import { shownPlan } from '../../core/plan/shown.ts';
import { plan } from '../../core/plan.ts';

function shownIn(procedure: Procedure, facts: Facts) {
  const input: PlanInput = { asOf: '2026-03-02', procedure, facts: { city: 'suzhou', ...facts } };
  const planned = plan(input);
  const { eligibility, warnings } = shownPlan(planned, { ...input, eligibility: planned.eligibility });
  return { outcome: eligibility?.outcome ?? null, warnings: warnings.map(({ rules: [rule] }) => rule) };
}

describe('a category that nobody asks about', () => {
  test.each<[Procedure, Facts]>([
    ['change', { changedItem: 'passport' }],
    ['transfer', { sameOccupation: true, stayBasis: 'residence-work' }],
    ['renewal', { currentCategory: 'B' }],
    ['renewal', {}],
  ])('is not said to be open, and no salary figure is missed for it: %s %o', (procedure, facts) => {
    const { outcome, warnings } = shownIn(procedure, facts);

    expect(outcome).toBeNull();
    expect(warnings).not.toContain('city-salary-missing');
  });

  test('is told where it is known', () => {
    const facts: Facts = {
      currentCategory: 'B',
      birthDate: '1985-01-01',
      education: 'master',
      relatedExperienceYears: 9,
    };

    expect(shownIn('renewal', facts).outcome).toBe('yes');
  });
});

test.each<[Procedure, Facts]>([
  ['first-permit', {}],
  ['transfer', { sameOccupation: false }],
  ['renewal', { currentCategory: 'A' }],
])('where the category is judged anew it stays open until it is known: %s %o', (procedure, facts) => {
  const { outcome, warnings } = shownIn(procedure, facts);

  expect(outcome).toBe('cannot-tell');
  expect(warnings).toContain('city-salary-missing');
});
