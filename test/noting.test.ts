import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Heard } from '../core/heard.ts';
import { respond } from '../core/respond.ts';
import type { Address, Leased, World } from '../core/world.ts';
import { connect, type Database } from '../db/connect.ts';
import { claimDue, recordOutcome } from '../db/ledger.ts';
import { freshDatabase } from './database.ts';
import { worldOver } from './world.ts';

let database: { url: string; drop(): Promise<void> };
let sql: Database;
let world: World;
/** Somebody else at the same database, who may do everything there. */
let other: Database;
let people = 0;

beforeAll(async () => {
  database = await freshDatabase();
  [sql, other] = [await connect(database.url), postgres(database.url)];
  world = worldOver(sql);
});

afterAll(async () => {
  await Promise.all([sql.end({ timeout: 1 }), other.end({ timeout: 1 })]);
  await database.drop();
});

function someone(): Address {
  people += 1;
  return { channel: 'telegram', address: `chat-${people}` };
}

const hear = (address: Address, heard: Heard, delivery: string = crypto.randomUUID()) =>
  respond(world, { address, delivery, heard });
const noted = (outgoing: Leased | undefined, channelMessage: string) =>
  recordOutcome(sql, outgoing!, { sent: true, channelMessage });

/** Keeps the row of a message for itself until it lets go, so that nothing can be noted of it. */
async function holding(message: Leased | undefined): Promise<{ letGo(): Promise<void> }> {
  const end = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const holder = other.begin(async (transaction) => {
    await transaction`select from message where id = ${message!.id} for update`;
    held.resolve();
    await end.promise;
  });
  await held.promise;
  return {
    async letGo() {
      end.resolve();
      await holder;
    },
  };
}

const waiting = async () =>
  (await other`select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`).map(
    ({ pid }) => pid,
  );

/** Takes the connection away on which a statement waits, as a database that goes down does. */
async function connectionEnds(): Promise<void> {
  await expect.poll(waiting).toHaveLength(1);
  await other`select pg_terminate_backend(pid) from unnest(${await waiting()}::int[]) as pid`;
}

async function leasesRunOut(): Promise<void> {
  await other`update message set due_at = now() where state in ('sending', 'unknown')`;
}

/** Whether a message that is due would be sent with the mark. */
async function isRepeat(message: Leased | undefined): Promise<boolean | undefined> {
  const due = await claimDue(sql, { channel: 'telegram', limit: 100 });
  return due.find(({ id }) => id === message!.id)?.mayBeRepeat;
}

const stateOf = async (message: Leased | undefined) =>
  (await other`select state from message where id = ${message!.id}`)[0]?.state;

test('of two screens that came, the newer is the living one, however long it takes to note the older', async () => {
  const address = someone();
  const { outgoing: older } = await hear(address, { kind: 'look' });
  const { outgoing: newer } = await hear(address, { kind: 'look' });
  const holder = await holding(older);

  const first = noted(older, '1');
  await expect.poll(waiting).toHaveLength(1);
  const second = noted(newer, '2');
  await new Promise((resolve) => setTimeout(resolve, 100));
  await holder.letGo();

  expect(await Promise.all([first, second])).toEqual([true, true]);
  expect(await other`select living from address where address = ${address.address}`).toEqual([{ living: '2' }]);
});

test('should the database go as a screen is noted, its person is read again and it is sent again with the mark', async () => {
  const address = someone();
  const { outgoing } = await hear(address, { kind: 'look' });
  const holder = await holding(outgoing);

  const lost = expect(noted(outgoing, '1')).rejects.toThrow();
  expect(world.store.lastKept(address, 'test')?.living).toBe('1');
  await connectionEnds();
  await lost;
  await holder.letGo();

  expect(world.store.lastKept(address, 'test')).toBeUndefined();
  expect(await stateOf(outgoing)).toBe('sending');
  await leasesRunOut();
  expect(await isRepeat(outgoing)).toBe(true);
});

test('should it go as a screen is noted with the next turn, that turn is taken when it is delivered again', async () => {
  const address = someone();
  const { outgoing: first } = await hear(address, { kind: 'look' });
  const holder = await holding(first);

  const lost = expect(noted(first, '1')).rejects.toThrow();
  const yes: Heard = { kind: 'press', at: 'welcome:consent', key: 'yes' };
  const turn = expect(hear(address, yes, 'yes')).rejects.toThrow();
  await connectionEnds();
  await Promise.all([lost, turn]);
  await holder.letGo();

  const { view, outgoing: second } = await hear(address, yes, 'yes');
  expect(view.at).toBe('welcome:role');
  expect(await noted(second, '2')).toBe(true);
  await leasesRunOut();
  await claimDue(sql, { channel: 'telegram', limit: 9 });
  expect([await stateOf(first), await stateOf(second)]).toEqual(['superseded', 'sent']);
});

test('what the process died over before it was noted is sent again with the mark', async () => {
  const address = someone();
  const dying = await connect(database.url);
  const { outgoing } = await respond(worldOver(dying), { address, delivery: 'dying', heard: { kind: 'look' } });
  const never = recordOutcome(dying, outgoing!, { sent: true, channelMessage: '1' }).catch(() => 'lost');
  await dying.end({ timeout: 0 });
  await never;
  await leasesRunOut();

  expect(await isRepeat(outgoing)).toBe(true);
});
