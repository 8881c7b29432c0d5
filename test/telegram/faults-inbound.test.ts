import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { present } from '../../core/respond.ts';
import { worldOver } from '../world.ts';
import { type Chatting, chatting } from './chatting.ts';
import { type By, type Running, running, surroundingsOver } from './running.ts';

let run: Running;
let ann: Chatting;
const ways: By[] = ['polling', 'webhook'];

beforeEach(async () => {
  run = await running();
  ann = chatting(run, 7);
});
afterEach(() => run.stop());

const secret = { 'x-telegram-bot-api-secret-token': 'a-secret-for-the-tests-only' };

/** A question asked and its answers in the log, oldest first. */
async function answersTo(fact: string): Promise<unknown[]> {
  const rows = await run.sql`select value from answer where fact = ${fact} order by at`;
  return rows.map(({ value }) => value);
}

async function standsAt(chat = '7'): Promise<string> {
  return (await present(worldOver(run.sql), { address: { channel: 'telegram', address: chat } })).at;
}

async function saidTimes(text: string): Promise<number> {
  return (await run.sql`select from message where direction = 'in' and text = ${text}`).length;
}

test('F-01 the same update delivered again has one effect, and nothing is sent twice', async () => {
  await run.start('webhook');
  await ann.begins();
  const sent = run.telegram.requests('sendMessage').length;

  run.telegram.loseAnswers(3);
  ann.person.say('Japan');
  await run.telegram.settled();

  expect(await saidTimes('Japan')).toBe(1);
  await ann.sees('Foreign Permanent Resident');
  expect(run.telegram.requests('sendMessage').length).toBe(sent + 1);
});

test('F-02 the same update delivered to two processes at once has one effect', async () => {
  const [one, other] = [await run.start('webhook'), await run.start('webhook')];
  await run.telegram.until(() => run.telegram.webhookUrl() !== undefined);
  await ann.begins();
  run.telegram.hold();

  for (let round = 0; round < 20; round += 1) {
    const { updateId } = ann.person.say(`round ${round}`);
    const statuses = await run.telegram.deliverAtOnce(updateId, { urls: [one.url, other.url, one.url, other.url] });
    expect(statuses).toEqual([200, 200, 200, 200]);
  }

  const rows = await run.sql`select text, count(*)::int as times from message where text like 'round %' group by text`;
  expect(rows).toHaveLength(20);
  expect(rows.every(({ times }) => times === 1)).toBe(true);
});

test('F-03 a press that overtakes the message before it answers no other question', async () => {
  await run.start('webhook');
  await ann.begins();
  ann.person.say('Japan');
  await ann.sees('Foreign Permanent Resident');
  ann.person.say('/back');
  await ann.sees('Which passport do you travel on?');
  await run.telegram.until(() => ann.shown()[1]!.keyboard.length === 0);
  run.telegram.hold();

  const message = ann.person.say('France');
  const press = ann.person.pressOld('No');
  await run.telegram.deliver([press.updateId, message.updateId]);

  expect(await answersTo('permanentResident')).toEqual([]);
});

test.each(ways)('F-04 updates whose numbers begin lower again are heard (%s)', async (by) => {
  await run.start(by);
  await ann.begins();
  await run.telegram.settled();
  // An empty fetch confirms the last update; only then do numbers begin anew.
  await run.telegram.until(() => run.telegram.requests('getUpdates').length > 3 || by === 'webhook');

  run.telegram.restartUpdateIds(37);
  ann.person.say('Japan');

  await ann.sees('Foreign Permanent Resident');
});

test('F-05 a button a week old is taken while its question is open, and not when it is over', async () => {
  await run.start('polling');
  await ann.begins();
  ann.person.say('Japan');
  await ann.sees('Foreign Permanent Resident');
  run.telegram.pass(7 * 86_400_000);

  ann.person.press('No');
  await ann.sees('How long will you work');
  ann.person.pressOld('No');
  await ann.sees('How long will you work');

  expect(await answersTo('permanentResident')).toEqual([false]);
});

