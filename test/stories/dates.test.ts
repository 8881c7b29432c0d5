import { describe, expect, test } from 'vitest';
import { calendarFile } from '../../bots/calendar-file.ts';
import type { Known } from '../../core/answer.ts';
import { planShown } from '../../core/beside.ts';
import { calendarOf } from '../../core/calendar-entries.ts';
import { dateItems } from '../../core/screens/plan-dates.ts';
import { type Person, person, tongues } from './person.ts';

const agreed = { consent: true, role: 'employee' };
const renewing = {
  ...agreed,
  goal: 'keep',
  matter: 'renewal',
  permitExpiresOn: '2026-12-31',
  residencePermitExpiresOn: '2026-12-31',
  city: 'shanghai',
  permitForm: 'electronic',
};
const arrived = {
  ...agreed,
  goal: 'arrival',
  stage: 'entered',
  nationality: 'FR',
  city: 'kunming',
  applyingFrom: 'abroad',
  enteredOn: '2026-03-02',
};

function atTheDates(one: Person): Person {
  return one.tool('menu').press('My plan', 'Dates');
}

/** One item of the screen, as it is read in English. */
function itemOn(one: Person, title: string): string {
  const [, item = ''] = one.english.split(`• ${title}`);
  return item.split('\n• ')[0]!;
}

describe.each(tongues)('in the language %s', (language) => {
  test('each duty shows its first day, the last safe and the last legal day, the day advised and why', () => {
    const one = atTheDates(person(language, '2026-07-01', renewing));
    const renewal = itemOn(one, 'File the renewal');

    expect(renewal).toContain('By Tue, 1 December 2026.\n  Possible from Fri, 2 October 2026.');
    expect(renewal).toContain(
      'Advised: Thu, 8 October 2026. Before that day, offices are closed from Thu, 1 October 2026 to Wed, 7 October 2026.',
    );
    expect(itemOn(one, 'Extend the residence permit')).toContain(
      'The rules name no first day.\n  Advised: Wed, 28 October 2026. You need the work permit first, and that is decided by Wed, 28 October 2026 at the latest.',
    );
  });

  test('a day advised after a first day that is no working day is called the working day after it', () => {
    const saturday = atTheDates(person(language, '2026-07-01', { ...renewing, permitExpiresOn: '2027-02-05' }));
    const landed = atTheDates(person(language, '2026-03-02', arrived));

    expect(itemOn(saturday, 'File the renewal')).toContain(
      'Possible from Sat, 7 November 2026.\n  Advised: Mon, 9 November 2026. It is the first working day after Sat, 7 November 2026.',
    );
    expect(itemOn(landed, 'Apply for your residence permit')).toContain(
      'Possible from Mon, 2 March 2026.\n  Advised: Tue, 3 March 2026. It is the first working day after Mon, 2 March 2026.',
    );
  });

  test('a day advised that is the first day of all is called the first working day on which it can be done', () => {
    const one = atTheDates(person(language, '2026-07-01', { ...renewing, permitExpiresOn: '2027-02-04' }));

    expect(itemOn(one, 'File the renewal')).toContain(
      'Possible from Fri, 6 November 2026.\n  Advised: Fri, 6 November 2026. It is the first working day on which this can be filed.',
    );
  });

  test('how long the city keeps the passport is not guessed', () => {
    const one = atTheDates(person(language, '2026-07-01', renewing));

    expect(one.english).toContain('I found no time for which Shanghai keeps the passport.');
    expect(one.english).toContain('Ask the local office before travelling.');
    expect(one.view.sources.length).toBeGreaterThan(0);
  });

  test('a trip in the days with the police is flagged with both times, and the day advised gives way', () => {
    const one = atTheDates(person(language, '2026-07-01', renewing)).press('Plan a trip');
    expect(one.at).toBe('beside:tripFrom');

    one.type({ en: '20 October 2026', zh: '2026年10月20日' }).type({ en: '10 November 2026', zh: '2026年11月10日' });
    expect(one.at).toBe('plan-dates');
    expect(one.known).toMatchObject({ tripFrom: '2026-10-20', tripUntil: '2026-11-10' });
    expect(one.english).toContain('Trip: Tue, 20 October 2026 to Tue, 10 November 2026. It clashes');
    expect(itemOn(one, 'Extend the residence permit')).toContain('Advised: Wed, 11 November 2026. The trip from');

    one.press('Back to the plan', 'Take care');
    const clash = itemOn(one, 'The trip clashes with: Extend the residence permit');
    expect(clash).toContain('File from Wed, 11 November 2026, after the trip.');
    expect(clash).toContain('Trip: Tue, 20 October 2026 to Tue, 10 November 2026.');
    expect(clash).toContain(
      'Handed in on Wed, 28 October 2026, the papers would be decided by Thu, 12 November 2026 at the latest.',
    );
    expect(clash).toContain('I found no time for which Shanghai keeps the passport.');
  });

  test('a trip on the used Z visa is told to wait for the residence permit', () => {
    const one = atTheDates(person(language, '2026-03-02', arrived))
      .press('Plan a trip')
      .type({ en: '25 March 2026', zh: '2026年3月25日' }, { en: '29 March 2026', zh: '2026年3月29日' });
    expect(itemOn(one, 'Apply for your residence permit')).toContain(
      'Advised: Tue, 3 March 2026. The decision then comes before the trip from Wed, 25 March 2026 to Sun, 29 March 2026.',
    );

    one.press('Back to the plan', 'Take care');
    const clash = itemOn(one, 'The trip clashes with: Apply for your residence permit');
    expect(clash).toContain('File by Mon, 9 March 2026: the decision then comes before the trip.');
    expect(clash).toContain('you need a new Z visa');
  });

  test('a passport that ends before the permit is flagged when it is given, with the days that are missing', () => {
    const one = atTheDates(person(language, '2026-07-01', renewing))
      .press('Will the passport last?')
      .type({ en: '1 March 2027', zh: '2027年3月1日' });
    expect(one.at).toBe('beside:permitUntil');

    one.type({ en: '30 June 2027', zh: '2027年6月30日' });
    expect(one.view.note).toContain(language === 'en' ? 'That is 121 days short.' : '还差121天。');
    one.press('Back to the plan', 'Take care');
    expect(itemOn(one, 'The passport ends before the permit would')).toContain(
      'Passport expires: Mon, 1 March 2027. Permit asked for until: Wed, 30 June 2027. That is 121 days short.',
    );
  });
});

