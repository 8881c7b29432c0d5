import { expect, test } from 'vitest';
import type { Known } from '../core/answer.ts';
import { caseFacts } from '../core/scene.ts';
import { person, welcomed } from './stories/person.ts';

const renewing = {
  consent: true,
  role: 'employee',
  goal: 'keep',
  matter: 'renewal',
  permitExpiresOn: '2026-09-30',
  city: 'guangzhou',
  permitForm: 'electronic',
};

test('the plan is seen as it would stand on another day, and nothing is saved', () => {
  const one = person('en', '2026-03-02', renewing);
  const before = caseFacts(one.known);
  one.tool('menu').press('My plan as of another day').type('1 October 2026');

  expect(one.at).toBe('asOf-plan');
  expect(one.screen).toContain('as of Thu, 1 October 2026');
  expect(one.screen).toContain('Nothing is saved');
  one.press('Dates (1)');
  expect(one.screen).toContain('passed 31 days ago');
  expect(caseFacts(one.known)).toEqual(before);
});

test('from another day there is a way back to today', () => {
  const one = welcomed('en').tool('menu').press('My plan as of another day').type('2026-12-31').press('Back to today');

  expect(one.at).not.toContain('asOf');
});

test.each(['2026-12-01', '2026-07-01'])(
  'on %s the new year is offered once, though it is so many months ahead too',
  (today) => {
    const one = person('en', today, renewing).tool('menu').press('My plan as of another day');

    expect(one.view.choices.filter(({ key }) => key === '2027-01-01')).toHaveLength(1);
  },
);

test('a day that can be read in two ways is asked back', () => {
  const one = person('en', '2026-03-02', renewing).tool('menu').press('My plan as of another day').type('03/04/2027');

  expect(one.at).toBe('asOf');
  expect(one.screen).toContain('Which one do you mean?');
});

/** The plan of a case and all of its pages, as they are seen for another day. */
function seenOn(day: string, known: Known): string {
  const one = person('en', '2026-03-02', { consent: true, role: 'employee', ...known });
  one.tool('menu').press('My plan as of another day').type(day);
  const { screen, view } = one;
  const pages = view.choices.filter(({ key }) => key !== 'today' && key !== 'another');
  const screens = pages.map(({ key }) => {
    const page = one.pressOld('asOf-plan', key).screen;
    one.press('The whole plan');
    return page;
  });
  return [screen, ...screens].join('\n');
}

const arriving = { goal: 'arrival', stage: 'nothing', nationality: 'US', applyingFrom: 'abroad' };

test.each([
  ['2024-11-30', '2024-12-01', 'guangzhou', 'Show the letter or the e-card'],
  ['2024-11-30', '2024-12-01', 'guangzhou', 'No deadline for the e-card was found'],
  ['2025-11-19', '2025-11-20', 'guangzhou', 'Fill in the arrival card'],
  ['2024-12-31', '2025-01-01', 'guangzhou', 'Several matters in one service'],
  ['2025-10-08', '2025-10-09', 'guangzhou', 'Guangzhou: where the counter is'],
  ['2023-07-12', '2023-07-13', 'guangzhou', 'Guangzhou salary figure of 2023'],
  ['2026-02-03', '2026-02-04', 'beijing', 'Beijing salary route'],
  ['2026-01-31', '2026-02-01', 'beijing', 'Beijing also asks for PDF'],
])('as of %s nothing is said of what begins on %s in %s: %s', (before, day, city, title) => {
  expect(seenOn(before, { ...arriving, city })).not.toContain(title);
  expect(seenOn(day, { ...arriving, city })).toContain(title);
});

test('a renewal before the e-card is not told that it brings one', () => {
  const plastic = { ...renewing, permitForm: 'physical' };

  expect(seenOn('2024-11-15', plastic)).not.toContain('Renewal or change brings the e-card');
  expect(seenOn('2024-12-01', plastic)).toContain('Renewal or change brings the e-card');
});

test('a paper that is asked for by a rule still to come says from when on', () => {
  const insured = { goal: 'keep', matter: 'socialInsurance', city: 'guangzhou', employmentStartsOn: '2024-11-10' };

  expect(seenOn('2024-11-15', insured)).toContain('only from Sun, 1 December 2024');
  expect(seenOn('2024-12-01', insured)).not.toContain('only from');
});

test('what is told of accents says from which month on', () => {
  expect(seenOn('2025-06-02', { ...arriving, nameHasAccents: true })).toContain('only from February 2026');
});

test('an old salary figure is told where pay counts, with its years, and to nobody who moves house', () => {
  const moving = { goal: 'keep', matter: 'change', changedItem: 'address', city: 'shenzhen', changedOn: '2026-03-01' };

  expect(seenOn('2026-03-02', { ...arriving, city: 'shenzhen' })).toContain('Shenzhen salary figure of 2019 to 2020');
  expect(seenOn('2026-03-02', moving)).not.toContain('salary figure');
});