test.each(ways)(
  'F-06 an update that fails every time is put aside with an apology, and the chat goes on (%s)',
  async (by) => {
    const around = surroundingsOver(run.sql, () => {});
    const respondUnless =
      (text: string): typeof around.respond =>
      (received) => {
        if (received.heard.kind === 'typed' && received.heard.text === text) throw new Error('a fault of ours');
        return around.respond(received);
      };
    const process = await run.start(by, { respond: respondUnless('poison') });
    await ann.begins();

    ann.person.say('poison');
    ann.person.say('Japan');

    await ann.saw('Something went wrong on our side');
    await ann.saw('Foreign Permanent Resident');
    expect(process.log.filter((line) => line.includes('ALERT'))).toHaveLength(1);
  },
);

test('F-07 what was pressed while nothing came in for 149 seconds is heard; after 151 the button still answers', async () => {
  await run.start('polling');
  await ann.begins();
  ann.person.say('Japan');
  await ann.sees('Foreign Permanent Resident');

  run.telegram.hold();
  ann.person.press('No');
  run.telegram.pass(149_000);
  run.telegram.release();
  await ann.sees('How long will you work');

  run.telegram.hold();
  ann.person.press('More than 90 days');
  run.telegram.pass(151_000);
  run.telegram.release();
  await run.telegram.until(() => run.telegram.history().some(({ kind }) => kind === 'loss'));
  ann.person.press('More than 90 days');
  await run.telegram.until(() => !ann.last()!.plain.includes('How long will you work'));
});

test('F-08 a delivery is acknowledged only when it is kept, and given back when that takes too long', async () => {
  const around = surroundingsOver(run.sql, () => {});
  let isSlow = false;
  const slowly: typeof around.respond = async (received) => {
    if (isSlow) await new Promise((resolve) => setTimeout(resolve, 800));
    return around.respond(received);
  };
  await run.start('webhook', { respond: slowly });
  await ann.begins();
  isSlow = true;
  run.telegram.hold();
  const { updateId } = ann.person.say('Japan');

  expect(await run.telegram.deliver([updateId])).toEqual([503]);
  isSlow = false;
  expect(await run.telegram.deliver([updateId])).toEqual([200]);
  expect(await saidTimes('Japan')).toBe(1);
});

test('F-09 of two processes one polls; when it ends the other goes on', async () => {
  const one = await run.start('polling');
  await ann.begins();
  const other = await run.start('polling');
  await run.telegram.until(() => other.channel.status().includes('another process'));

  expect(run.telegram.requests('getUpdates').every(({ answer }) => answer?.status !== 409)).toBe(true);
  await one.stop();
  ann.person.say('Japan');
  await ann.sees('Foreign Permanent Resident');
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
  ann.person.say('Japan');
  await ann.sees('Foreign Permanent Resident');
});

