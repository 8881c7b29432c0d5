import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../core/start-error.ts';
import type { Place } from './place.ts';

const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
type Lock = InstanceType<typeof DatabaseSync>;

const SQLITE_BUSY = 5; // https://sqlite.org/rescode.html#busy

/**
 * Keeps a place for this process alone until it lets go or dies. The lock is the operating system's (Node reaches it
 * through SQLite only), so it is never stale, never stolen from a stopped process, and holds between containers.
 */
export function hold({ folder, path }: Place): () => void {
  const holder = join(path, 'holder');
  const lock = locked(join(path, 'lock'));
  if (!lock) {
    const pid = existsSync(holder) ? readFileSync(holder, 'utf8').trim() : 'unknown';
    throw new StartError(
      `Zhilu already runs on ${folder} (process ${pid}): stop that one first, or set ZHILU_DATA to another folder.`,
    );
  }
  writeFileSync(holder, `${process.pid}\n`);
  return () => lock.close();
}

function locked(file: string): Lock | undefined {
  try {
    const lock = new DatabaseSync(file, { timeout: 0 });
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    accessSync(file, constants.W_OK); // SQLite is content to read
    return lock;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return undefined;
    throw new StartError(
      `${file} cannot be written, since the folder is read-only or another user's: start as its owner, or set ZHILU_DATA to another folder.`,
      { cause: error },
    );
  }
}
