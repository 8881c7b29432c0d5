import { describe, expect, test } from 'vitest';
import { planShown } from '../../core/beside.ts';
import { type Person, person, tongues } from './person.ts';

const stages = ['entered', 'residenceIssued'] as const;

/** Someone on the way to the first permit who is asked for the first day of work. */
function beforeWork(language: string, stage: (typeof stages)[number] = 'residenceIssued'): Person {
  return person(language, '2026-03-02', {
    ...{ consent: true, role: 'employee', goal: 'arrival', stage, nationality: 'BR', city: 'shanghai' },
    ...{ workLasts: 'longer', applyingFrom: 'abroad', enteredOn: '2026-01-05', lodging: 'hotel' },
    ...{ acceptedOn: '2025-11-24', notificationIssuedOn: '2025-12-05' },
  });
}

/** The same at the plan, where everything else is left open. */
function atThePlan(one: Person): Person {
  while (!one.desk.position.ended) one.press("I don't know");
  return one;
}

const warned = ({ plan }: Person) => plan.warnings.map(({ rules: [rule] }) => rule);

describe.each(tongues)('in the language %s', (language) => {
  test('whoever works and is enrolled already is not told that the employer has to enrol them', () => {
    const one = beforeWork(language).type('2026-01-20').press('Yes, enrolled').type('2026-02-10');

    expect(one.at).toBe('arrival:rpFiledOn');
    expect(atThePlan(one).english).toContain('Beyond that, nothing is left to do now.');
    expect(warned(one)).not.toContain('si-late');
  });

  test('whoever has both permits is told so, and not what comes next', () => {
    const one = atThePlan(beforeWork(language).type('2026-01-20').press('Yes, enrolled', "I don't know"));

    expect(one.english).toContain('You have both permits');
    expect(one.english).toContain('register your address again');
    expect(one.english).not.toContain('Here is what comes next');
    expect(one.view.rules).toContain('reg-again');
  });

  test('the target counted from entry is not reached before work has begun', () => {
    const target = (start: string) => {
      const { deadlines } = planShown(beforeWork(language, 'entered').type(start).desk.standing);
      return deadlines.find(({ rules: [rule], from }) => rule === 'si-30d' && from.fact === 'enteredOn');
    };

    expect(target('2026-02-02')?.window).toMatchObject({ opensOn: '2026-02-02', lastLegal: '2026-02-04' });
    expect(target('2026-01-05')?.window?.opensOn).toBe('2026-01-05');
    expect(target('2026-02-05')).toBeUndefined();
  });

  test('that holds, too, where nobody knows the day', () => {
    const one = beforeWork(language).type('2026-01-20').press('Yes, enrolled', "I don't know");

    expect(atThePlan(one).english).toContain('Beyond that, nothing is left to do now.');
    expect(warned(one)).not.toContain('si-late');
  });

  test('whoever is not, is told whose move it is, and that it is late once it is', () => {
    const late = atThePlan(beforeWork(language).type('2026-01-20').press('Not yet'));
    expect(late.plan.next).toEqual({ by: 'employer', rule: 'si-30d' });
    expect(warned(late)).toContain('si-late');
    expect(late.view.choices.map(({ key }) => key)).toContain('ask-isEnrolled');

    const inTime = atThePlan(beforeWork(language).type('2026-02-20').press('Not yet'));
    expect(warned(inTime)).not.toContain('si-late');
  });

  test.each(stages)('at %s nobody is asked before the first day of work', (stage) => {
    expect(beforeWork(language, stage).type('2026-03-03').at).not.toBe('arrival:isEnrolled');
    expect(beforeWork(language, stage).press("I don't know").at).not.toBe('arrival:isEnrolled');
    expect(beforeWork(language, stage).type('2026-03-02').at).toBe('arrival:isEnrolled');
  });
});
