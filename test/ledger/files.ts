import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Row } from './row.ts';

const rows = new URL('./paths.jsonl', import.meta.url);
const words = new URL('./wording.jsonl', import.meta.url);

/** What the screens of a path say, as a short fingerprint for each language. */
export type Wording = { path: string; said: Record<string, string> };

function linesOf(file: URL): unknown[] {
  return existsSync(file) ? linesIn(readFileSync(file, 'utf8')) : [];
}

function linesIn(text: string): unknown[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

function write(file: URL, lines: readonly unknown[]): void {
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

// What is read back was written below.
export const readRows = (): Row[] => linesOf(rows) as Row[];
/** The ledger as it stood at a commit; empty where there is no such commit, or none in it. */
export function readRowsAt(commit: string): Row[] {
  const show = ['show', `${commit}:./paths.jsonl`];
  const shown = spawnSync('git', show, { cwd: new URL('.', import.meta.url), encoding: 'utf8', maxBuffer: 2 ** 26 });
  return shown.status === 0 ? (linesIn(shown.stdout) as Row[]) : [];
}
export const readWording = (): Wording[] => linesOf(words) as Wording[];
export const writeRows = (of: readonly Row[]): void => write(rows, of);
export const writeWording = (of: readonly Wording[]): void => write(words, of);
