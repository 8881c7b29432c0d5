import { closeSync, openSync, readSync } from 'node:fs';

/** Reads what was added to a file of lines since the last time. */
export function tailOf(file: string): { lines(): string[]; close(): void } {
  const opened = openSync(file, 'r');
  const piece = Buffer.alloc(1 << 20);
  let rest = Buffer.alloc(0);
  let at = 0;

  function lines(): string[] {
    const found: string[] = [];
    for (;;) {
      const length = readSync(opened, piece, 0, piece.length, at);
      if (length === 0) return found;
      at += length;
      const text = Buffer.concat([rest, piece.subarray(0, length)]);
      const end = text.lastIndexOf(10) + 1;
      rest = Buffer.from(text.subarray(end));
      found.push(...text.subarray(0, end).toString().split('\n').filter(Boolean));
    }
  }

  return { lines, close: () => closeSync(opened) };
}
