import type { Day } from '../date.ts';

/** The first day the rules are known for: the work permit system began on it. */
export const knownSince: Day = '2017-04-01';

/** No later day is reckoned with, so that what is counted from it is still a day of a four-figure year. */
export const lastReckoned: Day = '2999-12-31';

/** The beginning of what is in force on every day that is looked at, where no source names the day it began. */
export const always: Day = '0001-01-01';

/** A day, or only its year and month, or only its year, where the source names no more. */
export type RoughDay = string;

/** Where a rule was read. */
export type Source = {
  title: string;
  publisher: string;
  url: string;
  date: RoughDay | 'undated';
  /** When it was written, by what it says, where it bears no date. */
  about?: RoughDay;
  /** When the text was published that it brings again. */
  of?: RoughDay;
};

/** How firmly a rule is known; what is only background is never shown as a rule. */
export type Confidence = 'seed' | 'official' | 'secondary' | 'background';

/** A rule as it can be cited: what it says, where it holds, where it was read and when that was last checked. */
export type Rule = {
  id: string;
  says: string;
  /** What starts the count. */
  clock?: string;
  actor?: string;
  /** What the source says of its beginning and end, where that is more than two days. */
  effective?: string;
  begins?: RoughDay;
  ends?: Day;
  scope: string;
  confidence: Confidence;
  sources: readonly Source[];
  checkedOn: Day;
  nextCheckOn: Day;
};

/** Whether a rule has begun by a day; one whose beginning nobody names always has. */
export function hasBegun({ begins }: Pick<Rule, 'begins'>, { on }: { on: Day }): boolean {
  return begins === undefined || begins <= on;
}

/** Whether a rule has begun by a day and has not ended before it. */
export function holdsOn(rule: Pick<Rule, 'begins' | 'ends'>, day: Day): boolean {
  return hasBegun(rule, { on: day }) && (rule.ends === undefined || day <= rule.ends);
}

/** A value of the law from the day it takes effect until the next period begins. */
export type Period<T> = { from: Day; value: T };

/** A figure or list of the law: the rule it stands in, and its periods in order. */
export type Figure<T> = { id: string; periods: readonly [Period<T>, ...Period<T>[]] };

/** The period of a figure that holds on a day, or none before the first. */
export function periodOn<T>({ periods }: Figure<T>, day: Day): Period<T> | undefined {
  return periods.findLast(({ from }) => from <= day);
}

/** The value of a figure in force on a day; there is none before the first period, and asking for it is an error. */
export function inForce<T>(figure: Figure<T>, day: Day): T {
  const period = periodOn(figure, day);
  if (!period) throw new RangeError(`${figure.id} is not in force on ${day}; it begins ${figure.periods[0].from}`);
  return period.value;
}
