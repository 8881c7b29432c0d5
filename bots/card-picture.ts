import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Card } from '../core/card.ts';

const program = fileURLToPath(new URL('picture/main.ts', import.meta.url));
// Code that runs for a second is not worth being compiled well.
const quickly = '--liftoff-only';
const longest = 30_000;
const mostBytes = 20 * 1024 * 1024;

/**
 * Draws cards, one after the other, each in a process of its own: fonts and pixels take 170 MB for a second, which a
 * process that goes on would keep, and turns would wait. Who asks again meanwhile gets the same picture.
 */
export function cardPictures(): (card: Card) => Promise<Uint8Array<ArrayBuffer>> {
  const underWay = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  let last: Promise<unknown> = Promise.resolve();
  return (card) => {
    const told = JSON.stringify(card);
    const same = underWay.get(told);
    if (same) return same;
    const drawn = last.then(() => drawnApart(told)).finally(() => underWay.delete(told));
    underWay.set(told, drawn);
    last = drawn.catch(() => undefined);
    return drawn;
  };
}

function drawnApart(card: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const limits = { encoding: 'buffer', timeout: longest, maxBuffer: mostBytes } as const;
    const drawing = execFile(process.execPath, [quickly, program], limits, (error, png) =>
      error ? reject(new Error('The card was not drawn', { cause: error })) : resolve(new Uint8Array(png)),
    );
    // That it ended before it had read everything is told above.
    drawing.stdin?.on('error', () => {});
    drawing.stdin?.end(card);
  });
}
