import type { Day } from '../date.ts';
import type { Case } from '../plan/case.ts';
import type { Step } from '../plan/course.ts';
import type { Deadline } from '../plan/deadlines.ts';
import type { Shortfall } from '../plan/shortfalls.ts';
import { renewalOpens } from '../rules/keeping-the-permit.ts';
import { inForce } from '../rules/rule.ts';
import type { Words } from '../words.ts';
import { sentences } from './labels.ts';
import { ruleInCity } from './rule-item.ts';

const hoursOfDay = 24;

/** A day with what it is counted from: a fact of the plan, or one told beside it. */
type Reckoned = Pick<Deadline, 'count' | 'deadline' | 'time'> & { from: { fact: string; day: Day; rule?: string } };

/** The arithmetic of a day, from the day counted from. */
export function reckoningInWords(words: Words, { from, count, deadline, time }: Reckoned): string {
  const fact = from.rule
    ? words.say(`rules:${from.rule}.title`)
    : words.say([`common:dayOf.${from.fact}`, `dates:step.${from.fact}`]);
  const moment = (day: Day) => (time ? words.say('common:dayAndTime', { day: words.day(day), time }) : words.day(day));
  const days = { fact, from: moment(from.day), day: moment(deadline) };
  // What ends at a time of day is counted from the same time.
  if (time) return words.say('common:reckoning.hours', { ...days, hours: count.number * hoursOfDay });
  const back = count.number < 0 ? 'before' : 'after';
  const how = count.number === 0 ? 'same' : `${back}.${count.unit}`;
  return words.say(`common:reckoning.${how}`, { ...days, count: Math.abs(count.number) });
}

/** The arithmetic of the first day on which a duty can be done, where it is counted back as the last one is. */
export function openingReckoned(words: Words, { from, opensOn }: Deadline, { asOf }: Case): string[] {
  if (!opensOn) return [];
  return [reckoningInWords(words, { from, count: inForce(renewalOpens, asOf), deadline: opensOn })];
}

/** Whose rule that first day is. */
export function openingInWords(words: Words, { opensOn }: Deadline, { facts: { city } }: Case): string[] {
  return opensOn ? [ruleInCity(words, { rule: renewalOpens.id, city, part: 'text' })] : [];
}

/** What a paper that runs out is called in a list of things to take care of. */
export function shortfallTitle(words: Words, { rules: [rule], from }: Shortfall): string {
  return words.say([`dates:ends.${rule}.${from.fact}.title`, `rules:${rule}.warning.title`]);
}

/** The arithmetic of a paper that runs out: its last day, the steps to the day it is needed for, what is missing. */
export function shortfallInWords(words: Words, { from, count, endsOn, needed, daysShort }: Shortfall): string {
  const printed = { number: 0, unit: 'day' } as const;
  return sentences(words, [
    reckoningInWords(words, { from, count: count ?? printed, deadline: endsOn }),
    ...needed.map((step) => stepInWords(words, step)),
    words.say('dates:short', { count: daysShort }),
  ]);
}

function stepInWords(words: Words, { what, day, count }: Step): string {
  if (count) return words.say(`dates:step.${what}`, { count: count.number, day: words.day(day) });
  const fact = words.say([`dates:step.${what}`, `common:dayOf.${what}`]);
  return words.say('common:reckoning.same', { fact, day: words.day(day) });
}
