import { describe, expect, test } from 'vitest';
import { render } from '../../bots/telegram/render.ts';
import type { Known } from '../../core/answer.ts';
import { caseFacts } from '../../core/scene.ts';
import { viewOf } from '../../core/view-of.ts';
import { cities, inLanguage } from '../walker/guide.ts';
import { type Person, person, tongues, welcomed } from './person.ts';

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

/** An engineer in Shanghai, in category B by points as well as by degree and years of work. */
function engineer(language = 'en'): Person {
  return welcomed(language)
    .press('Do I need a permit, and which?')
    .type({ en: 'United States', zh: '美国' })
    .press('No', 'More than 90 days', 'Outside mainland China', 'Shanghai')
    .type('1991-06-15')
    .press("Bachelor's degree")
    .type({ en: 'USA', zh: '美国' }, '8', '480000')
    .press('None of these', '12', 'HSK 2', 'Another region', 'None of these');
}

const stepsOnTheWay = [
  [
    'in the middle of a first permit',
    {
      ...{ consent: true, role: 'employee', goal: 'arrival', stage: 'entered', nationality: 'FR' },
      ...{ applyingFrom: 'abroad', enteredOn: '2026-02-25', lodging: 'private', movedInAt: '2026-02-25T15:00' },
      ...{ acceptedOn: '2026-02-09', notificationIssuedOn: '2026-02-20', education: 'master' },
    },
  ],
  [
    'in the middle of a renewal',
    {
      ...{ consent: true, role: 'employee', goal: 'keep', matter: 'renewal', permitExpiresOn: '2026-05-31' },
      ...{ residencePermitExpiresOn: '2026-05-31', isFiled: true, acceptedOn: '2026-03-02', currentCategory: 'B' },
    },
  ],
] as const;

/** What a change to another city shows before it is saved. */
function preview(known: Known, to: string, language = 'en'): Person {
  const scene = JSON.stringify({ kind: 'save', fact: 'city', value: to });
  return person(language, '2026-03-02', { ...known, scene });
}

/** What changes, line by line, as it is read in English. */
function linesOf({ desk }: Person): string[] {
  return viewOf(inLanguage(desk, 'en')).sections.flatMap(({ items }) => items.map(({ title }) => title));
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

describe.each(tongues)('another city is seen before it is saved, in %s', (language) => {
  test('with what it asks or grants otherwise, and not with all that is told of either', () => {
    const one = changing(renewing(language), 'City of work').press('Shanghai');

    expect(linesOf(one)).toEqual([
      'The outcome, the documents, the days and the next move stay as they are.',
      'Shanghai also asks for a health certificate',
      'Shanghai also asks for PDF',
      'Shanghai: category B up to 2 years',
      expect.stringMatching(/^\d+ more notes differ/),
    ]);
  });

  test('and that the outcome stays, where what it rests on is not known yet', () => {
    const one = changing(engineer(language), 'City of work').press('Beijing');

    expect(linesOf(one).slice(0, 3)).toEqual([
      'The outcome stays: yes, category B',
      'Points: 73 → not known yet',
      'Could still change the outcome then: Yearly salary',
    ]);
    expect(one.english).toContain('Not known yet then: Category B by points');
    expect(one.english).not.toContain('No longer applies: Category B by points');

    const { comparison } = one.press('All of it, side by side').view;
    const rows = Object.fromEntries(comparison!.groups.flatMap((group) => group.rows.map((row) => [row.key, row])));
    expect(rows.ground!.now).toContain(rows.ground!.otherwise);
    expect(rows).toHaveProperty('missingMore');
  });

  test('without what both cities ask, by whatever name', () => {
    const one = changing(renewing(language), 'City of work').press('Beijing', 'Save the change');
    changing(one, 'City of work').press('Shanghai');

    expect(one.english).not.toMatch(/health certificate|PDF|where to look it up/);
    expect(one.english).toContain('No longer applies: Beijing: one medical certificate is enough');
  });

  test('and all of it stands side by side, one press away, from where it is saved, too', () => {
    const one = changing(renewing(language), 'City of work').press('Shanghai', 'All of it, side by side');

    expect(one.at).toBe('compare:city');
    expect(one.english).toContain('Nothing is saved yet.');
    expect(one.english).toContain('Known for Shanghai only');
    expect(one.known.city).toBe('suzhou');

    expect(one.tool('back').at).toBe('save:city');
    one.press('All of it, side by side', 'Save the change');
    expect(one.known.city).toBe('shanghai');
  });

  test('whoever will not save is asked again, from there, too', () => {
    const one = changing(renewing(language), 'City of work').press('Shanghai', 'All of it, side by side');

    expect(one.press("Don't save").at).toBe('change:city');
    expect(one.known.city).toBe('suzhou');
  });

  test.each([...stepsOnTheWay])('in few lines and one message, whatever the two cities: %s', (_, known) => {
    const previews = cities.flatMap((from) =>
      cities
        .filter((to) => to !== from)
        .map((to) => ({ from, to, one: preview({ ...known, city: from }, to, language) })),
    );
    const long = previews.filter(
      ({ one }) =>
        linesOf(one).length > 10 || render(one.view, { words: one.desk.words, today: '2026-03-02' }).length > 1,
    );

    expect(long.map(({ from, to, one }) => [from, to, ...linesOf(one)])).toEqual([]);
  });
});

test('a day by which an office had to decide is not told as new once it has decided', () => {
  const [[, letter]] = stepsOnTheWay;

  expect(preview({ ...letter, city: 'beijing' }, 'shanghai').english).not.toContain('promised times');
  const { notificationIssuedOn: _, enteredOn: __, ...filed } = letter;
  expect(preview({ ...filed, stage: 'filed', city: 'beijing' }, 'shanghai').english).toContain('promised times');
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
