import type { Day } from '../date.ts';
import { type Figure, periodOn } from './rule.ts';
import type { Count } from './term.ts';

/** So much of what the law counts in; what dates are not reckoned with is counted in years, hours and points, too. */
export type Amount = { number: number; unit: Count['unit'] | 'year' | 'hour' | 'point' };

/** What a sentence names of the law: a number, an amount, or the day since which it holds. */
export type Named = number | Amount | Day;

/** Something that sentences name of a figure, and whether it is what is told of a change to come of the rule. */
export type Naming = {
  name: string;
  rule: string;
  figure: Figure<unknown>;
  on: (day: Day) => Named;
  isTold: boolean;
};

/** A figure that sentences name as it is. */
export function itself(figure: Figure<Named>): Naming {
  return part(figure, figure.id, (value) => value);
}

/** What sentences name of a figure, under a name of its own. */
export function part<T>(figure: Figure<T>, name: string, read: (value: T) => Named): Naming {
  return { name, rule: figure.id, figure, on: (day) => read(periodAround(figure, day).value), isTold: true };
}

/** Figures that only sentences need: one of its own, or several by what they are. */
export type ToldFigure = Figure<Named | Readonly<Record<string, Named>>>;

/** What sentences name of such a figure: `rule`, or `rule-part` for each of its parts. */
export function told(figure: ToldFigure): Naming[] {
  const [{ value: first }] = figure.periods;
  if (isNamed(first)) return [part(figure, figure.id, (value) => named(value, figure.id))];
  return Object.keys(first).map((key) =>
    part(figure, `${figure.id}-${key}`, (value) => named(isNamed(value) ? undefined : value[key], figure.id)),
  );
}

function isNamed(value: Named | Readonly<Record<string, Named>>): value is Named {
  return typeof value !== 'object' || 'unit' in value;
}

function named(value: Named | Readonly<Record<string, Named>> | undefined, rule: string): Named {
  if (value === undefined || !isNamed(value))
    throw new TypeError(`Every period of ${rule} has to name the same figures`);
  return value;
}

/** The period of a day, or the first where none has begun: what is still to come is named as it will be. */
export function periodAround<T>(figure: Figure<T>, day: Day) {
  return periodOn(figure, day) ?? figure.periods[0];
}

export function years(number: number): Amount {
  return { number, unit: 'year' };
}

function hours(number: number): Amount {
  return { number, unit: 'hour' };
}

export function points(number: number): Amount {
  return { number, unit: 'point' };
}

const monthsAYear = 12;
const hoursADay = 24;

/** So many months, in years where they are whole years. */
export function inYears({ number, unit }: Count): Amount {
  return unit === 'month' && number % monthsAYear === 0 ? years(number / monthsAYear) : { number, unit };
}

/** So many days, in hours. */
export function inHours({ number }: Count): Amount {
  return hours(number * hoursADay);
}
