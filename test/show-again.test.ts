import { afterAll, beforeAll, expect, test } from 'vitest';
import { watchIntake } from '../bots/show-again.ts';
import { respond } from '../core/respond.ts';
import type { Address, World } from '../core/world.ts';
import { connect, type Database } from '../db/connect.ts';
import { claimDue, recordOutcome } from '../db/ledger.ts';
import { freshDatabase } from './database.ts';
import { worldOver } from './world.ts';

let database: { url: string; drop(): Promise<void> };
let sql: Database;
let world: World;

beforeAll(async () => {
  database = await freshDatabase();
  sql = await connect(database.url);
  world = worldOver(sql);
});

afterAll(async () => {
  await sql.end();
  await database.drop();
});

/** Someone who was shown a screen so many seconds ago. */
async function shown(chat: string, secondsAgo: number): Promise<Address> {
  const address: Address = { channel: 'telegram', address: chat };
  const { outgoing } = await respond(world, { address, delivery: chat, heard: { kind: 'look' } });
  if (outgoing) await recordOutcome(sql, outgoing, { sent: true, channelMessage: '1' });
  await sql`update message set at = now() - make_interval(secs => ${secondsAgo}) where address = ${chat}`;
  return address;
}

async function comeBackAfter(gapSeconds: number): Promise<string[]> {
  await sql`
    insert into intake (channel, alive_at) values ('telegram', now() - make_interval(secs => ${gapSeconds}))
    on conflict (channel) do update set alive_at = excluded.alive_at`;
  const watch = await watchIntake({ world, sql, channel: 'telegram', log: () => {} });
  await watch.stop();
  const due = await claimDue(sql, { channel: 'telegram', limit: 100 });
  for (const one of due) await recordOutcome(sql, one, { sent: true });
  return due.map((one) => `${one.address.address}: ${'view' in one ? one.view.note : one.file}`);
}

test('F-07 after a gap in which presses were lost, those who were at it are shown where they stand', async () => {
  await shown('at it', 400);
  await shown('gone long before', 4000);

  expect(await comeBackAfter(149)).toEqual([]);
  expect(await comeBackAfter(160)).toEqual([
    'at it: I was away for a while, and a press may have been lost. Here is where you are.',
  ]);
  expect(await comeBackAfter(5)).toEqual([]);
});

test('a first start shows nothing to anybody', async () => {
  await sql`delete from intake`.catch(() => sql`update intake set alive_at = now()`);
  const watch = await watchIntake({ world, sql, channel: 'telegram', log: () => {} });
  await watch.stop();

  expect(await claimDue(sql, { channel: 'telegram', limit: 100 })).toEqual([]);
});
