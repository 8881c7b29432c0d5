import { afterEach, beforeEach, expect, test } from 'vitest';
import { present } from '../../core/respond.ts';
import { worldOver } from '../world.ts';
import { type Chatting, chatting } from './chatting.ts';
import { type Running, running } from './running.ts';

let run: Running;
let ann: Chatting;

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

async function standsAt(chat = '7'): Promise<string> {
  return (await present(worldOver(run.sql), { address: { channel: 'telegram', address: chat } })).at;
}

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

test('F-17 a press in a group is answered, too', async () => {
  const process = await run.start('webhook');
  const chat = { id: -5, type: 'group', title: 'Newcomers' };
  const from = { id: 9, is_bot: false, first_name: 'Bo' };
  const message = { message_id: 1, date: 1, chat, text: 'Hello' };
  const press = { id: 'a press', from, message, chat_instance: '1', data: 'menu?menu' };
  const headers = { 'x-telegram-bot-api-secret-token': 'a-secret-for-the-tests-only' };
  const body = JSON.stringify({ update_id: 1, callback_query: press });

  expect((await fetch(process.url, { method: 'POST', headers, body })).status).toBe(200);

  const answered = () => run.telegram.requests('answerCallbackQuery').map(({ params }) => params.callback_query_id);
  await run.telegram.until(() => answered().includes('a press'));
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
  await ann.says('Japan');
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
  const { messageId } = await ann.says('Japan');
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

test('F-24 a flood of one person leaves others undelayed, and is answered once', async () => {
  await run.start('polling');
  await ann.begins();
  const bo = chatting(run, 9);
  const sends = () =>
    run.telegram.requests('sendMessage').filter(({ params }) => String(params.chat_id) === '7').length;
  const before = sends();

  for (let line = 0; line < 1000; line += 1) {
    ann.person.say(`line ${line}`);
    if (line === 50) bo.person.start();
  }
  await bo.sees('Welcome to Zhilu', 20_000);
  await run.telegram.settled(60_000);

  const kept =
    await run.sql`select address from message where direction = 'in' and text like any ('{line %,/start}') order by id`;
  expect(kept.filter(({ address }) => address === '7')).toHaveLength(1001);
  expect(kept.findLastIndex(({ address }) => address === '9')).toBeLessThan(100);
  await expect.poll(() => sends() - before).toBeGreaterThan(0);
  await ann.sees('Which passport do you travel on?');
  await expect
    .poll(async () => (await run.sql`select from message where state = 'sending' and due_at <= now()`).length)
    .toBe(0);
  // One, or one more where a busy machine took the flood for two.
  expect(sends() - before).toBeLessThan(3);
});
