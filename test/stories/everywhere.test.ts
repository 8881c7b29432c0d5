import { describe, expect, test } from 'vitest';
import { type Person, person, tongues, welcomed } from './person.ts';

function underWay(language: string): Person {
  return welcomed(language)
    .press('Do I need a permit, and which?')
    .type('USA')
    .press('No', 'More than 90 days', 'Outside mainland China', 'Shanghai');
}

describe.each(tongues)('in the language %s', (language) => {
  test('a change from Shanghai to Suzhou shows what it does before it is saved', () => {
    const one = underWay(language)
      .type({ en: '15 June 1991', zh: '1991年6月15日' })
      .press("Bachelor's degree")
      .type('USA', '1', '480000')
      .press('None of these');
    one.tool('menu').press('My answers', 'City of work: Shanghai', 'Suzhou');
    expect(one.at).toBe('save:city');
    expect(one.english).toContain('City of work: from Shanghai to Suzhou. This is what it changes.');
    expect(one.english).toContain('New warning: The salary route cannot be checked for your city');
    expect(one.known.city).toBe('shanghai');

    one.press('Save the change');
    expect(one.known.city).toBe('suzhou');
    expect(one.plan.warnings.map(({ rules }) => rules[0])).toContain('city-salary-missing');
  });

  test('a change that is not saved changes nothing', () => {
    const one = underWay(language);
    const before = one.known;
    one.tool('menu').press('My answers', 'Nationality').type('Hong Kong');
    expect(one.english).toContain('No longer asked: Permanent resident of China');

    one.press("Don't save", 'Keep it as it is');
    expect(one.known).toEqual(before);
  });

  test('an answer that stops being valid is taken back and asked again, and no other is', () => {
    const one = underWay(language)
      .type({ en: '15 June 1991', zh: '1991年6月15日' })
      .press("Bachelor's degree")
      .type('USA', '1', '480000')
      .tool('menu')
      .press('My answers', 'City of work: Shanghai', 'Beijing');
    expect(one.english).toContain('To be answered again: Yearly salary');

    one.press('Save the change');
    expect(one.at).toBe('eligibility:salaryBand');
    expect(one.known).toMatchObject({ birthDate: '1991-06-15', relatedExperienceYears: 1 });
    expect(one.known).not.toHaveProperty('salaryBand');
  });

  test('“back” goes from question to question, and keeps every answer', () => {
    const one = underWay(language);
    const before = one.known;
    one.tool('back');
    expect(one.at).toBe('change:city');

    one.type({ en: 'back', zh: '返回' });
    expect(one.at).toBe('change:applyingFrom');
    one.press('Keep it as it is');
    expect(one.at).toBe('eligibility:birthDate');
    expect(one.known).toEqual(before);
  });

  test('“restart” asks first, and then takes every answer back', () => {
    const one = underWay(language).type({ en: 'restart', zh: '重新开始' });
    expect(one.at).toBe('restart');

    one.press('No, go on');
    expect(one.at).toBe('eligibility:birthDate');
    one.tool('menu').press('Start again', 'Yes, start again');
    expect(one.at).toBe('welcome:role');
    expect(one.known).not.toHaveProperty('nationality');
  });

  test('“why” tells the reason and its source, and leads back to the same question', () => {
    const one = underWay(language).tool('why');
    expect(one.at).toBe('why');
    expect(one.view.sections.flatMap(({ items }) => items.flatMap(({ sources }) => sources)).length).toBeGreaterThan(0);

    one.press('Back to the question');
    expect(one.at).toBe('eligibility:birthDate');
  });

  test.each([
    [{ en: 'menu', zh: '菜单' }, 'menu'],
    [{ en: 'help', zh: '帮助' }, 'help'],
    [{ en: 'plan', zh: '计划' }, 'plan'],
    [{ en: 'my data', zh: '我的数据' }, 'myData'],
    [{ en: 'human', zh: '人工' }, 'human'],
    [{ en: 'why', zh: '为什么' }, 'why'],
    [{ en: 'language', zh: '语言' }, 'language'],
  ])('the typed order %j opens its page, and the question waits', (order, page) => {
    const one = underWay(language).type(order);
    expect(one.at).toBe(page);

    one.type({ en: 'back', zh: '返回' });
    expect(one.at).toBe('eligibility:birthDate');
  });

  test.each([
    { en: 'continue elsewhere', zh: '换设备继续' },
    { en: 'continue on my phone', zh: '在手机上继续' },
    { en: 'go on in Telegram', zh: '在 Telegram 上继续' },
  ])('the typed order %j makes a link, and the question waits', (order) => {
    const one = underWay(language).type(order);
    expect(one.at).toBe('link');
    expect(one.effect).toEqual({ kind: 'link' });

    one.type({ en: 'back', zh: '返回' });
    expect(one.at).toBe('eligibility:birthDate');
  });

  test('a button of an earlier screen says so and changes nothing', () => {
    const one = underWay(language);
    const before = one.known;
    one.pressOld('eligibility:permanentResident', 'yes');

    expect(one.at).toBe('eligibility:birthDate');
    expect(one.view.note).toBeTruthy();
    expect(one.known).toEqual(before);
  });

  test('a button pressed twice answers only its own question', () => {
    const one = underWay(language).pressOld('eligibility:city', 'shanghai');

    expect(one.at).toBe('eligibility:birthDate');
    expect(one.view.note).toContain(language === 'en' ? 'already answered' : '');
  });

  test('a day that can be read in two ways is asked back', () => {
    const one = underWay(language).type('03/04/1991');
    expect(one.at).toBe('choose:birthDate');
    expect(one.known).not.toHaveProperty('birthDate');

    one.press('Wed, 3 April 1991');
    expect(one.known.birthDate).toBe('1991-04-03');
  });

  test('who writes for an employee in HR is led the same way', () => {
    const one = person(language).press("Yes, let's begin", 'I work in HR', 'Documents and dates');

    expect(one.at).toBe('arrival:stage');
    expect(one.known.role).toBe('hr');
  });

  test('without consent nothing is asked, and one can think again', () => {
    const one = person(language).press('No, keep nothing');
    expect(one.at).toBe('welcome:nothingKept');
    expect(one.view.rules).toEqual([]);

    one.press('Continue here');
    expect(one.at).toBe('welcome:consent');
  });

  test('papers can be ticked off, and the tick taken away', () => {
    const one = underWay(language).type({ en: 'documents', zh: '材料' });
    expect(one.at).toBe('plan-yours');
    const [paper] = one.view.choices;
    one.press(
      one.english
        .split('\n')
        .find((line) => line.startsWith('['))!
        .slice(1, -1),
    );
    expect(one.view.choices[0]).toEqual({ ...paper, picked: true });

    one.pressOld('plan-yours', paper!.key);
    expect(one.view.choices[0]).toEqual(paper);
  });
});

