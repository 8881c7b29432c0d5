import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendarFor } from '../core/files.ts';
import type { Heard } from '../core/heard.ts';
import { present, respond } from '../core/respond.ts';
import type { Address, World } from '../core/world.ts';
import { connect, type Database } from '../db/connect.ts';
import { keepScreen } from '../db/intake.ts';
import { recordOutcome } from '../db/ledger.ts';
import { freshDatabase } from './database.ts';
import { worldOver } from './world.ts';

/** Zhilu running twice on one database. */
type Process = { sql: Database; world: World; reads: string[] };

let database: { url: string; drop(): Promise<void> };
let [one, other]: [Process, Process] = [] as never;
let people = 0;

beforeAll(async () => {
  database = await freshDatabase();
  [one, other] = [await processOn(database.url), await processOn(database.url)];
});

afterAll(async () => {
  await Promise.all([one.sql.end(), other.sql.end()]);
  await database.drop();
});

/** A process that tells whom it reads. */
async function processOn(url: string): Promise<Process> {
  const sql = await connect(url);
  const world = worldOver(sql);
  const reads: string[] = [];
  const { open } = world.store;
  world.store.open = (address, delivery, contentVersion) => {
    if (delivery !== '') reads.push(address.address);
    return open(address, delivery, contentVersion);
  };
  return { sql, world, reads };
}

function someone(): Address {
  people += 1;
  return { channel: 'telegram', address: `chat-${people}` };
}

async function say({ world, sql }: Process, address: Address, heard: Heard, delivery: string = crypto.randomUUID()) {
  const reply = await respond(world, { address, delivery, heard });
  if (reply.outgoing) await recordOutcome(sql, reply.outgoing, { sent: true, channelMessage: '7' });
  return reply;
}

async function press(process: Process, address: Address, ...keys: string[]) {
  for (const key of keys) {
    const { at } = await present(process.world, { address });
    await say(process, address, { kind: 'press', at, key });
  }
  return present(process.world, { address });
}

const typed = (text: string): Heard => ({ kind: 'typed', text });

test('whoever was just here is not read again, and is answered the same', async () => {
  const address = someone();
  await press(one, address, 'yes', 'employee', 'eligibility');
  await say(one, address, typed('France'));

  expect(one.reads.filter((read) => read === address.address)).toHaveLength(1);
  const { known } = await other.world.store.open(address, '', 'test');
  expect(known).toMatchObject({ consent: true, role: 'employee', goal: 'eligibility', nationality: 'FR' });
  expect((await present(other.world, { address })).at).toBe('eligibility:permanentResident');
});

const start: Heard = { kind: 'command', command: { kind: 'start' } };

test('whoever begins is met without being read', async () => {
  const address = someone();

  const { view } = await say(one, address, start);

  expect(view.at).toBe('welcome:consent');
  expect(one.reads).not.toContain(address.address);
});

test('whoever begins again is read, and stands where they stood', async () => {
  const address = someone();
  await press(one, address, 'yes', 'employee', 'eligibility');
  await say(one, address, typed('France'));
  const before = await other.world.store.open(address, '', 'test');

  const { view } = await say(other, address, start, 'begins again');
  const { view: repeated } = await say(other, address, start, 'begins again');

  const after = await other.world.store.open(address, '', 'test');
  expect([view.at, repeated.at]).toEqual(['eligibility:permanentResident', 'eligibility:permanentResident']);
  expect([after.person, after.version, after.known]).toEqual([before.person, before.version + 1, before.known]);
  expect(
    await one.sql`select from person where id in (select person from address where address = ${address.address})`,
  ).toHaveLength(1);
  expect(await one.sql`select from message where address = ${address.address} and text = '/start'`).toHaveLength(1);
});

test('what was said to another process meanwhile is known', async () => {
  const address = someone();
  await press(one, address, 'yes', 'employee', 'eligibility');
  await say(other, address, typed('France'));

  const { view } = await say(one, address, { kind: 'press', at: 'eligibility:permanentResident', key: 'no' });

  expect(view.at).toBe('eligibility:workLasts');
  expect(one.reads.filter((read) => read === address.address)).toHaveLength(2);
});

test('nobody is answered from before a removal', async () => {
  const address = someone();
  await press(one, address, 'yes', 'employee', 'eligibility');
  const { person } = await other.world.store.open(address, '', 'test');
  await other.world.store.removeEverything(person);

  const { view } = await say(one, address, typed('France'));

  expect(view.at).toBe('welcome:consent');
  expect(await one.sql`select from answer where person = ${person}`).toHaveLength(0);
});

