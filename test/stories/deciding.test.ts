import { describe, expect, test } from 'vitest';
import { type Person, tongues, welcomed } from './person.ts';

const atWork = (language: string, today: string, ...matter: string[]) =>
  welcomed(language, today).press('Already at work in China', ...matter);

/** A renewal filed three weeks ago, with everything else told. */
function renewal(language: string): Person {
  const one = atWork(language, '2026-11-23', 'The work permit runs out').type('2027-01-31');
  one.press('Chengdu', 'In the e-card').type('1996-01-30').press('Category B').type('2027-01-31');
  return one.press('Yes, filed').type('2026-11-02');
}

describe.each(tongues)('in the language %s', (language) => {
  test('a renewal goes on to the police once it is granted, and is finished with the residence permit', () => {
    const one = renewal(language).press('Not yet', 'Yes, granted');
    expect(one.english).toContain('Your renewal is granted');
    expect(one.plan.next).toEqual({ by: 'employee', rule: 'rp-extend-30d' });

    const done = renewal(language).press('Yes, handed in', 'Yesterday', 'Yes, I have it');
    expect(done.english).toContain('Both permits are renewed');
    expect(done.english).toContain('Beyond that, nothing is left to do now.');
  });

  test('an office whose time is over is named with the day, and its decision is one tap away', () => {
    const one = renewal(language).press('Not yet', 'Not yet');
    expect(one.english).toContain("It is the authority's turn: decide on the application.");
    expect(one.english).toContain('Its time was over on Mon, 16 November 2026');

    one.press('Permit office has decided? Answer now', 'Yes, granted');
    expect(one.plan.next).toMatchObject({ by: 'employee' });
  });

  test('of what was handed in today nobody is asked whether it is decided', () => {
    const one = atWork(language, '2026-11-23', 'The residence permit', 'An extension').type('2027-01-31');
    expect(one.press('Shenzhen', 'Yes, handed in', 'Today').at).toBe('residence-permit:planReady');
  });

  test('an extension that is issued is finished, though the permit before it has run out', () => {
    const one = atWork(language, '2026-11-23', 'The residence permit', 'An extension').type('2026-11-20');
    one.press('Shenzhen', 'Yes, handed in').type('2026-11-10').press('Yes, I have it');

    expect(one.at).toBe('residence-permit:planReady');
    expect(one.english).toContain('You have the residence permit');
    expect(one.english).toContain('Beyond that, nothing is left to do now.');
  });

  test('whoever holds the first residence permit for work is no longer told not to start', () => {
    const one = atWork(language, '2026-11-23', 'The residence permit', 'The first').press('M visa (business)');
    one.type('2026-12-20').press('In a hotel').type('2026-10-01', '2026-11-23').press('Shenzhen', 'Yes, handed in');
    one.type('2026-11-10').press('Yes, I have it').type('2026-11-20');

    expect(one.plan.warnings.map(({ rules: [rule] }) => rule)).not.toContain('wp-start-work');
  });

  test('a category is changed once the office has decided, and another occupation goes on to the police', () => {
    const change = (item: string) =>
      atWork(language, '2026-11-23', 'Something', item).press('Chengdu').type('2026-11-02').press('In the e-card');
    const category = change('The category of the permit').press('Yes, filed').type('2026-11-05').press('Yes, granted');
    expect(category.english).toContain('The change is made');
    expect(category.english).toContain('Beyond that, nothing is left to do now.');

    const occupation = change('The occupation').press('Yes, filed').type('2026-11-05').press('Yes, granted', 'Not yet');
    expect(occupation.plan.next).toEqual({ by: 'employee', rule: 'rp-change-10d' });
  });

  test('a transfer ends with the enrolment, which is asked for once the work has begun', () => {
    const one = atWork(language, '2026-11-23', 'A new employer').type('FR');
    one.press('Yes, the same', 'Hangzhou', 'Residence permit for work').type('2026-10-01');
    one.press('Yes, cancelled').type('2026-10-05').press("I don't know", 'Yes, filed').type('2026-10-08');
    one.press('Yes, granted').type('2026-10-20', '2026-11-02').press('Yes, handed in').type('2026-10-09');
    one.press('Yes, I have it');
    expect(one.at).toBe('transfer:isEnrolled');

    const enrolled = one.press('Yes, enrolled').type('2026-11-10').press('In the e-card');
    expect(enrolled.english).toContain('Your transfer is complete');
    expect(enrolled.english).toContain('Beyond that, nothing is left to do now.');
  });

  test('whoever has settled the residence permit after the job is told of no police any more', () => {
    const one = atWork(language, '2026-05-06', 'The job ends').type('2026-04-20').press('Chengdu', 'Yes, cancelled');
    one.type('2026-04-25').press('No, or not yet', "I don't know", 'Yes, I have been there').type('2026-05-04');
    one.press('Yes, settled', 'No, not for now');

    expect(one.english).toContain('it is settled with the police');
    expect(one.english).toContain('Nothing is left to do now.');
    expect(one.english).not.toContain('declared void');
  });
});
