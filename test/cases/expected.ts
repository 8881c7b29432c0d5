import { type Column, duties, dutyColumns, expects, paperColumns, papers, places, value } from './form.ts';
import type { Expected } from './match.ts';
import type { Refuse, Row, Section } from './sheet.ts';

type Part = { [member: string]: unknown };

/** What the plan of a case has to say. */
export function expectedFrom(section: Section, refuse: Refuse): Expected {
  const rowsOf = (table: string) => section.tables.filter(({ name }) => name === table).flatMap(({ rows }) => rows);
  const expected: Part = {};
  for (const row of rowsOf(expects)) addRow(expected, row, refuse);
  const documents = rowsOf(papers).map((row) => itemFrom(row, paperColumns, refuse));
  const deadlines = rowsOf(duties).map((row) => itemFrom(row, dutyColumns, refuse));
  if (documents.length > 0) expected.documents = documents;
  if (deadlines.length > 0) expected.deadlines = deadlines;
  if (Object.keys(expected).length === 0) {
    refuse(section.line, `the case expects nothing; give it a table "${expects}", "${papers}" or "${duties}"`);
  }
  for (const part of [expected.eligibility, expected.eCard, expected.socialInsurance]) {
    if (part) (part as Part).rules ??= [];
  }
  return expected;
}

function addRow(expected: Part, { line, cells }: Row, refuse: Refuse): undefined {
  // A row that is whole has its first cell.
  const label = cells.get(expects)!;
  const cell = cells.get(value) ?? '';
  const place = places[label];
  if (!place)
    return refuse(line, `the plan says nothing called "${label}"; give one of ${Object.keys(places).join(', ')}`);
  const { path, reading, isMany = false, wordForNothing } = place;
  const isNothing = cell === wordForNothing;
  const found = isNothing ? null : reading.read(cell);
  if (found === undefined) {
    const nothing = wordForNothing === undefined ? '' : `, or ${wordForNothing}`;
    return refuse(line, `${label}: "${cell}" is not possible; give ${reading.give}${nothing}`);
  }
  const isTaken = isNothing ? !put(expected, path.slice(0, -1), null) : !put(expected, path, found, isMany);
  return isTaken
    ? refuse(line, `${label}: "${cell}" repeats a row above it, or contradicts it; leave one of them`)
    : undefined;
}

/** Puts what was found in its place, unless something stands there already. */
function put(expected: Part, path: readonly string[], found: unknown, isMany = false): boolean {
  const [name = '', ...further] = path;
  if (further.length > 0) {
    if (!(name in expected)) expected[name] = {};
    return expected[name] !== null && put(expected[name] as Part, further, found, isMany);
  }
  if (!isMany && name in expected) return false;
  expected[name] = isMany ? [...((expected[name] as unknown[] | undefined) ?? []), found] : found;
  return true;
}

/** A paper or a duty: each cell that is filled in. */
function itemFrom({ line, cells }: Row, columns: Record<string, Column>, refuse: Refuse): Part {
  const item: Part = {};
  for (const [head, { member, reading }] of Object.entries(columns)) {
    const cell = cells.get(head);
    if (cell === undefined) continue;
    item[member] = reading.read(cell);
    if (item[member] === undefined) refuse(line, `${head}: "${cell}" is not possible; give ${reading.give}`);
  }
  return item;
}
