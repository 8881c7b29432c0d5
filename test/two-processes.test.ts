import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Heard } from '../core/heard.ts';
import { respond } from '../core/respond.ts';
import type { Address, World } from '../core/world.ts';
import { connect, type Database } from '../db/connect.ts';
import { recordOutcome } from '../db/ledger.ts';
import { freshDatabase } from './database.ts';
import { chanceFrom } from './kill/random.ts';
import { worldOver } from './world.ts';

/** Zhilu running twice on one database. */
type Process = { sql: Database; world: World };

let database: { url: string; drop(): Promise<void> };
let processes: [Process, Process];
let crowds = 0;

beforeAll(async () => {
  database = await freshDatabase();
  processes = [await started(), await started()];
});

afterAll(async () => {
  await Promise.all(processes.map(({ sql }) => sql.end()));
  await database.drop();
});

async function started(): Promise<Process> {
  const sql = await connect(database.url);
  return { sql, world: worldOver(sql) };
}

// The fault's row says two thousand, which takes twenty seconds.
const interleavings = Number(process.env.ZHILU_TEST_INTERLEAVINGS ?? 200);

/** Lets so many people go through something, fifty at a time and each by themselves. */
async function forEach(count: number, work: (address: Address, index: number) => Promise<void>): Promise<void> {
  crowds += 1;
  const crowd = crowds;
  const goThrough = (index: number) => work({ channel: 'telegram', address: `${crowd} ${index}` }, index);
  for (let first = 0; first < count; first += 50) {
    await Promise.all(Array.from({ length: Math.min(50, count - first) }, (_, index) => goThrough(first + index)));
  }
}

async function hear({ sql, world }: Process, received: { address: Address; delivery: string; heard: Heard }) {
  const reply = await respond(world, received);
  if (reply.outgoing) await recordOutcome(sql, reply.outgoing, { sent: true, channelMessage: '1' });
  return reply;
}

const chance = chanceFrom(20);
const shortly = () => new Promise((resolve) => setTimeout(resolve, chance.below(4)));

test('F-02 five hundred deliveries, each to two processes at once, have one effect each', async () => {
  await forEach(500, async (address, index) => {
    const heard: Heard = { kind: 'typed', text: 'hello' };
    const both = processes.map((one) => hear(one, { address, delivery: `twice ${index}`, heard }));
    const sent = (await Promise.all(both)).filter(({ outgoing }) => outgoing);
    expect(sent).toHaveLength(1);
  });

  const rows = await processes[0].sql`select address from message where direction = 'in' and text = 'hello'`;
  expect([rows.length, new Set(rows.map(({ address }) => address)).size]).toEqual([500, 500]);
});

test('F-02 new people who come at once are written in the order of their addresses, by which all processes call them', async () => {
  const orders: string[] = [];
  const { line = processes[0].sql } = processes[0].sql;
  const { unsafe } = line;
  line.unsafe = (text, given, options) => {
    if (text.includes('insert into person')) orders.push(String(given?.[8]));
    return unsafe(text, given, options);
  };

  await forEach(20, async (address, index) => {
    await hear(processes[0], { address, delivery: `in order ${index}`, heard: { kind: 'look' } });
  });
  line.unsafe = unsafe;

  const inOrder = orders.map((order) => order.replace(/[{}"]/g, '').split(','));
  expect(Math.max(...inOrder.map((addresses) => addresses.length))).toBeGreaterThan(5);
  expect(inOrder).toEqual(inOrder.map((addresses) => addresses.toSorted()));
});

test('F-20 of two buttons pressed at once, each time the first answers and the other sees what it did', async () => {
  const [one, other] = processes;
  await forEach(interleavings, async (address, index) => {
    const press = async (by: Process, at: string, key: string) =>
      (await hear(by, { address, delivery: `${index} ${key}`, heard: { kind: 'press', at, key } })).view;
    await press(index % 2 === 0 ? one : other, 'welcome:consent', 'yes');
    const shown = await Promise.all([
      shortly().then(() => press(one, 'welcome:role', 'employee')),
      shortly().then(() => press(other, 'welcome:role', 'hr')),
    ]);

    expect(shown.map(({ at }) => at)).toEqual(['welcome:goal', 'welcome:goal']);
    expect(shown.filter(({ note }) => note?.includes('That question is already answered'))).toHaveLength(1);
  });

  const answers = await one.sql`select value, count(*)::int as times from answer where fact = 'role' group by value`;
  const times = answers.map((row) => row.times);
  expect(times).toHaveLength(2);
  expect(times.reduce((sum, each) => sum + each)).toBe(interleavings);
});
