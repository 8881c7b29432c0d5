import { readFileSync } from 'node:fs';

export type Row = {
  id: string;
  kind: string;
  value: string;
  expect: string;
  normal?: string;
  choices?: string[];
  why: string;
  must: string;
  gen?: { prefix?: string; repeat?: string; times?: number; suffix?: string };
};

const path = new URL('../bad-inputs/bad-inputs.jsonl', import.meta.url);
const rows: Row[] = readFileSync(path, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row)
  .map((row) => ({ ...row, value: inputOf(row) }));

/** The rows of one kind of the project's corpus of odd and hostile inputs. */
export function rowsOf(kind: string, { without = {} }: { without?: Record<string, string> } = {}): Row[] {
  return rows.filter((row) => row.kind === kind && !(row.id in without));
}

function inputOf({ value, gen }: Row): string {
  return gen ? `${gen.prefix ?? ''}${(gen.repeat ?? '').repeat(gen.times ?? 0)}${gen.suffix ?? ''}` : value;
}
