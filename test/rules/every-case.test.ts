import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../core/date.ts';
import { type Facts, type Procedure, planInput } from '../../core/facts.ts';
import { shownPlan } from '../../core/plan/shown.ts';
import { type Plan, plan } from '../../core/plan.ts';

function planIn(procedure: Procedure, facts: Facts, asOf: Day = '2026-03-02'): Plan {
  return plan(planInput.parse({ asOf, procedure, facts }));
}

function warnedIn({ warnings }: Pick<Plan, 'warnings'>): string[] {
  return warnings.map(({ rules: [rule] }) => rule);
}

describe('what holds in every case', () => {
  test.each<[number, Day]>([
    [2014, '2024-11-28'],
    [2014, '2024-11-29'],
    [1960, '2024-11-28'],
    [1960, '2024-11-29'],
  ])('short work is for those of 18 to 60, whenever it is asked: born %i, on %s', (year, asOf) => {
    const facts: Facts = { birthDate: `${year}-01-01`, shortTermActivity: 'guidance', stayDays: 60 };
    const { eligibility } = planIn('short-term', facts, asOf);

    expect(eligibility).toMatchObject({ outcome: 'no', rules: ['short-age'] });
    expect(planIn('short-term', { ...facts, birthDate: '1985-01-01' }, asOf).eligibility?.outcome).toBe('yes');
  });

  test('whoever needs no permit has none to settle after a job', () => {
    const facts: Facts = { employmentEndedOn: '2026-03-02' };
    const asOf = addDays('2026-03-02', 12);

    expect(warnedIn(planIn('leaving', facts, asOf))).toContain('leave-rp-void');
    expect(warnedIn(planIn('leaving', { ...facts, nationality: 'TW' }, asOf))).not.toContain('leave-rp-void');
  });

  test.each<[Procedure, Facts, string]>([
    ['change', { changedItem: 'nationality' }, 'change-nationality'],
    ['change', { changedItem: 'occupation' }, 'change-occupation-new'],
    ['transfer', { sameOccupation: false }, 'change-occupation-new'],
  ])('in a %s of %o: %s, which nobody is shown who needs no permit', (procedure, facts, rule) => {
    const made = planIn(procedure, { ...facts, nationality: 'HK' });
    const of = { asOf: made.asOf, procedure, facts, eligibility: made.eligibility };

    expect(warnedIn(planIn(procedure, facts))).toContain(rule);
    expect(warnedIn(made)).toContain(rule);
    expect(warnedIn(shownPlan(made, of))).not.toContain(rule);
  });

  test('a physical social security card is told of where nothing is to be done about the electronic one, as are problems', () => {
    const facts: Facts = { hasPhysicalSocialCard: true, appProblems: ['forgot-password'] };

    expect(planIn('leaving', facts).eCard).toEqual({ path: 'none', rules: ['essc-physical-extra', 'essc-forgot'] });
  });
});
