import { isDay } from '../../core/date.ts';
import { isFactName } from '../../core/facts.ts';
import { insurances } from '../../core/rules/agreements.ts';
import { rules } from '../../core/rules/book.ts';
import type { Points } from '../../core/rules/points.ts';
import { factFrom, factInWords, listFrom, numberFrom } from './facts-in-words.ts';

/** The tables of a case, by the head each begins with. */
export const known = 'What we know';
export const expects = 'The plan says';
export const papers = 'Paper';
export const duties = 'Duty';
/** What is known of a fact, or what the plan says of a part. */
export const value = 'Value';
/** What a rule is called. It is for the reader. */
export const inWords = 'In words';

/** How a cell is understood: as what, and what can be given where it cannot be. */
type Reading = { read: (cell: string) => unknown; give: string };
/** Where in the expected plan it goes. */
export type Place = {
  path: readonly string[];
  reading: Reading;
  isMany?: true;
  wordForNothing?: string;
  /** How each of a list is written, where it is not written as it is. */
  written?: (each: string) => string;
};

const ids = new Set(rules.map(({ id }) => id));
const aRule: Reading = {
  read: (cell) => (ids.has(cell) ? cell : undefined),
  give: 'the id of a rule in core/rules/book, as rp-30d',
};
const aDay: Reading = { read: (cell) => (isDay(cell) ? cell : undefined), give: 'a day, as 2026-03-02' };
const aNumber: Reading = { read: numberFrom, give: 'a number' };
const aTime: Reading = { read: (cell) => /^([01]\d|2[0-3]):[0-5]\d$/.exec(cell)?.[0], give: 'a time, as 15:00' };
const aWarning: Reading = { ...aRule, read: (cell) => (ids.has(cell) ? { rules: [cell] } : undefined) };
const yesOrNo: Reading = { read: (cell) => ({ yes: true, no: false })[cell.toLowerCase()], give: 'yes or no' };

function oneOf(...answers: string[]): Reading {
  return { read: (cell) => answers.find((answer) => answer === cell), give: `one of ${answers.join(', ')}` };
}

function listOf(each: Reading['read'], give: string): Reading {
  const read = (cell: string) => {
    const found = cell === 'none' ? [] : listFrom(cell).map(each);
    return found.includes(undefined) ? undefined : found;
  };
  return { read, give: `${give}, with commas between them` };
}

const rulesInOrder: Reading = listOf(aRule.read, `${aRule.give}, or several`);
const someInsurances = listOf(oneOf(...insurances).read, `some of ${insurances.join(', ')}, or none`);
const category: Reading = { read: (cell) => ({ A: 'A', B: 'B', C: 'C', none: null })[cell], give: 'A, B, C or none' };

/** The rows of the points table, as they are written. */
const pointRows: Record<keyof Points['rows'], string> = {
  salary: 'salary',
  education: 'education',
  experience: 'experience',
  months: 'months in China',
  chinese: 'Chinese',
  location: 'location',
  age: 'age',
  elite: 'distinctions',
  local: 'the province',
};

/** What the plan can be expected to say, by how it is written. */
export const places: Record<string, Place> = {
  Outcome: {
    path: ['eligibility', 'outcome'],
    reading: oneOf('yes', 'no', 'cannot-tell', 'not-needed'),
    wordForNothing: 'not asked',
  },
  Category: { path: ['eligibility', 'category'], reading: category },
  'Rests on': { path: ['eligibility', 'rules'], reading: aRule, isMany: true },
  'Still missing': {
    path: ['eligibility', 'missing'],
    reading: listOf(factFrom, 'what is asked of a person as it is written under "What we know", or none'),
    written: (each) => (isFactName(each) ? factInWords(each) : each),
  },
  Points: { path: ['eligibility', 'points', 'total'], reading: aNumber, wordForNothing: 'not known' },
  ...Object.fromEntries(
    Object.entries(pointRows).map(([row, words]) => [
      `Points for ${words}`,
      { path: ['eligibility', 'points', 'rows', row], reading: aNumber },
    ]),
  ),
  Warning: { path: ['warnings'], reading: aWarning, isMany: true },
  'No warning': { path: ['absent', 'warnings'], reading: aRule, isMany: true },
  'No paper': { path: ['absent', 'documents'], reading: aRule, isMany: true },
  'No duty': { path: ['absent', 'deadlines'], reading: aRule, isMany: true },
  'E-card': { path: ['eCard', 'path'], reading: oneOf('none', 'ask', 'register', 'keep') },
  'E-card rests on': { path: ['eCard', 'rules'], reading: aRule, isMany: true },
  'Insurance due': { path: ['socialInsurance', 'due'], reading: someInsurances, wordForNothing: 'not asked' },
  'Insurance exempt': { path: ['socialInsurance', 'exempt'], reading: someInsurances },
  'Insurance rests on': { path: ['socialInsurance', 'rules'], reading: aRule, isMany: true },
};

export type Column = { member: string; reading: Reading };

/** What the plan can be expected to say of a paper. */
export const paperColumns: Record<string, Column> = {
  [papers]: { member: 'id', reading: aRule },
  'Who brings it': { member: 'by', reading: oneOf('employee', 'employer') },
  Certified: { member: 'certification', reading: oneOf('apostille', 'legalisation', 'ask') },
};

/** What the plan can be expected to say of a duty. */
export const dutyColumns: Record<string, Column> = {
  [duties]: { member: 'rules', reading: rulesInOrder },
  'Who acts': { member: 'by', reading: oneOf('employee', 'employer', 'authority') },
  'Opens on': { member: 'opensOn', reading: aDay },
  'Last day': { member: 'deadline', reading: aDay },
  'Safe day': { member: 'safe', reading: aDay },
  'Act by': { member: 'actBy', reading: aDay },
  Time: { member: 'time', reading: aTime },
  Binding: { member: 'binding', reading: yesOrNo },
  Provisional: { member: 'provisional', reading: yesOrNo },
};

/** The heads a table can have, by its first. */
export const heads: Record<string, readonly string[]> = {
  [known]: [value],
  [expects]: [value, inWords],
  [papers]: [...Object.keys(paperColumns).slice(1), inWords],
  [duties]: [...Object.keys(dutyColumns).slice(1), inWords],
};
