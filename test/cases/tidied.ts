import { inWords } from './form.ts';
import { namesIn } from './names.ts';
import { cellsOf, sectionsOf } from './sheet.ts';

/** A sheet with what each rule is called beside it, and its columns in line; nothing else of it changes. */
export function tidied(text: string): string {
  const names = new Map(sectionsOf(text, () => undefined).flatMap((section) => [...namesIn(section)]));
  // Lines that are no table stand between tables, and stay.
  return text.replace(/^\|.*(?:\r?\n\|.*)*/gm, (table, at: number) => {
    const line = text.slice(0, at).split('\n').length;
    return aligned(named(table.split(/\r?\n/).map(cellsOf), { names, line })).join('\n');
  });
}

function named(rows: string[][], { names, line }: { names: Map<number, string>; line: number }): string[][] {
  const column = rows[0]?.indexOf(inWords) ?? -1;
  return rows.map((cells, index) => {
    const name = names.get(line + index);
    return column < 0 || name === undefined ? cells : cells.with(column, name);
  });
}

function aligned([head = [], , ...rows]: string[][]): string[] {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((cells) => cells[column]?.length ?? 0)));
  const written = (cells: string[]) =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [written(head), written(widths.map((width) => '-'.repeat(width))), ...rows.map(written)];
}
