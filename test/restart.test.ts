import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, connect as connectTo, createServer, type Server as NetServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Received, respond } from '../core/respond.ts';
import type { World } from '../core/world.ts';
import { connect, type Database } from '../db/connect.ts';
import { migrate } from '../db/migrate.ts';
import { type Server, startServer } from '../db/server.ts';
import { checkFolds } from './kill/check-folds.ts';
import { keptState } from './kill/kept.ts';
import { worldOver } from './world.ts';

let folder: string;
let server: Server;
let sql: Database;
let world: World;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhilu-restart-'));
  chmodSync(folder, 0o711); // as root, PostgreSQL runs as another user
  server = await startServer({ folder, log: () => {} });
  await migrate(server.url);
  sql = await connect(server.url);
  world = worldOver(sql);
});

// The test before may have left it on its way up.
beforeEach(async () => {
  await untilDone(() => sql`select 1`);
});

afterAll(async () => {
  await sql.end({ timeout: 2 });
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** Ends the database as a loss of power would, and settles when it has ended; it is started again by itself. */
async function pullThePlug(): Promise<void> {
  const pid = Number.parseInt(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8'), 10);
  process.kill(pid, 'SIGQUIT');
  while (runs(pid)) await wait(5);
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Twenty deliveries of four people, each of which leaves answers behind. */
function twenty(round: number): Received[] {
  return Array.from({ length: 20 }, (_, index) => ({
    address: { channel: 'telegram', address: `person ${index % 4}` },
    delivery: `delivery ${round}.${index}`,
    heard: { kind: 'command', command: { kind: index % 2 === 0 ? 'menu' : 'help' } },
  }));
}

/** Delivers again, as a channel does, until it is taken. */
async function untilTaken(received: Received): Promise<void> {
  await untilDone(() => respond(world, received));
}

/** Tries again while the database is away. */
async function untilDone<Done>(work: () => Promise<Done>): Promise<Done> {
  for (;;) {
    const [tried] = await Promise.allSettled([work()]);
    if (tried?.status === 'fulfilled') return tried.value;
    await wait(20);
  }
}

test('F-46 a turn is kept whole or not at all when the database is killed among twenty', async () => {
  let broken = 0;
  for (let round = 0; round < 8; round += 1) {
    const all = twenty(round);
    const taking = Promise.allSettled(all.map((received) => respond(world, received)));
    await wait(round * 3);
    await pullThePlug();
    const failed = (await taking).flatMap(({ status }, index) => (status === 'rejected' ? (all[index] ?? []) : []));
    broken += failed.length;
    await Promise.all(failed.map(untilTaken));
    // One that was kept, and whose answer was lost, is known when it comes again.
    await Promise.all(all.map(untilTaken));
  }

  const kept = await untilDone(() => keptState(sql));
  expect(broken).toBeGreaterThan(0);
  expect(checkFolds(kept)).toEqual([]);
  expect(kept.seen).toHaveLength(160);
  for (const { at } of kept.seen) {
    const left = kept.messages.filter((message) => message.at === at).map(({ direction }) => direction);
    const answers = kept.answers.filter((answer) => answer.at === at).length;
    expect([left.toSorted(), answers > 0]).toEqual([['in', 'out'], true]);
  }
  expect(kept.messages).toHaveLength(320);
});

test('F-47 a turn that was kept while its answer was lost is not kept again', async () => {
  const proxy = await cuttingProxy(Number(new URL(server.url).port));
  const through = await connect(Object.assign(new URL(server.url), { port: String(proxy.port) }).href, { max: 1 });
  const [received] = twenty(100);
  if (!received) throw new Error('There is something to deliver');
  const around = worldOver(through);
  await respond(around, { ...received, delivery: 'a turn before' });

  proxy.cutAfterAnswers(2);
  await expect(respond(around, received)).rejects.toThrow();
  const kept = () => sql`select from seen where delivery = ${received.delivery}`;
  await expect.poll(kept).toHaveLength(1);
  const again = await respond(around, received);

  expect(again.outgoing).toBeUndefined();
  expect(
    await sql`
    select from message where direction = 'in' and at in (select at from seen where delivery = ${received.delivery})`,
  ).toHaveLength(1);
  await through.end({ timeout: 2 });
  proxy.close();
});

test('once the database is back, the first of everything is read and written', async () => {
  const address = { channel: 'web' as const, address: 'somebody who was here before' };
  const reading = (seconds: number) => Array.from({ length: 20 }, () => sql`select pg_sleep(${seconds})`);
  await respond(world, { address, delivery: 'before', heard: { kind: 'look' } });

  const lost = Promise.allSettled(reading(5));
  await pullThePlug();
  await lost;
  await untilDone(async () => {
    const beside = postgres(server.url, { max: 1, onnotice: () => {} });
    await beside`select 1`.finally(() => beside.end());
  });

  await expect(Promise.all(reading(0.01))).resolves.toHaveLength(20);
  await expect(respond(world, { address, delivery: 'after', heard: { kind: 'look' } })).resolves.toBeDefined();
});

test('what was lost within an answer leaves no gap in the next', async () => {
  const proxy = await cuttingProxy(Number(new URL(server.url).port));
  const through = await connect(Object.assign(new URL(server.url), { port: String(proxy.port) }).href, { max: 1 });
  await through`select 1`;

  // All three rows come, and not the end of the answer.
  proxy.cutAfterAnswers(1, { swallowing: 10 });
  await expect(through`select n from generate_series(1, 3) as n`).rejects.toThrow();

  expect([...(await through`select n from generate_series(4, 5) as n`)]).toEqual([{ n: 4 }, { n: 5 }]);
  await through.end({ timeout: 2 });
  proxy.close();
});

/** A way to the database that swallows an answer, the so manieth from now on, and breaks off. */
async function cuttingProxy(port: number) {
  let left = Number.POSITIVE_INFINITY;
  let missing = 0;
  const sockets = new Set<Socket>();
  const proxy: NetServer = createServer((client) => {
    const database = connectTo(port, '127.0.0.1');
    for (const socket of [client, database]) sockets.add(socket.on('error', () => {}));
    client.pipe(database);
    database.on('data', (bytes) => {
      left -= isAnswer(Buffer.from(bytes)) ? 1 : 0;
      if (left > 0) client.write(bytes);
      else {
        left = Number.POSITIVE_INFINITY;
        client.end(Buffer.from(bytes).subarray(0, bytes.length - missing));
      }
    });
    client.on('close', () => database.destroy());
    database.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    // A server that listens on a port has an address of this form.
    port: (proxy.address() as AddressInfo).port,
    /** Breaks off at an answer, of which all is swallowed, or so many bytes at its end. */
    cutAfterAnswers(times: number, { swallowing = Number.POSITIVE_INFINITY } = {}) {
      left = times;
      missing = swallowing;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
}

/** Whether bytes end with "ready for the next statement": https://www.postgresql.org/docs/current/protocol-message-formats.html */
function isAnswer(bytes: Buffer): boolean {
  return bytes.at(-6) === 'Z'.charCodeAt(0) && bytes.at(-2) === 5;
}
