import { describe, expect, test } from 'vitest';
import { type Facts, type Procedure, procedures } from '../../core/facts.ts';
import { type Step, wayOf } from '../../core/plan/way.ts';
import { plan } from '../../core/plan.ts';
import { ruleOf } from '../../core/rules/book.ts';
import { type Person, tongues, welcomed } from '../stories/person.ts';

function stepsIn(procedure: Procedure, facts: Facts = {}, asOf = '2026-03-02'): Step[] {
  const input = { asOf, procedure, facts };
  const planned = plan(input);
  return wayOf({ ...input, eligibility: planned.eligibility }, planned);
}

function namesIn(procedure: Procedure, facts: Facts = {}): string[] {
  return stepsIn(procedure, facts).map(({ name }) => name);
}

/** What is told of one step. */
function toldOf(name: string, procedure: Procedure, facts: Facts = {}): string[] {
  return stepsIn(procedure, facts).find((step) => step.name === name)?.rules ?? [];
}

const short: Facts = { shortTermActivity: 'filming', stayDays: 60, birthDate: '1985-01-01' };

describe('the way through a procedure', () => {
  test.each<[Procedure, Facts, string]>([
    ['first-permit', {}, 'file decide enter register eCard residence residenceDecided enrol card'],
    ['renewal', {}, 'file decide residence residenceDecided'],
    ['change', { changedItem: 'position' }, 'file decideChange residence residenceDecided'],
    ['change', { changedItem: 'occupation' }, 'cancel file decide residence'],
    ['change', { changedItem: 'nationality' }, 'file decide residence'],
    ['change', { changedItem: 'passport' }, 'residence residenceDecided file decideChange'],
    ['change', { changedItem: 'address' }, 'register'],
    ['change', { changedItem: 'address', city: 'shanghai' }, 'register residence residenceDecided'],
    ['transfer', {}, 'cancelOld residence fileAnew decide residenceDecided enrol'],
    ['leaving', {}, 'cancel residence stayPermit refund'],
    ['short-term', short, 'file decide enter register residence residenceDecided'],
    ['short-term', { ...short, stayDays: 30 }, 'file decide enter register'],
    ['e-card', {}, 'eCard'],
    ['residence-permit', { enteredOn: '2026-03-01' }, 'register residence residenceDecided'],
    ['social-insurance', {}, 'enrol card'],
  ])('is told in steps, in the order in which they are made: %s %o', (procedure, facts, names) => {
    expect(namesIn(procedure, facts).join(' ')).toBe(names);
  });

  test.each(procedures)('says nothing of %s twice, and nothing without a source', (procedure) => {
    for (const facts of [
      short,
      { ...short, changedItem: 'passport' as const, acceptedOn: '2026-02-25', rpFiledOn: '2026-03-01' },
    ]) {
      const all = stepsIn(procedure, facts).flatMap(({ rules }) => rules);

      expect(all).toEqual([...new Set(all)]);
      expect(all.filter((rule) => ruleOf(rule).confidence === 'background')).toEqual([]);
    }
  });

  test('tells how long the office takes, by the category', () => {
    const known: Facts = { directGrounds: ['a-achievement'], birthDate: '1980-01-01' };

    expect(toldOf('decide', 'first-permit')).toContain('notif-decision-10wd');
    expect(toldOf('decide', 'first-permit', known)).toContain('notif-decision-a-5wd');
    expect(toldOf('file', 'first-permit', known)).toContain('a-paperless');
  });

  test('leaves the filing once it is made, and the visa once the person is here', () => {
    expect(namesIn('first-permit', { acceptedOn: '2026-02-25' })).not.toContain('file');
    expect(toldOf('enter', 'first-permit', { notificationIssuedOn: '2026-02-01' })).toContain('proc-visa-unchanged');

    const arrived: Facts = { notificationIssuedOn: '2026-02-01', enteredOn: '2026-03-01' };
    expect(namesIn('first-permit', arrived)).not.toContain('enter');
    expect(toldOf('residence', 'first-permit', arrived)).toContain('z-visa-no-exit');
    expect(toldOf('residence', 'first-permit', { rpIssuedOn: '2026-03-01' })).not.toContain('z-visa-no-exit');
  });

  test('what is handed in with the police does not make what the employer files done', () => {
    expect(toldOf('file', 'change', { changedItem: 'passport', rpFiledOn: '2026-03-01' })).toContain(
      'change-paperless',
    );
  });

  test('a change that is none is a new application, with its times', () => {
    expect(toldOf('decide', 'change', { changedItem: 'occupation' })).toContain('notif-decision-10wd');
    expect(toldOf('file', 'change', { changedItem: 'occupation' })).not.toContain('change-paperless');
  });

  test('tells what is handed out, on plastic or not', () => {
    for (const procedure of ['renewal', 'change', 'transfer'] as const) {
      const facts: Facts = { changedItem: 'category' };
      const step = procedure === 'change' ? 'decideChange' : 'decide';
      expect(toldOf(step, procedure, { ...facts, permitForm: 'physical' })).toContain('renew-new-form');
      expect(toldOf(step, procedure, { ...facts, permitForm: 'electronic' })).toContain('essc-effective');
    }
    expect(toldOf('cancel', 'leaving')).toContain('transfer-cert-copy');
    expect(toldOf('cancelOld', 'transfer', { city: 'shanghai' })).toContain('transfer-cert-copy');
  });

  test('leaves to the city what goes otherwise there', () => {
    expect(toldOf('residenceDecided', 'residence-permit', { city: 'lanzhou' })).toContain('rp-decision-7wd');
    expect(toldOf('residenceDecided', 'residence-permit', { city: 'shenzhen' })).not.toContain('rp-decision-7wd');
    expect(toldOf('file', 'first-permit', { city: 'shanghai' })).toContain('wp-employer-base');
  });

  test('tells of short work what comes beside the permit', () => {
    expect(toldOf('decide', 'short-term', { ...short, stayDays: 30 })).toContain('short-rp-30');
    expect(toldOf('residence', 'short-term', short)).toContain('short-rp-30');
  });

  test('tells a person with the Five-Star Card of the card, and others without a permit of nothing', () => {
    expect(stepsIn('first-permit', { permanentResident: true })).toEqual([
      { name: 'fiveStar', rules: ['five-star-card'] },
    ]);
    expect(stepsIn('first-permit', { nationality: 'HK' })).toEqual([]);
    expect(stepsIn('short-term', { ...short, birthDate: '1950-01-01' })).toEqual([]);
  });

  test('tells of the visa centre in Bangkok only someone from there', () => {
    expect(toldOf('enter', 'first-permit', { nationality: 'TH' })).toContain('z-visa-bangkok');
    expect(toldOf('enter', 'first-permit', { nationality: 'FR' })).not.toContain('z-visa-bangkok');
  });
});

