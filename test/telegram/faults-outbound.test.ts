import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { failureOf } from '../../bots/telegram/outcome.ts';
import { respond } from '../../core/respond.ts';
import { worldOver } from '../world.ts';
import { type Chatting, chatting } from './chatting.ts';
import { type Running, running, surroundingsOver } from './running.ts';

const repeatMark = 'You may have seen this already';
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
async function keptByTheDead(delivery = 'dead'): Promise<void> {
  await respond(worldOver(run.sql), { address, delivery, heard: { kind: 'look' } });
}

const sends = () => run.telegram.requests('sendMessage').filter(({ params }) => String(params.chat_id) === '7');
const states = async () =>
  (await run.sql`select state from message where direction = 'out' order by id`).map(({ state }) => state);
const sentWhole = () => expect.poll(states).toEqual(expect.arrayContaining(['sent']));

describe('a process that dies', () => {
  test('F-26 between keeping and sending: another one sends it, once', async () => {
    run.telegram.hold();
    await keptByTheDead();
    await run.leasesRunOut();

    await run.start('polling');

    await ann.saw('Welcome to Zhilu');
    await sentWhole();
    expect(ann.shown()).toHaveLength(1);
  });

  test('F-27 between sending and noting it: what is sent again says that it may be a repeat', async () => {
    run.telegram.hold();
    const death = Promise.withResolvers<boolean>();
    const dying = await run.start('polling', { record: () => death.promise, claimDue: async () => [] });
    run.telegram.release();
    await ann.saw('Welcome to Zhilu');
    void dying.stop();
    await run.leasesRunOut();

    await run.start('webhook');

    const again = await ann.saw(repeatMark);
    expect(again.plain).toContain('Welcome to Zhilu');
    expect(ann.shown()).toHaveLength(2);
    death.resolve(false);
  });
});

describe('a request that is not answered', () => {
  test('F-28 though the message arrived: what is sent again says that it may be a repeat', async () => {
    run.telegram.fault({ kind: 'acceptThenSilence', method: 'sendMessage' });
    await run.start('polling', { requestSeconds: 0.3 });

    const again = await ann.saw(repeatMark);
    expect(again.plain).toContain('Welcome to Zhilu');
    expect(ann.shown()).toHaveLength(2);
  });

  test('F-28 to an edit: the same edit again changes nothing and says nothing', async () => {
    await run.start('polling', { requestSeconds: 0.3 });
    await ann.sees('Welcome to Zhilu');
    run.telegram.fault({ kind: 'acceptThenSilence', method: 'editMessageText' });

    ann.person.press("Yes, let's begin");
    await ann.sees('Who are you?');
    await run.telegram.until(() => run.telegram.requests('editMessageText').length === 2);

    await expect.poll(async () => (await states()).at(-1)).toBe('sent');
    expect(ann.shown()).toHaveLength(1);
    expect(ann.last()!.plain).not.toContain(repeatMark);
  });

  test('F-29 and the message did not arrive: it arrives later, once', async () => {
    run.telegram.fault({ kind: 'drop', method: 'sendMessage' });
    await run.start('polling', { requestSeconds: 0.3 });

    await ann.saw('Welcome to Zhilu');
    await sentWhole();
    expect(ann.shown()).toHaveLength(1);
  });

  test('F-28 after the first of two messages arrived: only the second is sent again', async () => {
    const around = surroundingsOver(run.sql, () => {});
    const long = Array.from({ length: 60 }, (_, index) => `Line ${index} ${'word '.repeat(20)}`);
    await run.start('polling', {
      requestSeconds: 0.3,
      respond: async (received) => {
        const reply = await around.respond(received);
        return { ...reply, view: { ...reply.view, text: long } };
      },
      claimDue: async (limit) =>
        (await around.claimDue(limit)).map((due) => ({ ...due, view: { ...due.view, text: long } })),
    });
    run.telegram.fault({ kind: 'slow', method: 'sendMessage', ms: 1 });
    run.telegram.fault({ kind: 'drop', method: 'sendMessage' });

    await ann.saw('Line 59');
    await sentWhole();

    expect(ann.shown().map(({ plain }) => plain.match(/\d\/2/)?.[0])).toEqual(['1/2', '2/2']);
    expect(ann.shown()[1]!.plain).toContain(repeatMark);
  });
});

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
    const [row] =
      await run.sql`select extract(epoch from due_at - now())::int as wait from message where state = 'sending'`;
    expect(Math.abs(row?.wait - seconds)).toBeLessThan(6);
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
    await expect.poll(states).toEqual(['superseded', 'sent']);
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