describe('a day that is given in the conversation', () => {
  const almost = {
    ...agreed,
    goal: 'arrival',
    stage: 'nothingFiled',
    nationality: 'FR',
    city: 'kunming',
    workLasts: 'longer',
    applyingFrom: 'abroad',
    employerRegistered: true,
    industryLicenceNeeded: false,
    education: 'bachelor',
    degreeCountry: 'FR',
  };

  test('tells at once that a certificate runs out before it can be accepted, and stands in the plan', () => {
    const one = person('en', '2026-03-02', almost);
    expect(one.at).toBe('arrival:crcIssuedOn');

    one.type('5 September 2025');
    expect(one.at).toBe('arrival:crcCountry');
    expect(one.view.note).toBe(
      'The criminal record certificate may run out. Criminal record certificate issued (Fri, 5 September 2025) + 6 months = Thu, 5 March 2026. Filed today: Mon, 2 March 2026. Pre-review, up to 5 working days: Mon, 9 March 2026. That is 4 days short.',
    );
    one.tool('menu').press('My plan', 'Take care');
    expect(itemOn(one, 'The criminal record certificate may run out')).toContain('That is 4 days short.');
    expect(one.view.sections[0]!.items.find(({ key }) => key.startsWith('doc-crc-6m'))!.sources).not.toEqual([]);
  });

  test('says nothing where the paper lasts', () => {
    expect(person('en', '2026-03-02', almost).type('9 September 2025').view.note).toBeUndefined();
  });

  test('gives the warning of a short passport its arithmetic', () => {
    const known = { ...almost, crcIssuedOn: null, crcCountry: null, medicalIssuedOn: null };
    const one = person('en', '2026-03-02', known).type('1 August 2026');
    expect(one.view.note).toContain('Your passport runs out too soon. Passport expires: Sat, 1 August 2026.');

    one.tool('menu').press('My plan', 'Take care');
    expect(itemOn(one, 'Your passport runs out too soon')).toContain(
      'Filed today: Mon, 2 March 2026. Another 6 months of validity: Wed, 2 September 2026. That is 32 days short.',
    );
  });

  test('is shown with what it does to the papers before a change is saved', () => {
    const known = { ...almost, crcIssuedOn: '2026-02-02', crcCountry: null };
    const one = person('en', '2026-03-02', known).tool('menu').press('My answers', 'Criminal record certificate');
    one.type('5 September 2025');

    expect(one.at).toBe('save:crcIssuedOn');
    expect(one.screen).toContain('New warning: The criminal record certificate may run out');
  });
});

