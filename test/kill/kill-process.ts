import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Kills every process of the database in a folder. */
export function killDatabase(folder: string): void {
  for (const pid of databaseProcesses(folder)) killProcess(pid);
}

export function killProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended just now.
  }
}

function databaseProcesses(folder: string): number[] {
  try {
    const main = Number.parseInt(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8'), 10);
    const others = readFileSync(`/proc/${main}/task/${main}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
    return [main, ...others];
  } catch {
    return [];
  }
}
