import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Row } from './row.ts';

const rows = new URL('./paths.jsonl', import.meta.url);
const words = new URL('./wording.jsonl', import.meta.url);

/** What the screens of a path say, as a short fingerprint for each language. */
export type Wording = { path: string; said: Record<string, string> };

function linesOf(file: URL): unknown[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line));
}

function write(file: URL, lines: readonly unknown[]): void {
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

// What is read back was written below.
export const readRows = (): Row[] => linesOf(rows) as Row[];
export const readWording = (): Wording[] => linesOf(words) as Wording[];
export const writeRows = (of: readonly Row[]): void => write(rows, of);
export const writeWording = (of: readonly Wording[]): void => write(words, of);
