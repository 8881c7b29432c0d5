import { describe, expect, test } from 'vitest';
import { type Person, person, tongues } from './person.ts';

function hrAt(language: string, goal: string): Person {
  return person(language).press("Yes, let's begin", 'I work in HR for an employee', goal);
}

describe.each(tongues)('in the language %s', (language) => {
  test('people of HR are asked about the employee, and told what the employee can have', () => {
    const one = hrAt(language, 'Is a permit needed, and which?');
    expect(one.english).toContain('Which passport does the employee travel on?');

    one
      .type({ en: 'France', zh: '法国' })
      .press('No', 'More than 90 days', 'Outside mainland China', 'Shanghai')
      .type({ en: '15 June 1991', zh: '1991年6月15日' })
      .press("Bachelor's degree")
      .type({ en: 'France', zh: '法国' }, '8')
      .press("I don't know", 'None of these');
    while (!one.view.title) one.press("I don't know");
    expect(one.english).toContain('The employee can have a work permit');
  });

  test('the plan tells them of the employee’s moves and papers', () => {
    const one = hrAt(language, 'Documents and dates')
      .press('The employee has entered on a Z visa')
      .type({ en: 'Brazil', zh: '巴西' })
      .press('Shanghai', 'More than 90 days', 'Outside mainland China', 'Today', 'In a hotel');
    one.tool('menu').press('The plan');
    expect(one.english).toContain("It is the employee's move now: apply for the residence permit");
    expect(one.english).toContain("[Employee's documents");

    one.press('Dates');
    expect(one.view.sections[0]?.items.flatMap(({ marks }) => marks.map(({ label }) => label))).toContain(
      one.desk.words.say('common:actor.employee'),
    );
    expect(one.english).toContain('the employee');
  });

  test('each step of the registration says what the employee does', () => {
    const one = hrAt(language, 'Register the e-card')
      .type({ en: 'France', zh: '法国' })
      .press('The Notification Letter', 'Yes', 'Yes, it is at hand', 'No');
    expect(one.english).toContain('Step 1. The employee installs the app');

    one.press('It shows something else', "It is not in the employee's store", 'Installed now');
    expect(one.english).toContain('Step 2. The employee opens the app');
    one.press('The registration form is there', 'It goes on to the face check', 'Passed', 'Yes, it is there');
    expect(one.press('The QR code is there').english).toContain("The employee's e-card is registered");
    expect(one.english).toContain('“Documents and dates” counts the days.');
    expect(one.english).not.toMatch(/\byour?\b/i);
  });

  test('their message asks the employee, not HR', () => {
    const one = hrAt(language, 'Documents and dates').tool('menu').press('Help', 'Talk to a person');
    one.press('Write to the employee');

    expect(one.english).toContain('A message for the employee');
    expect(one.english).toContain('Hello, for your work permit we need to know:');
  });

  test('another language speaks to them as HR, too', () => {
    const one = hrAt(language, 'Documents and dates');
    one.tool('menu').press('语言 / Language', language === 'en' ? '简体中文' : 'English');

    expect(one.english).toContain("Where does the employee's case stand today?");
    expect(one.screen).toContain(language === 'en' ? '员工的手续办到哪一步了' : "Where does the employee's case stand");
  });
});
