import { Api } from 'grammy';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refused } from './refused.ts';
import { startTelegram, type TelegramStandIn } from './stand-in.ts';

const token = '4000000001:stand-in-token-of-the-tests-only-000';
let telegram: TelegramStandIn;
let api: Api;

beforeEach(async () => {
  telegram = await startTelegram({ token, speed: 1000, firstUpdateId: 1000 });
  api = new Api(token, { apiRoot: telegram.url });
});
afterEach(() => telegram.stop());

test('polling is refused while a webhook is set, and a second poller ends the first', async () => {
  await api.setWebhook('https://zhilu.example/');
  expect(await refused(api.getUpdates())).toMatch(/^409 Conflict: can't use getUpdates method while webhook is active/);
  await api.deleteWebhook();

  const first = refused(api.getUpdates({ timeout: 30 }));
  await telegram.until(() => telegram.isPolled());
  const second = api.getUpdates({ timeout: 30 });
  expect(await first).toBe(
    '409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  );
  telegram.user(7).say('x');
  expect(await second).toMatchObject([{ update_id: 1000 }]);
});

test('an offset confirms what came before it, and only then', async () => {
  for (const text of 'abc') telegram.user(7).say(text);
  expect(await api.getUpdates({ limit: 2 })).toHaveLength(2);
  expect(await api.getUpdates({ offset: 1001 })).toMatchObject([{ update_id: 1001 }, { update_id: 1002 }]);
  expect(await api.getUpdates({ offset: -1 })).toMatchObject([{ update_id: 1002 }]);
  expect(await api.getUpdates({ offset: 1003 })).toEqual([]);

  telegram.restartUpdateIds(37);
  telegram.user(7).say('d');
  expect(await api.getUpdates({ offset: 1003 })).toMatchObject([{ update_id: 37 }]);
});

test('updates wait while they are held, and come when they are released', async () => {
  telegram.hold();
  const { updateId } = telegram.user(7).say('x');
  expect(await api.getUpdates()).toEqual([]);
  const polled = api.getUpdates({ timeout: 30 });
  await telegram.until(() => telegram.isPolled());
  telegram.release();

  expect(await polled).toMatchObject([{ update_id: updateId }]);
});

test('an update whose answer is lost on the way comes again', async () => {
  telegram.user(7).say('x');
  telegram.fault({ kind: 'acceptThenReset', method: 'getUpdates' });

  await expect(api.getUpdates()).rejects.toThrow('Network request');
  expect(await api.getUpdates()).toMatchObject([{ update_id: 1000 }]);
});

test('a webhook that is set ends the poll', async () => {
  const poll = refused(api.getUpdates({ timeout: 30 }));
  await telegram.until(() => telegram.isPolled());
  await api.setWebhook('https://zhilu.example/');

  expect(await poll).toBe('409 Conflict: terminated by setWebhook request');
});
