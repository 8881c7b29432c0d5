import { describe, expect, test } from 'vitest';
import { ruleOf, rules } from '../../core/rules/book.ts';
import { isKnownToHaveBegun } from '../../core/rules/vouched.ts';
import { planSections } from '../../core/screens/plan-sections.ts';
import { person, tongues } from '../stories/person.ts';
import { deskWith, wordsIn } from '../walker/guide.ts';

const today = '2026-11-26';
const inShanghai = {
  ...{ consent: true, role: 'employee', goal: 'arrival', stage: 'nothingFiled', nationality: 'US', city: 'shanghai' },
  ...{ applyingFrom: 'abroad', lodging: 'private' },
};

/** A page of the plan as it is seen for a day, or today's. */
function pageOf(page: 'city' | 'way' | 'yours', { day, language = 'en' }: { day?: string; language?: string }) {
  const scene = day ? { kind: 'asOf', day, page } : { kind: 'page', page: `plan-${page}` };
  return person(language, today, { ...inShanghai, scene: JSON.stringify(scene) }).view;
}

const marksOf = ({ sections }: ReturnType<typeof pageOf>, rule: string) =>
  sections
    .flatMap(({ items }) => items)
    .find(({ key }) => key === rule)
    ?.marks.map(({ kind }) => kind);

describe.each(tongues)('a note whose beginning nobody knows, in the language %s', (language) => {
  test('says so where an earlier day is looked at', () => {
    const view = pageOf('city', { day: '2019-05-01', language });

    expect(marksOf(view, 'city-shanghai-31')).toEqual(['undated']);
    expect(view.sections.flatMap(({ items }) => items.flatMap(({ marks }) => marks))).toContainEqual({
      kind: 'undated',
      label: wordsIn(language).say('common:mark.undated'),
    });
  });

  test('says nothing of it today, nor for a day to come', () => {
    expect(marksOf(pageOf('city', { language }), 'city-shanghai-31')).toEqual([]);
    expect(marksOf(pageOf('city', { day: '2027-05-01', language }), 'city-shanghai-31')).toEqual([]);
  });
});

test.each([
  ['last checked, where no source bears a date', 'city-shanghai-31', '2026-11-22', '2026-11-23'],
  ['published', 'si-refund-sh', '2024-06-11', '2024-06-12'],
  ['published last, of several sources', 'change-employer-name', '2024-07-21', '2024-07-22'],
  ['at the end of the month in which it was published', 'ssc-physical-fee', '2025-02-28', '2025-03-01'],
  ['at the end of the year in which it was published', 'iit-eight-items', '2023-12-31', '2024-01-01'],
])('a rule without a beginning is known to hold from the day it was %s: %s', (_, rule, before, day) => {
  expect([before, day].map((by) => isKnownToHaveBegun(ruleOf(rule), { by }))).toEqual([false, true]);
});

test('a rule that names its beginning needs nobody to vouch for it', () => {
  const named = rules.filter(({ begins }) => begins !== undefined);

  expect(named.length).toBeGreaterThan(0);
  for (const rule of named) expect(isKnownToHaveBegun(rule, { by: '2017-04-01' }), rule.id).toBe(true);
});

test('whoever does not look back reads nothing of it, whenever the rules were checked', () => {
  const items = planSections(deskWith(inShanghai, { today: '2018-01-01' }), 'city').flatMap((section) => section.items);

  expect(items.map(({ key }) => key)).toContain('city-shanghai-31');
  expect(items.flatMap(({ marks }) => marks.map(({ kind }) => kind))).not.toContain('undated');
});

test('every undated rule on a list of the plan says so, whatever list it stands in', () => {
  const desk = { ...deskWith(inShanghai, { today: '2018-01-01' }), lookedAtOn: today };
  const items = (['yours', 'employers', 'warnings', 'way', 'city', 'stay', 'dates'] as const)
    .flatMap((page) => planSections(desk, page))
    .flatMap((section) => section.items);
  const undated = items.filter(
    ({ rules: [rule] = [] }) => rule && !isKnownToHaveBegun(ruleOf(rule), { by: '2018-01-01' }),
  );

  expect(undated.length).toBeGreaterThan(20);
  for (const { title, marks } of undated)
    expect(
      marks.map(({ kind }) => kind),
      title,
    ).toContain('undated');
});
