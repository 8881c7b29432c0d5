import { planBeside } from '../beside.ts';
import type { Desk } from '../desk.ts';
import type { Deadline } from '../plan/deadlines.ts';
import type { Section } from '../view.ts';
import { ruleItems } from './rule-item.ts';

const conventions: readonly [rule: string, counts: (due: Deadline) => boolean][] = [
  ['conv-start-day-excluded', ({ count }) => count.number > 0],
  ['conv-conservative-minus-one', ({ safe }) => safe !== undefined],
  ['conv-before-expiry', ({ count }) => count.number < 0],
  ['conv-six-months', ({ count }) => count.unit === 'month' && count.number > 0],
  ['conv-working-day', ({ count }) => count.unit === 'workingDay'],
  ['hol-2027', ({ provisional, window }) => provisional || window?.advised?.provisional === true],
];

/** The rules by which the days of this plan were counted. */
function countingRules({ standing }: Desk): string[] {
  const { deadlines } = planBeside(standing);
  const units = new Set(deadlines.map(({ count }) => count.unit));
  const both = units.has('day') && units.has('workingDay') ? ['conv-calendar-vs-working'] : [];
  return [...both, ...conventions.filter(([, counts]) => deadlines.some(counts)).map(([rule]) => rule)];
}

export function countingSection(desk: Desk): Section[] {
  const items = ruleItems(desk, countingRules(desk));
  return items.length > 0 ? [{ key: 'counting', title: desk.words.say('plan:counting'), items }] : [];
}
