import { heads } from './form.ts';

/** A mistake in a sheet: where it stands, what is wrong with it, and what to do instead. */
export type Refuse = (line: number, wrong: string) => undefined;

/** A row of a table by the heads of its columns, with its first cell; an empty cell is not there. */
export type Row = { line: number; cells: Map<string, string> };
type Table = { line: number; name: string; rows: Row[] };
/** A case as it is written, nothing of it understood yet. */
export type Section = {
  line: number;
  number: number;
  title: string;
  days: Line[];
  tables: Table[];
  notes: string[];
};
type Line = { line: number; text: string };

const heading = /^## (\d+)\. (\S.*)$/;

/** The cases of a sheet, each with its tables and notes; what cannot be one is refused. */
export function sectionsOf(text: string, refuse: Refuse): Section[] {
  const [, ...lines] = ['', ...text.split(/\r?\n/)].map((each, line): Line => ({ line, text: each.trim() }));
  // The first line can name the sheet.
  const starts = lines.flatMap(({ line, text: each }) => (each.startsWith(line === 1 ? '##' : '#') ? [line - 1] : []));
  const introduction = lines.slice(0, starts[0] ?? lines.length);
  for (const { line, text: each } of introduction) {
    if (/^(\||- |Day:)/.test(each)) refuse(line, `"${each}" belongs to no case; put it under a line as ${exampleOf()}`);
  }
  if (starts.length === 0) refuse(1, `there is no case in this sheet; begin one with a line as ${exampleOf()}`);
  return starts.flatMap((start, index) => sectionFrom(lines.slice(start, starts[index + 1]), refuse) ?? []);
}

function exampleOf(): string {
  return '"## 1001. Who, where, what is special"';
}

function sectionFrom([first, ...lines]: Line[], refuse: Refuse): Section | undefined {
  // A section is cut out from its first line on.
  const { line, text } = first!;
  const [, number, title] = heading.exec(text) ?? [];
  if (!number || !title) return refuse(line, `"${text}" begins no case; write it as ${exampleOf()}`);
  const written = lines.filter((each) => each.text !== '');
  const [rows, others] = [written.filter(isRow), written.filter((each) => !isRow(each))];
  for (const each of others.filter(({ text: other }) => !/^(Day:|- )/.test(other))) {
    refuse(each.line, `"${each.text}" is no day, no table and no note; begin a note with "- "`);
  }
  return {
    ...{ line, number: Number(number), title },
    days: textsAfter('Day:', others),
    tables: blocksOf(rows).flatMap((block) => tableFrom(block, refuse) ?? []),
    notes: textsAfter('- ', others).map((note) => note.text),
  };
}

function isRow({ text }: Line): boolean {
  return text.startsWith('|');
}

function textsAfter(beginning: string, lines: Line[]): Line[] {
  return lines
    .filter(({ text }) => text.startsWith(beginning))
    .map(({ line, text }) => ({ line, text: text.slice(beginning.length).trim() }));
}

/** Lines that follow one another are one table. */
function blocksOf(rows: Line[]): Line[][] {
  const blocks: Line[][] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last?.at(-1)?.line === row.line - 1) last.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

function tableFrom([head, under, ...rows]: Line[], refuse: Refuse): Table | undefined {
  const { line, text } = head!;
  const [name = '', ...columns] = cellsOf(text);
  const possible = heads[name];
  if (!possible) {
    return refuse(line, `a table cannot begin with "${name}"; begin it with one of ${Object.keys(heads).join(', ')}`);
  }
  const wrong = columns.find((column, index) => !possible.includes(column) || columns.indexOf(column) !== index);
  if (wrong !== undefined) {
    return refuse(
      line,
      `"${wrong}" is no column here, or stands twice; after ${name} can stand ${possible.join(', ')}`,
    );
  }
  if (!under || !/^\|(\s*:?-+:?\s*\|)+$/.test(under.text)) {
    return refuse(line, `the line under "${name}" is missing; put one as ${rule(columns.length + 1)} under it`);
  }
  if (rows.length === 0) refuse(line, `the table "${name}" has no rows; fill it in or take it away`);
  return { line, name, rows: rows.flatMap((row) => rowFrom(row, [name, ...columns], refuse) ?? []) };
}

function rowFrom({ line, text }: Line, columns: string[], refuse: Refuse): Row | undefined {
  const cells = cellsOf(text);
  if (!text.endsWith('|') || cells.length !== columns.length) {
    return refuse(
      line,
      `the row "${text}" is not whole; give ${columns.length} cells (${columns.join(', ')}), with a | after each`,
    );
  }
  if (!cells[0])
    return refuse(line, `the row "${text}" does not begin with a ${columns[0]}; write it, or take the row away`);
  return { line, cells: new Map(columns.flatMap((column, index) => (cells[index] ? [[column, cells[index]]] : []))) };
}

/** The cells of a line of a table. */
export function cellsOf(text: string): string[] {
  return text
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

function rule(columns: number): string {
  return `|${' --- |'.repeat(columns)}`;
}
