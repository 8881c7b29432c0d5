import { afterEach, beforeEach, expect, test } from 'vitest';
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

/** A question asked and its answers in the log, oldest first. */
async function answersTo(fact: string): Promise<unknown[]> {
  const rows = await run.sql`select value from answer where fact = ${fact} order by at`;
  return rows.map(({ value }) => value);
}

async function saidTimes(text: string): Promise<number> {
  return (await run.sql`select from message where direction = 'in' and text = ${text}`).length;
}

test('F-01 the same update delivered again has one effect, and nothing is sent twice', async () => {
  await run.start('webhook');
  await ann.begins();
  const sent = run.telegram.requests('sendMessage').length;

  run.telegram.loseAnswers(3);
  await ann.says('Japan');
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
    const { updateId } = ann.person.say(`round ${'abcdefghijklmnopqrst'[round]}`);
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
  await ann.says('Japan');
  await ann.sees('Foreign Permanent Resident');
  await ann.says('/back');
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
  await ann.says('Japan');

  await ann.sees('Foreign Permanent Resident');
});

test('F-05 a button a week old is taken while its question is open, and not when it is over', async () => {
  await run.start('polling');
  await ann.begins();
  await ann.says('Japan');
  await ann.sees('Foreign Permanent Resident');
  run.telegram.pass(7 * 86_400_000);

  ann.person.press('No');
  await ann.sees('How long will you work');
  ann.person.pressOld('No');
  await ann.sees('That question is already answered');
  await ann.sees('How long will you work');

  expect(await answersTo('permanentResident')).toEqual([false]);
});

test.each(ways)(
  'F-06 an update that fails every time is put aside with an apology, and the chat goes on (%s)',
  async (by) => {
    const around = surroundingsOver(run.sql, () => {});
    let tries = 0;
    const respondUnless =
      (text: string): typeof around.respond =>
      (received) => {
        const isPoison = received.heard.kind === 'typed' && received.heard.text === text;
        if (isPoison) tries += 1;
        if (isPoison) throw new Error('a fault of ours');
        return around.respond(received);
      };
    const process = await run.start(by, { respond: respondUnless('poison') });
    await ann.begins();

    await ann.says('poison');
    await ann.says('Japan');

    await ann.saw('Something went wrong on our side');
    await ann.saw('Foreign Permanent Resident');
    expect(process.log.filter((line) => line.includes('ALERT'))).toHaveLength(1);
    expect(tries).toBe(5);
  },
);

test('F-07 what was pressed while nothing came in for 149 seconds is heard; after 151 the button still answers', async () => {
  await run.start('polling');
  await ann.begins();
  await ann.says('Japan');
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
  const { updateId } = await ann.says('Japan');

  expect(await run.telegram.deliver([updateId])).toEqual([503]);
  isSlow = false;
  expect(await run.telegram.deliver([updateId])).toEqual([200]);
  expect(await saidTimes('Japan')).toBe(1);
});