describe('a trip', () => {
  const trip = { tripFrom: '2026-10-20', tripUntil: '2026-11-10' };

  test('that is out of the way clashes with nothing', () => {
    const known = { ...renewing, tripFrom: '2026-08-01', tripUntil: '2026-08-20' };
    const one = atTheDates(person('en', '2026-07-01', known));

    expect(one.screen).toContain('It clashes with no filing that I know of.');
    expect(one.press('Back to the plan').view.choices.map(({ key }) => key)).not.toContain('warnings');
  });

  test('can be changed, and given up', () => {
    const one = atTheDates(person('en', '2026-07-01', { ...renewing, ...trip })).press('Change the trip');
    one.type('1 November 2026');
    expect(one.at).toBe('beside:tripUntil');
    expect(one.known).not.toHaveProperty('tripUntil');
    one.type('2 November 2026');
    expect(one.known).toMatchObject({ tripFrom: '2026-11-01', tripUntil: '2026-11-02' });

    one.press('Change the trip', 'No trip');
    expect(one.view.note).toBe('Noted: no trip.');
    expect(one.known).not.toHaveProperty('tripFrom');
    expect(one.view.choices.map(({ label }) => label)).toContain('Plan a trip');
  });

  test('is planned for a day that is still to come', () => {
    const one = atTheDates(person('en', '2026-07-01', renewing))
      .press('Plan a trip')
      .type('30 June 2026');

    expect(one.at).toBe('beside:tripFrom');
    expect(one.view.note).toContain('too far in the past');
    expect(one.known).not.toHaveProperty('tripFrom');
  });

  test('does not end before it begins', () => {
    const one = atTheDates(person('en', '2026-07-01', renewing))
      .press('Plan a trip')
      .type('20 October 2026');
    one.type('10 October 2026');

    expect(one.at).toBe('beside:tripUntil');
    expect(one.view.note).toContain('before the trip begins');
    expect(one.known).not.toHaveProperty('tripUntil');
  });

  test('is asked back where its day can be read in two ways, or is nearly certain only', () => {
    const one = atTheDates(person('en', '2026-07-01', renewing))
      .press('Plan a trip')
      .type('03/04/2027');
    expect(one.screen).toContain('Which one do you mean?');
    one.press('Sat, 3 April 2027');
    expect(one.known.tripFrom).toBe('2027-04-03');

    one.type('about 7 May 2027');
    expect(one.known).not.toHaveProperty('tripUntil');
    expect(one.screen).toContain('Is this the day you mean?');
    expect(one.press('Fri, 7 May 2027').known.tripUntil).toBe('2027-05-07');
  });

  test('leads back to the dates by every way back', () => {
    const one = atTheDates(person('en', '2026-07-01', renewing)).press('Plan a trip');

    expect(one.tool('back').at).toBe('plan-dates');
    expect(one.press('Plan a trip', 'Back to the dates').at).toBe('plan-dates');
    expect(one.press('Plan a trip').type("I don't know").at).toBe('plan-dates');
  });

  test('is kept with the answers, and taken back with them', () => {
    const one = person('en', '2026-07-01', { ...renewing, ...trip })
      .tool('menu')
      .press('My data');
    expect(one.screen).toContain('Trip: day of leaving: Tue, 20 October 2026');

    one.tool('menu').press('Start again', 'Yes, start again');
    expect(one.known).not.toHaveProperty('tripFrom');
  });

  test('after which the residence permit is no longer valid is flagged', () => {
    const known = { ...renewing, residencePermitExpiresOn: '2026-11-09', ...trip };
    const one = person('en', '2026-07-01', known).tool('menu').press('My plan', 'Take care');

    expect(itemOn(one, 'The residence permit ends before the return')).toContain(
      'Residence permit expires: Mon, 9 November 2026. Back from the trip: Tue, 10 November 2026. That is 1 day short.',
    );
  });

  test('meets papers that lie with the police: it waits for their decision', () => {
    const known = {
      ...renewing,
      acceptedOn: '2026-10-12',
      rpFiledOn: '2026-10-27',
      isFiled: true,
      isResidenceFiled: true,
    };
    const one = person('en', '2026-10-28', { ...known, tripFrom: '2026-11-05', tripUntil: '2026-11-08' });
    one.tool('menu').press('My plan', 'Take care');

    expect(itemOn(one, 'The trip clashes with: The residence permit: decided in 15 days')).toContain(
      'Leave after Wed, 11 November 2026, or ask the police before leaving.',
    );
  });
});

