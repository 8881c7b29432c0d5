import { describe, expect, test } from 'vitest';
import type { Known } from '../../core/answer.ts';
import { cardOf } from '../../core/card.ts';
import { planView } from '../../core/screens/plan-at-a-glance.ts';
import { planPageView } from '../../core/screens/plan-pages.ts';
import { wholePlanView } from '../../core/screens/whole-plan.ts';
import { deskWith } from '../walker/guide.ts';

const kept: Known = { consent: true, role: 'employee', goal: 'keep', city: 'beijing' };
const transfer: Known = { ...kept, matter: 'transfer', sameOccupation: true, stayBasis: 'residence-work' };

const deskOf = (known: Known) => deskWith(known, { today: '2026-03-02' });
const listsOf = (known: Known, page: 'yours' | 'employers') =>
  planPageView(deskOf(known), page).sections.map(({ title, items }) => [title, ...items.map((item) => item.title)]);

describe('the lists of papers say why each paper is there', () => {
  test('under the step that wants it first', () => {
    expect(listsOf(transfer, 'employers')).toEqual([
      ['For the cancellation of the work permit', 'Leaving certificate', 'Tax records'],
      ['For the work permit', 'Cancellation certificate'],
      ['For the residence permit', "Employer's letter", 'Notification Letter', 'Decision letter'],
    ]);
  });

  test('and with what it is wanted for besides, in the shape for each', () => {
    const first: Known = {
      consent: true,
      role: 'employee',
      goal: 'arrival',
      stage: 'nothingFiled',
      lodging: 'private',
    };
    const items = planPageView(deskOf(first), 'yours').sections.flatMap((list) => list.items);
    const passport = items.find(({ key }) => key === 'doc-passport.employee')!;

    expect(passport.marks.map(({ label }) => label)).toEqual(['work permit: copy']);
    expect(passport.detail).toMatch(
      /registration with the police: the passport itself.*residence permit: the passport/,
    );
    expect(items.filter(({ title }) => title.includes('assport'))).toHaveLength(1);
  });

  test('on one page with all else also whose they are', () => {
    const titles = wholePlanView(deskOf(transfer)).sections.map(({ title }) => title);

    expect(titles).toContain('Your documents for the work permit');
    expect(titles).toContain("Your employer's documents for the cancellation of the work permit");
  });

  test('whoever leaves reads of the form to sign, and HR reads who signs it', () => {
    const leaving: Known = { ...kept, matter: 'leaving' };
    const told = (known: Known) => planPageView(deskOf(known), 'yours').sections[0]!.items[0]!.detail;

    expect(told(leaving)).toContain('Signed by you and stamped by the employer');
    expect(told({ ...leaving, role: 'hr' })).toContain('Signed by the employee and stamped by the employer');
  });
});

describe('where no list of papers is known, nobody reads that none are needed', () => {
  test.each<[string, Known, RegExp]>([
    ['category', { ...kept, matter: 'change', changedItem: 'category' }, /no published list of papers for the change/],
    [
      'name',
      { ...kept, matter: 'change', changedItem: 'name' },
      /8 documents.*no published list of papers for the change/,
    ],
    ['leaving', { ...kept, matter: 'leaving' }, /3 documents.*giving up the residence permit/],
    ['e-card', { ...kept, goal: 'eCard', holding: 'letter' }, /no papers that are handed in for the e-card/],
  ])('%s', (_, known, told) => {
    const text = planView(deskOf(known)).text.join(' ');

    expect(text).toMatch(told);
    expect(text).not.toContain('No documents');
  });

  test('a new passport comes before the e-card with its own papers, until the permit has been changed', () => {
    const holding: Known = { ...kept, goal: 'eCard', holding: 'newPassport', permitChangedFirst: false };

    expect(listsOf(holding, 'yours')[0]).toContain('Information page of the old passport');
    expect(listsOf({ ...holding, permitChangedFirst: true }, 'yours')).toEqual([]);
    expect(listsOf({ ...holding, holding: 'letter', changedItem: 'passport' }, 'yours')).toEqual([]);
  });
});

test('at the counter each paper of a transfer has its own box, most with the official name', () => {
  const items = cardOf(deskOf(transfer)).groups.flatMap((group) => group.items);
  const official = items.filter(({ isOfficial }) => isOfficial).map(({ chinese }) => chinese);

  expect(official).toEqual([
    '外国人来华工作许可申请表',
    '聘用合同或任职证明',
    '护照信息页',
    '工作类居留证件',
    '免冠照片',
    '临时住宿登记表',
    '境外人员体格检查记录验证证明',
    '外国人工作许可通知，或准予行政许可决定书和许可信息',
  ]);
  expect(items.find(({ key }) => key === 'cancellation-certificate.employer')?.isOfficial).toBe(false);
});