test.each(ways)(
  'F-11 with a refused token the channel says that it is down, and keeps what is to be sent (%s)',
  async (by) => {
    const process = await run.start(by);
    await ann.begins();
    await run.telegram.settled();
    const fault = run.telegram.fault({ kind: 'unauthorized', times: 1000 });
    await run.telegram.until(() => process.channel.status().includes('down') || by === 'webhook');

    const { updateId } = ann.person.say('Japan');
    if (by === 'webhook') await run.telegram.until(() => process.channel.status().includes('nothing can be sent'));
    else await run.telegram.until(() => process.channel.status().includes('refuses the token'));
    fault.lift();

    expect(updateId).toBeGreaterThan(0);
    if (by === 'webhook') {
      expect(await run.sql`select from message where state in ('sending', 'unknown')`).not.toHaveLength(0);
      return;
    }
    await ann.sees('Foreign Permanent Resident');
  },
);

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
  ])('F-12 with %s is refused, and nothing is read', async (_, headers) => {
    expect(await posting('no JSON at all', headers)).toBe(401);
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

test('F-17 forged data change nothing: the waiting sign ends and the present screen is shown', async () => {
  await run.start('polling');
  await ann.begins();

  for (const data of [
    '',
    'a?b?c',
    'eligibility:nationality?JP',
    '🤖',
    'x'.repeat(64),
    'eligibility:nationality?~2026-03~en',
  ]) {
    ann.person.pressForged(data);
  }
  await run.telegram.settled();
  await run.telegram.until(() => run.telegram.unanswered().length === 0);

  await ann.sees('Which passport do you travel on?');
  expect(await standsAt()).toBe('eligibility:nationality');
  expect(await answersTo('nationality')).toEqual([]);
});

test.each([
  ['F-18 an older version', 'eligibility:passportHeld?yes'],
  ['F-19 a newer version', 'eligibility:neededSince2031?a-new-answer'],
])('%s’s button says that nothing was changed and shows the present screen', async (_, data) => {
  await run.start('polling');
  await ann.begins();

  ann.person.pressForged(data);

  await run.telegram.until(() => ann.toasts().some((toast) => toast.includes('Nothing was changed')));
  await ann.sees('Nothing was changed');
  expect(await standsAt()).toBe('eligibility:nationality');
});

test('F-20 of two buttons pressed at once on two devices the first answers and the other changes nothing', async () => {
  const [one, other] = [await run.start('webhook'), await run.start('webhook')];
  await ann.begins();
  ann.person.say('Japan');
  await ann.sees('Foreign Permanent Resident');
  run.telegram.hold();
  const [yes, no] = [ann.person.press('Yes'), ann.person.press('No')];

  const statuses = await Promise.all([
    run.telegram.deliverAtOnce(yes.updateId, { urls: [one.url] }),
    run.telegram.deliverAtOnce(no.updateId, { urls: [other.url] }),
  ]);

  expect(statuses.flat()).toEqual([200, 200]);
  expect(await answersTo('permanentResident')).toHaveLength(1);
  await run.telegram.until(() => run.telegram.unanswered().length === 0);
});

test('F-21 an edited message changes no answer; how to change one is said', async () => {
  await run.start('polling');
  await ann.begins();
  const { messageId } = ann.person.say('Japan');
  await ann.sees('Foreign Permanent Resident');

  ann.person.edit(messageId, 'France');

  await ann.saw('To change an answer, send /change');
  expect(await answersTo('nationality')).toEqual(['JP']);
});

test('F-22 a person who closes the chat is noted, is not tried again, and is met again when they open it', async () => {
  await run.start('polling');
  await ann.begins();
  ann.person.block();
  await run.telegram.settled();
  const reachable = async () => (await run.sql`select reachable from address where address = '7'`)[0]?.reachable;
  await expect.poll(reachable).toBe(false);

  ann.person.start();

  await ann.sees('Which passport do you travel on?');
  await expect.poll(reachable).toBe(true);
});

test('F-23 a group that becomes a supergroup is not told again', async () => {
  await run.start('polling');
  const group = run.telegram.group(-5, { title: 'Newcomers' });
  run.telegram.user(9).say('/start', { chat: -5 });
  await run.telegram.until(() => run.telegram.requests('sendMessage').length === 1);

  group.migrate(-1005);
  await run.telegram.settled();
  run.telegram.user(9).say('/start', { chat: -1005 });
  await run.telegram.settled();
  await ann.begins();

  expect(run.telegram.chat(-1005).messages.filter(({ from, plain }) => from === 'bot' && plain)).toEqual([]);
});

test('F-24 a flood of one person leaves others undelayed, and is not answered line by line', async () => {
  await run.start('polling');
  await ann.begins();
  const bo = chatting(run, 9);

  for (let line = 0; line < 300; line += 1) {
    ann.person.say(`line ${line}`);
    if (line === 50) bo.person.start();
  }
  await bo.sees('Welcome to Zhilu', 20_000);
  await run.telegram.settled(20_000);

  const kept =
    await run.sql`select address from message where direction = 'in' and text like any ('{line %,/start}') order by id`;
  expect(kept.filter(({ address }) => address === '7')).toHaveLength(301);
  expect(kept.findLastIndex(({ address }) => address === '9')).toBeLessThan(250);
  expect(run.telegram.requests('sendMessage').length).toBeLessThan(150);
  await ann.sees('Which passport do you travel on?');
  await expect
    .poll(async () => (await run.sql`select from message where state = 'sending' and due_at <= now()`).length)
    .toBe(0);
});
