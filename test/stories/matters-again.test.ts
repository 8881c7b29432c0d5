import { describe, expect, test } from 'vitest';
import { type Person, person, tongues } from './person.ts';

/** Someone whom Zhilu led to the first permit last year, and who comes back for something else. */
function comingBack(language: string, today = '2026-07-01'): Person {
  return person(language, today, {
    consent: true,
    role: 'employee',
    goal: 'arrival',
    stage: 'residenceIssued',
    nationality: 'BR',
    city: 'beijing',
    stayBasis: 'Z',
    acceptedOn: '2025-09-01',
    notificationIssuedOn: '2025-09-10',
    permitDecidedOn: '2025-09-10',
    enteredOn: '2025-09-20',
    lodging: 'private',
    movedInAt: '2025-09-20',
    rpFiledOn: '2025-09-25',
    visaStayEndsOn: '2025-10-20',
    siRegisteredOn: '2025-10-10',
  })
    .tool('menu')
    .press('Renewal, change');
}

describe.each(tongues)('in the language %s', (language) => {
  test('the first permit, once granted, does not make its renewal done', () => {
    const one = comingBack(language).press('The work permit runs out').type('2026-09-30').press('In the e-card');
    one.type('1990-05-05').press('Category B').type('2026-09-30').press('Not yet');

    expect(one.at).toBe('renewal:planReady');
    expect(one.english).toContain("It is your employer's move now: file the renewal, by Mon, 31 August 2026.");
  });

  test('who holds a residence permit is not said to overstay the visa they once came on', () => {
    const one = comingBack(language).press('The residence permit').press('An extension').type('2026-09-30');
    one.press('Not yet');

    expect(one.at).toBe('residence-permit:planReady');
    expect(one.english).toContain('It is your move now: ask for the extension of the residence permit');
    expect(one.plan.warnings).toEqual([]);
  });

  test('a step that was made on a day nobody knows is made', () => {
    const one = comingBack(language).press('Social insurance').press("I don't know", 'Yes, enrolled', 'No');

    expect(one.english).toContain('Nothing is left to do now.');
  });

  test('a permit that ran out last year has been renewed since, or is asked about again', () => {
    const one = person(language, '2026-09-15', {
      consent: true,
      role: 'employee',
      goal: 'keep',
      matter: 'renewal',
      permitExpiresOn: '2025-12-10',
      city: 'beijing',
      permitForm: 'electronic',
      birthDate: '1990-05-05',
      currentCategory: 'B',
      residencePermitExpiresOn: '2025-12-10',
      isFiled: true,
      acceptedOn: '2025-10-20',
      isResidenceFiled: true,
      rpFiledOn: '2025-11-01',
    });
    one.tool('menu').press('Renewal, change', 'The work permit runs out');
    expect(one.at).toBe('renewal:permitExpiresOn');

    one.type('2026-12-10', '2026-12-10');
    expect(one.at).toBe('renewal:isFiled');
    one.press('Not yet');
    expect(one.english).toContain("It is your employer's move now: file the renewal, by Tue, 10 November 2026.");
  });

  test('who files again tells the new day', () => {
    const one = comingBack(language).press('The work permit runs out').type('2026-09-30').press('In the e-card');
    one.type('1990-05-05').press('Category B').type('2026-09-30').press('Yes, filed');
    expect(one.at).toBe('renewal:acceptedOn');

    one.press('Today', 'Yes, handed in');
    expect(one.at).toBe('renewal:rpFiledOn');
  });

  test('another change is asked about from its beginning, and a new home is not the first one', () => {
    const one = comingBack(language).press('Something changes', 'The passport').type('2026-06-20');
    one.press('In the e-card', 'Not yet', 'Not yet');
    expect(one.at).toBe('change:planReady');

    one.tool('menu').press('Renewal, change', 'Something changes', 'The address in China', 'In a flat');
    expect(one.at).toBe('change:movedInAt');
  });

  test('the second new employer is asked about as the first was', () => {
    const one = person(language, '2026-11-20', {
      consent: true,
      role: 'employee',
      goal: 'keep',
      matter: 'transfer',
      nationality: 'FR',
      applyingFrom: 'abroad',
      sameOccupation: true,
      city: 'hangzhou',
      cityOfNewJob: 'hangzhou',
      stayBasis: 'residence-work',
      employmentEndedOn: '2026-04-30',
      isCancelled: true,
      cancellationCertifiedOn: '2026-05-05',
      residencePermitExpiresOn: '2027-05-01',
      employmentStartsOn: '2026-06-01',
    });
    one.tool('menu').press('Renewal, change', 'A new employer', 'Yes, the same', 'Shanghai');
    expect(one.at).toBe('transfer:employmentEndedOn');

    one.type('2026-11-13').press('Not yet', 'Yes, it does', 'Not yet');
    expect(one.at).toBe('transfer:employmentStartsOn');
    expect(one.plan.eligibility?.rules).toContain('inchina-same-post');
  });

  test('the visa someone once came on is not what they stay on when the next employer comes', () => {
    const one = person(language, '2026-11-20', {
      consent: true,
      role: 'employee',
      goal: 'arrival',
      stage: 'residenceIssued',
      nationality: 'FR',
      city: 'shanghai',
      applyingFrom: 'china',
      stayBasis: 'M',
    });
    one.tool('menu').press('Renewal, change', 'A new employer', 'Yes, the same', 'Shanghai');
    expect(one.at).toBe('transfer:stayBasis');
  });
});
