import { expect, test } from 'vitest';
import { caseFacts } from '../../core/scene.ts';
import { type Person, tongues, welcomed } from './person.ts';

/** Someone whose permits run out in spring, and who renews in Suzhou. */
function renewing(language = 'en'): Person {
  return welcomed(language)
    .press('Already at work in China', 'The work permit runs out')
    .type('2026-05-31')
    .press('Suzhou', 'In the e-card')
    .type('1990-01-01')
    .press('Category B')
    .type('2026-05-31')
    .press('Not yet');
}

const changing = (one: Person, label: string) => one.tool('menu').press('My answers', label);

test.each(tongues)('a date that moves is told with the days it moves by, in %s', (language) => {
  const one = renewing(language);
  const before = caseFacts(one.known);
  changing(one, 'Residence permit expires').type('2026-05-21');

  expect(one.at).toBe('save:residencePermitExpiresOn');
  expect(one.english).toContain('(10 days earlier)');
  expect(one.english).toContain('The stay lasts until: Sun, 31 May 2026 → Thu, 21 May 2026 (10 days earlier)');
  expect(caseFacts(one.known)).toEqual(before);
});

test('whose move it is then, and whose it is until now, is seen before it is saved', () => {
  const one = changing(renewing(), 'Application filed').press('Yes, filed');

  expect(one.screen).toMatch(/It is the authority's turn: .* Until now: It is your employer's move now/);
});

test('what is told of an age is seen before the birthday is saved', () => {
  const one = changing(renewing(), 'Date of birth').type('1964-01-01');

  expect(one.screen).toContain('Then also applies: Category B: up to age 60');
});

test('another city is seen with what applies there', () => {
  const one = changing(renewing(), 'City of work').press('Beijing');

  expect(one.screen).toContain('Then also applies: Beijing');
  expect(one.screen).toContain('No longer applies: Suzhou');
});

test('the form of the permit is seen with what it brings', () => {
  const one = changing(renewing(), 'Form of the work permit').press('A plastic card');

  expect(one.at).toBe('save:permitForm');
});

test('what changes nothing is saved at once, and one sentence says so', () => {
  const one = changing(renewing(), 'Date of birth').type('1990-01-02');

  expect(one.screen).toContain('Saved. Nothing in your plan changes.');
  expect(one.known.birthDate).toBe('1990-01-02');
});
