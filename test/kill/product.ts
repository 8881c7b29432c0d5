import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { killDatabase } from './kill-process.ts';
import type { KillAt } from './points.ts';

const start = fileURLToPath(new URL('../../bots/main.ts', import.meta.url));
const standIn = fileURLToPath(new URL('../telegram-stand-in/main.ts', import.meta.url));
const preload = pathToFileURL(fileURLToPath(new URL('./preload.ts', import.meta.url))).href;

/** A process with what it says, until it ends. */
export type Running = {
  process: ChildProcess;
  lines: string[];
  /** Settles when it says it is ready, or ends. */
  ready: Promise<unknown>;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
};

export type Place = { folder: string; port: number; token: string; apiRoot: string };

/** Starts the whole product, as people do; it kills itself at the point named. */
export function startProduct({ folder, port, token, apiRoot }: Place, kill?: KillAt): Running {
  const dying = kill ? { NODE_OPTIONS: `--import=${preload}`, ZHILU_TEST_KILL_AT: JSON.stringify(kill) } : {};
  const env = {
    PATH: process.env.PATH,
    ZHILU_DATA: folder,
    PORT: String(port),
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: apiRoot,
    ...dying,
  };
  return running(
    spawn(process.execPath, [start], { env, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] }),
    /is ready at/,
  );
}

/** Starts Telegram's stand-in as a process of its own, which outlives every kill; gives its address too. */
export async function startStandIn(of: { history: string; token: string }): Promise<Running & { url: string }> {
  const given = ['--port', '0', '--history', of.history, '--token', of.token];
  const started = running(
    spawn(process.execPath, [standIn, ...given], { stdio: ['ignore', 'pipe', 'pipe'] }),
    /is ready at/,
  );
  await started.ready;
  return { ...started, url: /http:\S+/.exec(started.lines.join('\n'))?.[0] ?? '' };
}

function running(child: ChildProcess, readyAt: RegExp): Running {
  const lines: string[] = [];
  const ended = once(child, 'exit').then(([code, signal]) => ({ code, signal }));
  const isReady = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface(stream).on('line', (line) => {
        lines.push(line);
        if (readyAt.test(line)) resolve();
      });
    }
  });
  return { process: child, lines, ended, ready: Promise.race([isReady, ended]) };
}

/** Kills a product from outside; its database first, where that is to end too. */
export function killProduct(
  { process: child }: Running,
  { folder, withDatabase }: { folder: string; withDatabase: boolean },
): void {
  if (withDatabase) killDatabase(folder);
  child.kill('SIGKILL');
}
