import { describe, expect, test } from 'vitest';
import { type Person, tongues, welcomed } from './person.ts';

/** Someone who has landed on a Z visa on a day, and is asked where they stay. */
function landed(enteredOn: string, { language, today = '2026-03-06' }: { language: string; today?: string }): Person {
  return welcomed(language, today)
    .press('My documents and dates', 'I have entered China')
    .type({ en: 'Brazil', zh: '巴西' })
    .press('Shanghai', 'More than 90 days', 'Outside mainland China')
    .type(enteredOn);
}

/** The way on to the plan for whoever knows nothing more. */
function toThePlan(one: Person): Person {
  while (one.view.left) one.press(one.view.choices.some(({ key }) => key === 'unknown') ? "I don't know" : 'No');
  return one;
}

describe.each(tongues)('in the language %s', (language) => {
  test('whoever is five days late registers before anything else, until they say that it is done', () => {
    const one = landed('2026-03-01', { language }).press('In a flat').type('2026-03-01');
    expect(one.at).toBe('arrival:isRegistered');
    expect(one.english).toContain('The 24 hours for it are over.');

    toThePlan(one.press('Not yet'));
    expect(one.english).toContain('It is your move now: register your address with the police today');

    one.press('Registered with the police? Answer now', 'Yes, registered');
    expect(one.plan.next).toEqual({ by: 'employee', rule: 'rp-30d' });
    expect(one.view.sections.flatMap(({ items }) => items).map(({ key }) => key)).not.toContain('reg-24h.movedInAt');
  });

  test('whoever does not know yet where they stay hears of the registration at once', () => {
    const one = landed('2026-03-06', { language });
    expect(one.view.note ?? '').not.toContain(language === 'en' ? 'Register with the police' : '住宿登记');

    one.press("I don't know");
    expect(one.view.note).toContain(language === 'en' ? 'Register' : '登记');
    expect(one.at).toBe('arrival:isRegistered');
    expect(one.english).toContain('Outside a hotel, you or your host do it within 24 hours');
  });

  test('whoever stays in a hotel, or is still to come, is not asked', () => {
    expect(landed('2026-03-01', { language }).press('In a hotel').at).toBe('arrival:notificationIssuedOn');

    const planned = welcomed(language, '2026-03-06').press('My documents and dates', 'My Z visa').type('FR');
    planned.press('Shanghai', 'More than 90 days', 'Outside mainland China').type('2026-03-20');
    expect(planned.press('In a flat').type('2026-03-20').at).toBe('arrival:notificationIssuedOn');
  });

  test('the first residence permit, too, waits for the registration', () => {
    const one = welcomed(language, '2026-03-06').press('Already at work in China', 'The residence permit', 'The first');
    one.press('Z visa').type('2026-03-01').press('In a flat').type('2026-03-01');
    expect(one.at).toBe('residence-permit:isRegistered');

    one.press('Not yet').type('2026-02-01', '2026-03-09').press('Shenzhen', 'Not yet');
    expect(one.plan.next).toEqual({ by: 'employee', rule: 'reg-penalty' });
  });

  test('an extension asks for no registration, and holds nobody to be late with one', () => {
    const one = landed('2026-03-01', { language }).press('In a flat').type('2026-03-01').press('Not yet');
    toThePlan(one).tool('menu').press('Renewal, change', 'The residence permit', 'An extension');
    one.type('2026-12-01').press('Not yet');

    expect(one.plan.next).toEqual({ by: 'employee', rule: 'rp-extend-30d' });
  });

  test('a new address that is registered leaves nothing to do, and in Shanghai the residence permit', () => {
    const moved = (city: string) =>
      welcomed(language, '2026-11-23')
        .press('Already at work in China', 'Something', 'The address in China', city, 'In a flat')
        .type('2026-11-15')
        .press('Yes, registered');

    expect(moved('Beijing').english).toContain('The new address is registered.');
    expect(moved('Beijing').english).toContain('Nothing is left to do now.');
    const shanghai = moved('Shanghai').press('Not yet');
    expect(shanghai.english).toContain('Now update the residence permit');
    expect(shanghai.plan.next).toEqual({ by: 'employee', rule: 'rp-address' });
  });
});
