import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createSite } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

type Running = { child: ChildProcess; printed(): string; ended: Promise<number | null> };

let folder: string;
let running: Running[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhilu start 指路 '));
});

afterEach(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  await Promise.all(running.map(({ ended }) => ended));
  running = [];
  await rm(folder, { recursive: true, force: true });
});

function start(settings: Record<string, string> = {}): Running {
  const env = { PATH: process.env.PATH ?? '', HOME: folder, ZHILU_DATA: join(folder, 'data'), PORT: '0', ...settings };
  const child = spawn(process.execPath, ['bots/main.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const started = { child, printed: () => text, ended };
  running.push(started);
  return started;
}

/** The address Zhilu says it is ready at. */
async function ready({ printed, ended }: Running): Promise<string> {
  let isOver = false;
  void ended.then(() => (isOver = true));
  for (;;) {
    const address = /ready at (http:\/\/localhost:\d+)/.exec(printed())?.[1];
    if (address) return address;
    if (isOver) throw new Error(`Zhilu ended before it was ready: ${printed()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function sessionOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** Agrees on the first screen, as a form without script would, and gives back the session. */
async function agree(address: string): Promise<string> {
  const turn = /name="turn" value="([^"]+)"/.exec(await (await fetch(address)).text())?.[1] ?? '';
  const body = new URLSearchParams({ at: 'welcome:consent', key: 'yes', turn });
  const headers = { origin: address, 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await fetch(`${address}/say`, { method: 'POST', body, headers, redirect: 'manual' });
  expect(answer.status).toBe(303);
  return sessionOf(answer);
}

async function pageFor(address: string, cookie: string): Promise<string> {
  return (await fetch(address, { headers: { cookie } })).text();
}

test('it says where it is ready, and one line for each channel', async () => {
  const zhilu = start();

  const address = await ready(zhilu);

  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  expect(zhilu.printed()).toContain('Telegram: off, set TELEGRAM_BOT_TOKEN');
});

test('F-11 a token that Telegram refuses is told instead of a channel that is on, and the web goes on', async () => {
  const telegram = createSite((_, answer) => {
    answer.writeHead(401, { 'content-type': 'application/json' });
    answer.end(JSON.stringify({ ok: false, error_code: 401, description: 'Unauthorized' }));
  });
  await new Promise<void>((resolve) => telegram.listen(0, '127.0.0.1', resolve));
  const { port } = telegram.address() as AddressInfo;
  const settings = {
    TELEGRAM_BOT_TOKEN: `4000000001:${'a'.repeat(35)}`,
    TELEGRAM_API_ROOT: `http://127.0.0.1:${port}`,
  };
  const zhilu = start(settings);
  const address = await ready(zhilu);

  await vi.waitFor(() => expect(zhilu.printed()).toContain('Telegram: down: Telegram refuses the token'), 5000);
  expect(zhilu.printed()).not.toContain('Telegram: on');
  const answer = await fetch(`${address}/readyz`);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('Telegram: down: Telegram refuses the token');
  telegram.close();
});

test('Ctrl-C ends it with nothing left running, and the next start goes on', async () => {
  const zhilu = start();
  const cookie = await agree(await ready(zhilu));

  zhilu.child.kill('SIGINT');
  expect(await zhilu.ended).toBe(0);

  expect(await pageFor(await ready(start()), cookie)).toContain('Who are you?');
});

test('after kill -9 the next start has everything that was acknowledged', async () => {
  const zhilu = start();
  const cookie = await agree(await ready(zhilu));

  zhilu.child.kill('SIGKILL');
  await zhilu.ended;

  expect(await pageFor(await ready(start()), cookie)).toContain('Who are you?');
});

test('a second start on the same folder is refused, and the first goes on', async () => {
  const address = await ready(start());

  const second = start();

  expect(await second.ended).toBe(1);
  expect(second.printed()).toContain(join(folder, 'data'));
  expect(second.printed().trim().split('\n')).toHaveLength(1);
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
});

async function takenPort(): Promise<{ port: number; server: Server }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const taken = server.address();
  if (taken === null || typeof taken === 'string') throw new Error('The test listens on no port');
  return { port: taken.port, server };
}

test('a taken port is named, with what to do', async () => {
  const { port, server } = await takenPort();

  const zhilu = start({ PORT: String(port) });

  expect(await zhilu.ended).toBe(1);
  expect(zhilu.printed().trim().split('\n').at(-1)).toBe(
    `Port ${port} is taken by another program: stop that one, or set PORT to another number.`,
  );
  server.close();
});

test.each([
  ['a bad setting', { PORT: 'eighty' }, /^PORT is "eighty", which is no port: .*$/],
  [
    'a database that does not answer',
    { DATABASE_URL: 'postgres://me:s3cret@127.0.0.1:1/zhilu' },
    /^DATABASE_URL \(postgres:\/\/me:\*\*\*@127\.0\.0\.1:1\/zhilu\).*$/,
  ],
  ['a token that is none', { TELEGRAM_BOT_TOKEN: 'not a token' }, /^TELEGRAM_BOT_TOKEN is not shown here .*$/],
])('%s is told in one sentence that shows no secret', async (_, settings, sentence) => {
  const zhilu = start(settings);

  expect(await zhilu.ended).toBe(1);
  expect(zhilu.printed().trim()).toMatch(sentence);
  expect(zhilu.printed()).not.toMatch(/s3cret|not a token/);
});
