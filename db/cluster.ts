import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { StartError } from '../core/start-error.ts';
import { type Account, programEnvironment } from './account.ts';
import type { Place } from './place.ts';
import { cannotRun, failureOf } from './server-failure.ts';

/** The data of a PostgreSQL server and the password of its one user. */
export type Cluster = { data: string; password: string };

/** What a cluster is made and run with. */
export type Programs = { folder: string; major: string; fsync: boolean };

/** The one user of the embedded server. */
export const user = 'zhilu';

const PARTIAL = 'postgres.partial';
const SWEEP_EVERY_MS = 20;
const PASSWORD = 'zhilu.password';

/** The cluster of a place; made at the first start, and made again where the first start was cut off. */
export async function clusterIn(place: Place, programs: Programs): Promise<Cluster> {
  const data = join(place.path, 'postgres');
  await sweep(place.path);
  if (existsSync(data) && readdirSync(data).length > 0) refuseOther(data, programs);
  else await make(data, place, programs);
  return { data, password: readFileSync(join(data, PASSWORD), 'utf8').trim() };
}

/** Takes away what a first start that was cut off left behind, whose initdb may still be writing. */
async function sweep(path: string): Promise<void> {
  const partials = () => readdirSync(path).filter((entry) => entry.startsWith(PARTIAL));
  while (partials().length > 0) {
    for (const entry of partials())
      rmSync(join(path, entry), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    if (partials().length > 0) await wait(SWEEP_EVERY_MS); // rmSync is silent about a folder filled again meanwhile
  }
}

function refuseOther(data: string, { major }: Programs): void {
  const missing = ['PG_VERSION', join('global', 'pg_control'), PASSWORD].find((file) => !existsSync(join(data, file)));
  if (missing) {
    throw new StartError(
      `The data in ${data} is not whole (${missing} is missing): put back the whole folder from a backup, or set ZHILU_DATA to another folder.`,
    );
  }
  const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (found === major) return;
  throw new StartError(
    `The data in ${data} is of PostgreSQL ${found}, and this Zhilu brings PostgreSQL ${major}: start it with the Zhilu that wrote it and move it with pg_dump, or set DATABASE_URL to a server of version ${found}.`,
  );
}

/** Nothing stands under the final name before it is whole and, unless speed matters more, on the disk. */
async function make(data: string, { path, account }: Place, programs: Programs): Promise<void> {
  const partial = join(path, `${PARTIAL}-${process.pid}-${randomBytes(4).toString('hex')}`);
  const passwordFile = `${partial}.password`;
  mkdirSync(partial, { mode: 0o700 });
  writeFileSync(passwordFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  for (const made of account ? [partial, passwordFile] : []) chownSync(made, account?.uid ?? 0, account?.gid ?? 0);

  await initdb({ partial, passwordFile, path, account, programs, data });
  renameSync(passwordFile, join(partial, PASSWORD));
  renameSync(partial, data);
  if (programs.fsync && process.platform !== 'win32') syncFolder(path);
}

type Making = {
  partial: string;
  passwordFile: string;
  path: string;
  account: Account;
  programs: Programs;
  data: string;
};

async function initdb({ partial, passwordFile, path, account, programs, data }: Making): Promise<void> {
  const program = join(programs.folder, 'bin', 'initdb');
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C', '--builtin-locale=C.UTF-8'];
  const access = ['--username', user, '--pwfile', passwordFile, '--auth=scram-sha-256'];
  const options = ['-D', partial, ...locale, ...access, '--no-instructions', ...(programs.fsync ? [] : ['--no-sync'])];
  const child = spawn(program, options, {
    ...account,
    cwd: path,
    env: programEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    windowsHide: true,
  });
  try {
    const [[code], messages] = await Promise.all([once(child, 'close'), text(child.stderr)]);
    if (code !== 0) throw failureOf(messages, data);
  } catch (error) {
    throw error instanceof StartError ? error : cannotRun(program, error);
  }
}

function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  fsyncSync(folder);
  closeSync(folder);
}
