import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { respond } from '../../core/respond.ts';
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
async function keptByTheDead(delivery = 'dead'): Promise<void> {
  await respond(worldOver(run.sql), { address, delivery, heard: { kind: 'look' } });
}

const sends = () => run.telegram.requests('sendMessage').filter(({ params }) => String(params.chat_id) === '7');
const states = async () =>
  (await run.sql`select state from message where direction = 'out' order by id`).map(({ state }) => state);
const sentWhole = () => expect.poll(states).toEqual(expect.arrayContaining(['sent']));

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
    ...around,
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

  await ann.says('hello');
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