test('where the last safe day has passed, the plan says to act at once', () => {
  const one = atTheDates(person('en', '2026-03-31', { ...arrived, enteredOn: '2026-03-01' }));

  expect(itemOn(one, 'Apply for your residence permit')).toContain('The last safe day has passed. Act at once.');
});

test('the calendar bears the last safe day on which offices work', () => {
  const one = atTheDates(person('en', '2026-02-24', { ...arrived, enteredOn: '2026-02-21' }));
  const entry = calendarOf(one.desk).entries.find(({ name }) => name.startsWith('rp-30d'));

  // The day before the last one is a Sunday.
  expect(itemOn(one, 'Apply for your residence permit')).toContain(
    'By Mon, 23 March 2026.\n  Be safe: act by Fri, 20 March 2026.',
  );
  expect(entry?.day).toBe('2026-03-20');
});

test('that a day off is not waited for is said once, and that it is caution and no rule', () => {
  const caution = "that is Zhilu's own caution, not a rule.";
  const told = (enteredOn: string) => atTheDates(person('en', '2026-03-02', { ...arrived, enteredOn })).english;

  // Thirty days on is a Sunday, and the day before a Saturday.
  expect(told('2026-02-27').split(caution)).toHaveLength(2);
  // Thirty days on is a Friday.
  expect(told('2026-02-25').split(caution)).toHaveLength(1);
});

test('a passport that lasts is said to', () => {
  const one = atTheDates(person('en', '2026-07-01', renewing)).press('Will the passport last?');
  one.type('1 March 2029').type('30 June 2027');

  expect(one.view.note).toBe('The passport lasts long enough, as far as I can tell.');
});

test('an entry of the calendar tells the last legal day beside the safe one it stands on', () => {
  const facts = { city: 'shanghai', stayBasis: 'Z', enteredOn: '2026-03-02' };
  const { entries } = calendarOf(person('en', '2026-03-02', { ...agreed, goal: 'arrival', ...facts }).desk);
  const entry = entries.find(({ text }) => text.startsWith('This is the last safe day'));

  expect(entry?.text).toMatch(/^This is the last safe day\. The last legal day is .+2026\. /);
  expect(entry?.text).toContain('30 days');
});

