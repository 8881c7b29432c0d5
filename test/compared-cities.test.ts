import { expect, test } from 'vitest';
import { render } from '../bots/telegram/render.ts';
import { type Person, person, tongues } from './stories/person.ts';
import { wordsIn } from './walker/guide.ts';

const inShanghai = {
  ...{ consent: true, role: 'employee', goal: 'arrival', stage: 'filed', nationality: 'US' },
  ...{ applyingFrom: 'abroad', acceptedOn: '2026-02-25', city: 'shanghai' },
};

/** Shanghai beside another city. */
function beside(city: string, language = 'en'): Person {
  const scene = JSON.stringify({ kind: 'compare', fact: 'city', value: city });
  return person(language, '2026-03-02', { ...inShanghai, scene });
}

const rowsOf = ({ view }: Person) => view.comparison?.groups.flatMap(({ rows }) => rows) ?? [];
const listed = ({ view }: Person, key: string) =>
  view.sections.find((section) => section.key === key)?.items.map(({ title }) => title);

test('what is known of one city alone stands in a list for each, without a line for the other', () => {
  const one = beside('beijing');

  expect(one.view.sections.map(({ title }) => title)).toEqual([
    'Known for Shanghai only',
    'Known for Beijing only',
    expect.stringMatching(/^The same either way/),
  ]);
  expect(listed(one, 'only-now')).toContain('One application for three matters');
  expect(listed(one, 'only-otherwise')).toContain('Both permits at one counter');
  expect(rowsOf(one).filter(({ now }) => now === 'applies' || now === 'does not apply')).toEqual([]);
});

test('what both tell otherwise stands side by side, the figures too', () => {
  const rows = rowsOf(beside('beijing'));

  expect(rows).toContainEqual({
    key: 'salaries',
    title: 'Salary route, by secondary sources',
    now: 'A from RMB 895,248 a year, B from RMB 596,832',
    otherwise: 'A from RMB 859,464 a year, B from RMB 572,976',
  });
  expect(rows.find(({ key }) => key === 'doc-medical-age')).toMatchObject({
    now: wordsIn('en').say('rules:doc-medical-age.shanghai.text'),
    otherwise: wordsIn('en').say('rules:doc-medical-age.beijing.text'),
  });
});

test('what both tell in the same words is folded away', () => {
  const one = beside('beijing');

  expect(listed(one, 'same')).toEqual(
    expect.arrayContaining(['Upload papers as PDF', 'Usual time for the residence permit']),
  );
  expect(rowsOf(one).map(({ key }) => key)).not.toContain('upload-pdf-2026');
});

test('of a city of which nothing is known there is no list', () => {
  expect(listed(beside('lanzhou'), 'only-now')).not.toBeUndefined();
  expect(listed(beside('lanzhou'), 'only-otherwise')).toBeUndefined();
});

test.each(tongues)('no rule stands twice in the language %s', (language) => {
  for (const city of ['beijing', 'shenzhen', 'guangzhou', 'hangzhou', 'tianjin', 'lanzhou']) {
    const one = beside(city, language);
    const rules = [
      ...rowsOf(one).map(({ title }) => title),
      ...one.view.sections.flatMap((list) => list.items.map(({ title }) => title)),
    ];
    expect(rules.length, city).toBe(new Set(rules).size);
  }
});

test('in Telegram the lists stand under their cities, a line each', () => {
  const { view } = beside('beijing', 'zh-CN');
  const text = render(view, { words: wordsIn('zh-CN'), today: '2026-03-02' })
    .map(({ plain }) => plain)
    .join('\n');

  expect(text).toMatch(/— 目前只查到上海有 —\n\n(• .*\n)*• 单一窗口\n/);
  expect(text).toMatch(/— 目前只查到北京有 —\n\n(• .*\n)*• 两证一窗办理\n/);
});

test('where another answer than the city is thought of, the list is of the answer', () => {
  const scene = JSON.stringify({ kind: 'compare', fact: 'lodging', value: 'hotel' });
  const one = person('en', '2026-03-02', { ...inShanghai, stage: 'entered', lodging: 'private', scene });

  expect(one.view.sections[0]).toMatchObject({ title: 'Only with the present answer' });
  expect(listed(one, 'only-now')).toContain('If you do not register');
});
