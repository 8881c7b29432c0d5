import { connect } from 'node:net';
import { Api, GrammyError, HttpError } from 'grammy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FaultKind } from './faults.ts';
import { startTelegram, type TelegramStandIn } from './stand-in.ts';

const token = '4000000001:stand-in-token-of-the-tests-only-000';
let telegram: TelegramStandIn;
let api: Api;

beforeAll(async () => {
  telegram = await startTelegram({ token, limit: { chat: 5 } });
  api = new Api(token, { apiRoot: telegram.url, timeoutSeconds: 1 });
  telegram.user(7).start();
});
afterAll(() => telegram.stop());

async function sendUnder(kind: FaultKind, text: string) {
  telegram.pass(1000);
  telegram.fault({ kind, method: 'sendMessage', ms: 100 });
  const error = await api.sendMessage(7, text).catch((cause: unknown) => cause);
  const wasShown = telegram.chat(7).messages.some(({ plain }) => plain === text);
  return { error, wasShown, entry: telegram.requests('sendMessage').at(-1) };
}

test.each<[FaultKind, boolean]>([
  ['drop', false],
  ['reset', false],
  ['acceptThenSilence', true],
  ['acceptThenReset', true],
  ['html502', false],
  ['emptyBody', false],
  ['brokenJson', false],
])('under %s the bot learns nothing, and the message was shown: %s', async (kind, isShown) => {
  const { error, wasShown, entry } = await sendUnder(kind, `under ${kind}`);

  expect(error).toBeInstanceOf(HttpError);
  expect(wasShown).toBe(isShown);
  expect(entry).toMatchObject({ fault: kind, params: { text: `under ${kind}` } });
  expect(entry?.effect !== undefined).toBe(isShown);
});

test('a request that breaks off half-way was never made, and the stand-in goes on', async () => {
  const before = telegram.requests().length;
  const url = new URL(telegram.url);
  const socket = connect(Number(url.port), url.hostname);
  socket.write(`POST /bot${token}/sendMessage HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{"chat_id"`);
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.resetAndDestroy();
  await api.getMe();

  expect(telegram.requests()).toHaveLength(before + 1);
});

test('a slow answer is an answer', async () => {
  const { error, wasShown } = await sendUnder('slow', 'slow');

  expect(wasShown).toBe(true);
  expect(error).toMatchObject({ text: 'slow' });
});

test.each<[FaultKind, number, object]>([
  [{ retryAfter: 35 }, 429, { retry_after: 35 }],
  [{ retryAfter: 'soon' }, 429, { retry_after: 'soon' }],
  [{ retryAfter: undefined }, 429, {}],
  ['unauthorized', 401, {}],
  [{ status: 500, body: { ok: false, error_code: 500, description: 'Internal Server Error' } }, 500, {}],
])('under %j the bot is refused, and nothing is shown', async (kind, code, parameters) => {
  const { error, wasShown } = await sendUnder(kind, `under ${code}`);

  expect(error).toBeInstanceOf(GrammyError);
  expect(error).toMatchObject({ error_code: code, parameters });
  expect(wasShown).toBe(false);
});

test('a fault meets the requests it names, as often as it says, until it is lifted', async () => {
  telegram.user(8).start();
  const fault = telegram.fault({ kind: { retryAfter: 1 }, method: 'sendMessage', chat: 8, times: 3 });

  await api.sendMessage(7, 'another chat');
  await expect(api.sendMessage(8, 'x')).rejects.toThrow('retry after 1');
  await expect(api.sendMessage(8, 'x')).rejects.toThrow('retry after 1');
  fault.lift();
  await api.sendMessage(8, 'x');
  expect(fault.met()).toBe(2);
});

test('too many messages to one chat in a second are refused with the seconds to wait', async () => {
  telegram.pass(1000);
  for (const text of '12345') await api.sendMessage(7, text);

  await expect(api.sendMessage(7, '6')).rejects.toMatchObject({ error_code: 429, parameters: { retry_after: 1 } });
  telegram.pass(1000);
  await api.sendMessage(7, '7');
});
