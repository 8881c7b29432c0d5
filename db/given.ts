import { arrayOf, type Cell, documentsOf } from './arrays.ts';

/** The columns of a table that is given with a statement, in order: their names and types. */
type Columns = Readonly<Record<string, string>>;

/** A cell for each of these columns; documents are written as JSON. */
export type Row<Of extends Columns> = Record<keyof Of, Cell>;

/** Rows to be given with a statement. */
export type Table = { columns: Columns; rows: Row<Columns>[]; count: Count };

/** How many rows a statement takes: just so many, or any number. */
type Count = number | 'many';

/**
 * The tables as they stand in a statement, one after the other from the second parameter on. A few rows are given cell by cell,
 * which spares the server a seventh of its work; arrays let one statement, planned once, serve for any number of rows.
 */
export function tablesGiven(tables: Pick<Table, 'columns' | 'count'>[]): string[] {
  let from = 2;
  return tables.map(({ columns, count }) => {
    const table = tableFrom(from, Object.entries(columns), count);
    from += Object.keys(columns).length * (count === 'many' ? 1 : count);
    return table;
  });
}

function tableFrom(from: number, columns: [string, string][], count: Count): string {
  const names = columns.map(([name]) => name).join(', ');
  if (count === 'many')
    return `unnest(${columns.map(([, type], n) => `$${from + n}::${type}[]`).join(', ')}) as x(${names})`;
  const row = (_: unknown, n: number) =>
    `(${columns.map(([, type], m) => parameter(from + n * columns.length + m, type)).join(', ')})`;
  return `(values ${Array.from({ length: count }, row).join(', ')}) as x(${names})`;
}

/** The library would write a document once more as JSON. */
function parameter(number: number, type: string): string {
  return type === 'jsonb' ? `$${number}::text::jsonb` : `$${number}::${type}`;
}

/** The parameters that these take. */
export function cellsOf(tables: Table[]): (string | null)[] {
  return tables.flatMap(({ columns, rows, count }) => {
    const names = Object.keys(columns);
    if (count === 'many') return names.map((name) => columnOf(rows, { name, type: columns[name] }));
    return rows.flatMap((row) => names.map((name) => alone(row[name] ?? null)));
  });
}

function alone(cell: Cell): string | null {
  return cell === null ? null : String(cell);
}

function columnOf(rows: Row<Columns>[], { name, type }: { name: string; type: string | undefined }): string {
  const cells = rows.map((row) => row[name] ?? null);
  return type === 'jsonb' ? documentsOf(cells) : arrayOf(cells);
}