describe('an entry of the calendar', () => {
  const entering = { ...agreed, goal: 'arrival', city: 'shanghai', stayBasis: 'Z', lodging: 'private' };
  const entriesOf = (known: Known, today = '2026-03-02', language = 'en') => {
    const { entries, remembered } = calendarOf(person(language, today, known).desk);
    const called = (rule: string) => entries.find(({ name }) => name.startsWith(rule))!;
    return { called, remembered };
  };

  test('says who does it where that is somebody else, and that a target is none but a target', () => {
    const known = { ...entering, enteredOn: '2026-03-02', employmentStartsOn: '2026-03-02' };
    const { called } = entriesOf(known);

    expect(called('rp-30d').title).toBe('Apply for your residence permit – last safe day');
    expect(called('si-30d.employment').title).toBe(
      'Enrolment in social insurance (your employer does this) – last safe day',
    );
    expect(called('si-30d.entered').title).toMatch(
      /^Target: Enrol in social insurance .* \(your employer does this\)$/,
    );
    expect(called('wp-15d-seed').title).toMatch(/^Target: .*\(your employer does this\)$/);
    expect(called('wp-15d-seed').text).toMatch(/^This is a target, not a legal deadline\. /);
    expect(entriesOf({ ...known, role: 'hr' }).called('rp-30d').title).toMatch(/\(the employee does this\) – last/);
    expect(entriesOf(known, '2026-03-02', 'zh-CN').called('wp-15d-seed').title).toMatch(
      /^参考日期：.*（由用人单位办理）$/,
    );
  });

  test('says what its day is to the duty, for a calendar shows little else', () => {
    const known = { ...entering, enteredOn: '2026-03-02', movedInAt: '2026-03-02T18:30' };
    const { called } = entriesOf(known);
    const chinese = entriesOf(known, '2026-03-02', 'zh-CN');

    expect(called('reg-24h').title).toBe('Register your address with the police – by 18:30');
    expect(called('reg-24h').text).toMatch(/^By Tue, 3 March 2026, 18:30\. /);
    expect(chinese.called('reg-24h').title).toBe('办理境外人员住宿登记：18:30前');
    expect(chinese.called('rp-30d').title).toBe('申请居留许可：稳妥期限');
    expect(chinese.called('rp-30d').text).toMatch(/^这一天是稳妥期限。法定期限是/);
  });

  test('is offered only where there is one, or one to take back', () => {
    const finished: Known = { ...entering, stage: 'residenceIssued', enteredOn: '2026-01-05', isEnrolled: true };
    const known: Known = {
      ...finished,
      ...{ nationality: 'BR', workLasts: 'longer', applyingFrom: 'abroad', lodging: 'hotel', acceptedOn: '2025-11-24' },
      ...{ notificationIssuedOn: '2025-12-05', employmentStartsOn: '2026-01-20', siRegisteredOn: '2026-02-10' },
      ...{ rpFiledOn: '2026-01-08', rpIssuedOn: '2026-01-20', isPosted: false, accompanyingFamily: false },
      ...{ passportExpiresOn: '2033-05-01', nameHasAccents: false },
    };
    const offered = (more: Known) =>
      person('en', '2026-03-02', { ...known, ...more })
        .tool('menu')
        .press('My plan').view.files;

    expect(offered({})).toEqual([]);
    expect(offered({ calendarIssued: ['rp-30d.enteredOn.employee|2026-02-03|0'] })).toEqual(['calendar']);
    expect(offered({ rpFiledOn: null, rpIssuedOn: null, stage: 'entered', enteredOn: '2026-02-20' })).toEqual([
      'calendar',
    ]);
  });

  test('says that its day is provisional where the calendar of the year is not published', () => {
    expect(entriesOf({ ...entering, enteredOn: '2026-12-20' }, '2026-12-20').called('rp-30d').text).toContain(
      'The day is provisional',
    );
    expect(entriesOf({ ...entering, enteredOn: '2026-03-02' }).called('rp-30d').text).not.toContain('provisional');
  });

  test('stands at its time, keeps its name, and rises when only the time moves', () => {
    const known = { ...entering, enteredOn: '2026-03-02', movedInAt: '2026-03-02T18:30' };
    const { called, remembered } = entriesOf(known);
    const file = calendarFile({ person: 'one', entries: [called('reg-24h')], name: 'Plan' });

    expect(called('reg-24h')).toMatchObject({ day: '2026-03-03', time: '18:30', sequence: 0 });
    expect(file).toContain('DTSTART:20260303T103000Z');
    expect(file).not.toContain('VALUE=DATE');

    const issued = { [remembered.fact]: remembered.value };
    expect(entriesOf({ ...known, ...issued }).called('reg-24h').sequence).toBe(0);
    const later = entriesOf({ ...known, ...issued, movedInAt: '2026-03-02T19:30' }).called('reg-24h');
    expect(later).toMatchObject({ name: called('reg-24h').name, time: '19:30', sequence: 1 });
  });

  test('a day in the calendar takes up none of the time of whoever keeps it', () => {
    const { called } = entriesOf({ ...entering, enteredOn: '2026-03-02' });
    const file = calendarFile({ person: 'one', entries: [called('rp-30d')], name: 'Plan' });

    expect(file).toContain('TRANSP:TRANSPARENT');
    expect(file).toContain('X-MICROSOFT-CDO-BUSYSTATUS:FREE');
  });
});