describe('F-32 an answer that cannot be read', () => {
  test.each([
    ['an HTML page', 'html502' as const],
    ['an empty body', 'emptyBody' as const],
    ['broken JSON', 'brokenJson' as const],
    ['another form', { status: 200, body: { hello: 1 } }],
    ['a plain text', { status: 500, body: 'Internal Server Error' }],
    ['null', { status: 200, body: 'null', headers: { 'content-type': 'text/plain' } }],
  ])('(%s) leaves the outcome unknown, and the message is sent again with the mark', async (_, kind) => {
    run.telegram.fault({ kind, method: 'sendMessage' });
    await run.start('polling');

    await ann.saw(repeatMark);
    expect(ann.shown()).toHaveLength(1);
  });
});

describe('F-33 a connection', () => {
  test('that is reset is tried again', async () => {
    run.telegram.fault({ kind: 'reset', method: 'sendMessage', times: 2 });
    await run.start('polling');

    await ann.saw('Welcome to Zhilu');
    expect(ann.shown()).toHaveLength(1);
  });

  test('that fails ten times is left alone but for a probe, and used again when it holds', async () => {
    let hours = 0;
    const fault = run.telegram.fault({ kind: 'reset', method: 'sendMessage', times: 1000 });
    const process = await run.start('webhook', { now: () => performance.now() + hours * 3_600_000 });
    const people = Array.from({ length: 30 }, (_, index) => chatting(run, 100 + index));
    for (const { person } of people) person.start();
    await run.telegram.until(() => process.channel.status().includes('nothing can be sent'));
    const met = fault.met();
    expect(met).toBeLessThan(50);

    fault.lift();
    await run.leasesRunOut();
    hours = 1;
    for (const { sees } of people) {
      await run.sql`update message set due_at = now() where state in ('sending', 'unknown') and lease is null`;
      await sees('Welcome to Zhilu', 10_000);
    }
    expect(process.channel.status()).toBe('receiving messages');
  });

  test.each(['ECONNREFUSED', 'ENOTFOUND', 'ENOCONNECTION', 'CERT_HAS_EXPIRED'])(
    'that never came about (%s) carried nothing',
    (code) => {
      expect(failureOf(Object.assign(new Error('x'), { code })).kind).toBe('notSent');
    },
  );

  test('that came about may have carried everything', () => {
    expect(failureOf(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })).kind).toBe('unknown');
  });
});

test('F-34 a message that Telegram cannot read is sent as plain text once, with an alarm', async () => {
  const body = { ok: false, error_code: 400, description: "Bad Request: can't parse entities: Unsupported start tag" };
  run.telegram.fault({ kind: { status: 400, body }, method: 'sendMessage' });
  const process = await run.start('polling');

  const message = await ann.saw('Welcome to Zhilu');

  expect(message.entities).toEqual([]);
  expect(sends()).toHaveLength(2);
  await expect.poll(() => process.log.filter((line) => line.includes('ALERT'))).toHaveLength(1);
});

describe('F-35 what cannot be done any more', () => {
  test('an edit that changes nothing counts as done', async () => {
    await run.start('polling');
    await ann.sees('Welcome to Zhilu');

    ann.person.press('Menu');
    await ann.sees('What would you like to do?');
    ann.person.pressForged('menu?menu');
    await run.telegram.settled();

    await expect.poll(states).toEqual(['sent', 'sent', 'sent']);
    expect(run.telegram.requests('editMessageText').at(-1)).toMatchObject({ answer: { status: 400 } });
    expect(ann.shown()).toHaveLength(1);
  });

  test('a message that is gone is followed by a new one', async () => {
    await run.start('polling');
    const { id } = await ann.sees('Welcome to Zhilu');
    run.telegram.hold();
    ann.person.press("Yes, let's begin");
    ann.person.chat().messages.find((message) => message.id === id)!.deleted = true;
    run.telegram.release();

    await ann.sees('Who are you?');
    expect(ann.last()!.id).not.toBe(id);
  });

  test('a press that is too old to answer is taken all the same', async () => {
    await run.start('webhook');
    await ann.sees('Welcome to Zhilu');
    const body = {
      ok: false,
      error_code: 400,
      description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
    };
    run.telegram.fault({ kind: { status: 400, body }, method: 'answerCallbackQuery' });

    ann.person.press("Yes, let's begin");

    await ann.sees('Who are you?');
    expect(run.telegram.requests('answerCallbackQuery')).toHaveLength(1);
  });
});

