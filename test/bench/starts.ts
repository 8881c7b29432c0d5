import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { rounded } from './measure.ts';

const product = fileURLToPath(new URL('../../bots/main.ts', import.meta.url));

/** How long the product takes until it is ready, in seconds: for the first time in a folder, and later. */
export async function starts(): Promise<{ first: number; later: number[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'zhilu-bench-'));
  chmodSync(folder, 0o711); // as root, PostgreSQL runs as another user
  const first = await start(folder);
  const later: number[] = [];
  for (let times = 0; times < 5; times += 1) later.push(await start(folder));
  rmSync(folder, { recursive: true });
  return { first, later };
}

async function start(folder: string): Promise<number> {
  const begun = performance.now();
  const env = { PATH: process.env.PATH, ZHILU_DATA: folder, PORT: '0' };
  const child = spawn(process.execPath, [product], { env, cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  await says(child, /is ready at/);
  const seconds = rounded((performance.now() - begun) / 1000);
  child.kill('SIGTERM');
  await once(child, 'exit');
  return seconds;
}

function says({ stdout }: ChildProcess, what: RegExp): Promise<void> {
  return new Promise((resolve) => {
    if (stdout) createInterface(stdout).on('line', (line) => what.test(line) && resolve());
  });
}
