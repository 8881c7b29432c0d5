import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { respond } from '../../core/respond.ts';
import type { Address } from '../../core/world.ts';
import { worldOver } from '../world.ts';
import { type Chatting, chatting } from './chatting.ts';
import { type Running, running, surroundingsOver } from './running.ts';

const address = { channel: 'telegram' as const, address: '7' };

let run: Running;
let ann: Chatting;

beforeEach(async () => {
  run = await running();
  ann = chatting(run, 7);
  ann.person.start();
});
afterEach(() => run.stop());

/** A turn that a process kept, and then died over. */
async function keptByTheDead(delivery = 'dead', by: Address = address): Promise<void> {
  await respond(worldOver(run.sql), { address: by, delivery, heard: { kind: 'look' } });
}

const sends = () => run.telegram.requests('sendMessage').filter(({ params }) => String(params.chat_id) === '7');
const states = async () =>
  (await run.sql`select state from message where direction = 'out' order by id`).map(({ state }) => state);

describe('F-30 too many requests', () => {
  test.each([
    [1, 1],
    [35, 35],
    [600, 600],
    [90_000, 3600],
    [undefined, 5],
    [-3, 5],
    ['soon', 5],
    ['7', 7],
    [0, 5],
  ])('with retry_after %j are followed by a wait of %i seconds', async (retryAfter, seconds) => {
    run.telegram.fault({ kind: { retryAfter }, method: 'sendMessage' });
    const asked: number[] = [];
    const around = surroundingsOver(run.sql, () => {});
    await run.start('polling', {
      record: (leased, outcome) => {
        if (!outcome.sent) asked.push(outcome.retryAfterSeconds ?? 0);
        return around.record(leased, outcome);
      },
    });

    await expect.poll(() => asked).toEqual([seconds]);
    const tooLong = async () => {
      const [row] =
        await run.sql`select extract(epoch from due_at - now())::int as wait from message where state = 'sending'`;
      return Math.abs(row?.wait - seconds);
    };
    await expect.poll(tooLong).toBeLessThan(6);
  });

  test('in one chat leave another undelayed, and nothing is sent meanwhile', async () => {
    run.telegram.fault({ kind: { retryAfter: 600 }, method: 'sendMessage', chat: 7 });
    await run.start('polling');
    await run.telegram.until(() => sends().length === 1);

    ann.person.say('hello');
    const bo = chatting(run, 9);
    bo.person.start();

    await bo.sees('Welcome to Zhilu');
    await run.telegram.settled();
    expect(sends()).toHaveLength(1);
  });

  test('when the time has passed the newest screen is sent, and no older one', async () => {
    run.telegram.fault({ kind: { retryAfter: 1 }, method: 'sendMessage' });
    await run.start('polling');
    await run.telegram.until(() => sends().length === 1);
    ann.person.say('/help');
    await run.telegram.settled();

    await ann.sees('I ask one question at a time');
    expect(ann.shown()).toHaveLength(1);
    await expect.poll(states, { timeout: 8000 }).toEqual(['superseded', 'sent']);
  });
});

test('F-31 a limit for everybody together slows all down and loses nobody', async () => {
  await run.stop();
  run = await running({ limit: { total: 5 } });
  await run.start('polling');
  const people = Array.from({ length: 12 }, (_, index) => chatting(run, 100 + index));

  for (const { person } of people) person.start();

  for (const { sees } of people) await sees('Welcome to Zhilu', 20_000);
  expect(people.every(({ shown }) => shown().length === 1)).toBe(true);
});

test('F-31 what is due for very many is sent no faster than Telegram takes it, the longest due first', async () => {
  await run.stop();
  run = await running({ limit: { total: 30 } });
  run.telegram.hold();
  const people = 1000;
  const chats = Array.from({ length: people }, (_, index) => 1000 + index);
  for (const chat of chats) run.telegram.user(chat).start();
  await Promise.all(chats.map((chat) => keptByTheDead(`dead ${chat}`, { channel: 'telegram', address: String(chat) })));
  // Who is when due goes by no other order.
  const rankOf = (chat: unknown) => (Number(chat) * 7919) % people;
  await run.sql`update message set due_at = now() - interval '1 day' + (address::int * 7919 % ${people}) * interval '1 second'`;

  await run.start('webhook', {
    claimDue(limit) {
      run.telegram.pass(1000);
      return surroundingsOver(run.sql, () => {}).claimDue(limit);
    },
  });

  const sent = async () => (await run.sql`select from message where state = 'sent'`).length;
  await expect.poll(sent, { interval: 500, timeout: 50_000 }).toBe(people);
  const ranks = run.telegram.requests('sendMessage').map(({ params }) => rankOf(params.chat_id));
  expect(ranks).toHaveLength(people);
  expect(ranks.every((rank, index) => Math.abs(rank - index) < 25)).toBe(true);
});

test('F-44 after days without Telegram each chat gets its present screen, and no pile of old ones', async () => {
  run.telegram.hold();
  for (const delivery of ['one', 'two', 'three', 'four']) await keptByTheDead(delivery);
  await run.sql`update message set due_at = now() - interval '3 days' where direction = 'out'`;

  await run.start('webhook');

  await ann.saw('Welcome to Zhilu');
  await expect.poll(states).toEqual(['superseded', 'superseded', 'superseded', 'sent']);
  expect(ann.shown()).toHaveLength(1);
});
