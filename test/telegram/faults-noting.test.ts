import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Surroundings } from '../../bots/telegram/surroundings.ts';
import { respond } from '../../core/respond.ts';
import { worldOver } from '../world.ts';
import { type Chatting, chatting } from './chatting.ts';
import { type Running, running, surroundingsOver } from './running.ts';

let run: Running;
let ann: Chatting;

beforeEach(async () => {
  run = await running();
  ann = chatting(run, 7);
});
afterEach(() => run.stop());

/** Notes what became of a message only after a while. */
function slowly(): Surroundings['record'] {
  const { record } = surroundingsOver(run.sql, () => {});
  return async (leased, outcome) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    return record(leased, outcome);
  };
}

const states = async () =>
  (await run.sql`select state from message where direction = 'out' order by id`).map(({ state }) => state);

test('whoever is asked to end notes first what came', async () => {
  const process = await run.start('polling', { record: slowly() });
  ann.person.start();
  await ann.saw('Welcome to Zhilu');

  await process.stop();

  expect(await states()).toEqual(['sent']);
});

test('also what came late, and also where nothing could be noted of another', async () => {
  run.telegram.hold();
  for (const chat of [7, 8]) {
    run.telegram.user(chat).chat();
    const address = { channel: 'telegram' as const, address: String(chat) };
    await respond(worldOver(run.sql), { address, delivery: String(chat), heard: { kind: 'look' } });
  }
  await run.leasesRunOut();
  const [first] = await run.sql`select id from message where address = '7'`;
  const slow = slowly();
  const process = await run.start('webhook', {
    record: (leased, outcome) =>
      leased.id === first?.id ? Promise.reject(new Error('the database is away')) : slow(leased, outcome),
  });
  await run.telegram.until(() => run.telegram.requests('sendMessage').length >= 2);

  await process.stop();

  expect(await states()).toEqual(['sending', 'sent']);
});

test('a screen that came and could not be noted comes again with the mark, and the chat goes on', async () => {
  const { record } = surroundingsOver(run.sql, () => {});
  let isAway = true;
  const process = await run.start('polling', {
    record: (leased, outcome) => {
      if (!isAway) return record(leased, outcome);
      isAway = false;
      return Promise.reject(new Error('the database is away'));
    },
  });
  ann.person.start();
  await ann.saw('Welcome to Zhilu');
  await run.telegram.until(() => process.log.some((line) => line.includes('was not recorded')));

  await run.leasesRunOut();
  await ann.saw('You may have seen this already');
  ann.person.press("Yes, let's begin");

  await ann.sees('Who are you?');
});

test('F-22 a chat that is closed right after a screen came stays noted as closed', async () => {
  await run.start('polling', { record: slowly() });
  ann.person.start();
  await ann.saw('Welcome to Zhilu');
  ann.person.block();
  await run.telegram.settled();

  await expect.poll(states).toEqual(['sent']);
  expect(await run.sql`select reachable from address where address = '7'`).toEqual([{ reachable: false }]);
});
