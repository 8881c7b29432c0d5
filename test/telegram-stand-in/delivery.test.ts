import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api, InlineKeyboard } from 'grammy';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pauseAfter } from './redelivery.ts';
import { refused } from './refused.ts';
import { startTelegram, type TelegramStandIn } from './stand-in.ts';

const token = '4000000001:stand-in-token-of-the-tests-only-000';
type Seen = { id: number; kind: string; text: string; secret: string | undefined };
let telegram: TelegramStandIn;
let api: Api;
let bot: Server;
let url: string;
let seen: Seen[];
let answer: (update: Seen) => { status: number; headers?: Record<string, string>; body?: string };

beforeEach(async () => {
  telegram = await startTelegram({ token, speed: 1000, firstUpdateId: 1000 });
  api = new Api(token, { apiRoot: telegram.url });
  seen = [];
  answer = () => ({ status: 200 });
  bot = createServer(async (request, response) => {
    const update = JSON.parse(Buffer.concat(await request.toArray()).toString());
    const kind = Object.keys(update)[1] as string;
    const secret = request.headers['x-telegram-bot-api-secret-token'];
    const text = update[kind].text ?? update[kind].data ?? update[kind].new_chat_member?.status;
    seen.push({ id: update.update_id, kind, text, secret: secret as string | undefined });
    const { status, headers, body } = answer(seen.at(-1) as Seen);
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(bot.address() as AddressInfo).port}/`;
});
afterEach(async () => {
  await telegram.stop();
  bot.closeAllConnections();
  bot.close();
});

const texts = () => seen.map(({ text }) => text);

test('an update is repeated at once, then after 2, 4, 8 … seconds up to a random 60 to 120', () => {
  const trial = { delay: 1, fails: 0, wakeAt: 0, isRunning: false };
  const pauses = Array.from({ length: 10 }, () => pauseAfter(trial, { retryAfter: 0, random: () => 0.5 }));

  expect(pauses).toEqual([0, 2, 4, 8, 16, 32, 64, 90, 90, 90]);
  expect(pauseAfter(trial, { retryAfter: 7200, random: () => 0 })).toBe(3600);
});

test('the head of a chat is repeated until it is taken, and holds what comes after; other chats go on', async () => {
  let left = 4;
  answer = ({ text }) => ({ status: text === 'poison' && left-- > 0 ? 500 : 200 });
  await api.setWebhook(url, { secret_token: 'secret_-1' });
  telegram.user(7).say('poison');
  telegram.user(7).say('after');
  telegram.user(8).say('other');
  await telegram.settled();

  expect(texts().filter((text) => text !== 'other')).toEqual([
    'poison',
    'poison',
    'poison',
    'poison',
    'poison',
    'after',
  ]);
  expect(texts().indexOf('other')).toBeLessThan(texts().indexOf('after'));
  expect(new Set(seen.map(({ secret }) => secret))).toEqual(new Set(['secret_-1']));
});

test('presses and messages of one person are separate queues', async () => {
  await api.setWebhook(url);
  const person = telegram.user(7);
  person.start();
  await telegram.settled();
  await api.sendMessage(7, 'x', { reply_markup: new InlineKeyboard().text('A', 'a') });
  let left = 3;
  answer = ({ text }) => ({ status: text === 'typed' && left-- > 0 ? 500 : 200 });
  person.say('typed');
  person.press('A');
  await telegram.settled();

  expect(texts().indexOf('a')).toBeLessThan(texts().lastIndexOf('typed'));
});

test('a press lives 150 seconds, a message 24 hours', async () => {
  await api.setWebhook('http://127.0.0.1:1/');
  const person = telegram.user(7);
  person.say('typed');
  await api.sendMessage(7, 'x', { reply_markup: new InlineKeyboard().text('A', 'a') });
  person.press('A');
  telegram.pass(149_000);
  expect(telegram.pendingUpdates()).toEqual([1000, 1001]);
  telegram.pass(2000);
  expect(telegram.pendingUpdates()).toEqual([1000]);
  await api.setWebhook(url);
  await telegram.settled();

  expect(texts()).toEqual(['typed']);
  expect(telegram.history().filter(({ kind }) => kind === 'loss')).toMatchObject([{ updateId: 1001 }]);
  await api.setWebhook('http://127.0.0.1:1/');
  person.say('late');
  telegram.pass(86_401_000);
  expect(telegram.pendingUpdates()).toEqual([]);
});

test('an address that answers 410 for 23 hours is given up', async () => {
  answer = () => ({ status: 410 });
  await api.setWebhook(url);
  telegram.user(7).say('x');
  await telegram.until(() => seen.length > 1);
  expect(telegram.webhookUrl()).toBe(url);
  telegram.pass(23 * 3_600_000 + 1000);
  await telegram.until(() => telegram.webhookUrl() === undefined);

  expect((await api.getWebhookInfo()).url).toBe('');
});

test('an update whose answer is lost comes again; one can come twice at once, and out of its turn', async () => {
  await api.setWebhook(url);
  telegram.loseAnswers(2);
  const { updateId } = telegram.user(7).say('again');
  await telegram.settled();
  expect(texts()).toEqual(['again', 'again', 'again']);

  expect(await telegram.deliverAtOnce(updateId, { times: 2 })).toEqual([200, 200]);
  expect(texts()).toHaveLength(5);

  telegram.hold();
  const [first, second] = [telegram.user(7).say('first'), telegram.user(7).say('second')];
  await telegram.deliver([second.updateId, first.updateId]);
  telegram.release();
  await telegram.settled();
  expect(texts().slice(5)).toEqual(['second', 'first']);
});

test('no more deliveries run at once than were asked for, and one only before the first success', async () => {
  await api.setWebhook(url, { max_connections: 1 });
  expect(await api.getWebhookInfo()).toMatchObject({ max_connections: 1, pending_update_count: 0 });
  for (const id of [1, 2, 3]) telegram.user(id).say('x');
  await telegram.settled();

  const deliveries = telegram.history().filter((entry) => entry.kind === 'delivery');
  const starts = deliveries.map(({ at }) => at);
  expect(deliveries.slice(0, -1).every(({ endedAt }, index) => endedAt <= (starts[index + 1] as number))).toBe(true);
});

test('a call in the answer to a delivery is run', async () => {
  answer = () => ({ status: 200, body: JSON.stringify({ method: 'sendMessage', chat_id: 7, text: 'at once' }) });
  await api.setWebhook(url);
  telegram.user(7).say('x');

  await telegram.until(() => telegram.chat(7).messages.at(-1)?.plain === 'at once');
});

test('a webhook needs an encrypted public address and a plain secret', async () => {
  expect(await refused(api.setWebhook('http://zhilu.example/'))).toMatch(/An HTTPS URL must be provided for webhook$/);
  expect(await refused(api.setWebhook('https://zhilu.example:3000/'))).toMatch(/only on ports 80, 88, 443 or 8443$/);
  expect(await refused(api.setWebhook(url, { secret_token: 'a b' }))).toMatch(
    /secret token contains unallowed characters$/,
  );
  expect(await refused(api.setWebhook(url, { secret_token: 'x'.repeat(257) }))).toMatch(/secret token is too long$/);
});

test('only updates that were asked for are made', async () => {
  await api.setWebhook(url, { allowed_updates: ['message'] });
  const person = telegram.user(7);
  const { messageId } = person.say('x');

  expect(person.edit(messageId, 'y').updateId).toBe(0);
  await api.deleteWebhook({ drop_pending_updates: true });
  expect(telegram.pendingUpdates()).toEqual([]);
});
