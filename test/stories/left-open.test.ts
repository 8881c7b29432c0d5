import { describe, expect, test } from 'vitest';
import { conversations } from '../../conversations/index.ts';
import { acceptedBy } from '../../core/conversation.ts';
import { machineOf } from '../../core/desk.ts';
import { whereToFind } from '../../core/screens/who-knows.ts';
import { deskWith } from '../walker/guide.ts';
import { person, tongues, welcomed } from './person.ts';

/** What no paper shows and nobody else can tell. */
const onlyOneself = ['accompanyingFamily', 'leavesChina'];

const canBeLeftOpen = new Set(
  Object.values(conversations).flatMap((machine) =>
    Object.keys(machine.states).filter((state) => acceptedBy(machine, state).includes('unknown')),
  ),
);

/** Each question that cannot be left open, with the conversation that asks it. */
const mustBeAnswered = Object.entries(conversations).flatMap(([conversation, machine]) =>
  Object.keys(machine.states)
    .filter((state) => acceptedBy(machine, state).length > 0 && !acceptedBy(machine, state).includes('unknown'))
    .map((state): [string, string] => [state, conversation]),
);

describe.each(tongues)('in the language %s', (language) => {
  test.each(mustBeAnswered)('who does not know %s of %s is told where to look, or which button fits', (fact, name) => {
    const desk = deskWith({}, { language });
    const hasOther = ['somethingElse', 'other'].some((key) =>
      acceptedBy(machineOf(conversations, name), fact).includes(key),
    );

    expect(hasOther || whereToFind(desk, fact) !== undefined).toBe(true);
  });

  test('a question that must be answered is not left alone with that', () => {
    const unknown = { en: 'no idea', zh: '不知道' };
    const one = welcomed(language).press('My documents and dates').type(unknown);
    expect(one.at).toBe('arrival:stage');
    expect(one.view.note).toContain(language === 'en' ? 'Your HR sees the rest' : '人事部门可以在系统中查到');

    one.press('I have entered China').type('USA', 'Shanghai', unknown);
    expect(one.at).toBe('arrival:workLasts');
    expect(one.view.note).toContain(language === 'en' ? 'The contract says how long' : '劳动合同上写有期限');

    const other = welcomed(language).press('Register my e-card').type('USA');
    other.press('The Notification Letter', 'Yes', 'Yes, I have it', 'No').type(unknown);
    expect(other.at).toBe('e-card:appInstalled');
    expect(other.view.note).toContain(language === 'en' ? 'choose “I see something else”' : '请选“看到的不一样”');
  });

  test('who has no criminal record certificate yet is told why its country is asked for', () => {
    const known = { consent: true, role: 'employee', goal: 'arrival', stage: 'nothingFiled', nationality: 'BR' };
    const papers = { city: 'shanghai', workLasts: 'longer', applyingFrom: 'abroad', employerRegistered: true };
    const asked = { industryLicenceNeeded: false, education: 'other' };
    const one = person(language, '2026-03-02', { ...known, ...papers, ...asked }).press("I don't know");
    expect(one.at).toBe('arrival:crcCountry');
    expect(one.english).toContain('The country decides whether an apostille or a legalisation is needed.');

    const other = person(language, '2026-03-02', { ...known, ...papers, ...asked }).type('2026-02-02');
    expect(other.at).toBe('arrival:crcCountry');
    expect(other.english).not.toContain('apostille');
  });

  test('who is not sure whether to save a change is told how nothing changes', () => {
    const one = welcomed(language).press('Do I need a permit, and which?').type('USA');
    one.press('No', 'More than 90 days', 'Outside mainland China', 'Shanghai');
    one
      .type({ en: 'my answers', zh: '我的回答' })
      .press('Where you apply from: Outside mainland China', 'Already in mainland China');
    expect(one.at).toBe('save:applyingFrom');

    one.type({ en: "I don't know", zh: '不知道' });
    expect(one.view.note).toContain(language === 'en' ? "choose “Don't save”" : '请选“不保存”');
  });

  test.each([...canBeLeftOpen])('where %s can be found is told', (fact) => {
    expect(whereToFind(deskWith({}, { language }), fact) === undefined).toBe(onlyOneself.includes(fact));
  });

  test('whoever does not know is told where to look, whether they type or press it', () => {
    const asked = () => welcomed(language).press('Do I need a permit, and which?').type('USA');
    const one = asked().press('No', 'More than 90 days', 'Outside mainland China', 'Shanghai');
    one.type({ en: "I don't know", zh: '不知道' });
    expect(one.known.birthDate).toBeNull();
    expect(one.view.note).toContain(language === 'en' ? 'It is in your passport.' : '护照上有。');

    one.press("I don't know");
    expect(one.view.note).toContain(language === 'en' ? 'Look at your diploma or certificate.' : '毕业证书');
  });

  test('at the end stands what is still open, where to find it, and who can tell it', () => {
    const one = welcomed(language).press('Already at work in China', 'The work permit runs out');
    while (one.view.left) one.press(one.view.choices.some(({ key }) => key === 'unknown') ? "I don't know" : 'No');
    const open = one.view.sections.find(({ key }) => key === 'unknown');

    expect(open?.items.map(({ key }) => key)).toContain('unknown.permitExpiresOn');
    expect(one.english).toContain('For an electronic permit, ask your HR.');
    expect(one.english).toContain('your employer can tell');
  });

  test('where nothing is asked, nobody is told that an answer is needed', () => {
    const unknown = { en: "I don't know", zh: '不知道' };
    const one = welcomed(language).press('Already at work in China', 'The work permit runs out');
    while (one.view.left) one.press(one.view.choices.some(({ key }) => key === 'unknown') ? "I don't know" : 'No');
    one.type(unknown);
    expect(one.view.note).toContain(language === 'en' ? 'I did not understand that.' : '没有看懂');

    const other = welcomed(language).type(unknown);
    expect(other.view.note).toContain(language === 'en' ? 'I need this answer to go on.' : '要回答了');
  });
});
