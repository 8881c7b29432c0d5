import { describe, expect, test } from 'vitest';
import { type Person, tongues, welcomed } from './person.ts';

type Renewal = { language: string; today: string; form?: string };

/** A Brazilian designer in Guangzhou in category B, whose work permit and residence permit run out on the same day. */
function designer(runsOutOn: string, { language, today, form = 'A plastic card' }: Renewal): Person {
  return welcomed(language, today)
    .press('Already at work in China', 'The work permit runs out')
    .type(runsOutOn)
    .press('Guangzhou', form)
    .type('1996-01-30')
    .press('Category B')
    .type(runsOutOn);
}

describe.each(tongues)('in the language %s', (language) => {
  test('in time, the employer files, and the plastic permit becomes an e-card', () => {
    const one = designer('2026-12-10', { language, today: '2026-09-15' }).press('Not yet');

    expect(one.at).toBe('renewal:planReady');
    expect(one.english).toContain('a plastic permit moves into the e-card (电子社保卡)');
    expect(one.english).toContain("It is your employer's move now: file the renewal, by Tue, 10 November 2026.");
    expect(one.english).toContain('Possible from Fri, 11 September 2026.');
    expect(one.plan.eCard).toEqual({ path: 'register', rules: ['renew-new-form'] });
    expect(one.plan.warnings.map(({ rules }) => rules[0])).not.toContain('renew-missed');
  });

  test('once filed, the office has the next move, and then the employee with the police', () => {
    const one = designer('2026-12-10', { language, today: '2026-10-20', form: 'In the e-card' });
    one.press('Yes, filed').type('2026-10-12').press('Not yet', 'Not yet');
    expect(one.english).toContain('Your renewal is on its way');
    expect(one.english).toContain("It is the authority's turn: decide on the application, by about");

    one.tool('menu').press('My answers', 'Residence permit applied for: Not yet', 'Yes, handed in');
    one.press('Save the change', 'Today');
    expect(one.english).toContain("It is the authority's turn: decide on the residence permit");
  });

  test('17 days before the end it is late, and the way out is named without blame', () => {
    const one = designer('2026-12-10', { language, today: '2026-11-23' }).press('Not yet');

    expect(one.english).toContain('The renewal is late: act today');
    expect(one.english).toContain('your employer asks the local office to unlock the renewal');
    expect(one.english).toContain("It is your employer's move now: ask the local office today to unlock the renewal");
    expect(one.english).toContain('The extension of the residence permit is late');
    expect(one.english).not.toContain('Filing 60 to 90 days before is safer.');
  });

  test('a work permit that has run out while the residence permit runs on means not to work', () => {
    const one = welcomed(language, '2026-11-23')
      .press('Already at work in China', 'The work permit runs out')
      .type('2026-11-20')
      .press('Guangzhou', 'In the e-card')
      .type('1996-01-30')
      .press('Category C')
      .type('2027-01-31')
      .press('Not yet');

    expect(one.english).toContain('Your work permit has run out: act today');
    expect(one.english).toContain('Please do not work until you hold a new one');
  });

  test('where the residence permit has run out, that comes first', () => {
    const one = designer('2026-11-20', { language, today: '2026-11-23' }).press('Not yet');

    expect(one.english).toContain('First the residence permit, today');
    expect(one.english).toContain('You may be overstaying');
  });

  test('a holder of category A whose pay is no longer enough is told so', () => {
    const one = welcomed(language, '2026-02-10')
      .press('Already at work in China', 'The work permit runs out')
      .type('2026-04-30')
      .press('Shanghai', 'In the e-card')
      .type('1978-10-10')
      .press('Category A')
      .type('840000')
      .press('None of these')
      .type('2026-04-30')
      .press('Not yet');

    expect(one.plan.warnings.map(({ rules }) => rules[0])).toContain('renew-recheck-category');
  });

  test("once filed, a residence permit that ends before the decision is the employee's own move", () => {
    const one = welcomed(language, '2026-11-23').press('Already at work in China', 'The work permit runs out');
    one.type('2026-12-25').press('Chengdu', 'In the e-card').type('1996-01-30').press('Category B').type('2026-11-23');
    one.press('Yes, filed').type('2026-11-20').press('Not yet', 'Not yet');

    expect(one.english).toContain('The renewal is filed: now the residence permit');
    expect(one.english).toContain('It is your move now: ask for the extension of the residence permit.');
  });

  test('a category that may drop is told of until the renewal is granted', () => {
    const director = (...labels: string[]) => {
      const one = welcomed(language, '2026-11-23').press('Already at work in China', 'The work permit runs out');
      one.type('2027-01-31').press('Shanghai', 'In the e-card').type('1980-01-30').press('Category A');
      one.press('RMB 50,000 to under 70,000 a year', 'None of these').type('2027-01-31');
      return one
        .press('Yes, filed')
        .type('2026-11-03')
        .press('Not yet', ...labels);
    };

    expect(director('Not yet').english).toContain('Your category may drop at renewal');
    expect(director('Yes, granted').english).not.toContain('Your category may drop at renewal');
  });

  test('what was filed late needs no unlocking, and a permit that lasts until the decision is not said to lapse', () => {
    const one = designer('2026-12-10', { language, today: '2026-11-23' }).press('Yes, filed').type('2026-11-20');
    one.press('Yes, handed in', 'Today');

    expect(one.plan.warnings.map(({ rules }) => rules[0])).toContain('renew-missed');
    expect(one.english).toContain('Both your renewals are on their way');
    expect(one.english).not.toContain('You apply to the exit-entry police for the extension');
    expect(one.english).not.toContain('unlock');
    expect(one.english).not.toContain('The permit ends before the decision');
  });

  test('where the permit ends before the decision, work has to stop then', () => {
    const one = welcomed(language, '2026-11-23').press('Already at work in China', 'The work permit runs out');
    one.type('2026-11-27').press('Chengdu', 'In the e-card').type('1996-01-30').press('Category B').type('2027-03-31');
    one.press('Yes, filed').type('2026-11-20').press('Not yet', 'Not yet');

    expect(one.english).toContain('Filed, but the work permit may end first');
    expect(one.english).toContain('The permit ends before the decision');
    expect(one.english).toContain('Work must stop then.');
    expect(one.english).not.toContain('unlock');
  });
});
