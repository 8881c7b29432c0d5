import { postings } from './agreements.ts';
import { originalsChecked, permitAfterEntry, registration } from './arrival.ts';
import * as categories from './categories.ts';
import * as promises from './city-promises.ts';
import * as decisions from './decisions.ts';
import { afterGraduation, graduateMark } from './graduates.ts';
import * as keeping from './keeping-the-permit.ts';
import { inHours, inYears, itself, type Naming, part, periodAround, told, years } from './naming.ts';
import { finePerDay, mostFine } from './overstay.ts';
import * as papers from './papers.ts';
import * as residence from './residence-permit.ts';
import { periodOn } from './rule.ts';
import { averageWageOf, citySalary, salaryMultiples } from './salary.ts';
import * as shortTerm from './short-term.ts';
import { enrol } from './social-insurance.ts';
import { days, months } from './term.ts';
import * as cards from './told/cards.ts';
import * as cities from './told/cities.ts';
import * as insurance from './told/insurance.ts';
import * as toldPapers from './told/papers.ts';
import * as penalties from './told/penalties.ts';
import * as permits from './told/permits.ts';
import { pointsNamings, workedInChina } from './told/points.ts';
import * as toldResidence from './told/residence.ts';

const { adultAge, oldestForB, pointsForA, pointsForB, shanghaiAges, shanghaiPoints } = categories;
const { criminalRecordValid, medicalValid, letterValid } = papers;
const { shortDecision, shortResidencePermit, stayWithoutPermit, shortTermAges } = shortTerm;
const { applyAfterEntry, fineGrows, policeDecision, extendPermit, extendVisa, policeUsual } = residence;

/** Everything that sentences name of the law. */
export const namings: readonly Naming[] = [
  ...[adultAge, oldestForB, pointsForA, pointsForB].map(itself),
  ...[criminalRecordValid, medicalValid, letterValid, afterGraduation].map(itself),
  ...[originalsChecked, permitAfterEntry, enrol, shortDecision, shortResidencePermit, stayWithoutPermit].map(itself),
  ...[...Object.values(decisions), ...Object.values(keeping)].map(itself),
  ...[applyAfterEntry, fineGrows, policeDecision, extendPermit, extendVisa, policeUsual].map(itself),
  ...[residence.changePermit, residence.changeAddress].map(itself),
  ...[promises.shanghaiPromise, promises.industrialParkPromise, promises.beijingRenewalPromise].map(itself),
  itself(promises.shanghaiCounterA),
  { ...itself(promises.shanghaiPromiseA), name: 'city-shanghai-times-a' },
  { ...itself(promises.industrialParkPromiseA), name: 'city-suzhou-a' },
  { ...itself(graduateMark), name: 'grad-mark' },
  { ...itself(residence.policeInShenzhen), name: 'rp-decision-shenzhen' },
  { ...itself(finePerDay), name: 'overstay-per-day' },
  { ...itself(mostFine), name: 'overstay-most' },
  { ...itself(categories.oldestWomanInShenzhen), name: 'age-shenzhen-2026-women' },
  part(registration, registration.id, inHours),
  part(papers.passportValidMonths, papers.passportValidMonths.id, months),
  part(papers.photoValidMonths, papers.photoValidMonths.id, months),
  part(papers.firstPermitRuns, papers.firstPermitRuns.id, inYears),
  part(categories.longestPermit, categories.longestPermit.id, years),
  part(categories.yearsWithDegree, categories.yearsWithDegree.id, years),
  part(shortTerm.longestShortStay, shortTerm.longestShortStay.id, days),
  part(shortTermAges, 'short-age-from', ({ from }) => from),
  part(shortTermAges, 'short-age-to', ({ to }) => to),
  part(salaryMultiples, 'a-salary-6x', ({ a }) => a),
  part(salaryMultiples, 'b-salary-4x', ({ b }) => b),
  part(shanghaiAges, shanghaiAges.id, ({ to }) => to),
  part(shanghaiPoints, 'b-shanghai-70-reported-from', ({ from }) => from),
  part(shanghaiPoints, 'b-shanghai-70-reported-to', ({ to }) => to),
  part(shanghaiPoints, shanghaiPoints.id, ({ to }) => to + 1),
  ...['beijing', 'shanghai', 'dongguan'].flatMap(salaries),
  ...postings.flatMap(posting),
  ...pointsNamings,
  ...[permits, toldPapers, toldResidence, penalties, insurance, cities, cards].flatMap((module) =>
    Object.values(module).flatMap(told),
  ),
  ...told(workedInChina),
];

/** What is named of a city's salary figure: the yearly and monthly pay for each category, and since when it holds. */
function salaries(city: string): Naming[] {
  const figure = averageWageOf(city);
  if (!figure) return [];
  const named = (name: string, read: (forA: number, forB: number) => number, isTold: boolean): Naming => ({
    name: `${figure.id}-${name}`,
    rule: figure.id,
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
    { ...part(figure, `${figure.id}-since`, () => 0), on: (day) => periodAround(figure, day).from, isTold: false },
  ];
}

const monthsAYear = 12;

/** What is named of an agreement: how long a posting is exempt, and how much longer with approval. */
function posting(figure: (typeof postings)[number]): Naming[] {
  return [
    part(figure, figure.id, ([first = months(0)]) => first),
    part(figure, `${figure.id}-more`, ([, more = months(0)]) => more),
  ];
}