/** Someone who leaves their job in Lanzhou, of which nothing is known. */
function leaving(language: string): Person {
  return welcomed(language)
    .press('Already at work in China', 'The job ends')
    .type('2026-02-27')
    .type({ en: 'Lanzhou', zh: '兰州' })
    .press('Not yet', 'Yes', 'No', "I don't know", 'Not yet', 'Yes');
}

describe.each(tongues)('in the language %s', (language) => {
  test('the way is a page of the plan, each rule of it with its sources', () => {
    const one = leaving(language).press('My plan', 'How it goes');

    expect(one.at).toBe('plan-way');
    expect(one.english).toContain('Cancellation takes 6 to 10 working days');
    expect(one.english).toContain('When you leave: your pension account');
    const told = one.view.sections.flatMap(({ items }) => items);
    expect(told.filter(({ when, sources }) => !when && sources.length === 0)).toEqual([]);
    expect(one.view.sections.map(({ key }) => key)).toEqual([
      'step-cancel',
      'step-residence',
      'step-stayPermit',
      'step-refund',
    ]);
    expect(one.english).toContain('1. Your employer cancels the work permit');
    expect(one.view.rules).toContain('si-min-years');
  });

  test('a step that has a day shows that day, and the rest stands with the dates', () => {
    const one = leaving(language).press('My plan', 'How it goes');
    const [first] = one.view.sections[0]!.items;

    expect(first).toMatchObject({ key: 'cancel-10wd', marks: [], sources: [] });
    expect(first?.detail).toBeUndefined();
    expect(one.english).toContain('By Thu, 12 March 2026.');
  });

  test('of a change it is said that no time for the decision is published', () => {
    const one = welcomed(language).press('Already at work in China', 'Something changes', 'The category');
    one.press('Beijing').type('2026-02-27').press('In the e-card', 'Not yet').press('My plan', 'How it goes');

    expect(one.english).toContain('I found no published time for the decision on a change.');
  });

  test('under the dates stands how they are counted', () => {
    const one = leaving(language).press('My plan', 'Dates');

    expect(one.english).toContain('Calendar days and working days');
    expect(one.english).not.toContain('Lanzhou: the national rules');
    expect(one.view.rules).toContain('conv-working-day');
  });
});
