import { addMonths, type Day } from '../date.ts';
import { originalsChecked, permitAfterEntry } from './arrival.ts';
import { adultAge, longestPermit, oldestForB, pointsForA, pointsForB, yearsWithDegree } from './categories.ts';
import * as promises from './city-promises.ts';
import * as decisions from './decisions.ts';
import { afterGraduation, graduateMark } from './graduates.ts';
import * as keeping from './keeping-the-permit.ts';
import { finePerDay, mostFine } from './overstay.ts';
import { criminalRecordValid, medicalValid, passportValidMonths, photoValidMonths } from './papers.ts';
import * as residence from './residence-permit.ts';
import { type Figure, periodOn } from './rule.ts';
import { averageWageOf, citySalary, salaryMultiples } from './salary.ts';
import {
  longestShortStay,
  shortDecision,
  shortResidencePermit,
  shortTermAges,
  stayWithoutPermit,
} from './short-term.ts';
import { enrol } from './social-insurance.ts';
import type { Count } from './term.ts';

/** What a sentence names of the law: a number, a length of time, or the day since which it holds. */
export type Named = number | Count | Day;

/** Something that sentences name of a figure, and whether it is what is told of a change to come. */
type Naming = { name: string; figure: Figure<unknown>; on: (day: Day) => Named; isTold: boolean };

const namings: readonly Naming[] = [
  ...[adultAge, longestPermit, oldestForB, pointsForA, pointsForB, yearsWithDegree].map(itself),
  ...[passportValidMonths, photoValidMonths, criminalRecordValid, medicalValid, afterGraduation].map(itself),
  ...[originalsChecked, permitAfterEntry, enrol, shortDecision, shortResidencePermit].map(itself),
  ...[stayWithoutPermit, longestShortStay].map(itself),
  ...[...Object.values(decisions), ...Object.values(keeping)].map(itself),
  ...[residence.applyAfterEntry, residence.fineGrows, residence.policeDecision, residence.extendPermit].map(itself),
  ...[residence.extendVisa, residence.changePermit, residence.changeAddress, residence.policeUsual].map(itself),
  ...[promises.shanghaiPromise, promises.industrialParkPromise, promises.beijingRenewalPromise].map(itself),
  itself(promises.shanghaiCounterA),
  { ...itself(promises.shanghaiPromiseA), name: 'city-shanghai-times-a' },
  { ...itself(promises.industrialParkPromiseA), name: 'city-suzhou-a' },
  { ...itself(graduateMark), name: 'grad-mark' },
  { ...itself(residence.policeInShenzhen), name: 'rp-decision-shenzhen' },
  { ...itself(finePerDay), name: 'overstay-per-day' },
  { ...itself(mostFine), name: 'overstay-most' },
  part(shortTermAges, 'short-age-from', ({ from }) => from),
  part(shortTermAges, 'short-age-to', ({ to }) => to),
  part(salaryMultiples, 'a-salary-6x', ({ a }) => a),
  part(salaryMultiples, 'b-salary-4x', ({ b }) => b),
  ...['beijing', 'shanghai', 'dongguan'].flatMap(salaries),
];

function itself(figure: Figure<Named>): Naming {
  return part(figure, figure.id, (value) => value);
}

function part<T>(figure: Figure<T>, name: string, read: (value: T) => Named): Naming {
  return { name, figure, on: (day) => read(periodAround(figure, day).value), isTold: true };
}

/** What is named of a city's salary figure: the yearly and monthly pay for each category, and since when it holds. */
function salaries(city: string): Naming[] {
  const figure = averageWageOf(city);
  if (!figure) return [];
  const named = (name: string, read: (forA: number, forB: number) => number, isTold: boolean): Naming => ({
    name: `${figure.id}-${name}`,
    figure,
    isTold,
    on(day) {
      const found = citySalary(city, { on: periodOn(figure, day) ? day : figure.periods[0].from });
      return found ? read(found.forA, found.forB) : 0;
    },
  });
  return [
    named('a', (forA) => forA, true),
    named('b', (_, forB) => forB, true),
    named('a-month', (forA) => forA / monthsAYear, false),
    named('b-month', (_, forB) => forB / monthsAYear, false),
    { name: `${figure.id}-since`, figure, on: (day) => periodAround(figure, day).from, isTold: false },
  ];
}

const monthsAYear = 12;

/** The period of a day, or the first where none has begun: what is still to come is named as it will be. */
function periodAround<T>(figure: Figure<T>, day: Day) {
  return periodOn(figure, day) ?? figure.periods[0];
}

/** What sentences name of the law on a day, by the names that stand in them. */
export function lawOn(day: Day): [name: string, value: Named][] {
  return namings.map(({ name, on }) => [name, on(day)]);
}

/** How long before a change it is told. */
const monthsAhead = 12;

/** What a figure of a rule changes to within the year to come, and on which day; nothing where no change is known. */
export function changeAhead(rule: string, { on: today }: { on: Day }): { from: Day; values: Named[] } | undefined {
  const told = namings.filter(({ figure, isTold }) => figure.id === rule && isTold);
  const starts = told.flatMap(({ figure }) => figure.periods.slice(1).map(({ from }) => from));
  const from = starts.filter((day) => day > today && day <= addMonths(today, monthsAhead)).sort()[0];
  if (from === undefined) return undefined;
  return { from, values: told.filter(({ figure }) => periodOn(figure, from)?.from === from).map(({ on }) => on(from)) };
}
