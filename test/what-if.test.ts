import { describe, expect, test } from 'vitest';
import { render } from '../bots/telegram/render.ts';
import { renderComparison } from '../bots/web/render-comparison.ts';
import { planShown } from '../core/beside.ts';
import { planInputOf } from '../core/guide-facts.ts';
import { plan } from '../core/plan.ts';
import { pressOnPage } from '../core/press-page.ts';
import { caseFacts } from '../core/scene.ts';
import { type Person, person, tongues, welcomed } from './stories/person.ts';
import { wordsIn } from './walker/guide.ts';

/** An American engineer in Shanghai who has been told of category B. */
function engineer(language = 'en'): Person {
  const usa = { en: 'United States', zh: '美国' };
  return welcomed(language)
    .press('Do I need a permit, and which?')
    .type(usa)
    .press('No', 'More than 90 days', 'Outside mainland China', 'Shanghai')
    .type('1991-06-15')
    .press("Bachelor's degree")
    .type(usa, '8', '480000')
    .press('None of these', '12', 'HSK 2', 'Another region', 'None of these');
}

const rowsOf = ({ view }: Person) => view.comparison?.groups.flatMap(({ rows }) => rows) ?? [];

describe.each(tongues)('in the language %s', (language) => {
  test('another answer is seen beside the one that stands, and nothing is saved', () => {
    const one = engineer(language);
    const before = caseFacts(one.known);
    one.press('Change an answer and compare', 'Yearly salary').type('900000');

    expect(one.at).toBe('compare:salaryBand');
    expect(one.english).toContain('• Work permit\n  yes, category B → yes, category A');
    expect(caseFacts(one.known)).toEqual(before);
    expect(one.plan.eligibility?.category).toBe('B');
  });

  test('what is compared can be kept, by the ordinary way of saving', () => {
    const one = engineer(language).press('Change an answer and compare', 'Yearly salary').type('900000');
    one.press('Keep this answer');
    expect(one.at).toBe('save:salaryBand');

    one.press('Save the change');
    expect(one.plan.eligibility?.category).toBe('A');
  });

  test('going back changes nothing', () => {
    const one = engineer(language);
    const before = caseFacts(one.known);
    one.press('Change an answer and compare', 'Yearly salary').type('900000').press('Back, change nothing');

    expect(one.at).toBe('eligibility:eligible');
    expect(caseFacts(one.known)).toEqual(before);
  });
});

test('the two sides are the plans of the two answers, whatever they are', () => {
  const one = engineer();
  one.press('My documents and dates', 'Nothing has been filed yet', 'Yes', 'No').type('2025-11-20', 'USA');
  one.type("I don't know", '2033-05-01').press('No', 'No', 'No');
  const known = caseFacts(one.known);
  one.tool('menu').press('What if … compare answers', 'Criminal record certificate issued').type('2026-02-10');
  const planned = (issued: string) =>
    plan(planInputOf({ ...known, crcIssuedOn: issued }, one.desk.standing)).deadlines.find(
      ({ from }) => from.fact === 'crcIssuedOn',
    )!.deadline;

  expect(rowsOf(one).find(({ title }) => title === 'Use the criminal record certificate in time')).toMatchObject({
    now: wordsIn('en').day(planned('2025-11-20')),
    otherwise: `${wordsIn('en').day(planned('2026-02-10'))} (82 days later)`,
  });
  expect(one.view.sections.map(({ items }) => items.length)).toEqual([planShown(one.desk.standing).documents.length]);
});

test('a family that comes along brings its own paper to one side only', () => {
  const one = engineer();
  one.press('My documents and dates', 'Nothing has been filed yet', 'Yes', 'No').type('2025-11-20', 'USA');
  one.type("I don't know", '2033-05-01').press('No', 'No', 'No');
  one.tool('menu').press('What if … compare answers', 'Family comes along', 'Yes');

  expect(rowsOf(one).filter(({ now, otherwise }) => now === 'not needed' && otherwise === 'needed').length).toBe(1);
});

test('another city shows its counter, its times and what it wants of papers', () => {
  const one = welcomed().press('Already at work in China', 'The work permit runs out');
  one
    .type('2026-05-31')
    .press('Suzhou', 'In the e-card')
    .type('1990-01-01')
    .press('Category B')
    .type('2026-05-31')
    .press('Not yet');
  one.press('Change an answer and compare', 'City of work', 'Beijing');

  const told = one.view.sections.flatMap(({ items }) => items.map(({ title }) => title));
  expect(told).toContain('Suzhou Industrial Park: a special counter');
  expect(told).toContain('Both permits at one counter');
  expect(told).toContain('Beijing also asks for a photo of its own kind');
  expect(one.screen).not.toContain('Nothing in the plan would change.');
});

test('where nothing would change, one sentence says so', () => {
  const one = engineer().press('Change an answer and compare', 'Date of birth').type('1991-06-16');

  expect(one.screen).toContain('Nothing in the plan would change.');
});

test('the answer that stands has nothing to be compared with', () => {
  const one = engineer().press('Change an answer and compare', 'City of work', 'Shanghai');

  expect(one.at).toBe('whatIf:city');
  expect(one.screen).toContain('That is your answer now.');
});

test('a day that can be read in two ways is asked back and still only compared', () => {
  const one = engineer();
  const before = caseFacts(one.known);
  one.press('Change an answer and compare', 'Date of birth').type('3/4/1960');
  expect(one.at).toBe('choose:birthDate');
  one.press(one.view.choices[0]!.label);

  expect(one.at).toBe('compare:birthDate');
  expect(caseFacts(one.known)).toEqual(before);
});

test('a step back leads from the result to the question, from there to the choice, and then on', () => {
  const one = engineer().press('Change an answer and compare', 'City of work', 'Suzhou');

  expect([one.at, one.tool('back').at, one.tool('back').at, one.tool('back').at]).toEqual([
    'compare:city',
    'whatIf:city',
    'whatIf',
    'eligibility:eligible',
  ]);
});

test('where another answer asks for more, the result says that it is judged by what is known', () => {
  const one = engineer().press('Change an answer and compare', 'How long the work lasts', '90 days or less');

  expect(one.screen).toContain('I would have more to ask');
});

test('what a welcome asked is nothing to compare', () => {
  const one = person('en');

  expect(pressOnPage(one.desk, { page: 'whatIf', key: 'consent' })).toBeUndefined();
});

test('a browser shows both sides of every line, and Telegram one list with an arrow', () => {
  const one = engineer().press('Change an answer and compare', 'Yearly salary').type('900000');
  const words = wordsIn('en');
  const page = String(renderComparison(one.view.comparison!, words));
  const [message] = render(one.view, { words, today: '2026-03-02' });

  for (const { title, now, otherwise } of rowsOf(one)) {
    expect(page).toContain(title.replaceAll("'", '&#39;'));
    const cells = now === otherwise ? [`Either way</span> ${now}`] : [`Now</span> ${now}`, `If</span> ${otherwise}`];
    for (const cell of cells) expect(page).toContain(`<span class="side">${cell.replaceAll("'", '&#39;')}</p>`);
    expect(message!.plain).toContain(
      `• ${title}\n${now === otherwise ? `Either way: ${now}` : `${now} → ${otherwise}`}`,
    );
  }
});
