import { describe, expect, test } from 'vitest';
import { type Person, tongues, welcomed } from './person.ts';

/** Somebody who has told of their job in Shanghai, and now of a new employer. */
function atTheNewCity(language: string): Person {
  return welcomed(language)
    .press('My documents and dates', 'I have entered China')
    .type({ en: 'France', zh: '法国' })
    .press('Shanghai')
    .tool('menu')
    .press('Renewal, change', 'A new employer', 'Yes, the same');
}

describe.each(tongues)('in the language %s', (language) => {
  test('a new job may be in another city, although one is known', () => {
    const one = atTheNewCity(language);
    expect(one.at).toBe('transfer:cityOfNewJob');
    expect(one.view.choices[0]?.key).toBe('shanghai');

    one.press('Shenzhen', 'Residence permit for work');
    expect(one.at).toBe('transfer:employmentEndedOn');
    expect(one.known).toMatchObject({ city: 'shenzhen', cityOfNewJob: 'shenzhen' });

    one.tool('menu').press('My plan', 'Why this outcome');
    expect(one.english).toContain('In Shenzhen');
  });

  test('a city that has no rules of its own is offered first to whoever works there', () => {
    const one = atTheNewCity(language).type({ en: 'Kunming', zh: '昆明' }).tool('back');
    expect(one.at).toBe('change:cityOfNewJob');
    expect(one.view.choices.map(({ key }) => key).slice(0, 2)).toEqual(['kunming', 'shanghai']);

    one.press('Beijing', 'Save the change');
    expect(one.known).toMatchObject({ city: 'beijing', cityOfNewJob: 'beijing' });
  });

  test('whoever thinks of another city compares the plans of both, and keeps the first', () => {
    const one = atTheNewCity(language)
      .press('Shanghai')
      .tool('menu')
      .press('What if', 'City of the new job', 'Shenzhen');
    expect(one.at).toBe('compare:cityOfNewJob');
    expect(one.english).toContain('Shenzhen');

    one.press('Back, change nothing');
    expect(one.known.city).toBe('shanghai');
  });
});
