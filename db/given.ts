import { arrayOf, type Cell, documentsOf } from './arrays.ts';

/** The columns of a table that is given with a statement, in order: their names and types. */
type Columns = Readonly<Record<string, string>>;

/** Rows to be given with a statement, each with a cell for every column; documents are written as JSON. */
export type Table = { columns: Columns; rows: Cell[][]; count: Count };

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
    `(${columns.map(([, type], m) => alone(from + n * columns.length + m, type)).join(', ')})`;
  return `(values ${Array.from({ length: count }, row).join(', ')}) as x(${names})`;
}

/** The library would write a document once more as JSON. */
function alone(parameter: number, type: string): string {
  return type === 'jsonb' ? `$${parameter}::text::jsonb` : `$${parameter}::${type}`;
}

/** The parameters that these take. */
export function cellsOf(tables: Table[]): (string | null)[] {
  return tables.flatMap(({ columns, rows, count }) =>
    count === 'many'
      ? arraysOf(Object.values(columns), rows)
      : rows.flat().map((cell) => (cell === null ? null : String(cell))),
  );
}

function arraysOf(types: string[], rows: Cell[][]): string[] {
  return types.map((type, column) => {
    const cells = rows.map((row) => row[column] ?? null);
    return type === 'jsonb' ? documentsOf(cells) : arrayOf(cells);
  });
}
