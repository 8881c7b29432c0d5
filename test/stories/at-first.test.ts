import { describe, expect, test } from 'vitest';
import type { Known } from '../../core/answer.ts';
import { wholePlanView } from '../../core/screens/whole-plan.ts';
import { type Person, person, tongues, welcomed } from './person.ts';

const today = '2026-11-23';

/** A Russian on a tourist visa in Beijing, to whose case nothing fits in time. */
function onTouristVisa(language: string): Person {
  const one = welcomed(language, today).press('My documents and dates', 'Nothing has been filed yet');
  one
    .type({ en: 'Russia', zh: '俄罗斯' })
    .press(
      'Beijing',
      'More than 90 days',
      'Already in mainland China',
      'L visa',
      'No',
      'None of these',
      "I don't know",
    );
  one.type('2026-12-10').press('No', "I don't know", "Bachelor's degree").type({ en: 'Russia', zh: '俄罗斯' });
  one.type('2026-04-01', { en: 'Russia', zh: '俄罗斯' }).press("I don't know");
  return one.type('2027-03-01').press('No', 'No', 'No');
}

const arriving = {
  consent: true,
  role: 'employee',
  goal: 'arrival',
  city: 'shanghai',
  workLasts: 'longer',
  applyingFrom: 'abroad',
};

/** Somebody who comes from abroad to Shanghai, and looks at the plan. */
function atThePlan(language: string, known: Known): Person {
  const one = person(language, today, { ...arriving, ...known });
  return one.tool('menu').press('My plan');
}

function itemsIn({ view }: Person, section: string): string[] {
  return view.sections.filter(({ key }) => key === section).flatMap(({ items }) => items.map(({ key }) => key));
}

function atFirst(one: Person): string[] {
  return itemsIn(one, 'first');
}

const blocking = ['inchina-other', 'inchina-then-rp.visaStayEndsOn', 'wp-start-work', 'doc-passport', 'doc-crc-6m'];

const kept = {
  consent: true,
  role: 'employee',
  goal: 'keep',
  city: 'beijing',
  isFiled: false,
  isResidenceFiled: false,
};

/** What is late, by the duty and how the person came to be late. */
const late: [rule: string, Known][] = [
  ['rp-extend-30d', { matter: 'renewal', permitExpiresOn: '2027-03-31', residencePermitExpiresOn: '2026-12-10' }],
  ['rp-change-penalty', { matter: 'change', changedItem: 'passport', changedOn: '2026-11-10' }],
  ['change-10wd', { matter: 'change', changedItem: 'category', changedOn: '2026-11-02' }],
  ['rp-change-penalty', { matter: 'transfer', nationality: 'BR', employmentEndedOn: '2026-11-02', isCancelled: false }],
  [
    'cancel-10wd',
    { matter: 'leaving', employmentEndedOn: '2026-11-02', isCancelled: false, isStayPermitGranted: false },
  ],
];

