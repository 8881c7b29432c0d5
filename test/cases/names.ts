import { isDay } from '../../core/date.ts';
import { keysFor } from '../../core/screens/plan-items.ts';
import { allWords } from '../../locales/words.ts';
import { listFrom } from './facts-in-words.ts';
import { duties, expects, inWords, papers, value } from './form.ts';
import type { Sheet } from './read.ts';
import { type Section, sectionsOf } from './sheet.ts';

const english = allWords(['en'])('en');
/** The roles a rule plays where it is expected; in some it has a name of its own. */
const roles: Record<string, string[]> = {
  Warning: ['warning'],
  'No warning': ['warning'],
  'No paper': ['document'],
  'No duty': ['deadline'],
};

/** What the rule in each row of a case is called on its day, by the line of the row. */
export function namesIn({ days: [day], tables }: Section): Map<number, string> {
  if (!day || !isDay(day.text)) return new Map();
  const words = english.on(day.text);
  const named = tables.flatMap(({ name: table, rows }) =>
    rows.map(({ line, cells }): [number, string | undefined] => [line, words.maybe(keysOf(table, cells))]),
  );
  return new Map(named.filter((row): row is [number, string] => row[1] !== undefined));
}

function keysOf(table: string, cells: Map<string, string>): string[] {
  const first = cells.get(table) ?? '';
  if (table === papers) {
    return [`papers:${first}.title`, ...keysFor(first, [cells.get('Who brings it') ?? '', 'document'], 'title')];
  }
  if (table === duties) {
    const played = cells.get('Binding') === 'no' ? ['practical', 'deadline'] : ['deadline'];
    return keysFor(listFrom(first)[0] ?? '', played, 'title');
  }
  return table === expects ? keysFor(cells.get(value) ?? '', roles[first] ?? [], 'title') : [];
}

/** Where a sheet calls a rule otherwise than Zhilu does, a line each; what is left empty is not wrong. */
export function misnamed({ file, text }: Sheet): string[] {
  const sections = sectionsOf(text, () => undefined);
  return sections.flatMap((section) => {
    const names = namesIn(section);
    const rows = section.tables.flatMap((table) => table.rows);
    return rows.flatMap(({ line, cells }) => {
      const [given, name] = [cells.get(inWords), names.get(line)];
      if (given === undefined || given === name) return [];
      const remedy = name
        ? `"${given}" is called "${name}"; run node test/cases/tidy.ts`
        : `"${given}" is the name of no rule here; leave the cell empty`;
      return [`test/cases/${file}:${line}: ${remedy}`];
    });
  });
}
