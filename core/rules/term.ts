import type { Day } from '../date.ts';
import type { Figure } from './rule.ts';

export type Actor = 'employee' | 'employer' | 'authority';
/** A length of time; a negative number counts back. */
export type Count = { number: number; unit: 'day' | 'workingDay' | 'month' };

/** A time the law, an office or good sense gives someone to act. */
export type Term = Figure<Count> & {
  by: Actor;
  /** False for a target, a local habit or a promise. */
  binding: boolean;
};

/** A term that has had one length since it began. */
export function term(id: string, { by, from, count, binding = true }: TermText): Term {
  return { id, by, binding, periods: [{ from, value: count }] };
}
type TermText = { by: Actor; from: Day; count: Count; binding?: boolean };

export function days(number: number): Count {
  return { number, unit: 'day' };
}

export function workingDays(number: number): Count {
  return { number, unit: 'workingDay' };
}

export function months(number: number): Count {
  return { number, unit: 'month' };
}
