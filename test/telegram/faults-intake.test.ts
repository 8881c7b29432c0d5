import { gzipSync } from 'node:zlib';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Chatting, chatting } from './chatting.ts';
import { type Running, running } from './running.ts';

let run: Running;
let ann: Chatting;

beforeEach(async () => {
  run = await running();
  ann = chatting(run, 7);
});
afterEach(() => run.stop());

const secret = { 'x-telegram-bot-api-secret-token': 'a-secret-for-the-tests-only' };

test('F-09 of two processes one polls; when it ends the other goes on', async () => {
  const one = await run.start('polling');
  await ann.begins();
  const other = await run.start('polling');
  await run.telegram.until(() => other.channel.status().includes('another process'));

  expect(run.telegram.requests('getUpdates').every(({ answer }) => answer?.status !== 409)).toBe(true);
  await one.stop();
  await ann.says('Japan');
  await ann.sees('Foreign Permanent Resident');
});

test('F-09 of three processes one polls, also when it loses the lock in the middle: no fight begins', async () => {
  const processes = [await run.start('polling'), await run.start('polling'), await run.start('polling')];
  await ann.begins();
  const owner = postgres(run.databaseUrl, { max: 1 });

  for (let time = 0; time < 3; time += 1) {
    await owner`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'zhilu leader'`;
    await ann.says('/help');
    await ann.sees('I ask one question at a time');
    await ann.says('/menu');
    await ann.sees('What would you like to do?');
  }
  await owner.end();

  const waits = 'another process fetches the messages';
  const statuses = () => processes.map(({ channel }) => channel.status()).toSorted();
  await expect.poll(statuses).toEqual([waits, waits, 'fetching messages']);
  const conflicts = run.telegram.requests('getUpdates').filter(({ answer }) => answer?.status === 409);
  expect(conflicts.length).toBeLessThanOrEqual(3);
});

test('F-09 whoever meets another poller or a webhook stays alive, says why, and goes on later without a fight', async () => {
  const fault = run.telegram.fault({
    kind: {
      status: 409,
      body: { ok: false, error_code: 409, description: 'Conflict: terminated by other getUpdates request' },
    },
    method: 'getUpdates',
    times: 3,
  });
  const process = await run.start('polling');

  await run.telegram.until(() => process.channel.status().includes('somebody else fetches'));
  await run.telegram.until(() => fault.met() === 3);
  expect(run.telegram.requests('deleteWebhook')).toHaveLength(1);
  await ann.begins();
  expect(process.channel.status()).toBe('fetching messages');
});

test('F-10 a webhook that somebody took away is set again, with an alarm', async () => {
  const process = await run.start('webhook');
  await ann.begins();

  run.telegram.removeWebhook();
  await run.telegram.until(() => run.telegram.webhookUrl() === process.url);

  expect(process.log.filter((line) => line.includes('ALERT'))).toHaveLength(1);
  await ann.says('Japan');
  await ann.sees('Foreign Permanent Resident');
});

test('F-11 with a refused token the channel says so, and fetches again when it is taken', async () => {
  const process = await run.start('polling');
  await ann.begins();
  const fault = run.telegram.fault({ kind: 'unauthorized', times: 1000 });
  await run.telegram.until(() => process.channel.status().includes('Telegram refuses the token'));
  await ann.says('Japan');

  fault.lift();

  await ann.sees('Foreign Permanent Resident');
});

test('F-11 with a refused token what is to be sent is kept, and tried no more than now and then', async () => {
  const process = await run.start('webhook');
  await ann.begins();
  const fault = run.telegram.fault({ kind: 'unauthorized', times: 1000, method: 'sendMessage' });

  await ann.says('Japan');
  ann.person.say('/help');

  await run.telegram.until(() => process.channel.status().includes('nothing can be sent: the token is refused'));
  await run.telegram.settled();
  const waiting = await run.sql`select from message where direction = 'out' and state = 'sending'`;
  expect(waiting.length).toBeGreaterThan(0);
  expect(fault.met()).toBe(1);
});

describe('a webhook that anybody can call', () => {
  const posting = async (body: BodyInit, headers: Record<string, string>) => {
    const { url } = await run.start('webhook');
    const { status } = await fetch(url, { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
    return status;
  };
  const update = JSON.stringify({ update_id: 1 });

  test.each([
    ['no secret', {}],
    ['a wrong one', { 'x-telegram-bot-api-secret-token': 'guess' }],
    ['a longer one', { 'x-telegram-bot-api-secret-token': `${secret['x-telegram-bot-api-secret-token']}x` }],
    ['an empty one', { 'x-telegram-bot-api-secret-token': '' }],
  ])('F-12 with %s is refused and counted, and nothing is read or logged', async (_, headers) => {
    const { url, channel, log } = await run.start('webhook');
    for (const body of ['no JSON at all', update]) {
      expect((await fetch(url, { method: 'POST', body, headers })).status).toBe(401);
    }

    expect(channel.status()).toBe('receiving messages; deliveries refused for want of the secret: 2');
    expect(log).toEqual([]);
    expect(await run.sql`select from seen`).toHaveLength(0);
  });

  test.each([
    [200, 'an update', update],
    [400, 'no JSON', '{"update_id": 1'],
    [400, 'an empty body', ''],
    [400, 'no update', '[]'],
    [400, 'an update without a number', '{"update_id":"1"}'],
    [400, 'a hundred thousand arrays', '['.repeat(100_000)],
    [200, 'a hundred thousand arrays that end', `{"update_id":1,"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    [413, 'more than a mebibyte', JSON.stringify({ update_id: 1, a: 'x'.repeat(1024 * 1024) })],
  ])('F-16 answers %i to %s', async (status, _, body) => {
    expect(await posting(body, secret)).toBe(status);
  });

  test('F-16 takes no endless body without a length, and none that is packed', async () => {
    let chunks = 0;
    const endless = new ReadableStream({
      pull(controller) {
        chunks += 1;
        if (chunks > 64) controller.close();
        else controller.enqueue(new Uint8Array(64 * 1024));
      },
    });

    expect(await posting(endless, secret)).toBe(413);
    expect(await posting(gzipSync(Buffer.alloc(10 * 1024 * 1024)), { ...secret, 'content-encoding': 'gzip' })).toBe(
      415,
    );
  });
});
