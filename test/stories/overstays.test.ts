import { describe, expect, test } from 'vitest';
import { type Person, person, tongues, welcomed } from './person.ts';

/** Someone whose stay has run out, or runs out in days, and who says so first of all. */
function inNeed(paper: string, { language, today = '2026-12-01' }: { language: string; today?: string }): Person {
  return welcomed(language, today).press('My stay has run out, or will within days', paper);
}

function titlesIn({ view }: Person, key: string): string[] {
  return view.sections.filter((section) => section.key === key).flatMap(({ items }) => items.map(({ title }) => title));
}

describe.each(tongues)('in the language %s', (language) => {
  test('five days after the residence permit, one is told how long, what it may cost, and to go today', () => {
    const one = inNeed('The residence permit', { language }).type('2026-11-26').press('Shanghai', 'Not yet');

    expect(one.at).toBe('overstay:overstayed');
    expect(one.english).toContain('It is your move now: go to the exit-entry police today.');
    expect(one.english).toContain('5 days too long as of today');
    expect(one.english).toContain('Residence permit expires (Thu, 26 November 2026) + 5 days = Tue, 1 December 2026.');
    expect(one.english).toContain('In a serious case: up to RMB 2,500 as of today');
    expect(one.english).toContain('5 days × RMB 500 = RMB 2,500.');
    expect(one.english).toContain('the most, RMB 10,000, is reached on Wed, 16 December 2026.');
    expect(one.english).toContain('5 to 15 days of detention');
    expect(one.english).toContain('one who is deported for 10 years');
    expect(one.english).toContain('stated by an official text');
    expect(one.plan.next).toEqual({ by: 'employee', rule: 'overstay' });
  });

  test('it reads what speaks for it, and what it means for work, the card and the employer', () => {
    const one = inNeed('The residence permit', { language }).type('2026-11-26').press('Shanghai', 'Not yet');
    one.press('What it may cost, and what is in your favour');

    expect(one.at).toBe('plan-stay');
    expect(one.english).toContain('It may end with a warning');
    expect(one.english).toContain('A stay permit (停留证件)');
    expect(one.english).toContain('No source I know says what becomes of the e-card');
    expect(one.english).toContain('The employer pays RMB 10,000 for each person, up to RMB 100,000.');

    one.press('Back to the plan', 'Go on', 'What to bring');
    expect(one.english).toContain('Application form for the residence permit');
    expect(one.plan.documents.map(({ id, by }) => `${id} ${by}`)).toEqual(['rp-docs employee', 'rp-docs employer']);
  });

  test('the day on which the fine stops growing is told with it, and is nothing to do by', () => {
    const one = inNeed('The 30 days on a Z visa', { language, today: '2026-04-06' }).type('2026-03-01');
    one.press('Shenzhen', 'Not yet');

    expect(one.english).toContain('the most, RMB 10,000, is reached on Mon, 20 April 2026.');
    expect(titlesIn(one, 'coming')).toEqual([]);

    one.press('My plan', 'Dates');
    const limit = one.view.sections
      .flatMap(({ items }) => items)
      .find(({ key }) => key.startsWith('overstay-max-fine'));
    expect(limit?.marks.filter(({ kind }) => kind === 'form')).toEqual([]);
    expect(one.english).toContain('On Mon, 20 April 2026.');
  });

  test('after 45 days the fine has stopped growing', () => {
    const one = inNeed('A visa, a visa-free entry', { language }).type('2026-10-17').press('Chengdu', 'Not yet');

    expect(one.english).toContain('45 days too long as of today');
    expect(one.english).toContain('In a serious case: up to RMB 10,000 as of today');
    expect(one.english).toContain('45 days × RMB 500 = RMB 22,500; the law stops at RMB 10,000.');
  });

  test('on a Z visa the days are counted from the thirtieth after the entry', () => {
    const one = inNeed('The 30 days on a Z visa', { language, today: '2026-04-06' }).type('2026-03-01');
    one.press('Shenzhen', 'Not yet');

    expect(one.at).toBe('overstay:overstayed');
    expect(one.english).toContain('6 days too long as of today');
    expect(one.english).toContain('Entry into China (Sun, 1 March 2026) + 30 days = Tue, 31 March 2026.');
    expect(one.english).toContain('Last permitted day (Tue, 31 March 2026) + 6 days = Mon, 6 April 2026.');
  });

  test.each([
    ['2026-11-30', 'overstay:overstayed', '1 day too long as of today'],
    ['2026-12-01', 'overstay:endsSoon', 'Today is the last day'],
    ['2026-12-02', 'overstay:endsSoon', '1 day is left'],
    ['2026-12-31', 'overstay:endsSoon', '30 days are left'],
    ['2027-01-01', 'overstay:inTime', 'more than 30 days are left'],
  ])('a residence permit until %s leads to %s: %s', (day, end, said) => {
    const one = inNeed('The residence permit', { language }).type(day).press('Suzhou', 'Not yet');

    expect(one.at).toBe(end);
    expect(one.english).toContain(said);
  });

  test.each([
    ['2026-12-08', true],
    ['2026-12-09', false],
  ])('with a residence permit until %s what an overstay may cost stands there: %s', (day, isNear) => {
    const one = inNeed('The residence permit', { language }).type(day).press('Suzhou', 'Not yet');
    expect(titlesIn(one, 'stay-last')).toHaveLength(1);
    expect(titlesIn(one, 'stay-cost').length > 0).toBe(isNear);

    one.press('What it may cost, and what is in your favour');
    expect(titlesIn(one, 'stay-cost')).not.toEqual([]);
  });

  test('the days left are counted from today', () => {
    const one = inNeed('The 30 days on a Z visa', { language, today: '2026-04-06' }).type('2026-03-20');
    one.press('Shenzhen', 'Not yet');

    expect(one.english).toContain('Entry into China (Fri, 20 March 2026) + 30 days = Sun, 19 April 2026.');
    expect(one.english).toContain('Last permitted day (Sun, 19 April 2026) = today (Mon, 6 April 2026) + 13 days.');
  });

  test('whoever runs out of a visa in days asks for its extension, and is told the way out', () => {
    const one = inNeed('A visa, a visa-free entry', { language }).type('2026-12-05').press('Beijing', 'Not yet');

    expect(one.english).toContain('There is still time: act today');
    expect(one.english).toContain('leave China by then');
    expect(one.english).not.toContain('If you are sent out of China');
    expect(one.plan.next).toEqual({ by: 'employee', rule: 'visa-extend-7d' });
  });

  test.each([
    ['2026-12-08', 'is extended at least 7 days before it ends', 'fewer than 7 days are left'],
    ['2026-12-07', 'fewer than 7 days are left', 'is extended at least 7 days before it ends'],
  ])('a visa whose stay ends on %s %s', (day, said, unsaid) => {
    const one = inNeed('A visa, a visa-free entry', { language }).type(day).press('Beijing', 'Not yet');

    expect(one.at).toBe('overstay:endsSoon');
    expect(one.english).toContain(said);
    expect(one.english).not.toContain(unsaid);
  });

  test('a stay permit that is newer than the residence permit is the one that counts', () => {
    const one = person(language, '2026-12-01', {
      consent: true,
      role: 'employee',
      goal: 'overstay',
      residencePermitExpiresOn: '2026-10-01',
      whatRanOut: 'visa',
    });
    one.type('2026-12-20').press('Tianjin', 'Not yet');

    expect(one.at).toBe('overstay:endsSoon');
    expect(one.plan.warnings.map(({ rules }) => rules[0])).not.toContain('overstay');
  });

  test('the plan, too, sends whoever has handed in papers to ask, and not to begin anew', () => {
    const one = inNeed('The residence permit', { language }).type('2026-11-26').press('Hangzhou', 'Yes, handed in');
    one.type('2026-11-20').press('Not yet', 'My plan');

    expect(one.english).toContain('Ask them or 12367 today whether the receipt covers your stay');
    expect(one.english).not.toContain('Go to the exit-entry police today.');
  });

  test('papers with the police leave the decision to them, and something to ask today', () => {
    const one = inNeed('The residence permit', { language }).type('2026-11-26').press('Hangzhou', 'Yes, handed in');
    one.type('2026-11-20').press('Not yet');

    expect(one.at).toBe('overstay:overstayed');
    expect(one.english).toContain('ask whether the receipt covers your stay');
    expect(one.english).toContain('Ask today whether you may stay until the decision');
    expect(one.english).not.toContain('Please go to the exit-entry police today');
    expect(one.english).toContain("It is the authority's turn: decide on the residence permit");
    one.press('What it may cost');
    expect(titlesIn(one, 'stay-lenient')).toHaveLength(3);
  });

  test.each([
    ['The residence permit', '2026-11-26'],
    ['The residence permit', '2026-12-10'],
    ['The 30 days on a Z visa', '2026-10-20'],
  ])('whoever has had the permit from the police since is not sent there: %s, %s', (paper, day) => {
    const one = inNeed(paper, { language }).type(day).press('Hangzhou', 'Yes, handed in');
    one.type('2026-11-23').press('Yes, I have it');

    expect(one.at).toBe('overstay:permitIssued');
    expect(one.english).toContain('Beyond that, nothing is left to do now.');
    expect(one.view.files).toEqual([]);
    expect(one.english).toContain('I know of no source that says what becomes of those days');
    expect(one.plan.warnings.map(({ rules }) => rules[0])).not.toContain('overstay');
    expect(one.plan.stay).toBeNull();
    expect(one.view.sections.map(({ key }) => key)).not.toContain('stay-last');
  });

  test('whether it is issued is asked only where the police may have decided by now', () => {
    const today = inNeed('The residence permit', { language }).type('2026-11-26').press('Hangzhou', 'Yes, handed in');
    expect(today.press('Today').at).toBe('overstay:overstayed');

    const unknown = inNeed('The residence permit', { language }).type('2026-11-26').press('Hangzhou', 'Yes, handed in');
    expect(unknown.press("I don't know").at).toBe('overstay:isResidenceIssued');

    const permit = inNeed('The work permit', { language }).type('2026-11-20', '2027-06-30').press('Guangzhou');
    expect(permit.press('Yes, handed in').type('2026-11-23').at).toBe('overstay:permitRanOut');
  });

  test('on the way to the first permit, too, nobody who has it is told to overstay', () => {
    const known = {
      consent: true,
      role: 'employee',
      goal: 'arrival',
      enteredOn: '2026-09-01',
      rpFiledOn: '2026-10-20',
    };
    const warned = (stage: string) =>
      person(language, '2026-12-01', { ...known, stage }).plan.warnings.map(({ rules: [rule] }) => rule);

    expect(warned('residenceIssued')).not.toContain('overstay');
    expect(warned('residenceFiled')).toContain('overstay');
  });

  test('papers for which the permit was issued tell nothing of a stay that runs out later', () => {
    const known = {
      ...{ consent: true, role: 'employee', goal: 'keep', matter: 'residencePermit', residenceMatter: 'extension' },
      ...{ residencePermitExpiresOn: '2026-11-26', city: 'hangzhou', isResidenceFiled: true, rpFiledOn: '2026-11-01' },
      isResidenceIssued: true,
    };
    const one = person(language, '2026-12-01', known).tool('menu').press('A stay that has run out');

    one.press('The residence permit');
    expect(one.at).toBe('overstay:isResidenceFiled');
    expect(one.press('Not yet').at).toBe('overstay:overstayed');
  });

  test('a work permit alone that has run out is no overstay, yet means not to work', () => {
    const one = inNeed('The work permit', { language }).type('2026-11-20', '2027-06-30').press('Guangzhou', 'Not yet');

    expect(one.at).toBe('overstay:permitRanOut');
    expect(one.english).toContain('This is no overstay');
    expect(one.plan.next).toEqual({ by: 'employer', rule: 'renew-missed' });
  });

  test("a work permit that runs out in days is the employer's to renew today", () => {
    const one = inNeed('The work permit', { language }).type('2026-12-10', '2027-06-30').press('Guangzhou', 'Not yet');

    expect(one.at).toBe('overstay:endsSoon');
    expect(one.plan.next).toEqual({ by: 'employer', rule: 'renew-missed' });
  });

  test('whoever does not know the day is told where to find it, and can give it then', () => {
    const one = inNeed('The residence permit', { language }).press("I don't know");
    expect(one.at).toBe('overstay:dayUnknown');
    expect(one.english).toContain('12367');

    one.press('Continue here').type('2026-11-26');
    expect(one.at).toBe('overstay:city');
  });

  test('a wrong date can be put right from there', () => {
    const one = inNeed('The residence permit', { language }).type('2026-11-26').press('Shanghai', 'Not yet');
    one.press('Correct a date', 'Residence permit expires').type('2027-11-26').press('Save the change');

    expect(one.at).toBe('overstay:inTime');
  });

  test('wherever else the stay turns out to be over, the way here is the first that is offered', () => {
    const one = welcomed(language, '2026-12-01').press('Already at work in China', 'The work permit runs out');
    one.type('2026-11-26').press('Guangzhou', 'In the e-card').type('1996-01-30').press('Category B');
    one.type('2026-11-26').press('Not yet');
    expect(one.plan.next).toEqual({ by: 'employee', rule: 'overstay' });
    expect(one.view.choices[0]?.key).toBe('overstay');

    one.press('The stay has run out: what now?', 'The residence permit', 'Not yet');
    expect(one.at).toBe('overstay:overstayed');
  });
});

test('people of HR are told what the employer has to do', () => {
  const one = person('en', '2026-12-01').press("Yes, let's begin", 'I work in HR', 'A stay has run out');
  one.press('The residence permit').type('2026-11-26').press('Shanghai', 'Not yet');

  expect(one.english).toContain('The employer has to report to the police promptly');
  expect(one.english).toContain("It is the employee's move now");
});
