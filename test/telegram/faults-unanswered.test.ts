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

const states = async () =>
  (await run.sql`select state from message where direction = 'out' order by id`).map(({ state }) => state);
const sentWhole = () => expect.poll(states).toEqual(expect.arrayContaining(['sent']));

const waitingUnleased = async () =>
  (await run.sql`select from message where direction = 'out' and state in ('sending', 'unknown') and lease is null`)
    .length;

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

  test.each([
    ['Telegram asks to wait', { retryAfter: 600 }],
    ['somebody else fetches', { status: 409, body: { ok: false, error_code: 409, description: 'Conflict' } }],
    ['the token is refused', 'unauthorized' as const],
  ])('F-27 and the next one, too, as %s: what the third sends says that it may be a repeat', async (_, kind) => {
    run.telegram.hold();
    await keptByTheDead();
    await run.leasesRunOut();
    const fault = run.telegram.fault({ kind, method: 'sendMessage' });
    const second = await run.start('polling');
    await run.telegram.until(() => fault.met() === 1);
    await expect.poll(waitingUnleased).toBe(1);
    await second.stop();
    await run.leasesRunOut();

    await run.start('webhook');

    await ann.saw(repeatMark);
    expect(ann.shown()).toHaveLength(1);
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
        (await around.claimDue(limit)).map((due) =>
          'file' in due ? due : { ...due, view: { ...due.view, text: long } },
        ),
    });
    run.telegram.fault({ kind: 'slow', method: 'sendMessage', ms: 1 });
    run.telegram.fault({ kind: 'drop', method: 'sendMessage' });

    await ann.saw('Line 59');
    await sentWhole();

    expect(ann.shown().map(({ plain }) => plain.match(/\d\/2/)?.[0])).toEqual(['1/2', '2/2']);
    expect(ann.shown()[1]!.plain).toContain(repeatMark);
  });
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
