import { describe, expect, test } from 'vitest';
import { conversations } from '../../conversations/index.ts';
import { acceptedBy } from '../../core/conversation.ts';
import { whereToFind } from '../../core/screens/who-knows.ts';
import { deskWith } from '../walker/guide.ts';
import { tongues, welcomed } from './person.ts';

/** What no paper shows and nobody else can tell. */
const onlyOneself = ['accompanyingFamily', 'leavesChina'];

const canBeLeftOpen = new Set(
  Object.values(conversations).flatMap((machine) =>
    Object.keys(machine.states).filter((state) => acceptedBy(machine, state).includes('unknown')),
  ),
);

describe.each(tongues)('in the language %s', (language) => {
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
