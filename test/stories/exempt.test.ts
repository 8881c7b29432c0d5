import { describe, expect, test } from 'vitest';
import { person, tongues, welcomed } from './person.ts';

describe.each(tongues)('in the language %s', (language) => {
  test('someone from Hong Kong needs no permit, and reads what they enrol with and whose move it is', () => {
    const one = welcomed(language).press('Do I need a permit, and which?').type({ en: 'Hong Kong', zh: '香港' });
    expect(one.at).toBe('eligibility:notNeeded');

    one.press('My plan');
    expect(one.english).toContain("It is your employer's move now: enrol you in social insurance.");
    expect(one.press('Your documents').english).toContain('Your own travel or residence permit');
  });

  test.each([
    ['Hong Kong', '香港'],
    ['Macao', '澳门'],
    ['Taiwan', '台湾'],
  ])('someone from %s is asked for no papers of a permit, whatever they came for', (en, zh) => {
    const one = welcomed(language).press('My documents and dates', 'Nothing has been filed yet').type({ en, zh });
    expect(one.at).toBe('arrival:notNeeded');
    expect(one.english).toContain('Hong Kong, Macao and Taiwan: no work permit');

    expect(one.press('My plan').english).toContain("It is your employer's move now: enrol you in social insurance.");
  });

  test('nor is whoever has said that they hold the Five-Star Card', () => {
    const one = welcomed(language).press('Do I need a permit, and which?').type({ en: 'France', zh: '法国' });
    one.press('Yes').tool('menu').press('My documents and dates', 'Nothing has been filed yet');

    expect(one.at).toBe('arrival:notNeeded');
    expect(one.english).toContain('Permanent residents need no work permit');
  });

  test('whoever holds it can say so at the end of what they came for', () => {
    const renewing = welcomed(language)
      .press('Already at work in China', 'The work permit runs out')
      .type('2026-06-30');
    renewing.press('Beijing', 'In the e-card').type('1990-01-01').press('Category B').type('2026-06-30');
    renewing.press('Not yet', 'I hold the Five-Star Card', 'Yes');
    expect(renewing.at).toBe('renewal:notNeeded');
    expect(renewing.press('Permanent resident of China? Answer now', 'No', 'Save the change').at).toBe(
      'renewal:planReady',
    );

    const residing = welcomed(language).press(
      'Already at work in China',
      'The residence permit',
      'An extension of the residence permit',
    );
    residing.type('2026-06-30').press('Beijing', 'Not yet', 'I hold the Five-Star Card', 'Yes');
    expect(residing.at).toBe('residence-permit:notNeeded');

    const enrolling = welcomed(language).press('Already at work in China', 'Social insurance');
    enrolling.type({ en: 'France', zh: '法国' }).press('Shanghai', 'Today', 'Today', 'Not yet', 'No');
    enrolling.press('I hold the Five-Star Card', 'Yes');
    expect(enrolling.english).toContain('is an identity document by itself');
  });

  test('whoever holds it, leaves a job and China, reads what becomes of the pension account', () => {
    const known = { consent: true, role: 'employee', permanentResident: true };
    const one = person(language, '2026-03-02', known).press('Already at work in China', 'The job ends');
    one.type('2026-06-30');

    expect(one.at).toBe('leaving:notNeeded');
    expect(one.view.sections.map(({ key }) => key)).toEqual(['refund']);
  });

  test('someone from Hong Kong is not told that Shanghai has nothing of its own', () => {
    const one = welcomed(language).press('Already at work in China', 'Social insurance');
    one.type({ en: 'Hong Kong', zh: '香港' }).press('Shanghai', 'Today', 'Not yet', 'No', 'My plan', 'Dates');

    expect(one.english).not.toContain('nothing of its own');
  });

  test('a holder of the Five-Star Card reads what the card is', () => {
    const one = welcomed(language).press('Do I need a permit, and which?').type({ en: 'France', zh: '法国' });
    one.press('Yes', 'My plan', 'How it goes');

    expect(one.english).toContain('The Five-Star Card');
  });

  test('a short stay that is no work is told of the police and of its end', () => {
    const one = welcomed(language).press('Do I need a permit, and which?').type({ en: 'France', zh: '法国' });
    one.press('No', '90 days or less', 'Taking part in', '30');
    expect(one.at).toBe('eligibility:notNeeded');

    expect(one.press('My plan', 'Your documents').english).toContain("Lease, title deed or host's papers");
  });

  test.each([
    ['The work permit runs out', 'renewal'],
    ['The job ends', 'leaving'],
  ])('someone from Taiwan who has said so is asked for no permit: %s', (matter, conversation) => {
    const one = person(language, '2026-03-02', { consent: true, role: 'employee', nationality: 'TW' });
    one.press('Already at work in China', matter).type('2026-06-30');

    expect(one.at).toBe(`${conversation}:notNeeded`);
    expect(one.view.rules).toContain('exempt-hmt');
  });
});
