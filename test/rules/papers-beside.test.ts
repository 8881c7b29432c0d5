import { describe, expect, test } from 'vitest';
import type { Facts, Procedure } from '../../core/facts.ts';
import { withPapersBeside } from '../../core/plan/documents/beside.ts';
import { type Plan, plan } from '../../core/plan.ts';
import { citySection } from '../../core/screens/city.ts';
import { deskWith } from '../walker/guide.ts';

const asOf = '2026-03-02';

function papersIn(procedure: Procedure, facts: Facts) {
  const input = { asOf, procedure, facts };
  const planned: Plan = plan(input);
  const all = withPapersBeside(planned.documents, { ...input, eligibility: planned.eligibility });
  const nameOf = ({ id, by }: { id: string; by: string }) => `${by}: ${id}`;
  const before = planned.documents.map(nameOf);
  return { all, beside: all.map(nameOf).filter((name) => !before.includes(name)) };
}

/** The power of attorney, should an agency apply for the permit. */
const byAgency = 'employer: er-agent';
const forResidence = ['employee: rp-docs', 'employer: rp-docs'];

describe('beside the papers of the permit stand', () => {
  test.each<[Procedure, Facts]>([
    ['renewal', { city: 'shanghai' }],
    ['change', { changedItem: 'passport', city: 'beijing' }],
    ['change', { changedItem: 'name' }],
    ['change', { changedItem: 'position' }],
    ['change', { changedItem: 'employer-name' }],
    ['transfer', { sameOccupation: true, stayBasis: 'residence-work' }],
  ])('those for the residence permit that goes along: %s %o', (procedure, facts) => {
    expect(papersIn(procedure, facts).beside).toEqual(forResidence);
  });

  test('those for a new address in the residence permit, which Shanghai wants', () => {
    const moved: Facts = { changedItem: 'address', lodging: 'private' };

    expect(papersIn('change', { ...moved, city: 'shanghai' }).beside).toEqual(['employee: reg-docs', ...forResidence]);
    expect(papersIn('change', { ...moved, city: 'lanzhou' }).beside).toEqual(['employee: reg-docs']);
  });

  test.each([
    [30, []],
    [31, forResidence],
    [90, forResidence],
  ])('those for the residence permit of short work of %i days, beside the signed statement', (stayDays, residence) => {
    const facts: Facts = { shortTermActivity: 'filming', stayDays, birthDate: '1985-01-01', lodging: 'hotel' };

    expect(papersIn('short-term', facts).beside).toEqual(['employee: short-no-medical', ...residence]);
  });

  test('those for the registration, outside a hotel and until it has been made', () => {
    expect(papersIn('first-permit', { lodging: 'private' }).beside).toEqual(['employee: reg-docs', byAgency]);
    expect(papersIn('first-permit', { lodging: 'hotel' }).beside).toEqual([byAgency]);
    expect(papersIn('first-permit', { lodging: 'private', rpFiledOn: '2026-03-01' }).beside).toEqual([byAgency]);
    expect(papersIn('residence-permit', { residencePermitExpiresOn: '2026-09-01' }).beside).toEqual([]);
    expect(papersIn('residence-permit', { enteredOn: '2026-03-01' }).beside).toEqual(['employee: reg-docs']);
  });

  test('the travel or residence permit with which people of Hong Kong, Macao and Taiwan enrol', () => {
    expect(papersIn('social-insurance', { nationality: 'HK' }).beside).toEqual(['employee: exempt-hmt']);
    expect(papersIn('social-insurance', { nationality: 'US', permanentResident: true }).beside).toEqual([]);
    expect(papersIn('leaving', { nationality: 'TW' }).beside).toEqual([]);
  });

  test('those of a new permit where a change is none', () => {
    const { beside } = papersIn('change', { changedItem: 'occupation' });

    expect(beside).toEqual(
      expect.arrayContaining(['employer: cancel-docs', 'employee: doc-degree', 'employee: doc-crc']),
    );
    expect(papersIn('change', { changedItem: 'nationality' }).beside).not.toContain('employer: cancel-docs');
  });

  test.each(['shenzhen', 'hangzhou'])('the letter on why a foreigner is needed, in %s', (city) => {
    expect(papersIn('first-permit', { city, lodging: 'hotel' }).beside).toEqual([
      byAgency,
      'employer: doc-er-justification',
    ]);
    expect(papersIn('transfer', { city, sameOccupation: false }).beside).toEqual([
      byAgency,
      'employer: doc-er-justification',
    ]);
    expect(papersIn('transfer', { city, sameOccupation: true }).beside).toEqual(forResidence);
  });
});

test('a paper that only one city asks for is told as its difference', () => {
  const known = { consent: true, role: 'employee', goal: 'arrival', stage: 'nothingFiled', nationality: 'US' };
  const titles = (city: string) =>
    citySection(deskWith({ ...known, city }, { today: asOf })).flatMap(({ items }) => items.map(({ title }) => title));

  expect(titles('shenzhen')).toContain('Shenzhen also asks for: Letter on why a foreigner is needed');
  expect(titles('shanghai')).not.toContain('Shanghai also asks for: Letter on why a foreigner is needed');
});
