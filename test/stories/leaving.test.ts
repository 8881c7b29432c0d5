import { describe, expect, test } from 'vitest';
import { type Person, tongues, welcomed } from './person.ts';

/** Someone whose job in a city ends, or has ended, and who has no next one. */
function leaving(
  lastDay: string,
  { language, today, city }: { language: string; today: string; city: string },
): Person {
  return welcomed(language, today).press('Already at work in China', 'The job ends').type(lastDay).press(city);
}

describe.each(tongues)('in the language %s', (language) => {
  test('who resigns in time has ten days for the police, and learns about the pension account', () => {
    const one = leaving('2026-05-31', { language, today: '2026-05-06', city: 'Beijing' });
    one.press('Yes, it does', 'No, or not yet', "I don't know", 'Not yet', 'Yes, after this job');

    expect(one.at).toBe('leaving:planAndRefund');
    expect(one.english).toContain(
      'It is your move now: go to the exit-entry police to change or give up the residence permit, by Wed, 10 June 2026.',
    );
    expect(one.english).toContain('When you leave: your pension account');
    expect(one.english).toContain("only your personal account, the employee's 8%, is paid back");
    expect(one.english).not.toContain('Shanghai');
    expect(one.plan.eCard.path).toBe('none');
  });

  test('in Shanghai it is told where the balance is asked for', () => {
    const one = leaving('2026-05-31', { language, today: '2026-05-06', city: 'Shanghai' });
    one.press('Yes, it does', 'No, or not yet', "I don't know", 'Not yet', 'Yes, after this job');

    expect(one.english).toContain('Shanghai: how to take out the pension account');
    expect(
      one.view.sections.find(({ key }) => key === 'refund')?.items.every(({ sources }) => sources.length > 0),
    ).toBe(true);
  });

  test('whoever stays on in China is told nothing of the refund', () => {
    const one = leaving('2026-05-31', { language, today: '2026-05-06', city: 'Shanghai' });
    one.press('Yes, it does', 'No, or not yet', "I don't know", 'Not yet', 'No, not for now');

    expect(one.at).toBe('leaving:planReady');
    expect(one.view.sections.map(({ key }) => key)).not.toContain('refund');
  });

  test('who was dismissed and has heard nothing for weeks is told to go today, without blame', () => {
    const one = leaving('2026-04-10', { language, today: '2026-05-06', city: 'Suzhou' });
    one.press('Not yet', "I don't know", 'No, or not yet', "I don't know", 'Not yet', 'No, not for now');

    expect(one.english).toContain('The 10 calendar days for your residence permit are over.');
    expect(one.english).toContain('Your residence permit may already be void');
    expect(one.english).toContain('The cancellation should be filed by now');
    expect(one.plan.next).toEqual({ by: 'employee', rule: 'leave-rp-10d' });
  });

  test('a stay permit shows that the police know, and its last day is the one that counts', () => {
    const one = leaving('2026-04-10', { language, today: '2026-05-06', city: 'Shanghai' });
    one.press('Not yet', 'Yes, it does', 'Yes, granted').type('2026-04-16').press("I don't know", 'No, not for now');

    expect(one.english).toContain('You hold a stay permit (停留证件).');
    expect(one.english).toContain('By Sat, 16 May 2026.');
    expect(one.english).not.toContain('may already be void');
  });

  test('the day printed on a stay permit is asked, and is the day to leave by', () => {
    const one = leaving('2026-04-10', { language, today: '2026-05-06', city: 'Shanghai' });
    one.press('Not yet', 'Yes, it does', 'Yes, granted').type('2026-04-16', '2026-05-10').press('No, not for now');

    expect(one.english).toContain('You hold a stay permit (停留证件).');
    expect(one.plan.stay).toMatchObject({ lastDay: '2026-05-10', daysOver: -4 });
  });

  test.each([
    ['by its printed day', '2026-11-20', 3],
    ['by the usual 30 days, where the printed day is not known', "I don't know", 12],
  ])('whoever stays on after the stay permit, %s, is sent to the police today', (_, day, daysOver) => {
    const one = leaving('2026-09-30', { language, today: '2026-11-23', city: 'Shanghai' });
    one.press('Not yet', 'Yes, it does', 'Yes, granted').type('2026-10-12');
    (day.startsWith('2026') ? one.type(day) : one.press(day)).press('No, not for now');

    expect(one.english).toContain('By the days you gave, your stay permit (停留证件) has run out.');
    expect(one.english).toContain('It is your move now: go to the exit-entry police today.');
    expect(one.plan.stay).toMatchObject({ daysOver });
  });

  test('a residence permit that ends before the ten days are over leaves only the days until then', () => {
    const one = leaving('2026-11-30', { language, today: '2026-11-23', city: 'Shanghai' });
    one.press('Yes, it does', 'No, or not yet').type('2026-12-01').press('Not yet', 'No, not for now');

    expect(one.english).toContain('do not wait until the 10 calendar days for it are over');
    expect(one.english).toContain('give up the residence permit, by Tue, 1 December 2026.');
  });

  test('a residence permit that has run out by itself sends one to the police today', () => {
    const one = leaving('2026-11-16', { language, today: '2026-11-23', city: 'Shanghai' });
    one.press('Not yet', 'Yes, it does', 'No, or not yet').type('2026-11-20').press('Not yet', 'Yes, after this job');

    expect(one.english).toContain('By the date you gave, your residence permit has run out.');
    expect(one.english).toContain('It is your move now: go to the exit-entry police today.');
    expect(one.english).toContain('Your pension account stays yours');
  });

  test('an employer who refuses leaves the employee their own term, and those who can help', () => {
    const one = leaving('2026-04-30', { language, today: '2026-05-06', city: 'Chengdu' });
    one.press('Not yet', 'No: it refuses', 'No, or not yet', "I don't know", 'Not yet', 'Yes, after this job');

    expect(one.at).toBe('leaving:employerRefuses');
    expect(one.english).toContain('If it has been dissolved, you may file yourself.');
    expect(one.english).toContain('12333 and 12345');
    expect(one.english).toContain('by Sun, 10 May 2026.');
    expect(one.english).toContain('When you leave: your pension account');

    one.press('It is settled: the employer files', 'Yes, it does');
    expect(one.at).toBe('leaving:planAndRefund');
  });

  test('once the police have been asked, whoever is left alone by the employer sees to the cancellation', () => {
    const one = leaving('2026-04-30', { language, today: '2026-05-06', city: 'Chengdu' });
    one.press('Not yet', 'No: it refuses', 'No, or not yet', "I don't know", 'Yes, I have been there');
    one.type('2026-05-05').press('Not yet', 'Yes, after this job');

    expect(one.english).toContain('It is your move now: ask the employer in writing to cancel the work permit');
  });

  test('a permit that is cancelled is nobody’s move any more: the police decide, and the certificate is kept', () => {
    const one = leaving('2026-04-30', { language, today: '2026-05-06', city: 'Chengdu' });
    one.press('Yes, cancelled').type('2026-05-05').press('No, or not yet', "I don't know", 'Yes, I have been there');
    one.type('2026-05-05').press('Not yet', 'No, not for now');

    expect(one.english).toContain('Work permit: it is cancelled.');
    expect(one.english).not.toContain('your employer files the cancellation');
    expect(one.english).toContain("It is the authority's turn: decide on the residence permit.");
  });
});
