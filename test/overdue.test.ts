import { expect, test } from 'vitest';
import { addDays } from '../core/date.ts';
import { planFor } from '../core/judge.ts';
import { rules } from '../core/rules/book.ts';
import { rulesOverdue, unverifiedSince } from '../core/rules/checking.ts';
import { planSections } from '../core/screens/plan-pages.ts';
import { deskWith } from './walker/guide.ts';

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