test('what is done reads as done, stands last, comes no more and leaves the calendar', () => {
  const facts = { city: 'shanghai', stayBasis: 'Z', enteredOn: '2026-01-31', stage: 'residenceFiled' };
  const known = { ...agreed, goal: 'arrival', ...facts, rpFiledOn: '2026-02-26' };
  const one = atTheDates(person('en', '2026-03-02', known));
  const done = itemOn(one, 'Apply for your residence permit');

  expect(done).toContain('Done. Last day: Mon, 2 March 2026.');
  expect(done).not.toMatch(/act by|today|you do this/);
  expect(itemOn(one, 'The residence permit: decided in 15 days')).toContain('[the authority does this]');
  expect(one.view.sections[0]?.items.at(-1)?.when).toMatch(/^Done/);
  expect(calendarOf(one.desk).entries.filter(({ name }) => name.startsWith('rp-30d'))).toEqual([]);

  const decided = atTheDates(person('en', '2026-03-03', { ...known, rpIssuedOn: '2026-03-03' }));
  expect(itemOn(decided, 'The residence permit: decided in 15 days')).toContain('Done. Last day:');
});

describe('until when a paper lasts is told as long as somebody asks for it', () => {
  const papers = { crcIssuedOn: '2026-02-02', medicalIssuedOn: '2026-02-02', passportExpiresOn: '2026-05-01' };
  const at = (stage: string) => person('en', '2026-03-02', { ...arrived, ...papers, enteredOn: null, stage }).desk;
  const told = (stage: string) => {
    const titles = dateItems(at(stage)).map(({ title }) => title);
    return ['Use the criminal record certificate in time', 'Use the medical record within 6 months'].map((title) =>
      titles.includes(title),
    );
  };

  test.each([
    ['nothingFiled', [true, true]],
    ['filed', [false, true]],
    ['entered', [false, true]],
    ['residenceFiled', [false, false]],
    ['residenceIssued', [false, false]],
  ])('%s: %o', (stage, expected) => {
    expect(told(stage)).toEqual(expected);
  });

  test('and whether it was good enough for the filing until the permit is granted', () => {
    const warned = (stage: string) => {
      const { warnings, shortfalls } = planShown(at(stage).standing);
      return [...warnings, ...shortfalls].some(({ rules: [rule] }) => rule === 'doc-passport');
    };

    expect(warned('nothingFiled')).toBe(true);
    expect(warned('letterIssued')).toBe(false);
  });
});
