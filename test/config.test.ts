import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../bots/config.ts';
import { explain, reasonOf } from '../bots/start-failure.ts';
import { StartError } from '../core/start-error.ts';

const TOKEN = '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw';
const telegram = {
  token: TOKEN,
  apiRoot: 'https://api.telegram.org',
  webhookSecret: expect.stringMatching(/^[\w-]{32,256}$/),
};

describe('settings that are right', () => {
  test.each<[string, Record<string, string>, object]>([
    ['nothing is needed', {}, { port: 3000, folder: resolve('.zhilu') }],
    ['an empty setting is as none', { PORT: '', DATABASE_URL: ' ', TELEGRAM_BOT_TOKEN: '' }, { port: 3000 }],
    ['spaces around a value do not count', { PORT: ' 8080 ' }, { port: 8080 }],
    ['port 0 takes any free one', { PORT: '0' }, { port: 0 }],
    ['the highest port', { PORT: '65535' }, { port: 65535 }],
    ['a folder is taken from where Zhilu starts', { ZHILU_DATA: 'my data' }, { folder: resolve('my data') }],
    ['a folder may bear any letters', { ZHILU_DATA: '/srv/指路' }, { folder: '/srv/指路' }],
    ['a database server', { DATABASE_URL: 'postgres://u:p@db:5432/z' }, { databaseUrl: 'postgres://u:p@db:5432/z' }],
    [
      'its other name',
      { DATABASE_URL: 'postgresql://db/z?sslmode=require' },
      { databaseUrl: 'postgresql://db/z?sslmode=require' },
    ],
    ['a bot with a secret made from its token', { TELEGRAM_BOT_TOKEN: TOKEN }, { telegram }],
    [
      'a secret of one’s own',
      { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_WEBHOOK_SECRET: 'mine_-9' },
      { telegram: { ...telegram, webhookSecret: 'mine_-9' } },
    ],
    [
      'another server of the Bot API',
      { TELEGRAM_BOT_TOKEN: '1:a', TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/' },
      { telegram: { ...telegram, token: '1:a', apiRoot: 'http://127.0.0.1:8081' } },
    ],
    ['a public address', { PUBLIC_URL: 'https://zhilu.example/' }, { publicUrl: 'https://zhilu.example' }],
    [
      'a public address on a port that Telegram calls',
      { PUBLIC_URL: 'https://zhilu.example:8443', TELEGRAM_BOT_TOKEN: TOKEN },
      { publicUrl: 'https://zhilu.example:8443', telegram },
    ],
    [
      'any port for another server of the Bot API',
      { PUBLIC_URL: 'http://localhost:3000', TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: 'http://localhost:8081' },
      { publicUrl: 'http://localhost:3000' },
    ],
    ['other programs’ settings do not matter', { PATH: '/bin', NODE_ENV: 'x' }, { port: 3000 }],
  ])('%s', (_, env, expected) => {
    expect(readConfig(env)).toMatchObject(expected);
  });

  test('what is not set is not there', () => {
    expect(Object.keys(readConfig({}))).toEqual(['port', 'folder']);
  });
});

describe('settings that are wrong', () => {
  test.each<[string, string, RegExp]>([
    ['PORT', 'abc', /"abc".*whole number up to 65535/],
    ['PORT', '65536', /"65536"/],
    ['PORT', '-1', /"-1"/],
    ['PORT', '30.5', /"30.5"/],
    ['PORT', '３０００', /"３０００"/],
    ['PORT', '0x50', /"0x50"/],
    ['ZHILU_DATA', '~/zhilu', /"~\/zhilu".*whole path/],
    ['ZHILU_DATA', 'a\0b', /no folder/],
    ['DATABASE_URL', 'mysql://root:geheim77@db/z', /no PostgreSQL server.*leave it out/],
    ['DATABASE_URL', 'localhost:5432', /postgres:\/\/user:password@host/],
    ['DATABASE_URL', 'postgres:///geheim77', /no PostgreSQL server/],
    ['DATABASE_URL', 'postgres://u:x@geheim77#y@db/z', /percent-encoded/],
    ['DATABASE_URL', 'postgres://u:x@geheim77/y@db/z', /percent-encoded/],
    ['DATABASE_URL', 'postgres://u:x@geheim77?y@db/z', /percent-encoded/],
    ['DATABASE_URL', 'postgres://u:geheim77@db:port/z', /percent-encoded/],
    ['TELEGRAM_BOT_TOKEN', 'geheim77', /no bot token.*@BotFather/],
    ['TELEGRAM_BOT_TOKEN', 'bot1:geheim77', /no bot token/],
    ['TELEGRAM_BOT_TOKEN', '1:geheim77 x', /no bot token/],
    ['TELEGRAM_API_ROOT', 'api.telegram.org', /no web address.*https:\/\/api.telegram.org/],
    ['TELEGRAM_API_ROOT', 'ftp://files.example', /ftp:\/\/files.example/],
    ['TELEGRAM_API_ROOT', 'https://u:geheim77@host.example', /https:\/\/u:\*\*\*@host.example/],
    ['TELEGRAM_API_ROOT', 'https://host.example/bot1:geheim77?x', /host.example\/bot\*\*\*/],
    ['TELEGRAM_WEBHOOK_SECRET', 'geheim77!', /1 to 256 letters/],
    ['TELEGRAM_WEBHOOK_SECRET', 'geheim77'.repeat(40), /320 characters/],
    ['PUBLIC_URL', 'zhilu.example', /https:\/\/zhilu.example/],
    ['PUBLIC_URL', 'http://zhilu.example', /http:\/\/zhilu.example\/, which Telegram cannot call.*long polling/],
    ['PUBLIC_URL', 'https://zhilu.example/?key=geheim77', /https:\/\/zhilu.example\/,/],
  ])('%s=%s is told with its remedy, secrets untold', (name, value, expected) => {
    const failure = failureOf(() => readConfig({ [name]: value }));

    expect(failure).toMatch(expected);
    expect(failure.startsWith(`${name} is `)).toBe(true);
    expect(failure).not.toContain('geheim77');
    expect(failure.split('\n')).toHaveLength(1);
  });

  test.each(['https://zhilu.example:3000', 'http://localhost:3000'])('Telegram does not call %s', (address) => {
    const failure = failureOf(() => readConfig({ PUBLIC_URL: address, TELEGRAM_BOT_TOKEN: TOKEN }));

    expect(failure).toMatch(/^PUBLIC_URL is .*443, 80, 88 or 8443/);
    expect(failure).not.toContain(TOKEN);
  });

  test('all problems are told at once', () => {
    const failure = failureOf(() => readConfig({ PORT: 'x', DATABASE_URL: 'y', PUBLIC_URL: 'z' }));

    expect(failure.split('\n').map((line) => line.split(' ')[0])).toEqual(['PORT', 'DATABASE_URL', 'PUBLIC_URL']);
  });
});

describe('why Zhilu could not start', () => {
  const config = readConfig({
    ZHILU_DATA: '/srv/zhilu',
    DATABASE_URL: 'postgres://me:geheim77@db/z',
    TELEGRAM_BOT_TOKEN: TOKEN,
  });
  const { databaseUrl: _, ...embedded } = config;

  test.each<[object, RegExp]>([
    [{ code: 'EADDRINUSE', syscall: 'listen' }, /^Port 3000 is taken.*PORT/],
    [{ code: 'EACCES', syscall: 'listen' }, /^Port 3000 may not be opened.*1024/],
    [{ code: 'ECONNREFUSED', syscall: 'connect' }, /^DATABASE_URL \(postgres:\/\/me:\*\*\*@db\/z\) does not answer/],
    [{ code: 'CONNECT_TIMEOUT' }, /does not answer/],
    [{ code: 'ENOTFOUND', syscall: 'getaddrinfo' }, /names a host that is not found/],
    [{ code: '28P01' }, /refuses this user or password/],
    [{ code: '3D000' }, /names a database that does not exist/],
    [{ code: '42501' }, /does not let this user make tables/],
    [{ code: '53300' }, /no connection left/],
    [{ code: '57P03' }, /still starting/],
    [{ code: 'EACCES', path: '/srv/zhilu' }, /^ZHILU_DATA is \/srv\/zhilu, and this user may not use \/srv\/zhilu:/],
    [{ code: 'EROFS', path: '/srv/zhilu' }, /^ZHILU_DATA is \/srv\/zhilu, which is on a read-only disk/],
    [{ code: 'ENOSPC', path: '/srv/zhilu' }, /^ZHILU_DATA is \/srv\/zhilu, whose disk is full/],
    [{ code: 'ENOTDIR', path: '/srv/zhilu' }, /is a file/],
    [{ code: 'ENOENT', path: '/srv/zhilu' }, /no folder can be made/],
    [{ code: 'ENAMETOOLONG', path: '/srv/zhilu' }, /too long/],
    [
      { message: `${TOKEN} at postgres://me:geheim77@db/z, geheim77` },
      /^Zhilu could not start: \*\*\* at \*\*\*, \*\*\*$/,
    ],
  ])('%o', (properties, expected) => {
    const error = Object.assign(new Error('geheim77'), properties);

    expect(explain(error, config)).toMatch(expected);
    expect(explain(new Error('Failed query', { cause: error }), config)).toMatch(expected);
    expect(explain(error, config)).not.toContain('geheim77');
  });

  test('the database that comes with Zhilu is not called DATABASE_URL', () => {
    const error = Object.assign(new Error('connect'), { code: 'ECONNREFUSED', syscall: 'connect' });

    expect(explain(error, embedded)).toMatch(/^The database that comes with Zhilu failed \(ECONNREFUSED\)/);
  });

  test('what fails later on is not told as a failed start, nor with a secret', () => {
    const error = new Error(`relation "address" does not exist at ${TOKEN}`);

    expect(reasonOf(error, config)).toBe('relation "address" does not exist at ***');
    expect(reasonOf(Object.assign(error, { code: 'CONNECTION_CLOSED' }), config)).toMatch(
      /^DATABASE_URL .* not answer/,
    );
  });

  test('what is told already is told as it is', () => {
    expect(explain(new StartError('PORT is "x".'))).toBe('PORT is "x".');
  });
});

test('a .env file fills up what the environment leaves open', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhilu-env-'));
  writeFileSync(join(folder, '.env'), 'PORT=4001\nZHILU_DATA=/from/file\n');
  const script = `import { environment, readConfig } from ${JSON.stringify(resolve('bots/config.ts'))}; console.log(JSON.stringify(readConfig(environment())))`;
  const env = { PATH: process.env.PATH, ZHILU_DATA: '/from/environment' };

  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });

  expect(JSON.parse(stdout)).toEqual({ port: 4001, folder: '/from/environment' });
  rmSync(folder, { recursive: true });
});

test('.env.example lists every setting that is read, with a sentence', () => {
  const read = [...readFileSync('bots/config.ts', 'utf8').matchAll(/^ {2}([A-Z_]+): text/gm)].map(([, name]) => name);
  const listed = [...readFileSync('.env.example', 'utf8').matchAll(/^# .+\.\n#([A-Z_]+)=/gm)].map(([, name]) => name);

  expect(listed.toSorted()).toEqual(read.toSorted());
});

function failureOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof StartError) return error.message;
    throw error;
  }
  throw new Error('Nothing was wrong with it');
}
