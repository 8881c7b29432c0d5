import { execFileSync } from 'node:child_process';
import { readlinkSync, realpathSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { pidFileOf, pidLines } from './pid-file.ts';

const LOOK_EVERY_MS = 5;
const PATIENCE = [
  ['SIGINT', 2000], // fast shutdown: ends the sessions, writes everything out
  ['SIGQUIT', 700], // immediate: the next start recovers from the log
  ['SIGKILL', 5000],
] as const;

/** Stops the server that a killed Zhilu left running on its data; the caller holds the place, so nobody else's it is. */
export async function stopOrphan(data: string): Promise<void> {
  const [first] = pidLines(data);
  if (first === undefined) return;
  const pid = Number.parseInt(first, 10);
  if (!isAlive(pid)) return;
  if (isServerOf(data, pid)) {
    await endProcess(
      (name) => signal(pid, name),
      () => !isServerOf(data, pid),
    );
  } else {
    rmSync(pidFileOf(data), { force: true }); // the number went to a stranger meanwhile, whom PostgreSQL would take for the server
  }
}

/** Asks a server to end, then less and less politely; returns when it has. */
export async function endProcess(send: (name: NodeJS.Signals) => void, hasEnded: () => boolean): Promise<void> {
  for (const [name, patience] of PATIENCE) {
    if (hasEnded()) return;
    send(name);
    for (let waited = 0; waited < patience && !hasEnded(); waited += LOOK_EVERY_MS) await wait(LOOK_EVERY_MS);
  }
}

function isAlive(pid: number): boolean {
  return signal(pid, 0) !== 'ESRCH';
}

/** Sends a signal; a process that is gone, or another user's, is told by the name of the error. */
function signal(pid: number, name: NodeJS.Signals | 0): string | undefined {
  try {
    process.kill(pid, name);
    return undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code);
    throw error;
  }
}

/** PostgreSQL's working directory is its data; where that cannot be seen, its command line names it. */
function isServerOf(data: string, pid: number): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
    if (process.platform === 'win32')
      return /postgres/.test(execFileSync('tasklist', ['/FI', `PID eq ${pid}`]).toString());
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)])
      .toString()
      .includes(data);
  } catch {
    return false;
  }
}
