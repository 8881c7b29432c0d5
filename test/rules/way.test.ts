import { describe, expect, test } from 'vitest';
import { type Facts, type Procedure, procedures } from '../../core/facts.ts';
import { type Way, wayOf } from '../../core/plan/way.ts';
import { plan } from '../../core/plan.ts';
import { ruleOf } from '../../core/rules/book.ts';
import { type Person, tongues, welcomed } from '../stories/person.ts';

function wayIn(procedure: Procedure, facts: Facts = {}, asOf = '2026-03-02'): Way {
  const input = { asOf, procedure, facts };
  const planned = plan(input);
  return wayOf({ ...input, eligibility: planned.eligibility }, planned);
}

const short: Facts = { shortTermActivity: 'filming', stayDays: 60, birthDate: '1985-01-01' };

describe('the way through a procedure', () => {
  test.each(procedures.filter((procedure) => procedure !== 'e-card'))(
    'says of %s how it is filed and what comes',
    (procedure) => {
      const { filing, given, after } = wayIn(procedure, { ...short, changedItem: 'passport' });

      expect(filing.length).toBeGreaterThan(0);
      expect([...given, ...after].length).toBeGreaterThan(0);
    },
  );

  test.each(procedures)(
    'says nothing of %s twice, nothing without a source, and nothing that a date says',
    (procedure) => {
      for (const facts of [
        short,
        { ...short, changedItem: 'passport' as const, acceptedOn: '2026-02-25', rpFiledOn: '2026-03-01' },
      ]) {
        const way = wayIn(procedure, facts);
        const all = Object.values(way).flat();
        const dates = plan({ asOf: '2026-03-02', procedure, facts }).deadlines.map(({ rules: [rule] }) => rule);

        expect(all).toEqual([...new Set(all)]);
        expect(all.filter((rule) => ruleOf(rule).confidence === 'background')).toEqual([]);
        expect(all.filter((rule) => dates.includes(rule))).toEqual([]);
      }
    },
  );

  test('tells how long the office takes, by the category', () => {
    expect(wayIn('first-permit').filing).toContain('notif-decision-10wd');
    expect(wayIn('first-permit', { directGrounds: ['a-achievement'], birthDate: '1980-01-01' }).filing).toEqual(
      expect.arrayContaining(['notif-decision-a-5wd', 'a-paperless']),
    );
  });

  test('leaves the filing once the permit is granted, and the visa once the person is here', () => {
    const granted = wayIn('first-permit', { notificationIssuedOn: '2026-02-01' });
    expect(granted.filing).not.toContain('url-fwp');
    expect(granted.after).toContain('proc-visa-unchanged');

    const arrived = wayIn('first-permit', { notificationIssuedOn: '2026-02-01', enteredOn: '2026-03-01' });
    expect(arrived.after).not.toContain('proc-visa-unchanged');
    expect(arrived.after).toContain('z-visa-no-exit');
    expect(wayIn('first-permit', { rpIssuedOn: '2026-03-01' }).after).not.toContain('z-visa-no-exit');
  });

  test('tells of the residence permit only where one is asked for', () => {
    expect(wayIn('change', { changedItem: 'passport' }).filing).toContain('rp-decision-15d');
    expect(wayIn('change', { changedItem: 'category' }).filing).not.toContain('rp-decision-15d');
    expect(wayIn('short-term', { ...short, stayDays: 30 }).filing).not.toContain('rp-fee');
    expect(wayIn('short-term', { ...short, stayDays: 31 }).filing).toContain('rp-fee');
  });

  test('tells a person with the Five-Star Card of the card, and others without a permit of nothing', () => {
    expect(wayIn('first-permit', { permanentResident: true })).toEqual({
      filing: [],
      given: ['five-star-card'],
      after: [],
    });
    expect(wayIn('first-permit', { nationality: 'HK' })).toEqual({ filing: [], given: [], after: [] });
    expect(wayIn('short-term', { ...short, birthDate: '1950-01-01' }).filing).toEqual([]);
  });

  test('tells of the visa centre in Bangkok only someone from there', () => {
    expect(wayIn('first-permit', { nationality: 'TH' }).after).toContain('z-visa-bangkok');
    expect(wayIn('first-permit', { nationality: 'FR' }).after).not.toContain('z-visa-bangkok');
  });
});

/** Someone who leaves their job in Lanzhou, of which nothing is known. */
function leaving(language: string): Person {
  return welcomed(language)
    .press('Already at work in China', 'The job ends')
    .type('2026-02-27')
    .type({ en: 'Lanzhou', zh: '兰州' })
    .press('Yes', 'No', "I don't know", 'Not yet', 'Yes');
}

describe.each(tongues)('in the language %s', (language) => {
  test('the way is a page of the plan, each rule of it with its sources', () => {
    const one = leaving(language).press('My plan', 'How it goes');

    expect(one.at).toBe('plan-way');
    expect(one.english).toContain('Cancellation takes 6 to 10 working days');
    expect(one.english).toContain('When you leave: your pension account');
    const told = one.view.sections.flatMap(({ items }) => items);
    expect(told.filter(({ sources }) => sources.length === 0)).toEqual([]);
    expect(one.view.rules).toContain('si-min-years');
  });

  test('under the dates stands how they are counted', () => {
    const one = leaving(language).press('My plan', 'Dates');

    expect(one.english).toContain('Calendar days and working days');
    expect(one.english).not.toContain('Lanzhou: the national rules');
    expect(one.view.rules).toContain('conv-working-day');
  });
});