test('a person who removes everything is not remembered either', async () => {
  const address = someone();
  await press(one, address, 'yes', 'employee', 'eligibility');
  await say(one, address, typed('/delete'));
  await press(one, address, 'yes');

  expect(one.world.store.lastKept(address, 'test')).toBeUndefined();
});

test('a delivery that comes again has one effect', async () => {
  const address = someone();
  await press(one, address, 'yes', 'employee', 'eligibility');
  const { view } = await say(one, address, typed('France'), 'again');
  const { view: repeated, outgoing } = await say(one, address, typed('France'), 'again');

  expect([repeated.at, outgoing]).toEqual([view.at, undefined]);
  expect(await one.sql`select from message where address = ${address.address} and text = 'France'`).toHaveLength(1);
});

test('nothing is decided on a screen that has not come', async () => {
  const address = someone();
  await press(one, address, 'yes', 'employee', 'eligibility');
  const { outgoing } = await respond(one.world, { address, delivery: 'lost', heard: typed('France') });
  const onTheWay = one.world.store.lastKept(address, 'test');
  if (outgoing) await recordOutcome(one.sql, outgoing, { sent: false, unknown: true, error: 'no answer' });

  expect([onTheWay, one.world.store.lastKept(address, 'test')]).toEqual([undefined, undefined]);
  const { view } = await say(one, address, typed('Japan'));
  expect(view.note).toContain('before you had seen this screen');
});

test.each(['yes', 'no', 'done', 'I do not know'])('“%s” is no answer to a screen that has not come', async (text) => {
  const address = someone();
  await press(one, address, 'yes', 'employee', 'eligibility');
  await respond(one.world, { address, delivery: crypto.randomUUID(), heard: typed('/delete') });

  const { view } = await respond(one.world, { address, delivery: crypto.randomUUID(), heard: typed(text) });

  expect([view.at, view.note]).toEqual(['forget', expect.stringContaining('before you had seen this screen')]);
});

test('that a file was made says nothing of whether the screen came', async () => {
  const address = someone();
  await press(one, address, 'yes', 'employee', 'eligibility');
  await respond(one.world, { address, delivery: 'on its way', heard: typed('France') });
  await calendarFor(one.world, { address, delivery: 'a calendar' });

  const { view } = await say(one, address, typed('no'));
  expect([view.at, view.note]).toEqual([
    'eligibility:permanentResident',
    expect.stringContaining('before you had seen this screen'),
  ]);
});

test('the next turn is decided as soon as the screen has come, and it is written with that turn that it came', async () => {
  const address = someone();
  await press(one, address, 'yes', 'employee', 'eligibility');
  const { outgoing } = await respond(one.world, { address, delivery: crypto.randomUUID(), heard: typed('France') });
  const recorded = recordOutcome(one.sql, outgoing!, { sent: true, channelMessage: '9' });

  expect(one.world.store.lastKept(address, 'test')?.living).toBe('9');
  await respond(one.world, {
    address,
    delivery: crypto.randomUUID(),
    heard: { kind: 'press', at: 'eligibility:permanentResident', key: 'no' },
  });
  expect(await Promise.race([recorded, 'not yet'])).toBe(true);
  expect(one.reads.filter((read) => read === address.address)).toHaveLength(1);
});

test('whoever came second with a screen is read again', async () => {
  const address = someone();
  await press(one, address, 'yes', 'employee', 'eligibility');
  const { outgoing } = await respond(one.world, { address, delivery: crypto.randomUUID(), heard: typed('France') });
  const isRecorded = await recordOutcome(
    one.sql,
    { ...outgoing!, lease: crypto.randomUUID() },
    { sent: true, channelMessage: '9' },
  );

  expect([isRecorded, one.world.store.lastKept(address, 'test')]).toEqual([false, undefined]);
});

test('a screen that nobody asked for is known to the next turn of every process', async () => {
  const address = someone();
  const view = await press(one, address, 'yes', 'employee', 'eligibility');
  const { person } = await other.world.store.open(address, '', 'test');
  await keepScreen(other.sql, { address, person, view, text: '…', language: 'en', contentVersion: 'test' });

  await say(one, address, { kind: 'press', at: 'menu', key: 'menu' });

  expect(one.reads.filter((read) => read === address.address)).toHaveLength(2);
});

test('what another content decided is read anew', async () => {
  const address = someone();
  await press(one, address, 'yes');

  expect(one.world.store.lastKept(address, 'test')?.version).toBe(1);
  expect(one.world.store.lastKept(address, 'newer')).toBeUndefined();
});
