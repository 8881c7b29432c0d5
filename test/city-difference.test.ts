import { describe, expect, test } from 'vitest';
import type { Facts, PlanInput, Procedure } from '../core/facts.ts';
import { plainText } from '../core/plain-text.ts';
import { rulesInCity } from '../core/plan/in-city.ts';
import { plan } from '../core/plan.ts';
import { citySection } from '../core/screens/city.ts';
import { planPageView } from '../core/screens/plan-pages.ts';
import { planPages } from '../core/screens/plan-sections.ts';
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

const askTheOffice = 'the national rules apply. Offices can still differ, so ask the local office.';

function inCity(city: string | undefined) {
  const [section] = citySection(deskWith(city ? { ...filed, city } : filed, { today: '2026-03-02' }));
  return section && { title: section.title, items: section.items.map(({ title }) => title) };
}

test('what a city does otherwise is told as a difference', () => {
  const shenzhen = inCity('shenzhen');

  expect(shenzhen?.title).toContain('Shenzhen');
  expect(shenzhen?.items.join('\n')).toMatch(/Shenzhen/);
});

test('what Shanghai asks for beyond is told there, and nowhere else', () => {
  expect(inCity('shanghai')?.items).toEqual(
    expect.arrayContaining(['Shanghai also asks a new employer to the counter', 'Shanghai also asks for PDF']),
  );
  const national = planPages.filter((page) => page !== 'city' && page !== 'differ');
  const told = (city: string) =>
    national.map((page) => plainText(planPageView(deskWith({ ...filed, city }, { today: '2026-03-02' }), page)));
  expect(told('lanzhou').join('\n')).not.toMatch(/Shanghai|Shenzhen|Hangzhou|Beijing|gaj\.sh/);
});

test('where nothing is known of a city, that is said', () => {
  expect(inCity('lanzhou')?.items).toEqual([`I have nothing of its own for Lanzhou: ${askTheOffice}`]);
});

test('where something is known of a city, but not for this step, that is said otherwise', () => {
  const known = { consent: true, role: 'employee', goal: 'socialInsurance', nationality: 'US', city: 'beijing' };
  const [section] = citySection(deskWith(known, { today: '2026-03-02' }));

  expect(section?.items.map(({ title }) => title)).toEqual([
    `For this step nothing special is known for Beijing: ${askTheOffice}`,
  ]);
});

describe('a time that a city promises is reckoned from the day it begins', () => {
  const renewed = {
    consent: true,
    role: 'employee',
    goal: 'keep',
    matter: 'renewal',
    isFiled: true,
    acceptedOn: '2026-03-02',
  };

  test.each([
    ['city-shanghai-times', { city: 'shanghai', currentCategory: 'A' }, /Thu, 12 March/, /8 working days/],
    ['city-shanghai-times', { city: 'shanghai', currentCategory: 'C' }, /Thu, 19 March/, /13 working days/],
    [
      'city-shanghai-single',
      { city: 'shanghai', currentCategory: 'B', isResidenceFiled: true, rpFiledOn: '2026-03-02' },
      /11 March/,
      /7 work/,
    ],
    ['city-suzhou', { city: 'suzhou', currentCategory: 'A' }, /Thu, 5 March/, /3 working days/],
    ['city-suzhou', { city: 'suzhou', currentCategory: 'B' }, /Mon, 9 March/, /5 working days/],
    ['renew-decision-bj', { city: 'beijing', currentCategory: 'B' }, /Mon, 9 March/, /5 working days/],
  ])('%s %o', (rule, facts, when, reckoning) => {
    const desk = deskWith({ ...renewed, ...facts }, { today: '2026-03-02' });
    const item = citySection(desk)[0]?.items.find(({ key }) => key === rule);

    expect(item?.when).toMatch(when);
    expect(item?.reckoning).toMatch(reckoning);
    expect(planPageView(desk, 'dates').sections[0]?.items.map(({ key }) => key.split('.')[0])).toContain(rule);
  });

  test('and not before, nor in the plan for programs', () => {
    const { acceptedOn: _, ...notYet } = renewed;
    const desk = deskWith({ ...notYet, city: 'shanghai' }, { today: '2026-03-02' });
    const item = citySection(desk)[0]?.items.find(({ key }) => key === 'city-shanghai-times');

    expect(item?.when).toBeUndefined();
    const input: PlanInput = {
      asOf: '2026-03-02',
      procedure: 'renewal',
      facts: { city: 'shanghai', acceptedOn: '2026-03-02' },
    };
    expect(plan(input).deadlines.map(({ rules: [rule] }) => rule)).not.toContain('city-shanghai-times');
  });
});

test('without a city there is no such list', () => {
  expect(inCity(undefined)).toBeUndefined();
});

describe('the first day to file a renewal', () => {
  const renewal = { consent: true, role: 'employee', goal: 'keep', matter: 'renewal', permitExpiresOn: '2026-06-30' };
  const renewalIn = (city: string) =>
    planPageView(deskWith({ ...renewal, city }, { today: '2026-03-02' }), 'dates').sections[0]?.items[0];

  test.each([
    ['tianjin', "Tianjin's system takes renewals from 90 days before expiry until 30 days before"],
    ['shanghai', 'Shanghai is reported to take renewals from 3 months before expiry'],
    ['lanzhou', 'The first day is counted as in Tianjin'],
  ])('is reckoned, and in %s it is said whose it is', (city, whose) => {
    const item = renewalIn(city);

    expect(item?.window).toContain('Possible from Wed, 1 April 2026.');
    expect(item?.reckoning).toContain(
      '− 30 days = Sun, 31 May 2026. Work permit expires (Tue, 30 June 2026) − 90 days',
    );
    expect(item?.detail).toContain(whose);
  });
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
    ['change', { city: 'guangzhou', changedItem: 'address' }, 'city-salary-guangzhou'],
    ['change', { city: 'shenzhen', changedItem: 'passport' }, 'city-salary-shenzhen'],
    ['change', { city: 'shanghai', changedItem: 'address' }, 'city-shanghai-single'],
    ['change', { city: 'shenzhen', changedItem: 'address' }, 'city-shenzhen-joint'],
  ])('%s %o: not %s', (procedure, facts, rule) => {
    expect(rulesFor(procedure, facts)).not.toContain(rule);
  });

  test('nothing to whoever needs no permit', () => {
    expect(rulesFor('social-insurance', { city: 'shanghai', nationality: 'HK' })).toEqual([]);
  });
});
