import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { afterEach, describe, expect, test } from 'vitest';
import { installedBinaries, runnableBinaries } from '../db/binaries.ts';
import { type Server, startServer } from '../db/server.ts';
import { failureOf } from '../db/server-failure.ts';

const isRoot = process.getuid?.() === 0;
const started: (Server | ChildProcess)[] = [];
const made: string[] = [];

afterEach(async () => {
  for (const each of started.splice(0)) await ('url' in each ? each.stop() : killed(each));
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('a server of our own', () => {
  test('keeps a row from one start to the next, in a folder with a space and Chinese letters', async () => {
    const folder = join(newFolder(), '我的 data');
    const first = await start(folder);
    await keep(first.url, 'kept');
    await first.stop();

    const second = await start(folder);

    expect(await kept(second.url)).toEqual(['kept']);
    expect(await one(second.url, 'show fsync')).toBe('on');
    expect(await one(second.url, 'show server_encoding')).toBe('UTF8');
    expect(await one(second.url, 'show timezone')).toBe('UTC');
    expect(await one(second.url, `select upper('é') || ('指' ~ '\\w')::text`)).toBe('Étrue');
  });

  test('answers only those who know its password, and keeps that to itself', async () => {
    const folder = newFolder();
    const { url } = await start(folder);
    const wrong = Object.assign(new URL(url), { password: 'guessed' }).href;

    await expect(one(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(join(folder, 'postgres')).mode & 0o077).toBe(0);
    expect(statSync(join(folder, 'postgres', 'zhilu.password')).mode & 0o077).toBe(0);
    expect(await one(url, 'show listen_addresses')).toBe('127.0.0.1');
  });

  test('what people typed does not enter its messages', async () => {
    const folder = newFolder();
    const { url } = await start(folder);
    await expect(one(url, `select 'E12345678'::date`)).rejects.toThrow();

    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).not.toContain('E12345678');
  });

  test('is started again on the same address when it alone is killed', async () => {
    const folder = newFolder();
    const { url } = await start(folder);
    await keep(url, 'kept');
    process.kill(serverPid(folder), 'SIGKILL');

    expect(await eventually(() => kept(url))).toEqual(['kept']);
  });

  test('a stop during such a start ends both', async () => {
    const folder = newFolder();
    const { stop } = await startServer({ folder, log: () => {} });
    process.kill(serverPid(folder), 'SIGKILL');
    await wait(2);
    await stop();

    expect(serversOf(folder)).toEqual([]);
  });
});

/** A part of the server may have ended by itself between being found and being killed. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

describe('after kill -9', () => {
  test('of every process, what was committed is there', async () => {
    const folder = newFolder();
    const { url, process: zhilu } = await startProcess(folder);
    await keep(url, 'committed');
    for (const pid of [zhilu.pid!, ...serversOf(folder)]) killIfThere(pid);
    await once(zhilu, 'exit');

    const next = await start(folder);

    expect(await kept(next.url)).toEqual(['committed']);
  });

  test('of Zhilu alone, its server ends by itself', async () => {
    const folder = newFolder();
    const { process: zhilu } = await startProcess(folder);
    await killed(zhilu);

    expect(await eventually(() => serversOf(folder).length === 0)).toBe(true);
  });

  test('of Zhilu and its watch, the server left behind gives way to the next start', async () => {
    const folder = newFolder();
    const { url, process: zhilu } = await startProcess(folder);
    await keep(url, 'committed');
    const orphan = serverPid(folder);
    for (const pid of watchesOf(orphan)) process.kill(pid, 'SIGKILL');
    await killed(zhilu);
    await wait(100);
    expect(serversOf(folder)).toContain(orphan);

    const next = await start(folder);

    expect(await kept(next.url)).toEqual(['committed']);
    expect(serversOf(folder)).not.toContain(orphan);
  });

  test('of a first start at any moment, the next one makes the database whole', async () => {
    for (const after of [100, 250, 400, 550]) {
      const folder = newFolder();
      const zhilu = spawnZhilu(folder);
      await wait(after);
      await killed(zhilu);

      const next = await start(folder);

      expect(await one(next.url, 'select count(*)::int from pg_database')).toBe(3);
      expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
      await next.stop();
    }
  });

  test('a first start that left half a database behind is done again', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'postgres.partial-1-x', 'base'), { recursive: true });
    writeFileSync(join(folder, 'postgres.partial-1-x', 'PG_VERSION'), '18\n');

    const { url } = await start(folder);

    expect(await one(url, 'select 1')).toBe(1);
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  test('a stranger who got the number of the dead server is left alone', async () => {
    const folder = newFolder();
    await (await startServer({ folder, log: () => {} })).stop();
    const { uid, gid } = statSync(join(folder, 'postgres'));
    const stranger = spawn('sleep', ['60'], isRoot ? { uid, gid } : {});
    started.push(stranger);
    writeFileSync(
      join(folder, 'postgres', 'postmaster.pid'),
      `${stranger.pid}\n${folder}/postgres\n1\n5432\n\n127.0.0.1\n\nready\n`,
    );

    const { url } = await start(folder);

    expect(await one(url, 'select 1')).toBe(1);
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
  });
});

describe('a start that cannot be says so in one sentence', () => {
  test('a second one on the same folder, with the process that holds it', async () => {
    const folder = newFolder();
    const { process: zhilu } = await startProcess(folder);

    await refused(folder, `Zhilu already runs on ${folder} (process ${zhilu.pid}): stop that one first`);
  });

  test('a second one while the first is stopped in its tracks', async () => {
    const folder = newFolder();
    const { process: zhilu } = await startProcess(folder);
    zhilu.kill('SIGSTOP');

    await refused(folder, `(process ${zhilu.pid})`);
  });

  test('a second one in the same process', async () => {
    const folder = newFolder();
    await start(folder);

    await refused(folder, `(process ${process.pid})`);
  });

  test('of twenty at once one starts', async () => {
    const folder = newFolder();
    const starts = await Promise.allSettled(Array.from({ length: 20 }, () => start(folder)));

    expect(starts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('data of another PostgreSQL', async () => {
    const folder = await usedFolder();
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '15\n');

    await refused(folder, `The data in ${folder}/postgres is of PostgreSQL 15, and this Zhilu brings PostgreSQL 18: `);
  });

  test('data that is not whole, beside which no new database is made', async () => {
    const folder = await usedFolder();
    rmSync(join(folder, 'postgres', 'global', 'pg_control'));

    await refused(folder, `The data in ${folder}/postgres is not whole (global/pg_control is missing): put back`);
  });

  test('data that is damaged', async () => {
    const folder = await usedFolder();
    writeFileSync(join(folder, 'postgres', 'global', 'pg_control'), Buffer.alloc(8192));

    await refused(folder, `The data in ${folder}/postgres is damaged or not whole (`);
  });

  test('a machine for which there is no PostgreSQL', () => {
    expect(() => installedBinaries('sunos', 'sparc')).toThrow(
      'No PostgreSQL for sunos-sparc is installed: set DATABASE_URL',
    );
  });

  test.each([
    [
      'FATAL:  could not write lock file "postmaster.pid": No space left on device',
      'The disk that holds /d is full: free',
    ],
    [
      'PANIC:  could not write to file "pg_wal/xlogtemp.9": No space left on device',
      'The disk that holds /d is full: free',
    ],
    [
      'initdb: error: could not create directory "/d/base": Read-only file system',
      '/d is on a disk that is read-only: ',
    ],
    [
      'FATAL:  data directory "/d" has wrong ownership',
      'PostgreSQL may not use /d (data directory "/d" has wrong ownership): ',
    ],
    ['2026 UTC [7] FATAL:  something new', 'PostgreSQL did not start on /d (something new): '],
  ])('%s', (messages, sentence) => {
    expect(failureOf(messages, '/d').message.slice(0, sentence.length)).toBe(sentence);
  });
});

describe('PostgreSQL’s programs', () => {
  test('work where install scripts did not make the libraries’ short names', async () => {
    const folder = newFolder();
    const bare = join(folder, 'native');
    const filter = (path: string) => !/\.so(\.\d+)?$/.test(path) || !/lib(pq|icu\w+)\.so/.test(path);
    cpSync(installedBinaries().folder, bare, { recursive: true, verbatimSymlinks: true, filter });
    expect(existsSync(join(bare, 'lib', 'libpq.so.5'))).toBe(false);

    const runnable = runnableBinaries(
      { folder: bare, version: '18.4.0' },
      { folder, path: folder, account: undefined },
    );

    expect(runnable).toBe(bare);
    expect(existsSync(join(runnable, 'lib', 'libpq.so.5'))).toBe(true);
    expect(await output(join(runnable, 'bin', 'postgres'), ['--version'])).toMatch(/^postgres \(PostgreSQL\) 18/);
  });

  test.runIf(isRoot)('are copied where the account cannot reach them', async () => {
    const [closed, place] = [newFolder(), newFolder()];
    const native = join(closed, 'native');
    cpSync(installedBinaries().folder, native, { recursive: true, verbatimSymlinks: true });
    chmodSync(closed, 0o700);
    const account = { uid: 65534, gid: 65534 };

    const runnable = runnableBinaries({ folder: native, version: '18.4.0' }, { folder: place, path: place, account });

    expect(runnable.startsWith(place)).toBe(true);
    expect(await output(join(runnable, 'bin', 'postgres'), ['--version'], account)).toMatch(
      /^postgres \(PostgreSQL\) 18/,
    );
    expect(runnableBinaries({ folder: native, version: '18.4.0' }, { folder: place, path: place, account })).toBe(
      runnable,
    );
  });
});

describe.runIf(isRoot)('started by root', () => {
  test('the server runs as an unprivileged user', async () => {
    const folder = newFolder();
    await start(folder);

    expect(statSync(`/proc/${serverPid(folder)}`).uid).not.toBe(0);
  });

  test('in a folder that only root may enter, the data lies apart and is found again, also when the folder moves', async () => {
    const closed = newFolder();
    chmodSync(closed, 0o700);
    const folder = join(closed, 'data');
    const lines: string[] = [];
    const first = await start(folder, lines);
    await keep(first.url, 'kept');
    await first.stop();
    const place = readFileSync(join(folder, 'data-is-at'), 'utf8').trim();
    made.push(place);
    expect(lines).toEqual([expect.stringContaining(`keeps its data in ${place}`)]);
    expect(statSync(place).mode & 0o777).toBe(0o700);
    expect(place.startsWith(tmpdir())).toBe(false);
    renameSync(folder, join(closed, 'moved'));

    const second = await start(join(closed, 'moved'));

    expect(await kept(second.url)).toEqual(['kept']);
  });

  test('a copy of such a folder does not share its data, and lost data is not replaced by none', async () => {
    const closed = newFolder();
    chmodSync(closed, 0o700);
    const [folder, copy] = [join(closed, 'data'), join(closed, 'copy')];
    await (await startServer({ folder, log: () => {} })).stop();
    const place = readFileSync(join(folder, 'data-is-at'), 'utf8').trim();
    made.push(place);
    cpSync(folder, copy, { recursive: true });

    await refused(copy, `${copy} is a copy of ${folder}, whose data lies in ${place}`);
    rmSync(place, { recursive: true });
    await refused(folder, `The data of ${folder} was kept in ${place} and is no longer there.`);
  });

  test('data that an ordinary user began is used as that user', async () => {
    const folder = newFolder();
    chownSync(folder, 1, 1);
    const { process: zhilu } = await startProcess(folder, { uid: 1, gid: 1 });
    zhilu.kill('SIGTERM');
    await once(zhilu, 'exit');

    await start(folder);

    expect(statSync(`/proc/${serverPid(folder)}`).uid).toBe(1);
  });
});

describe.runIf(isRoot)('started by an ordinary user', () => {
  const user = { uid: 1, gid: 1 };

  test('works, and keeps a row', async () => {
    const folder = newFolder();
    chownSync(folder, 1, 1);
    const first = await startProcess(folder, user);
    await keep(first.url, 'kept');
    first.process.kill('SIGTERM');
    await once(first.process, 'exit');

    const second = await startProcess(folder, user);

    expect(await kept(second.url)).toEqual(['kept']);
    expect(statSync(join(folder, 'postgres')).uid).toBe(1);
  });

  test('in root’s folder it says that it may not write there', async () => {
    const folder = await usedFolder();
    const zhilu = spawnZhilu(folder, user);

    expect(await firstLine(zhilu)).toMatch(
      `${folder}/lock cannot be written, since the folder is read-only or another user's: `,
    );
  });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhilu-server-'));
  chmodSync(folder, 0o711);
  made.push(folder);
  return folder;
}

async function start(folder: string, lines: string[] = []): Promise<Server> {
  const server = await startServer({ folder, log: (line) => lines.push(line) });
  started.push(server);
  return server;
}

async function usedFolder(): Promise<string> {
  const folder = newFolder();
  await (await startServer({ folder, fsync: false, log: () => {} })).stop();
  return folder;
}

async function refused(folder: string, sentence: string): Promise<void> {
  await expect(start(folder)).rejects.toMatchObject({ name: 'StartError', message: expect.stringContaining(sentence) });
}

function spawnZhilu(folder: string, account: { uid?: number; gid?: number } = {}): ChildProcess {
  const zhilu = spawn(process.execPath, [resolve('test/server-process.ts'), folder], {
    ...account,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(zhilu);
  return zhilu;
}

async function startProcess(folder: string, account = {}): Promise<{ url: string; process: ChildProcess }> {
  const zhilu = spawnZhilu(folder, account);
  const url = await firstLine(zhilu);
  if (!URL.canParse(url)) throw new Error(url);
  return { url, process: zhilu };
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  const [line] = await once(createInterface(stdout!), 'line');
  return line;
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

function serverPid(folder: string): number {
  return Number.parseInt(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10);
}

/** Every process of the server on a folder's data: their working directory is the data. */
function serversOf(folder: string): number[] {
  return processes().filter((pid) => linkOf(`/proc/${pid}/cwd`) === join(folder, 'postgres'));
}

function watchesOf(pid: number): number[] {
  return processes().filter((each) => textOf(`/proc/${each}/cmdline`).endsWith(`kill -INT "$0"\0${pid}\0`));
}

function processes(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function linkOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

async function one(url: string, statement: string): Promise<unknown> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [row] = await sql.unsafe(statement);
    return row && Object.values(row)[0];
  } finally {
    await sql.end({ timeout: 0 });
  }
}

async function keep(url: string, word: string): Promise<void> {
  await one(url, 'create table if not exists kept (word text)');
  await one(url, `insert into kept values ('${word}')`);
}

async function kept(url: string): Promise<unknown> {
  return one(url, 'select array_agg(word) from kept');
}

async function eventually<T>(look: () => T | Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      const seen = await look();
      if (seen !== false || tries > 200) return seen;
    } catch (error) {
      if (tries > 200) throw error;
    }
    await wait(50);
  }
}

async function output(
  program: string,
  options: string[],
  account: { uid?: number; gid?: number } = {},
): Promise<string> {
  const child = spawn(program, options, { ...account, cwd: dirname(program), stdio: ['ignore', 'pipe', 'inherit'] });
  const [chunk] = await once(child.stdout!, 'data');
  return String(chunk);
}
