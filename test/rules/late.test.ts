import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../core/date.ts';
import { type Facts, type Procedure, planInput } from '../../core/facts.ts';
import { plan } from '../../core/plan.ts';

function warnedIn(procedure: Procedure, facts: Facts, asOf: Day): string[] {
  return plan(planInput.parse({ asOf, procedure, facts })).warnings.map(({ rules: [first] }) => first);
}

describe('what should have been done by now', () => {
  test.each<[string, Procedure, Facts, Day, keyof Facts]>([
    ['rp-extend-30d', 'residence-permit', { residencePermitExpiresOn: '2026-09-30' }, '2026-08-31', 'rpFiledOn'],
    ['rp-extend-30d', 'renewal', { residencePermitExpiresOn: '2026-09-30' }, '2026-08-31', 'rpFiledOn'],
    ['rp-change-penalty', 'change', { changedItem: 'name', changedOn: '2026-03-02' }, '2026-03-12', 'rpFiledOn'],
    [
      'rp-change-penalty',
      'change',
      { changedItem: 'address', city: 'shanghai', movedInAt: '2026-03-02' },
      '2026-03-12',
      'rpFiledOn',
    ],
    ['rp-change-penalty', 'transfer', { employmentEndedOn: '2026-03-02' }, '2026-03-12', 'rpFiledOn'],
    [
      'rp-change-penalty',
      'first-permit',
      { applyingFrom: 'china', stayBasis: 'residence-family', permitDecidedOn: '2026-03-02' },
      '2026-03-12',
      'rpFiledOn',
    ],
    [
      'short-rp-30',
      'short-term',
      { shortTermActivity: 'guidance', birthDate: '1985-01-01', stayDays: 60, enteredOn: '2026-03-02' },
      '2026-04-01',
      'rpFiledOn',
    ],
    ['change-10wd', 'change', { changedItem: 'category', changedOn: '2026-03-02' }, '2026-03-16', 'acceptedOn'],
    ['cancel-10wd', 'leaving', { employmentEndedOn: '2026-03-02' }, '2026-03-16', 'cancellationCertifiedOn'],
    ['transfer-3-months', 'transfer', { cancellationCertifiedOn: '2026-03-02' }, '2026-06-02', 'acceptedOn'],
  ])('%s, in %s after %o: on the day after %s, unless %s is known', (rule, procedure, facts, last, done) => {
    expect(warnedIn(procedure, facts, last)).not.toContain(rule);
    expect(warnedIn(procedure, facts, addDays(last, 1))).toContain(rule);
    expect(warnedIn(procedure, { ...facts, [done]: last }, addDays(last, 1))).not.toContain(rule);
  });

  test('an extension is no more late once the residence permit has run out', () => {
    const facts: Facts = { residencePermitExpiresOn: '2026-09-30' };

    expect(warnedIn('residence-permit', facts, '2026-09-30')).toContain('rp-extend-30d');
    expect(warnedIn('residence-permit', facts, '2026-10-01')).not.toContain('rp-extend-30d');
    expect(warnedIn('residence-permit', facts, '2026-10-01')).toContain('overstay');
  });
});
