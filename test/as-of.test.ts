import { expect, test } from 'vitest';
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

test('a day that can be read in two ways is asked back', () => {
  const one = person('en', '2026-03-02', renewing).tool('menu').press('My plan as of another day').type('03/04/2027');

  expect(one.at).toBe('asOf');
  expect(one.screen).toContain('Which one do you mean?');
});
