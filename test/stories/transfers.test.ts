import { describe, expect, test } from 'vitest';
import { type Person, tongues, welcomed } from './person.ts';

type Moving = { language: string; today: string; occupation?: string };

/** A French engineer on a residence permit for work, whose last day with the old employer was 30 April. */
function engineer({ language, today, occupation = 'Yes, the same' }: Moving): Person {
  return welcomed(language, today)
    .press('Already at work in China', 'A new employer')
    .type({ en: 'France', zh: '法国' })
    .press(occupation, 'Hangzhou', 'Residence permit for work')
    .type('2026-04-30');
}

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
  test('in time, the employee goes to the police before the old employer has to cancel', () => {
    const one = engineer({ language, today: '2026-05-06' }).press('Not yet', 'Yes, it does').type('2027-01-31');
    one.press('Not yet').type('2026-06-01').press('Not yet', 'A plastic card');

    expect(one.at).toBe('transfer:planReady');
    expect(one.english).toContain('It is your move now: apply to change the residence permit, by Sun, 10 May 2026.');
    expect(one.english).toContain('[the old employer does this]');
    expect(one.english).toContain('[the new employer does this]');
    expect(one.plan.eCard).toEqual({ path: 'register', rules: ['renew-new-form'] });
  });

  test('the old employer, and then the new one, have the next moves', () => {
    const one = engineer({ language, today: '2026-05-06' }).press('Not yet', 'Yes, it does').type('2027-01-31');
    one.press('Not yet').type('2026-06-01').press('Yes, handed in', 'Today', 'In the e-card');
    expect(one.english).toContain(
      "It is the old employer's move now: file the cancellation of the work permit, by Mon, 18 May 2026.",
    );

    one.tool('menu').press('My answers', 'Work permit cancelled: Not yet', 'Yes, cancelled');
    one.press('Save the change', 'Today');
    expect(one.at).toBe('transfer:planReady');
    expect(one.english).toContain("It is the new employer's move now: bring the papers and file the new application.");
  });

  test('once the old permit is cancelled, three months are left for the new one', () => {
    const one = engineer({ language, today: '2026-05-06' }).press('Yes, cancelled').type('2026-05-05');
    one.type('2027-01-31').press('Not yet').type('2026-06-01').press('Not yet', 'In the e-card');

    expect(one.english).toContain('The old permit is cancelled.');
    expect(one.english).not.toContain('The old employer files the cancellation');
    expect(one.plan.deadlines.map(({ rules: [rule], deadline }) => `${rule} ${deadline}`)).toContain(
      'transfer-3-months 2026-08-05',
    );
  });

  test('after three months it is late, and so is the residence permit', () => {
    const one = engineer({ language, today: '2026-08-06' }).press('Yes, cancelled').type('2026-05-05');
    one.type('2027-01-31').press('Not yet').type('2026-09-01').press('Not yet', 'In the e-card');

    expect(one.english).toContain('The 3 months are over');
    expect(one.english).toContain('The residence permit should be changed by now');
    expect(one.plan.next).toEqual({ by: 'employee', rule: 'rp-change-10d' });
  });

  test('where the old employer refuses, nothing is lost: dates, next move, and who can help', () => {
    const one = engineer({ language, today: '2026-05-06' }).press('Not yet', 'No: it refuses').type('2027-01-31');
    one.press('Not yet').type('2026-06-01').press('Not yet', 'In the e-card');

    expect(one.at).toBe('transfer:employerRefuses');
    expect(one.english).toContain('even if a certificate is missing');
    expect(one.english).toContain('It is your move now: apply to change the residence permit, by Sun, 10 May 2026.');

    const later = engineer({ language, today: '2026-05-06' }).press('Not yet', 'No: it refuses').type('2027-01-31');
    later.press('Not yet').type('2026-06-01').press('Yes, handed in', 'Today', 'In the e-card');
    expect(later.english).toContain('It is your move now: ask the employer in writing to cancel the work permit');

    one.press('Talk to a person');
    expect(one.english).toContain('12333');
    one.press('Go on', 'It is cancelled now', 'Yes, cancelled', 'Today');
    expect(one.at).toBe('transfer:planReady');
  });

  test('another occupation needs the papers of a first application', () => {
    const one = engineer({ language, today: '2026-05-06', occupation: 'No, another one' });
    one.press('Not yet', 'Yes, it does').type('2027-01-31');
    one.press('Not yet').type('2026-06-01').press('Not yet', 'In the e-card');

    expect(one.english).toContain('Another occupation needs a new permit, with the papers of a first application.');
    expect(one.plan.documents.map(({ id }) => id)).toContain('doc-crc');
    expect(one.english).toContain('The old employer files the cancellation');
  });

  test('and no cancellation that is done', () => {
    const one = engineer({ language, today: '2026-05-06', occupation: 'No, another one' });
    one.press('Yes, cancelled').type('2026-05-05', '2027-01-31');
    one.press('Not yet').type('2026-06-01').press('Not yet', 'In the e-card');

    expect(one.english).toContain('Another occupation needs a new permit, with the papers of a first application.');
    expect(one.english).toContain('The old permit is cancelled.');
    expect(one.english).not.toContain('The old employer files the cancellation');
  });

  test('a residence permit that has run out comes before the new job', () => {
    const one = engineer({ language, today: '2026-05-06' }).press('Yes, cancelled').type('2026-05-05');
    one.type('2026-05-01').press('Not yet').type('2026-06-01').press('Not yet', 'In the e-card');

    expect(one.english).toContain('First your stay in China, today');
  });

  test('a new job may be in another city, although one is known', () => {
    const one = atTheNewCity(language);
    expect(one.at).toBe('transfer:cityOfNewJob');
    expect(one.view.choices[0]?.key).toBe('shanghai');

    one.press('Shenzhen', 'Residence permit for work');
    expect(one.at).toBe('transfer:employmentEndedOn');
    expect(one.known).toMatchObject({ city: 'shenzhen', cityOfNewJob: 'shenzhen' });

    one.tool('menu').press('My plan', 'In Shenzhen');
    expect(one.english).toContain('Shenzhen promises 7 working days');
  });

  test('a city that has no rules of its own is offered first to whoever works there', () => {
    const one = atTheNewCity(language).type({ en: 'Kunming', zh: '昆明' }).tool('back');
    expect(one.at).toBe('change:cityOfNewJob');
    expect(one.view.choices.map(({ key }) => key).slice(0, 2)).toEqual(['kunming', 'shanghai']);

    one.press('Beijing', 'Save the change');
    expect(one.known).toMatchObject({ city: 'beijing', cityOfNewJob: 'beijing' });
  });

  test('for another occupation what is missing is asked in the permit question, which leads back', () => {
    const one = welcomed(language, '2026-05-06').press('Already at work in China', 'A new employer');
    one.type({ en: 'India', zh: '印度' }).press('No, another one', 'Beijing', 'Residence permit for work');
    one.type('2026-05-31').press('Not yet', 'Yes, it does').type('2027-01-31').press('Not yet').type('2026-06-01');
    one.press('Not yet', 'In the e-card');
    expect(one.plan.eligibility?.outcome).toBe('cannot-tell');
    expect(one.press('My plan', 'Why this outcome', 'Answer what is missing').at).toBe('eligibility:permanentResident');

    one
      .press('No', 'More than 90 days', 'Already in mainland China', 'No')
      .type('1990-01-01')
      .press("Bachelor's degree");
    one.type({ en: 'India', zh: '印度' }, '8', '2000000');
    expect(one.at).toBe('eligibility:eligible');

    one.press('Go on with: A new employer');
    expect(one.at).toBe('transfer:planReady');
    expect(one.plan.eligibility?.outcome).toBe('yes');
    expect(one.view.choices.map(({ key }) => key)).not.toContain('eligibility');
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

  test('a residence permit that ends before the ten days are over is the day to go by', () => {
    const one = engineer({ language, today: '2026-05-06' }).press('Not yet', 'Yes, it does').type('2026-05-07');
    one.press('Not yet').type('2026-06-01').press('Not yet', 'A plastic card');

    expect(one.english).toContain('Your stay in China ends soon');
    expect(one.english).toContain('apply to change the residence permit, by Thu, 7 May 2026.');
  });

  test('who stays on a stay permit is asked until when, and told that it ends before the new permit', () => {
    const one = welcomed(language, '2026-05-06').press('Already at work in China', 'A new employer');
    one.type({ en: 'France', zh: '法国' }).press('Yes, the same', 'Hangzhou', 'Stay permit').type('2026-04-20');
    one.press('Yes, cancelled').type('2026-04-28');
    expect(one.at).toBe('transfer:visaStayEndsOn');

    one.type('2026-05-12').press('Not yet').type('2026-06-01').press('Not yet', 'A plastic card');
    expect(one.at).toBe('transfer:planReady');
    expect(one.english).toContain('The stay may end before the permit is decided');
    expect(one.plan.stay).toMatchObject({ lastDay: '2026-05-12' });
  });

  test('someone from Macao needs no permit for the new job either, and is asked nothing more', () => {
    const one = welcomed(language).press('Already at work in China', 'A new employer');
    one.type({ en: 'Macao', zh: '澳门' });

    expect(one.at).toBe('transfer:notNeeded');
    expect(one.english).toContain('there is none to cancel or to apply for');
    expect(one.view.rules).toContain('exempt-hmt');
  });
});