test.runIf(tongues.length > 1)('the language can be changed mid-way, and nothing is lost', () => {
  const one = underWay('en');
  const before = one.known;
  one.tool('menu').press('语言 / Language', '简体中文');

  expect(one.at).toBe('eligibility:birthDate');
  expect(one.view.language).toBe('zh-CN');
  expect(one.screen).toMatch(/\p{Script=Han}/u);
  expect(one.known).toEqual({ ...before, language: 'zh-CN' });

  one.type('语言').press('English');
  expect(one.view.language).toBe('en');
  expect(one.at).toBe('eligibility:birthDate');
});

test('where an answer is opened for change, no two buttons mean the same', () => {
  const one = person('en', '2026-03-02', { consent: true, role: 'employee', goal: 'keep' }).type('back');
  const keys = one.view.choices.map(({ key }) => key);

  expect(one.at).toBe('change:goal');
  expect(new Set(keys).size).toBe(keys.length);
});

describe.each(tongues)('in the language %s', (language) => {
  test('the message to HR names what is missing, in Chinese as well where the reader writes another language', () => {
    const one = welcomed(language).press('Do I need a permit, and which?').type({ en: 'France', zh: '法国' });
    one.tool('menu').press('Help', 'Talk to a person', 'Write to my HR');
    const [message, chinese] = one.view.sections;

    expect(message?.items.length).toBeGreaterThan(1);
    expect(message?.items.map(({ key }) => key)).toContain(one.desk.words.say('questions:salaryBand.label'));
    expect(one.english).not.toContain('Date of birth');
    expect(message?.title).not.toMatch(/[:：]$/);
    if (language === 'zh-CN') return expect(chinese).toBeUndefined();
    expect(chinese?.items).toHaveLength(message!.items.length);
    for (const { title } of chinese!.items) expect(title).toMatch(/\p{Script=Han}/u);
  });

  test('somebody of HR asks the employee, in Chinese as well', () => {
    const one = person(language, '2026-03-02', { consent: true, role: 'hr', goal: 'eligibility' }).type('France');
    const [, chinese] = one.type({ en: 'human', zh: '人工' }).press('Write to the employee').view.sections;

    if (language !== 'zh-CN') expect(chinese?.intro).toContain('您的工作许可');
    expect(one.english).toContain('Date of birth');
    expect(one.english).not.toContain('Yearly salary');
  });

  test('“My answers” changes what other conversations have asked as well', () => {
    const one = underWay(language).tool('menu').press('My documents and dates').tool('menu').press('My answers');
    const keys = one.view.choices.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['nationality', 'workLasts']));

    const abroad = one.view.choices.find(({ key }) => key === 'workLasts')!;
    one.pressOld('answers', abroad.key);
    expect(one.at).toBe('change:workLasts');
  });
});
