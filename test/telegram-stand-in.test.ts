import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Bot, InlineKeyboard, InputFile, webhookCallback } from 'grammy';
import { Hono } from 'hono';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { startTelegram, type TelegramStandIn } from './telegram-stand-in/stand-in.ts';

const token = '4000000001:stand-in-token-of-the-tests-only-000';
let telegram: TelegramStandIn;
afterEach(() => telegram?.stop());

/** A small bot that asks one thing. */
function smallBot(): Bot {
  const bot = new Bot(token, { client: { apiRoot: telegram.url } });
  bot.command('start', (context) =>
    context.reply(`Welcome <b>${context.match || 'stranger'}</b>`, {
      parse_mode: 'HTML',
      reply_markup: new InlineKeyboard().text('Yes', 'start?yes').text('No', 'start?no'),
    }),
  );
  bot.callbackQuery('start?yes', async (context) => {
    await context.editMessageText('You said yes');
    await context.answerCallbackQuery('Kept');
    await context.replyWithDocument(new InputFile(Buffer.from('BEGIN:VCALENDAR'), 'dates.ics'));
  });
  bot.on('edited_message:text', (context) => context.reply(`Changed to ${context.editedMessage.text}`));
  bot.on('my_chat_member', () => undefined);
  return bot;
}

async function aPersonUses(): Promise<void> {
  const person = telegram.user(7, { language_code: 'zh-hans' });
  person.start('case-1');
  const newest = () => telegram.newest(7);
  await telegram.until(() => newest()?.plain === 'Welcome case-1');
  person.press('Yes');
  await telegram.until(() => newest()?.document);
  const { messageId } = person.say('Jon');
  person.edit(messageId, 'John');
  await telegram.until(() => newest()?.plain === 'Changed to John');
  person.block();
  await telegram.until(() => telegram.history().some(({ kind }) => kind === 'delivery'));

  expect(telegram.chat(7).messages).toMatchObject([
    { from: 'person', plain: '/start case-1' },
    {
      from: 'bot',
      plain: 'You said yes',
      edited: true,
      keyboard: [],
      earlierKeyboards: [[[{ text: 'Yes' }, { text: 'No' }]]],
    },
    { from: 'bot', document: { name: 'dates.ics', type: 'text/calendar' } },
    { from: 'person', plain: 'John', edited: true },
    { from: 'bot', plain: 'Changed to John' },
  ]);
  expect(telegram.chat(7).toasts).toMatchObject([{ text: 'Kept', isAlert: false }]);
  expect(telegram.unanswered()).toEqual([]);
  expect(telegram.requests('editMessageText')).toMatchObject([
    { params: { text: 'You said yes' }, effect: { type: 'edited', chat: 7 }, answer: { status: 200 } },
  ]);
}

test('a bot of grammY that polls is used by a person', async () => {
  telegram = await startTelegram({ token });
  const bot = smallBot();
  const running = bot.start({ timeout: 5 });

  await aPersonUses();
  await bot.stop();
  await running;
});

test('a bot of grammY behind a webhook of Hono is used by a person', async () => {
  telegram = await startTelegram({ token, speed: 100, reach: (url) => url.replace('https://zhilu.example', local) });
  const bot = smallBot();
  const app = new Hono().post('/telegram', webhookCallback(bot, 'hono', { secretToken: 'secret' }));
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const local = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await bot.api.setWebhook('https://zhilu.example/telegram', { secret_token: 'secret' });

  await aPersonUses();
  await telegram.settled();
  expect(
    telegram
      .history()
      .filter((entry) => entry.kind === 'delivery')
      .map(({ outcome }) => outcome),
  ).not.toContain('refused');
});

test('without its secret a delivery is refused by the bot, and repeated', async () => {
  telegram = await startTelegram({ token, speed: 100 });
  const bot = smallBot();
  const app = new Hono().post('/telegram', webhookCallback(bot, 'hono', { secretToken: 'secret' }));
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/telegram`;
  await bot.api.setWebhook(address, { secret_token: 'another' });
  telegram.user(7).start();
  await telegram.until(() => telegram.history().filter((entry) => entry.kind === 'delivery').length > 2);

  expect((await bot.api.getWebhookInfo()).last_error_message).toBe('Wrong response from the webhook: 401');
  expect(telegram.pendingUpdates()).toHaveLength(1);
});

test('it runs as a process of its own that other processes act through, and writes its history down', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'telegram-')), 'history.jsonl');
  const main = join(import.meta.dirname, 'telegram-stand-in', 'main.ts');
  const child = spawn('node', [main, '--history', file, '--token', token], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const url = await new Promise<string>((resolve) => {
    child.stdout.on('data', (line: Buffer) => resolve(String(line).trim().split(' ').at(-1) as string));
  });
  const control = async (what: string, body?: object) => {
    const request = body
      ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
      : {};
    return (await fetch(`${url}/control/${what}`, request)).json();
  };

  await control('say', { user: 7, text: 'hello' });
  const bot = new Bot(token, { client: { apiRoot: url } });
  await bot.api.sendMessage(7, 'x', { reply_markup: new InlineKeyboard().text('A', 'a') });
  await control('press', { user: 7, label: 'A' });
  await control('fault', { kind: { retryAfter: 9 }, method: 'sendMessage' });
  await expect(bot.api.sendMessage(7, 'y')).rejects.toThrow('retry after 9');

  expect(await control('press', { user: 7, label: 'B' })).toMatchObject({
    error: expect.stringContaining('offered: "A" (a)'),
  });
  expect(await control('chat/7')).toMatchObject({ messages: [{ plain: 'hello' }, { plain: 'x' }] });
  const written = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(written).toEqual(await control('history'));
  expect(written.map(({ kind }) => kind)).toEqual(['update', 'request', 'update', 'request']);
  child.kill('SIGTERM');
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0);
});
