import { describe, expect, test } from 'vitest';
import { countries } from '../../core/rules/countries.ts';
import { wordsIn } from '../walker/guide.ts';
import { type Person, person, tongues, welcomed } from './person.ts';

function askedForCountry(language: string): Person {
  return welcomed(language).press('Do I need a permit, and which?');
}

/** Whether an answer is taken for a country, or shown back as it. */
function isTaken(language: string, text: string, code: string): boolean {
  const one = person(language, '2026-03-02', { consent: true, role: 'employee', goal: 'eligibility' }).type(text);
  return (
    one.known.nationality === code || (one.at === 'confirm:nationality' && one.press('Yes').known.nationality === code)
  );
}

describe.each(tongues)('in the language %s', (language) => {
  test.each([
    { en: 'what if', zh: '假如' },
    { en: 'Compare another city', zh: '换个城市比较' },
    { en: '/compare', zh: '/compare' },
  ])('“$en” leads to the answers that can be compared, and saves nothing', (said) => {
    const known = { consent: true, role: 'employee', goal: 'arrival', stage: 'nothingFiled', nationality: 'FR' };
    const one = person(language, '2026-03-02', { ...known, city: 'shanghai' }).type(said);
    expect(one.at).toBe('whatIf');

    one.press('City of work: Shanghai').type({ en: 'Beijing', zh: '北京' });
    expect(one.at).toBe('compare:city');
    expect(one.known.city).toBe('shanghai');
  });

  test('every country that is offered, and every code, is taken where a country is asked for', () => {
    for (const code of countries) {
      const texts = [wordsIn(language).country(code), code, code.toLowerCase()];
      const refused = texts.filter((text) => !isTaken(language, text, code));
      expect([code, refused]).toEqual([code, []]);
    }
  });

  test('“HR” is Croatia only where a country is asked for', () => {
    expect(askedForCountry(language).type('HR').known.nationality).toBe('HR');
    expect(askedForCountry(language).type('hr').at).toBe('confirm:nationality');
    expect(welcomed(language).type('HR').at).toBe('human');
  });

  test('how much is left is told in one sentence, and the question stays', () => {
    const one = askedForCountry(language).type({ en: 'how much is left', zh: '还剩多少' });

    expect(one.at).toBe('eligibility:nationality');
    const { most, usually = 0 } = one.view.left!;
    expect(one.view.note).toBe(one.desk.words.say('common:left.usually', { usually: usually - 1, most: most - 1 }));
  });

  test('before anything is chosen there is nothing to count', () => {
    const one = welcomed(language).type({ en: 'how many questions', zh: '还剩几个问题' });

    expect(one.at).toBe('welcome:goal');
    expect(one.view.note).toBeTruthy();
  });

  test('a code that carries a case is used up, wherever it is typed', () => {
    const carried = { kind: 'useLink', code: 'K7QM2-X9P4T' };

    expect(askedForCountry(language).type('k7qm2 x9p4t').effect).toEqual(carried);
    expect(person(language).type('Ｋ７ＱＭ２Ｘ９Ｐ４Ｔ').effect).toEqual(carried);
  });
});

describe.each(tongues)('a salary in the language %s', (language) => {
  const atSalary = () =>
    welcomed(language)
      .press('Do I need a permit, and which?')
      .type('USA')
      .press('No', 'More than 90 days', 'Outside mainland China', 'Shanghai')
      .type({ en: '15 June 1991', zh: '1991年6月15日' })
      .press("Bachelor's degree")
      .type('USA', '1');

  test('in another currency is not taken for RMB', () => {
    const one = atSalary().type('USD 50000');

    expect(one.at).toBe('eligibility:salaryBand');
    expect(one.view.note).toBe(one.desk.words.say('common:refused.number.otherMoney'));
  });

  test('is shown back with its currency and its time', () => {
    expect(atSalary().type('25k a month').english).toContain('did you mean RMB 300,000 a year?');
  });
});

test('a language asked for by its name is spoken at once, and the screen stays', () => {
  const one = welcomed('en').tool('menu').type('说中文');
  expect([one.view.language, one.at]).toEqual(['zh-CN', 'menu']);

  one.type('Speak English, please');
  expect([one.view.language, one.at]).toEqual(['en', 'menu']);
  expect(one.view.note).toBe('I speak English now.');
});

test('where a country is asked for, “Chinese” is a nationality', () => {
  expect(askedForCountry('en').type('Chinese').known.nationality).toBe('CN');
  expect(askedForCountry('en').type('中文').view.language).toBe('zh-CN');
});

test('a language that is not spoken yet leads to those that are', () => {
  const one = welcomed('en').type('/language fr');

  expect(one.at).toBe('language');
  expect(one.view.note).toBe('I do not speak that language yet. These are the languages I speak.');
});
