import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Account, programEnvironment } from './account.ts';
import type { Programs } from './cluster.ts';
import { endProcess } from './orphan.ts';
import { pidLines } from './pid-file.ts';
import { cannotRun, failureOf } from './server-failure.ts';

/** A running PostgreSQL server. */
export type Postmaster = { ended: Promise<unknown>; stop(): Promise<void> };

/** What one start needs. */
export type Launch = { data: string; port: number; account: Account; programs: Programs; messages: string };

const LOOK_EVERY_MS = 5;
const KEPT_MESSAGES_BYTES = 1_000_000;

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '50',
  shared_buffers: '32MB',
  max_wal_size: '256MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
  // A failed statement's message and text may repeat what a person typed: only the server's own life is logged.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  autovacuum_naptime: '10s',
};

/** Starts PostgreSQL and waits until it takes connections; says so instead when its port or its data are still in use. */
export async function startPostmaster(launch: Launch): Promise<Postmaster | 'port taken' | 'data in use'> {
  const { data, messages } = launch;
  const tooLong = existsSync(messages) && statSync(messages).size > KEPT_MESSAGES_BYTES;
  const log = openSync(messages, tooLong ? 'w' : 'a', 0o600);
  const earlier = statSync(messages).size;
  const child = await launched(launch, log);
  while (!isReady(data, child.pid)) {
    await wait(LOOK_EVERY_MS);
    if (isOver(child)) return whyNot(readFileSync(messages).subarray(earlier).toString(), data);
  }
  return running(child, launch);
}

async function launched({ data, port, account, programs }: Launch, log: number): Promise<ChildProcess> {
  const program = join(programs.folder, 'bin', 'postgres');
  const speed = programs.fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  const flags = Object.entries({ ...settings, ...speed, port: String(port) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  // detached: Ctrl-C reaches Zhilu alone, which finishes its work before it stops the database
  const child = spawn(program, ['-D', data, ...flags], {
    ...account,
    cwd: data,
    detached: true,
    env: programEnvironment(),
    stdio: ['ignore', log, log],
    windowsHide: true,
  });
  try {
    await once(child, 'spawn');
    return child;
  } catch (error) {
    throw cannotRun(program, error);
  } finally {
    closeSync(log);
  }
}

/** The eighth line of postmaster.pid is the server's state: https://www.postgresql.org/docs/current/storage-file-layout.html */
function isReady(data: string, pid: number | undefined): boolean {
  const lines = pidLines(data);
  return lines[0] === String(pid) && lines[7]?.trim() === 'ready';
}

function isOver({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function whyNot(messages: string, data: string): 'port taken' | 'data in use' {
  if (/could not bind|could not create any TCP\/IP sockets/.test(messages)) return 'port taken';
  if (/pre-existing shared memory block|lock file ".*" already exists/.test(messages)) return 'data in use';
  throw failureOf(messages, data);
}

function running(child: ChildProcess, { account }: Launch): Postmaster {
  const ended = once(child, 'exit');
  const watch = watchOver(child, account);
  void ended.then(() => watch?.kill('SIGKILL'));
  return {
    ended,
    stop: () =>
      endProcess(
        (signal) => child.kill(signal),
        () => isOver(child),
      ),
  };
}

/** Stops the server when this process dies without being able to: its end closes the pipe that the shell reads. */
function watchOver({ pid }: ChildProcess, account: Account): ChildProcess | undefined {
  if (process.platform === 'win32') return undefined;
  const script = 'while read -r _; do :; done; kill -INT "$0"';
  const watch = spawn('/bin/sh', ['-c', script, String(pid)], {
    ...account,
    cwd: '/',
    detached: true,
    env: programEnvironment(),
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watch.unref();
  return watch;
}
