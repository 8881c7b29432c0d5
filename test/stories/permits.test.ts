import { describe, expect, test } from 'vitest';
import { type Person, person, tongues, welcomed } from './person.ts';

/** An American engineer whom a company in Shanghai wants; asked everything about the permit. */
function engineer(language: string): Person {
  return welcomed(language)
    .press('Do I need a permit, and which?')
    .type({ en: 'United States', zh: '美国' })
    .press('No', 'More than 90 days', 'Outside mainland China', 'Shanghai')
    .type({ en: '15 June 1991', zh: '1991年6月15日' })
    .press("Bachelor's degree")
    .type('USA', '8', '480000')
    .press('None of these', '12', 'HSK 2', 'Another region', 'None of these');
}

describe.each(tongues)('in the language %s', (language) => {
  test('an engineer in Shanghai comes from the first question to the registered e-card', () => {
    const one = engineer(language);
    expect(one.at).toBe('eligibility:eligible');
    expect(one.plan.eligibility).toMatchObject({ outcome: 'yes', category: 'B' });
    expect(one.english).toContain(
      "Judged by your answers of Mon, 2 March 2026: Highest education or qualification (Bachelor's degree) and Years of related work (8 years).",
    );

    one.press('My documents and dates', 'Nothing has been filed yet', 'Yes', 'No');
    one.type({ en: '20 November 2025', zh: '2025年11月20日' }, 'USA', { en: "I don't know", zh: '不知道' });
    one.type({ en: '1 May 2033', zh: '2033年5月1日' }).press('No', 'No', 'No');
    expect(one.at).toBe('arrival:planReady');
    expect(one.plan.documents.map(({ id }) => id)).toContain('doc-crc');
    expect(one.english).toContain('Wed, 20 May 2026');

    one.press('Register my e-card', 'The Notification Letter', 'Yes', 'Yes, I have it', 'No');
    one.press('Installed', 'I see the registration form', 'It goes on to the face check', 'Passed');
    one.press('Yes, I see it', 'I see the QR code');
    expect(one.at).toBe('e-card:registered');
    expect(one.plan.next).toMatchObject({ by: 'employer' });
  });

  test('nothing asked in one conversation is asked again in another', () => {
    const one = engineer(language).press('My documents and dates', 'Nothing has been filed yet');

    expect(one.at).toBe('arrival:employerRegistered');
  });

  test('a teacher of their mother tongue in Hangzhou needs no two years of work', () => {
    const one = welcomed(language)
      .press('Do I need a permit, and which?')
      .type({ en: 'UK', zh: '英国' })
      .press('No', 'More than 90 days', 'Outside mainland China', 'Hangzhou')
      .type({ en: '3 May 2001', zh: '2001年5月3日' })
      .press("Bachelor's degree")
      .type({ en: 'United Kingdom', zh: '英国' }, '0')
      .press('RMB 150,000', 'None of these', 'Yes', 'Yes', 'Yes', 'Yes');

    expect(one.at).toBe('eligibility:eligible');
    expect(one.plan.eligibility?.rules).toContain('b-language-teacher');
    expect(one.english).toContain('A teaching degree, licence or recognised certificate waives the 2 years.');
  });

  test('a graduate of a Chinese university is told of their own way', () => {
    const one = welcomed(language)
      .press('Do I need a permit, and which?')
      .type({ en: 'India', zh: '印度' })
      .press('No', 'More than 90 days', 'Already in mainland China', 'Residence permit for study', 'No', 'Shanghai')
      .type({ en: '3 May 2001', zh: '2001年5月3日' })
      .press("Master's degree")
      .type({ en: 'China', zh: '中国' }, '0')
      .press('RMB 150,000', 'None of these', 'No');
    while (!one.at.endsWith(':graduatedOn')) one.press("I don't know");
    one.type({ en: '1 July 2025', zh: '2025年7月1日' }, '85').press('Yes', 'None of these');

    expect(one.at).toBe('eligibility:eligible');
    expect(one.plan.eligibility).toMatchObject({ category: 'C', rules: expect.arrayContaining(['grad-national']) });
  });

  test('a K visa alone allows no job in Shenzhen', () => {
    const one = welcomed(language)
      .press('Do I need a permit, and which?')
      .type({ en: 'Germany', zh: '德国' })
      .press('No', 'More than 90 days', 'Already in mainland China', 'K visa', 'No', 'Shenzhen')
      .type({ en: '3 May 1998', zh: '1998年5月3日' })
      .press('Doctorate')
      .type({ en: 'Germany', zh: '德国' }, '3')
      .press('RMB 350,000', 'None of these');
    const said: Record<string, string> = { monthsPerYearInChina: '12', workRegion: 'Another region' };
    while (one.at.startsWith('eligibility:') && one.view.left)
      one.press(said[one.at.split(':')[1] ?? ''] ?? 'None of these');

    expect(one.plan.warnings.map(({ rules }) => rules[0])).toContain('k-visa-activities');
  });

  test.each([
    ['Beijing', ['grad-beijing-2026', 'grad-beijing-2024']],
    ['Shanghai', ['grad-shanghai']],
    ['Chengdu', []],
  ])('a new graduate in %s without years of work reads what is reported there: %j', (city, told) => {
    const one = welcomed(language, '2026-11-23').press('Do I need a permit, and which?');
    one.type({ en: 'India', zh: '印度' }).press('No', 'More than 90 days', 'Outside mainland China', city);
    one.type('2003-05-03').press("Bachelor's degree").type({ en: 'China', zh: '中国' }, '0');
    if (one.at.endsWith('salaryBand')) one.type('100000');
    one.press('None of these', 'No');
    while (one.view.left) one.press(one.view.choices.map(({ key }) => key).includes('unknown') ? "I don't know" : '0');

    expect(one.plan.eligibility?.outcome).not.toBe('yes');
    const reported = one.view.sections.filter(({ key }) => key === 'reported').flatMap(({ items }) => items);
    expect(reported.map(({ key }) => key)).toEqual(told);
  });

  test('who knows no city reads once that the salary cannot be checked, and of no city of theirs', () => {
    const one = welcomed(language).press('Do I need a permit, and which?').type({ en: 'Russia', zh: '俄罗斯' });
    one.press('No', 'More than 90 days', 'Outside mainland China');
    while (one.view.left) one.press(one.view.choices.some(({ key }) => key === 'unknown') ? "I don't know" : 'No');

    expect(one.at).toBe('eligibility:cannotTell');
    const said = one.view.sections.flatMap(({ items }) => items).filter(({ key }) => key === 'city-salary-missing');
    expect(said.map(({ title }) => title)).toEqual([one.desk.words.say('plan:noCity.title')]);
    expect(one.english).not.toContain('your city');
  });

  test('a resident of Hong Kong needs no permit, and so no e-card of it', () => {
    const one = welcomed(language).press('Do I need a permit, and which?').type({ en: 'Hong Kong', zh: '香港' });
    expect(one.at).toBe('eligibility:notNeeded');

    one.tool('menu').press('Register my e-card');
    expect(one.at).toBe('e-card:notNeeded');
  });

  test('the holder of a five-star card needs no permit', () => {
    const one = welcomed(language)
      .press('Do I need a permit, and which?')
      .type({ en: 'Canada', zh: '加拿大' })
      .press('Yes');

    expect(one.at).toBe('eligibility:notNeeded');
    expect(one.plan.eligibility?.rules).toEqual(['exempt-pr']);
  });

  test('60 days of guidance need a short-term permit', () => {
    const one = welcomed(language)
      .press('Do I need a permit, and which?')
      .type({ en: 'Japan', zh: '日本' })
      .press('No', '90 days or less', 'Technical, research', '60')
      .type({ en: '3 May 1980', zh: '1980年5月3日' });

    expect(one.at).toBe('eligibility:eligible');
    expect(one.plan).toMatchObject({ procedure: 'short-term', eligibility: { outcome: 'yes' } });
  });

  test('who can have no permit is told what can be tried, and of no papers that nobody can use', () => {
    const one = welcomed(language)
      .press('Do I need a permit, and which?')
      .type({ en: 'Japan', zh: '日本' })
      .press('No', '90 days or less', 'Technical, research', '60')
      .type({ en: '3 May 1950', zh: '1950年5月3日' });
    expect(one.at).toBe('eligibility:notEligible');
    expect(one.view.choices.map(({ key }) => key)).toContain('human');

    one.tool('menu').press('My plan');
    expect(one.english).toContain('As things stand, nobody can file for a work permit yet.');
    expect(one.view.choices.map(({ key }) => key)).not.toContain('yours');
  });

  test('60 days of installing a machine that was bought need none', () => {
    const one = welcomed(language)
      .press('Do I need a permit, and which?')
      .type({ en: 'Japan', zh: '日本' })
      .press('No', '90 days or less', 'Maintenance, installation', '60');

    expect(one.at).toBe('eligibility:notNeeded');
    expect(one.press('My plan').english).toContain('It is your move now: enter China on the right visa');
  });

  test('a refusal by points says how many there are, how many it takes, and by which answers', () => {
    const one = person(language, '2026-03-02', {
      ...{ consent: true, role: 'employee', nationality: 'FR', permanentResident: false, workLasts: 'longer' },
      ...{ applyingFrom: 'abroad', city: 'beijing', birthDate: '1991-06-15', education: 'other' },
      ...{ relatedExperienceYears: 9, salaryBand: '350000-450000', directGrounds: [], monthsPerYearInChina: 12 },
      ...{ chineseLevel: 'none', workRegion: 'other', distinctions: [], localBonusPoints: 0 },
    });
    one.press('Do I need a permit, and which?');

    expect(one.at).toBe('eligibility:notEligible');
    expect(one.english).toContain('Too few points for category B');
    expect(one.english).toContain('This makes 59 points, and category B begins at 60.');
    expect(one.english).not.toContain('you are in category B');
    expect(one.english).toContain('Judged by your answers: Yearly salary');
    expect(one.english).toContain('Years of related work (9 years)');
  });
});
