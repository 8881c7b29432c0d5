import { describe, expect, test } from 'vitest';
import type { Facts, PlanInput, Procedure } from '../core/facts.ts';
import { rulesInCity } from '../core/plan/in-city.ts';
import { plan } from '../core/plan.ts';
import { citySection } from '../core/screens/city.ts';
import { deskWith } from './walker/guide.ts';

const filed = {
  consent: true,
  role: 'employee',
  goal: 'arrival',
  stage: 'filed',
  nationality: 'US',
  applyingFrom: 'abroad',
  acceptedOn: '2026-02-25',
};

function inCity(city: string | undefined) {
  const [section] = citySection(deskWith(city ? { ...filed, city } : filed, { today: '2026-03-02' }));
  return section && { title: section.title, items: section.items.map(({ title }) => title) };
}

test('what a city does otherwise is told as a difference', () => {
  const shenzhen = inCity('shenzhen');

  expect(shenzhen?.title).toContain('Shenzhen');
  expect(shenzhen?.items.join('\n')).toMatch(/Shenzhen/);
});

test('where nothing is known of a city, that is said', () => {
  expect(inCity('lanzhou')?.items).toEqual([expect.stringContaining('Lanzhou')]);
});

test('without a city there is no such list', () => {
  expect(inCity(undefined)).toBeUndefined();
});

describe('of a city is told what matters for what a person came for', () => {
  const rulesFor = (procedure: Procedure, facts: Facts) => {
    const input: PlanInput = { asOf: '2026-03-02', procedure, facts };
    return rulesInCity({ ...input, eligibility: plan(input).eligibility });
  };

  test.each<[Procedure, Facts, string[]]>([
    ['leaving', { city: 'shanghai' }, ['si-refund-sh', 'transfer-cert-copy']],
    ['social-insurance', { city: 'shanghai' }, ['city-shanghai-31']],
    ['social-insurance', { city: 'guangzhou' }, ['ssc-physical-gz']],
    ['social-insurance', { city: 'ningbo' }, ['ssc-joinin']],
    ['e-card', { city: 'wuhan' }, ['ssc-hubei']],
    ['transfer', { city: 'foshan' }, ['transfer-gd-pilot']],
    ['renewal', { city: 'beijing' }, ['renew-decision-bj', 'city-beijing-onestop', 'city-salary-beijing']],
    ['renewal', { city: 'shanghai', currentCategory: 'B' }, ['b-validity-2y-sh', 'permit-end-earliest']],
    ['renewal', { city: 'shenzhen', currentCategory: 'C' }, ['age-shenzhen-2026', 'city-salary-shenzhen']],
    ['first-permit', { city: 'qingdao' }, ['city-shandong']],
    ['first-permit', { city: 'shanghai', education: 'bachelor', relatedExperienceYears: 0 }, ['grad-shanghai']],
    ['short-term', { city: 'beijing' }, ['upload-pdf-2026', 'city-beijing-centre']],
  ])('%s %o: %o', (procedure, facts, rules) => {
    expect(rulesFor(procedure, facts)).toEqual(expect.arrayContaining(rules));
  });

  test.each<[Procedure, Facts, string]>([
    ['social-insurance', { city: 'shanghai' }, 'city-salary-shanghai'],
    ['leaving', { city: 'beijing' }, 'city-beijing-onestop'],
    ['e-card', { city: 'guangzhou' }, 'city-guangzhou-window'],
    [
      'first-permit',
      { city: 'shanghai', birthDate: '1990-01-01', education: 'bachelor', relatedExperienceYears: 5 },
      'grad-shanghai',
    ],
    ['first-permit', { city: 'shanghai', enteredOn: '2026-03-01' }, 'new-port-visa'],
    ['renewal', { city: 'foshan' }, 'transfer-gd-pilot'],
  ])('%s %o: not %s', (procedure, facts, rule) => {
    expect(rulesFor(procedure, facts)).not.toContain(rule);
  });

  test('nothing to whoever needs no permit', () => {
    expect(rulesFor('social-insurance', { city: 'shanghai', nationality: 'HK' })).toEqual([]);
  });
});
