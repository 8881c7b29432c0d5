import type { Day } from './date.ts';
import { isOfTheCase } from './scene.ts';

/** What an answer can be; `null` is "I do not know". */
export type Value = string | number | boolean | null | string[];

/** Everything a person has said so far, by the fact's name. */
export type Known = Readonly<Record<string, Value>>;

/** One line of the log; without a value the earlier answer is taken back. */
export type Answer = { fact: string; value?: Value };

/** Current facts are a fold of the log: the latest answer to each fact stands. */
export function fold(log: readonly Answer[], before: Known = {}): Known {
  const known: Record<string, Value> = { ...before };
  for (const { fact, value } of log) {
    if (value === undefined) delete known[fact];
    else known[fact] = value;
  }
  return known;
}

/** The day on which each fact that is known was last said, by the fact's name. */
export type SaidOn = Readonly<Record<string, Day>>;

/** The same after more answers, which are given today. */
export function saidAfter(log: readonly Answer[], { before, today }: { before: SaidOn; today: Day }): SaidOn {
  const days: Record<string, Day> = { ...before };
  for (const { fact, value } of log) {
    if (value === undefined || !isOfTheCase(fact)) delete days[fact];
    else days[fact] = today;
  }
  return days;
}

/** Whether two answers say the same. */
export function sameValue(one: Value | undefined, other: Value | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The answers that say something: what was never said need not be taken back. */
export function saying(answers: readonly Answer[], before: Known): Answer[] {
  const said = new Set(Object.keys(before));
  return answers.filter(({ fact, value }) => {
    const says = value !== undefined || said.has(fact);
    said.add(fact);
    return says;
  });
}
