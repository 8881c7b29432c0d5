import { describe, expect, test } from 'vitest';
import type { Known } from '../../core/answer.ts';
import { planShown } from '../../core/beside.ts';
import { type Person, person, tongues, welcomed } from './person.ts';

describe.each(tongues)('in the language %s', (language) => {
  test('whoever holds a plastic permit changes nothing until the next renewal', () => {
    const one = welcomed(language)
      .press('My documents and dates', 'I hold a plastic work permit card')
      .type({ en: 'France', zh: '法国' })
      .press('Shanghai')
      .type({ en: '30 September 2026', zh: '2026年9月30日' });

    expect(one.at).toBe('arrival:noChangeNoReplacement');
    expect(one.screen).toContain('不变不换');
    expect(one.plan.deadlines.map(({ rules }) => rules[0])).toContain('renew-30d');
  });

  test('a letter from before December 2024 follows the old way, with its 15 days', () => {
    const one = welcomed(language, '2024-12-05')
      .press('My documents and dates', 'I have entered China')
      .type({ en: 'France', zh: '法国' })
      .press('Shanghai', 'More than 90 days', 'Outside mainland China');
    one.type({ en: '28 November 2024', zh: '2024年11月28日' }).press('In a hotel');
    one.type({ en: '20 November 2024', zh: '2024年11月20日' });

    const permit = one.plan.deadlines.find(({ rules }) => rules[0] === 'wp-15d-seed');
    expect(permit).toMatchObject({ deadline: '2024-12-13', binding: true });
  });

  test('the same days a month later are no longer a duty but a target', () => {
    const one = welcomed(language, '2025-01-05')
      .press('My documents and dates', 'I have entered China')
      .type({ en: 'France', zh: '法国' })
      .press('Shanghai', 'More than 90 days', 'Outside mainland China');
    one.type({ en: '28 December 2024', zh: '2024年12月28日' }).press('In a hotel');
    one.type({ en: '20 December 2024', zh: '2024年12月20日' });

    const permit = one.plan.deadlines.find(({ rules }) => rules[0] === 'wp-15d-seed');
    expect(permit).toMatchObject({ deadline: '2025-01-12', binding: false });
  });

  test('someone who landed last night on a Z visa is told of the police and of the 30 days', () => {
    const one = welcomed(language)
      .press('My documents and dates', 'I have entered China')
      .type({ en: 'Brazil', zh: '巴西' })
      .press('Shanghai', 'More than 90 days');
    expect(one.english).toContain('on a Z visa for this job, choose “Outside mainland China”');

    // The police, who give a day only, come before any paper that was issued at home.
    one.press('Outside mainland China', 'Yesterday', 'In a flat', 'Yesterday', 'Not yet');
    one.press("I don't know", "I don't know");
    expect(one.at).toBe('arrival:medicalIssuedOn');
    one.press("I don't know", "I don't know", 'No', 'No', 'No');

    expect(one.at).toBe('arrival:planReady');
    expect(one.english).toContain('Tue, 31 March 2026');
    expect(one.plan.next).toMatchObject({ by: 'employee' });
    expect(one.plan.deadlines.map(({ rules }) => rules[0])).toEqual(expect.arrayContaining(['reg-24h', 'rp-30d']));
  });

  test('whoever does not know whether that is what they meant goes on without an answer', () => {
    const one = welcomed(language)
      .press('My documents and dates', 'I have entered China')
      .type({ en: 'Brazil', zh: '巴西' }, { en: 'shanghai pudong', zh: '上海 浦东' });
    expect(one.english).toContain('did you mean Shanghai?');

    one.type({ en: 'idk', zh: '不知道' });
    expect(one.at).toBe('arrival:workLasts');
    expect(one.known.city).toBeNull();
  });

  test('whoever asks something is told where answers are, and whoever stays in a hotel is not sent to the police', () => {
    const one = welcomed(language)
      .press('My documents and dates', 'I have entered China')
      .type({ en: 'Brazil', zh: '巴西' })
      .press('Shanghai', 'More than 90 days', 'Outside mainland China', 'Yesterday');
    expect(one.view.note).toBeUndefined();

    one.press('In a hotel').type({ en: 'can I start work tomorrow?', zh: '明天可以上班吗' });
    expect(one.view.note).toBe(one.desk.words.say('common:note.asking'));
    expect(one.at).toBe('arrival:notificationIssuedOn');

    one.type({ en: 'i lost my passport', zh: '护照丢了怎么办' });
    expect(one.view.note).toBe(one.desk.words.say('common:note.asking'));

    one.type({ en: 'do i have to go to the police tonight?', zh: '今天要去公安局吗' });
    expect(one.view.note).toBe(one.desk.words.say('common:note.asking'));
    expect(one.at).toBe('arrival:notificationIssuedOn');
  });

  test('what is said once more where it is asked back was meant', () => {
    const one = welcomed(language)
      .press('My documents and dates', 'I have entered China')
      .type({ en: 'Brazil', zh: '巴西' })
      .press('Shanghai', 'More than 90 days', 'Outside mainland China')
      .type({ en: 'today around noon', zh: '今天中午左右' });
    expect(one.at).toBe('confirm:enteredOn');

    one.type({ en: 'today around noon', zh: '今天中午左右' });
    expect(one.at).toBe('arrival:lodging');
  });

  test('a number of a person is hidden and said to be, and a day to come is no day that has been', () => {
    const one = welcomed(language)
      .press('My documents and dates', 'I have entered China')
      .type({ en: 'Brazil', zh: '巴西' })
      .press('Shanghai', 'More than 90 days', 'Outside mainland China', 'Yesterday', 'In a hotel');
    one.type('passport no E12345678');
    expect(one.view.note).toBe(one.desk.words.say('common:note.hidden'));

    one.type('2026-03-09');
    expect(one.view.note).toBe(one.desk.words.say('common:refused.day.inFuture'));
  });

  test('an arrival told as people tell it is read to the minute, and the police wait until the same minute', () => {
    const one = welcomed(language)
      .press('My documents and dates', 'I have entered China')
      .type({ en: 'Brazil', zh: '巴西' })
      .press('Shanghai', 'More than 90 days', 'Outside mainland China', 'Yesterday', 'In a flat');
    one.type({ en: 'three hours ago', zh: '三小时前' });
    expect(one.english).not.toContain('did you mean');
    expect(one.screen).toContain('15:00');

    one.type({ en: 'yesterday 9pm', zh: '昨天晚上9点' });
    expect(one.english).toContain('did you mean Sun, 1 March 2026, 21:00?');

    one.press('Yes, that is right');
    // Said at once: whoever has just landed may not look at the plan tonight.
    expect(one.view.note).toBe(
      one.desk.words.say('dates:atOnce', {
        duty: one.desk.words.say('rules:reg-24h.title'),
        day: one.desk.words.say('common:dayAndTime', { day: one.desk.words.day('2026-03-02'), time: '21:00' }),
      }),
    );
    expect(one.known.movedInAt).toBe('2026-03-01T21:00');
    expect(one.plan.deadlines.find(({ rules }) => rules[0] === 'reg-24h')).toMatchObject({
      deadline: '2026-03-02',
      time: '21:00',
    });
    expect(one.tool('menu').press('My plan').english).toContain(
      'Arrival at the address (Sun, 1 March 2026, 21:00) + 24 hours = Mon, 2 March 2026, 21:00.',
    );
  });

  test('an address is reached on the day of entry or after it, and that is what is offered', () => {
    const offered = (enteredOn: string) => {
      const one = welcomed(language).press('My documents and dates', 'I have entered China').type('Brazil');
      one.press('Shanghai', 'More than 90 days', 'Outside mainland China').type(enteredOn).press('In a flat');
      expect(one.at).toBe('arrival:movedInAt');
      return one.view.choices.map(({ key }) => key);
    };

    expect(offered('2026-03-02')).toEqual(['today', 'unknown']);
    expect(offered('2026-03-01')).toEqual(['today', 'yesterday', 'unknown']);
    expect(offered('2026-02-10')).toEqual(['dayOfEntry', 'today', 'yesterday', 'unknown']);
    expect(offered('2026-03-20')).toEqual(['dayOfEntry', 'unknown']);
  });

  test('what an authority aims at is told as the time it usually takes, and its duty by its day', () => {
    const known = { consent: true, role: 'employee', goal: 'arrival', stage: 'residenceFiled', city: 'shanghai' };
    const one = person(language, '2026-03-10', { ...known, rpFiledOn: '2026-03-09' });
    one.tool('menu').press('My plan', 'Dates');

    expect(one.english).toContain('Usually by Wed, 18 March 2026.');
    expect(one.english).toContain('By Tue, 24 March 2026.');
  });

  test('what was not known can be answered from the end, and the plan follows', () => {
    const one = welcomed(language)
      .press('My documents and dates', 'I have entered China')
      .type({ en: 'Brazil', zh: '巴西' })
      .press('Shanghai', 'More than 90 days', 'Outside mainland China', "I don't know", "I don't know", "I don't know");
    one.press("I don't know", "I don't know", 'No', 'No', 'No');
    expect(one.english).toContain('Not known yet');
    expect(one.plan.deadlines).toEqual([]);

    one.press('Entry into China? Answer now', 'Today', 'In a hotel');
    expect(one.at).toBe('arrival:planReady');
    expect(one.plan.deadlines.map(({ rules }) => rules[0])).toContain('rp-30d');
  });

  test('on which day the application was accepted is asked only until the permit is granted', () => {
    const known = { consent: true, role: 'employee', goal: 'arrival', nationality: 'BR', city: 'shanghai' };
    const inChina = { applyingFrom: 'china', stayBasis: 'Q1', familyOf: 'chinese-citizen', visaStayEndsOn: null };
    const at = (stage: string, more: Known) =>
      person(language, '2026-03-02', { ...known, residencePermitExpiresOn: null, stage, ...more });
    const short = {
      workLasts: 'upTo90Days',
      casesHeld: null,
      shortTermActivity: 'filming',
      stayDays: 30,
      birthDate: '1990-05-03',
    };

    const landed = at('entered', { workLasts: 'longer', applyingFrom: 'abroad', enteredOn: '2026-03-01' });
    expect(landed.press('In a hotel').at).toBe('arrival:notificationIssuedOn');
    expect(at('filed', { workLasts: 'longer', applyingFrom: 'abroad' }).at).toBe('arrival:acceptedOn');
    expect(at('filed', { workLasts: 'longer', ...inChina }).at).toBe('arrival:acceptedOn');

    const inChinaAt = (stage: string) => at(stage, { workLasts: 'longer', ...inChina });
    expect(inChinaAt('entered').press('Not yet').at).toBe('arrival:acceptedOn');
    expect(inChinaAt('entered').press("I don't know", "I don't know").at).toBe('arrival:employmentStartsOn');
    const granted = inChinaAt('entered').press('Yes, granted');
    expect(granted.at).toBe('arrival:permitDecidedOn');
    expect(granted.press("I don't know").at).toBe('arrival:employmentStartsOn');
    expect(inChinaAt('residenceFiled').press("I don't know").at).toBe('arrival:employmentStartsOn');
    const filming = at('letterIssued', { ...short, ...inChina, notificationIssuedOn: null, permitDecidedOn: null });
    expect(filming.at).toBe('arrival:employmentStartsOn');
  });

  test('the papers of a permit that is granted are neither asked about nor listed', () => {
    const known = { consent: true, role: 'employee', goal: 'arrival', nationality: 'BR', city: 'shanghai' };
    const from = (stage: string, applyingFrom: string, more: Known = {}) =>
      person(language, '2026-03-02', { ...known, stage, workLasts: 'longer', applyingFrom, ...more });
    const papers = (one: Person) => planShown(one.desk.standing).documents.map(({ id }) => id);

    const landed = from('entered', 'abroad');
    expect(papers(landed)).toEqual(expect.arrayContaining(['doc-photo', 'accommodation-form']));
    expect(papers(landed).filter((id) => /degree|crc|app-form|doc-er/.test(id))).toEqual([]);
    expect(landed.tool('menu').press('My plan').english).not.toContain('cannot tell yet');

    // One local office looks at the originals of category B within 30 days of entry.
    const ofB = {
      enteredOn: '2026-03-01',
      education: 'bachelor',
      degreeCountry: 'US',
      relatedExperienceYears: 5,
      birthDate: '1990-01-01',
    };
    expect(papers(from('entered', 'abroad', ofB))).toEqual(expect.arrayContaining(['doc-crc', 'doc-degree']));

    expect(papers(from('filed', 'abroad'))).toContain('doc-crc');
    // In China the stage alone does not tell whether the permit is granted: that is asked.
    expect(papers(from('entered', 'china'))).toContain('doc-crc');
    expect(papers(from('entered', 'china', { isDecided: false }))).toContain('doc-crc');
    const granted = papers(from('entered', 'china', { isDecided: true, permitDecidedOn: null }));
    expect(granted).toContain('doc-photo');
    expect(granted.filter((id) => /degree|crc|app-form|doc-er/.test(id))).toEqual([]);
  });

  test('of originals that an office may ask for, a newcomer reads after what is needed now', () => {
    const ofB = { education: 'bachelor', relatedExperienceYears: 5, birthDate: '1990-01-01', lodging: 'private' };
    const one = person(language, '2026-03-02', {
      ...{ consent: true, role: 'employee', goal: 'arrival', stage: 'entered', nationality: 'BR', city: 'shanghai' },
      ...{ workLasts: 'longer', applyingFrom: 'abroad', enteredOn: '2026-03-01', ...ofB },
    });
    one.tool('menu').press('My plan');
    expect(one.english).toMatch(/It is your move now: register .*9 documents are needed; 0 at hand\. 15 more only if/s);

    one.press('Your documents');
    expect(one.view.sections.map(({ key }) => key)).toEqual(['yours', 'yours-residence', 'yours-ifAsked']);
    expect(one.english).toContain('For the work permit office, only if it asks for the originals');
    expect(one.view.sections.at(-1)?.items.map(({ key }) => key)).toContain('doc-degree.employee');

    one.press('Back to the plan', "Employer's documents");
    expect(one.view.sections.map(({ key }) => key)).toEqual(['employers', 'employers-ifAsked']);
  });

  test('whoever has the permit in China is asked for no papers of its application, and hears of the residence permit', () => {
    const one = welcomed(language).press('My documents and dates', 'I have entered China on a Z visa, or the permit');
    one.type({ en: 'Japan', zh: '日本' }).press('Chengdu', 'More than 90 days', 'Already in mainland China');
    one.press('Q1 visa', 'A Chinese citizen', "I don't know").type('2026-04-20');
    expect(one.at).toBe('arrival:isDecided');

    one.press('Yes, granted', "I don't know").type('2026-03-09');
    expect(one.at).toBe('arrival:medicalIssuedOn');
    one.press("I don't know", "I don't know", 'No', 'No', 'No');
    expect(one.at).toBe('arrival:planReady');
    expect(one.plan.next).toEqual({ by: 'employee', rule: 'inchina-then-rp' });
  });

  test.each(['The Notification Letter', 'I have entered China on a Z visa, or the permit'])(
    'in China no letter is asked for, and until the permit is granted it is the turn of the office: %s',
    (stage) => {
      const one = welcomed(language).press('My documents and dates', stage).type({ en: 'Japan', zh: '日本' });
      one.press('Chengdu', 'More than 90 days', 'Already in mainland China', 'Q1 visa', 'A Chinese citizen');
      one.press("I don't know", "I don't know", 'Not yet').type('2026-02-27');

      expect(one.known).not.toHaveProperty('notificationIssuedOn');
      expect(one.plan.next).toEqual({ by: 'authority', rule: 'notif-decision-10wd' });
    },
  );

  test('of a permit granted on an unknown day no first day is made up, and it is told where that day stands', () => {
    const one = welcomed(language).press('My documents and dates', 'I have entered China on a Z visa, or the permit');
    one.type({ en: 'Japan', zh: '日本' }).press('Chengdu', 'More than 90 days', 'Already in mainland China');
    one.press('Residence permit for family', 'A Chinese citizen').type('2026-06-30');
    one.press('Yes, granted', "I don't know").tool('menu').press('My plan', 'Dates');

    expect(one.english).toContain('Advised: Mon, 2 March 2026. The work permit is granted');
    expect(one.english).toContain('Your HR sees it in the permit system.');
    expect(one.english).toContain('the 10 days to change a residence permit');
    expect(one.english).not.toContain('3 March');
  });

  test('short work is told of its own papers, also where nobody asked about the permit before', () => {
    const one = welcomed(language).press('My documents and dates', 'Nothing has been filed yet');
    one.type({ en: 'Japan', zh: '日本' }).press('Shanghai', '90 days or less', 'Filming', '60').type('1980-05-03');
    one.press('Outside mainland China').type('2033-05-01').press('No');

    expect(one.at).toBe('arrival:planReady');
    expect(one.plan.procedure).toBe('short-term');
    expect(one.plan.eligibility?.outcome).toBe('yes');
    expect(one.plan.documents.map(({ id }) => id)).not.toContain('doc-medical');
  });

  test('whoever applies in China is asked for the published cases, and what fits is told', () => {
    const one = welcomed(language).press('My documents and dates', 'Nothing has been filed yet');
    one.type({ en: 'Japan', zh: '日本' }).press('Chengdu', 'More than 90 days', 'Already in mainland China');
    one.press('Q1 visa');
    expect(one.at).toBe('arrival:familyOf');

    one.press('No', 'A move inside one corporate group', 'These are all').tool('menu').press('My plan');
    expect(one.view.sections.flatMap(({ items }) => items.map(({ key }) => key))).not.toContain('inchina-other');
    expect(one.press('Why this outcome').english).toContain('Apply in China: transfer inside a group');
  });

  test('where a published case could not be judged it is named, and none is said not to fit', () => {
    const one = welcomed(language).press('My documents and dates', 'Nothing has been filed yet');
    one.type({ en: 'Japan', zh: '日本' }).press('Chengdu', 'More than 90 days', 'Already in mainland China');
    one.press('Q1 visa', 'No', "I don't know").tool('menu').press('My plan');

    expect(one.english).toContain('I could not tell of these: category A, free-trade or reform zone');
    expect(one.english).not.toContain('None of the published cases');
  });

  test('whoever belongs to a family in China is not asked for other cases', () => {
    const one = welcomed(language).press('My documents and dates', 'Nothing has been filed yet');
    one.type({ en: 'Japan', zh: '日本' }).press('Chengdu', 'More than 90 days', 'Already in mainland China');

    expect(one.press('Q1 visa', 'A Chinese citizen').at).toBe('arrival:residencePermitExpiresOn');
  });

  test('where much is not known, the rest is asked for one by one', () => {
    const one = welcomed(language)
      .press('Do I need a permit, and which?')
      .type({ en: 'Brazil', zh: '巴西' })
      .press('No', 'More than 90 days', 'Outside mainland China', 'Shanghai');
    const isOpen = () => one.at !== 'eligibility:cannotTell';
    const shrug = () => one.press(one.view.choices.some(({ key }) => key === 'unknown') ? "I don't know" : 'No');
    while (isOpen()) shrug();
    const missing = one.view.sections.find(({ key }) => key === 'missing')!.items.map(({ key }) => key);
    const alone = one.view.choices.filter(({ key }) => key.startsWith('ask-')).map(({ key }) => key.slice(4));
    const path = one.desk.position.path;
    const rest = missing.filter((fact) => path.includes(fact) && !alone.includes(fact));
    expect(rest.length).toBeGreaterThan(1);

    one.press(`Answer the other ${rest.length}, one by one`);
    const asked = new Set<string>();
    for (; isOpen(); shrug()) asked.add(one.at.split(':')[1]!);
    expect([...asked].toSorted()).toEqual(rest.toSorted());
  });

  test('short work is asked for none of the papers that it does not need', () => {
    const one = welcomed(language)
      .press('Do I need a permit, and which?')
      .type({ en: 'Japan', zh: '日本' })
      .press('No', '90 days or less', 'Filming', '60')
      .type('1980-05-03')
      .press('My documents and dates', 'Nothing has been filed yet', 'Shanghai', 'Outside mainland China');
    expect(one.at).toBe('arrival:passportExpiresOn');

    one.type('2033-05-01').press('No');
    expect(one.at).toBe('arrival:planReady');
    one.press('My plan', 'Your documents');
    expect(one.english).toContain('Signed statement: no criminal record');
    expect(one.english).not.toContain('Certificate of no criminal record');
    expect(one.english).toContain('Application form for the residence permit');
  });
});