describe.each(tongues)('in the language %s', (language) => {
  test.each(late)('that %s is late is told once: %o', (rule, known) => {
    const one = person(language, today, { ...kept, ...known });
    while (!one.desk.position.ended) one.press("I don't know");
    const told = one.view.sections.flatMap(({ items }) => items.map(({ key }) => key));

    expect(told.filter((key) => key === rule)).toEqual([rule]);
    expect(atFirst(one)).toContain(rule);
    expect(atFirst(one).filter((key) => /^(?:rp-|change-|cancel-).*\./.test(key))).toEqual([]);
  });

  test('the day that has passed stands with what it may cost', () => {
    const one = person(language, today, {
      ...kept,
      matter: 'change',
      changedItem: 'passport',
      changedOn: '2026-11-10',
    });
    while (!one.desk.position.ended) one.press("I don't know");

    expect(one.english).toContain(
      'The last day was Fri, 20 November 2026. The 10 days are over. The police give a warning, and may add a fine',
    );
  });

  test('what blocks a case stands first where the plan is ready, and on the plan', () => {
    const one = onTouristVisa(language);
    expect(one.at).toBe('arrival:planReady');
    expect(one.view.sections[0]?.key).toBe('first');
    expect(atFirst(one)).toEqual(blocking);
    expect(one.english).toContain('Get a new one before filing.');

    one.press('My plan');
    expect(one.view.sections[0]?.key).toBe('first');
    expect(atFirst(one)).toEqual(blocking);
  });

  test('of what is more than that, the plan says how much', () => {
    const one = person(language, today, {
      ...onTouristVisa(language).known,
      nameHasAccents: true,
      medicalIssuedOn: '2026-04-02',
    });

    expect(atFirst(one)).toEqual([...blocking.slice(0, 4), 'more']);
    expect(one.english).toContain('3 more stand under “Take care” in the plan.');
  });

  test('on another day the plan begins with what will have been missed by then', () => {
    const one = onTouristVisa(language).tool('menu').press('My plan as of another day').type('2026-12-20');

    expect(one.at).toBe('asOf-plan');
    expect(atFirst(one)[0]).toBe('overstay');
    // The warning tells of the dates that led to it.
    expect(atFirst(one)).not.toContain('visa-extend-7d.visaStayEndsOn');
  });

  test('whoever works already without a residence permit is told to stop, and what it may cost', () => {
    const one = atThePlan(language, { stage: 'entered', employmentStartsOn: '2026-11-16' });

    expect(one.english).toContain('Your first day of work is Mon, 16 November 2026');
    expect(one.english).toContain('The fine is RMB 5,000 to 20,000.');
  });

  test('a first day of work to come is no reason to stop', () => {
    const one = atThePlan(language, { stage: 'entered', employmentStartsOn: '2026-11-24' });

    expect(atFirst(one)).toContain('wp-start-work');
    expect(one.english).not.toContain('The fine is RMB 5,000 to 20,000.');
  });

  test('a letter that runs out before the entry, and a day of the police that has passed, stand there too', () => {
    const letter = { stage: 'letterIssued', notificationIssuedOn: '2026-08-01', enteredOn: '2026-12-01' };
    const late = { stage: 'entered', enteredOn: '2026-11-10', lodging: 'private', movedInAt: '2026-11-10T20:00' };

    const before = atThePlan(language, letter);
    expect(atFirst(before)).toContain('notif-validity.notificationIssuedOn');

    const one = atThePlan(language, late);
    expect(atFirst(one)[0]).toBe('reg-24h.movedInAt');
    expect(one.english).toContain('The last day was Wed, 11 November 2026, 20:00. If it is not done yet, do it today.');
  });

  test('the whole plan on one page, for the screen and for paper, begins with the same', () => {
    const late = { stage: 'entered', enteredOn: '2026-11-17', lodging: 'private', stayBasis: 'Z' };
    const one = atThePlan(language, late);
    expect(atFirst(one)).toEqual(['reg-24h.enteredOn', 'wp-start-work']);

    const [first] = wholePlanView(one.desk).sections;
    expect(first?.key).toBe('warnings');
    expect(first?.items.slice(0, 2).map(({ key }) => key)).toEqual(atFirst(one));

    one.press('Take care');
    expect(itemsIn(one, 'warnings').slice(0, 2)).toEqual(['reg-24h.enteredOn', 'wp-start-work']);
  });
});

test('what stands first at the end of another matter is not said twice there', () => {
  const one = welcomed('en', today).press('Already at work in China', 'The work permit runs out');
  one.type('2026-12-10').press('Guangzhou', 'In the e-card').type('1996-01-30').press('Category B');
  one.press("I don't know", 'Not yet');
  // The text of this end says itself that the renewal is late.
  expect(atFirst(one)).toEqual([]);
  expect(one.screen).toContain('The renewal is late');
  expect(atFirst(one.press('My plan'))).toEqual(['renew-missed']);
});

test('what else there is to take care of stands below, without what stands first', () => {
  const one = welcomed('en', today).press('Already at work in China', 'A new employer').type('France');
  one.press('No, another one', 'Hangzhou', 'Residence permit for work').type('2026-11-30');
  one.press('Not yet', 'Yes, it does').type('2027-01-31').press('Not yet').type('2026-12-01');
  one.press('Not yet', 'In the e-card');

  expect(one.at).toBe('transfer:planReady');
  expect(atFirst(one)).toEqual(['inchina-other', 'change-occupation-new']);
  const below = one.view.sections.find(({ key }) => key === 'warnings')?.items.map(({ key }) => key);
  expect(below).toContain('er-report-psb');
  expect(below).not.toContain('change-occupation-new');
});

test.each([
  ['Guangzhou', '1966-11-24', 'Category B', []],
  ['Guangzhou', '1965-11-23', 'Category B', ['b-age-60', 'age-newland-2026']],
  ['Guangzhou', '1965-11-23', 'Category A', []],
  ['Shenzhen', '1965-11-23', 'Category B', ['b-age-60', 'age-newland-2026', 'age-shenzhen-2026']],
  ['Shenzhen', '1965-11-23', 'Category C', ['age-shenzhen-2026']],
  ['Shenzhen', '1975-11-23', 'Category B', ['age-shenzhen-2026']],
  ['Shenzhen', '1975-11-24', 'Category B', []],
])('a renewal in %s of somebody born on %s in %s is told of age: %j', (city, born, category, told) => {
  const one = welcomed('en', today).press('Already at work in China', 'The work permit runs out');
  one.type('2027-01-31').press(city, 'In the e-card').type(born).press(category);
  while (one.at.startsWith('renewal:') && one.view.left)
    one.press(one.at.endsWith('isFiled') ? 'Not yet' : "I don't know");

  expect(one.at).toBe('renewal:planReady');
  expect(itemsIn(one, 'age')).toEqual(told);
  if (told.length > 0) expect(itemsIn(one.press('My plan', 'Take care'), 'age')).toEqual(told);
});
