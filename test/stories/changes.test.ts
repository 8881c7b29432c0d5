import { describe, expect, test } from 'vitest';
import { type Person, tongues, welcomed } from './person.ts';

/** Someone at work in China to whom something has happened that stands in the permits. */
function changing(item: string, { language, today = '2026-09-25' }: { language: string; today?: string }): Person {
  return welcomed(language, today).press('Already at work in China', 'Something changes', item);
}

describe.each(tongues)('in the language %s', (language) => {
  test('with a new passport, one goes to the police first, before the holidays, and sends HR both passports', () => {
    const one = changing('The passport', { language }).press('Beijing').type('2026-09-24');
    one.press('A plastic card', 'Not yet', 'Not yet');

    expect(one.at).toBe('change:planReady');
    expect(one.english).toContain('Two terms run from the day you have the new passport in hand.');
    expect(one.english).toContain('It is your move now: apply to change the residence permit, by Sun, 4 October 2026.');
    expect(one.english).toContain('Be safe: act by Wed, 30 September 2026.');
    expect(one.english).toContain('By Thu, 15 October 2026.');
    expect(one.english).not.toContain('hotel');
    expect(one.plan.eCard).toEqual({ path: 'register', rules: ['renew-new-form'] });

    one.press('My plan', 'Your documents');
    expect(one.english).toContain('Information page of the old passport');
  });

  test('a new passport that nobody was told of is late, and says what it may cost', () => {
    const one = changing('The passport', { language, today: '2026-11-02' }).press('Beijing').type('2026-09-24');
    one.press('In the e-card', 'Not yet', 'Not yet');

    expect(one.english).toContain('The residence permit should be changed by now');
    expect(one.english).toContain('a fine of up to RMB 2,000');
    expect(one.english).toContain('The change of the work permit is late');
    expect(one.plan.next).toEqual({ by: 'employee', rule: 'rp-change-10d' });
  });

  test('once both are on their way, the police have the next move, and nothing is late', () => {
    const one = changing('The name', { language, today: '2026-11-02' }).press('Beijing').type('2026-09-24');
    one.press('In the e-card', 'Yes, filed').type('2026-09-29').press('Yes, handed in', 'Yesterday', 'Not yet');

    expect(one.english).toContain("It is the authority's turn: decide on the residence permit");
    expect(one.plan.warnings.map(({ rules }) => rules[0])).not.toContain('rp-change-penalty');
    expect(one.plan.warnings.map(({ rules }) => rules[0])).not.toContain('change-10wd');
  });

  test('a promotion is filed by the employer with proof of the new post', () => {
    const one = changing('The position', { language }).press('Suzhou').type('2026-09-24').press('In the e-card');
    one.press('Not yet', 'Not yet');

    expect(one.english).toContain('with proof of the new post');
    expect(one.english).toContain(
      "It is your employer's move now: file the change of the work permit, by Thu, 15 October 2026.",
    );
    one.press('My plan', "Employer's documents");
    expect(one.english).toContain('Proof of the new post');
  });

  test('where the company has a new name, it goes first, and the employee goes to the police after it', () => {
    const one = changing('The name of the employer', { language }).press('Tianjin').type('2026-09-24');
    one.press('In the e-card', 'Not yet', 'Not yet');
    expect(one.english).toContain("It is your employer's move now: update its registration and your permit");

    one.tool('menu').press('My answers', 'Application filed: Not yet', 'Yes, filed', 'Save the change', 'Today');
    expect(one.english).toContain('It is your move now: apply to change the residence permit, by Sun, 4 October 2026.');
  });

  test('another occupation, and another nationality, need a new permit, and nobody is asked about papers they need not hand in', () => {
    for (const [item, title] of [
      ['The occupation', 'A new occupation needs a new permit'],
      ['The nationality', 'A new nationality needs a new permit'],
    ] as const) {
      const one = changing(item, { language }).press('Chengdu').type('2026-09-24').press('In the e-card', 'Not yet');

      expect(one.at).toBe('change:planReady');
      expect(one.english).toContain(title);
    }
  });

  test.each([
    ['The occupation', 'Ask whether the residence permit changes, too', 'a target, not a legal deadline'],
    ['The nationality', 'Update the residence permit within 10 days', 'you do this'],
  ])('%s: the day for the residence permit is shown beside, with its arithmetic', (item, title, mark) => {
    const one = changing(item, { language }).press('Chengdu').type('2026-09-24').press('In the e-card', 'Not yet');
    one.press('My plan', 'Dates');

    expect(one.english).toContain(title);
    expect(one.english).toContain('Day of the change (Thu, 24 September 2026) + 10 days = Sun, 4 October 2026.');
    expect(one.english).toContain(mark);
    expect(one.plan.deadlines.map(({ rules: [rule] }) => rule)).not.toContain('rp-change-10d');
  });

  test('a move in Shanghai changes the residence permit, and in Suzhou is told to the police only', () => {
    const move = (city: string) =>
      changing('The address', { language }).press(city, 'In a flat').type('2026-09-25 10:00');
    const shanghai = move('Shanghai').press('Not yet', 'Not yet');
    expect(shanghai.english).toContain('Then update the residence permit: Shanghai wants this within 10 days.');
    expect(shanghai.plan.next).toEqual({ by: 'employee', rule: 'reg-24h' });

    const suzhou = move('Suzhou').press('Not yet');
    expect(suzhou.at).toBe('change:planReady');
    expect(suzhou.english).toContain('I know of Shanghai only');
    expect(suzhou.english).toContain('By Sat, 26 September 2026, 10:00.');
  });

  test('whoever moves into a hotel outside Shanghai is asked for no day', () => {
    const one = changing('The address', { language }).press('Hangzhou', 'In a hotel');

    expect(one.at).toBe('change:planReady');
    expect(one.english).toContain('Nothing is left to do now: a hotel registers its guests itself.');
  });

  test('a move that was not registered in time is registered today', () => {
    const one = welcomed(language, '2026-11-23').press('Already at work in China', 'Something', 'The address in China');
    one.press('Beijing', 'In a flat').type('2026-11-15').press('Not yet');

    expect(one.at).toBe('change:planReady');
    expect(one.english).toContain('The 24 hours after your arrival at the new address are over.');
    expect(one.english).toContain('It is your move now: register your address with the police today');
    expect(one.english).not.toContain('Nothing is left to do now.');
  });
});
