import { describe, expect, test } from 'vitest';
import { type Facts, type Procedure, planInput } from '../../core/facts.ts';
import { plan } from '../../core/plan.ts';

function planOf(facts: Facts, { procedure = 'residence-permit', asOf = '2026-12-01' }: Partial<Asked> = {}) {
  return plan(planInput.parse({ asOf, procedure, facts }));
}
type Asked = { procedure: Procedure; asOf: string };

describe('a stay', () => {
  test.each<[Facts, number, number | undefined]>([
    [{ residencePermitExpiresOn: '2026-12-02' }, -1, undefined],
    [{ residencePermitExpiresOn: '2026-12-01' }, 0, undefined],
    [{ residencePermitExpiresOn: '2026-11-30' }, 1, 500],
    [{ visaStayEndsOn: '2026-11-12' }, 19, 9_500],
    [{ visaStayEndsOn: '2026-11-11' }, 20, 10_000],
    [{ visaStayEndsOn: '2026-11-10' }, 21, 10_000],
    [{ stayBasis: 'Z', enteredOn: '2026-10-31' }, 1, 500],
    [{ stayBasis: 'Z', enteredOn: '2026-11-01' }, 0, undefined],
  ])('that rests on %o lies %i days back, and costs up to %s', (facts, daysOver, soFar) => {
    const { stay } = planOf(facts);

    expect(stay?.daysOver).toBe(daysOver);
    expect(stay?.fine?.soFar).toBe(soFar);
  });

  test('the fine stops growing twenty days after the last day', () => {
    expect(planOf({ residencePermitExpiresOn: '2026-11-26' }).stay).toMatchObject({
      lastDay: '2026-11-26',
      fine: { perDay: 500, most: 10_000, mostOn: '2026-12-16' },
    });
  });

  test('lasts as long as the newest paper allows', () => {
    const facts: Facts = { residencePermitExpiresOn: '2026-10-01', visaStayEndsOn: '2026-12-20' };

    expect(planOf(facts).stay).toMatchObject({ lastDay: '2026-12-20', fine: null });
  });

  test('on a Z visa is over only where the papers were not handed in in time', () => {
    const entered: Facts = { stayBasis: 'Z', enteredOn: '2026-10-01' };

    expect(planOf({ ...entered, rpFiledOn: '2026-10-31' }).stay).toBeNull();
    expect(planOf({ ...entered, rpFiledOn: '2026-11-01' }).stay).toMatchObject({ daysOver: 31 });
  });

  test('is not counted where nobody needs a permit, and not on papers of an earlier stay where one applies from abroad', () => {
    const facts: Facts = { residencePermitExpiresOn: '2026-11-26' };

    expect(planOf({ ...facts, nationality: 'MO' }).stay).toBeNull();
    expect(planOf(facts, { procedure: 'first-permit' }).stay).toBeNull();
    expect(planOf({ ...facts, applyingFrom: 'china' }, { procedure: 'first-permit' }).stay).not.toBeNull();
  });

  test('is counted for short work that needs no permit, for it needs a visa all the same', () => {
    const facts: Facts = { shortTermActivity: 'volunteer', stayDays: 60, visaStayEndsOn: '2026-11-28' };
    const { eligibility, stay, next } = planOf(facts, { procedure: 'short-term' });

    expect(eligibility?.outcome).toBe('not-needed');
    expect(stay).toMatchObject({ lastDay: '2026-11-28', daysOver: 3 });
    expect(next).toEqual({ by: 'employee', rule: 'overstay' });
  });

  test.each<Procedure>(['residence-permit', 'renewal', 'transfer'])(
    'that is over is the first thing to see to, in %s, until the police have the papers',
    (procedure) => {
      const facts: Facts = { residencePermitExpiresOn: '2026-11-26' };

      expect(planOf(facts, { procedure }).next).toEqual({ by: 'employee', rule: 'overstay' });
      expect(planOf({ ...facts, rpFiledOn: '2026-11-27' }, { procedure }).next).not.toEqual({
        by: 'employee',
        rule: 'overstay',
      });
    },
  );
});