test('F-23 a message for a chat that has moved goes to where it is now', async () => {
  const parameters = { migrate_to_chat_id: 8 };
  const body = {
    ok: false,
    error_code: 400,
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters,
  };
  run.telegram.fault({ kind: { status: 400, body }, method: 'sendMessage', chat: 7 });
  const moved = chatting(run, 8);
  run.telegram.hold();
  moved.person.chat();

  await run.start('polling');
  await keptByTheDead();
  await run.leasesRunOut();

  await moved.saw('Welcome to Zhilu');
  await sentWhole();
});

test('F-36 a screen of several messages is edited as a whole, and what is left over is taken away', async () => {
  const around = surroundingsOver(run.sql, () => {});
  const long = Array.from({ length: 60 }, (_, index) => `Line ${index} ${'word '.repeat(20)}`);
  const isLong = (at: string) => at === 'welcome:consent';
  await run.start('polling', {
    respond: async (received) => {
      const reply = await around.respond(received);
      return isLong(reply.view.at) ? { ...reply, view: { ...reply.view, text: long } } : reply;
    },
  });
  await run.telegram.until(() => ann.shown().length === 2);
  const first = ann.shown()[0]!.id;

  ann.person.press("Yes, let's begin");

  await ann.sees('Who are you?');
  await run.telegram.until(() => ann.shown().length === 1);
  expect(ann.last()!.id).toBe(first);
});

describe('F-22 a chat that is closed', () => {
  test.each([
    ['by its person', () => ann.person.block()],
    ['with the account', () => ann.person.deactivate()],
    ['as it was deleted', () => ann.person.deleteChat()],
  ])('%s is not tried again', async (_, close) => {
    run.telegram.hold();
    await keptByTheDead();
    close();
    await run.leasesRunOut();

    await run.start('webhook');

    await expect.poll(states).toContain('failed');
    const tried = sends().length;
    await run.leasesRunOut();
    expect(sends()).toHaveLength(tried);
    const [row] =
      await run.sql`select error, reachable from message m join address a using (address) where m.state = 'failed'`;
    expect(row).toMatchObject({ error: expect.stringMatching(/^unreachable/), reachable: false });
  });
});

test('F-36 a screen that breaks a limit is given up with an alarm, and the chat goes on', async () => {
  const around = surroundingsOver(run.sql, () => {});
  const process = await run.start('polling', {
    respond: async (received) => {
      const reply = await around.respond(received);
      const isBroken = received.heard.kind === 'typed';
      return isBroken ? { ...reply, view: { ...reply.view, at: 'x'.repeat(64) } } : reply;
    },
  });
  await ann.sees('Welcome to Zhilu');

  ann.person.say('hello');
  await expect.poll(states).toEqual(['sent', 'failed']);
  ann.person.say('/help');

  await ann.sees('I ask one question at a time');
  expect(process.log.filter((line) => line.includes('ALERT'))).toHaveLength(1);
});

test('F-42 a process that was frozen past its lease sends nothing more and records nothing', async () => {
  const around = surroundingsOver(run.sql, () => {});
  let frozenFor = 0;
  const frozen = await run.start('polling', {
    respond: async (received) => {
      const reply = await around.respond(received);
      frozenFor = 90_000;
      return reply;
    },
    claimDue: async () => [],
    now: () => performance.now() + frozenFor,
  });
  await run.telegram.until(() => frozen.log.some((line) => line.includes('the lease ran out')));

  expect(sends()).toHaveLength(0);
  await run.leasesRunOut();
  await run.start('webhook');
  await ann.saw('Welcome to Zhilu');
  expect(ann.shown()).toHaveLength(1);
});

test('F-42 what another process took over is not recorded by the first', async () => {
  run.telegram.hold();
  await keptByTheDead();
  await run.leasesRunOut();
  const around = surroundingsOver(run.sql, () => {});
  const [first] = await around.claimDue(1);
  await run.leasesRunOut();
  const [second] = await around.claimDue(1);

  expect(await around.record(first!, { sent: true, channelMessage: '1' })).toBe(false);
  expect(await around.record(second!, { sent: true, channelMessage: '2' })).toBe(true);
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

test('F-45 nothing is sent that was kept before its person had everything deleted', async () => {
  run.telegram.hold();
  await keptByTheDead();
  const [row] = await run.sql`select person from address where address = '7'`;
  await worldOver(run.sql).store.removeEverything(row?.person);

  await run.start('polling');
  run.telegram.release();
  await ann.saw('Welcome to Zhilu');
  await run.telegram.settled();

  expect(ann.shown()).toHaveLength(1);
});
