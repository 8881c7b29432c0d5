import { describe, expect, test } from 'vitest';
import { conversations } from '../conversations/index.ts';
import { calendarOf } from '../core/calendar-entries.ts';
import { cardOf } from '../core/card.ts';
import { addDays } from '../core/date.ts';
import { deskAfter } from '../core/desk.ts';
import { planInputOf } from '../core/guide-facts.ts';
import { planFor } from '../core/judge.ts';
import { plainText } from '../core/plain-text.ts';
import { planForPrograms } from '../core/plan-for-programs.ts';
import { ruleOf, rules } from '../core/rules/book.ts';
import { rulesOverdue, unverifiedSince } from '../core/rules/checking.ts';
import { setting } from '../core/scene.ts';
import { planPages, planSections } from '../core/screens/plan-sections.ts';
import { viewOf } from '../core/view-of.ts';
import { wander } from './walker/cover.ts';
import { toldOnce } from './walker/fault.ts';
import { deskWith } from './walker/guide.ts';
import { type Looking, nothingFound } from './walker/walk.ts';

const checkedOn = '2026-11-23';
const entered = {
  consent: true,
  role: 'employee',
  goal: 'arrival',
  stage: 'entered',
  nationality: 'US',
  enteredOn: '2026-11-20',
  employmentStartsOn: '2026-11-25',
};

function datesOn(today: string) {
  const desk = deskWith(entered, { today });
  const items = planSections(desk, 'dates').flatMap((section) => section.items);
  return { desk, flagged: items.filter(({ marks }) => marks.some(({ kind }) => kind === 'unverified')) };
}

test('as long as the rules are checked in time, nothing is called unverified', () => {
  expect(datesOn(addDays(checkedOn, 30)).flagged).toEqual([]);
  expect(rulesOverdue({ on: addDays(checkedOn, 5) })).toEqual([]);
});

test('the calendar of the next year is looked for every week until it is published', () => {
  const overdue = rulesOverdue({ on: addDays(checkedOn, 30) }).map(({ id }) => id);

  expect(overdue).toEqual(['hol-2027', 'hol-2027-provisional']);
});

test('two hundred days on, as many dates are called unverified as rest on an overdue rule', () => {
  const today = addDays(checkedOn, 200);
  const { desk, flagged } = datesOn(today);
  const overdue = planFor(desk.standing).deadlines.filter((due) => unverifiedSince(due.rules, { on: today }));

  expect(overdue.length).toBeGreaterThan(3);
  expect(flagged).toHaveLength(overdue.length);
});

test('a rule is overdue from the day after its next check was due', () => {
  for (const rule of rules) {
    expect(rulesOverdue({ on: rule.nextCheckOn })).not.toContain(rule);
    expect(rulesOverdue({ on: addDays(rule.nextCheckOn, 1) })).toContain(rule);
  }
});

describe('two hundred days on', () => {
  const today = addDays(checkedOn, 200);
  const seen = { screens: 0 };
  const found = nothingFound();
  const onNewPhone = {
    ...{ consent: true, role: 'employee', goal: 'eCard', nationality: 'US', holding: 'newPhone' },
    ...{ signInAgain: 'done', permitVisible: 'done', qrShown: 'done' },
  };

  /** Whether a screen that rests on an overdue rule does not say so. */
  const silent: Looking = (desk) => {
    const view = viewOf(desk);
    if (!unverifiedSince(view.rules, { on: today })) return [];
    seen.screens += 1;
    return plainText(view).includes('unverified')
      ? []
      : [{ name: 'SCREEN' as const, at: view.at, detail: 'says nowhere that it is unverified', path: [] }];
  };

  test.each(Object.keys(conversations))('every screen of %s that rests on an overdue rule says so', (name) => {
    const before = seen.screens;
    const ends = wander(name, { found, look: silent, today, seed: 7, times: 12 });
    const pages = ends.flatMap((end) =>
      ['plan', 'counter', 'why', ...planPages.map((page) => `plan-${page}`)].flatMap((page) =>
        silent(deskAfter(end, setting({ kind: 'page', page })), []),
      ),
    );

    expect(toldOnce([...found.faults.splice(0), ...pages])).toEqual([]);
    if (name !== 'welcome') expect(seen.screens - before).toBeGreaterThan(10);
  });

  test('a sentence that names no rule is marked by one line for the whole screen', () => {
    const end = viewOf(deskWith(onNewPhone, { today }));

    expect(end.at).toBe('e-card:registered');
    expect(end.remarks).toContainEqual(expect.stringMatching(/^Rules behind this screen .*: unverified\.$/));
  });

  test('what is handed out says so too: the card, the calendar, the plan for programs', () => {
    const desk = deskWith(entered, { today });
    const { unverified, rules: cited } = planForPrograms(planInputOf(entered, { today }));

    expect(cardOf(desk).unverified?.chinese).toContain('未再核实');
    expect(calendarOf(desk).entries.filter(({ text }) => !text.includes('unverified'))).toEqual([]);
    expect(unverified.map(({ rule }) => rule)).toEqual(cited.filter((id) => ruleOf(id).nextCheckOn < today));
    expect(unverified.length).toBeGreaterThan(10);
  });

  test('before, none of them says so', () => {
    const early = deskWith(entered, { today: '2026-11-24' });

    expect(cardOf(early).unverified).toBeUndefined();
    expect(calendarOf(early).entries.filter(({ text }) => text.includes('unverified'))).toEqual([]);
    expect(planForPrograms(planInputOf(entered, { today: '2026-11-24' })).unverified).toEqual([]);
  });
});
