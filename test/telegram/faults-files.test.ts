import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Heard } from '../../core/heard.ts';
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
});
afterEach(() => run.stop());

/** Everything kept about Ann, asked for in a turn that a process kept and then died over. */
async function askedOfTheDead(): Promise<void> {
  ann.person.chat();
  const world = worldOver(run.sql);
  const hear = (heard: Heard) => respond(world, { address, delivery: crypto.randomUUID(), heard });
  await hear({ kind: 'typed', text: '/mydata' });
  await hear({ kind: 'press', at: 'myData', key: 'data' });
}

/** Asks for everything kept. */
async function asks(): Promise<void> {
  ann.person.say('/mydata');
  await ann.sees('My data');
  ann.person.press('Download everything');
}

const files = () => ann.shown().filter(({ document }) => document?.name === 'zhilu-my-data.json');
const oneCame = () => run.telegram.until(() => files().length === 1);
const captions = () => files().map(({ plain }) => plain.slice(0, repeatMark.length));
const states = async () =>
  (await run.sql`select state from message where direction = 'file' order by id`).map(({ state }) => state);
const isNoted = () => expect.poll(states).toEqual(['sent']);

describe('a process that dies', () => {
  test('F-26 between keeping and sending a file: another one sends it, once', async () => {
    await askedOfTheDead();
    await run.leasesRunOut();

    await run.start('polling');

    await isNoted();
    expect(files()).toHaveLength(1);
  });

  test('F-27 between sending a file and noting it: what is sent again says that it may be a repeat', async () => {
    const around = surroundingsOver(run.sql, () => {});
    const death = Promise.withResolvers<boolean>();
    const isFile = async (id: string) =>
      (await run.sql`select from message where id = ${id} and direction = 'file'`).length > 0;
    const dying = await run.start('polling', {
      record: async (leased, outcome) => ((await isFile(leased.id)) ? death.promise : around.record(leased, outcome)),
      claimDue: async () => [],
    });
    await asks();
    await oneCame();
    void dying.stop();
    await run.leasesRunOut();

    await run.start('webhook');

    await run.telegram.until(() => files().length === 2);
    expect(captions()).toEqual(['', repeatMark]);
    death.resolve(false);
  });
});

describe('a file whose sending', () => {
  test.each([
    ['F-28 is not answered, though it arrived', 'acceptThenSilence' as const, ['', repeatMark]],
    ['F-29 is not answered and did not arrive', 'drop' as const, [repeatMark]],
    ['F-30 is put off', { retryAfter: 1 }, ['']],
    ['F-32 is answered by an HTML page', 'html502' as const, [repeatMark]],
    ['F-11 is refused with the token', 'unauthorized' as const, ['']],
  ])('%s, is sent again', async (_, kind, expected) => {
    run.telegram.fault({ kind, method: 'sendDocument' });
    let minutes = 0;
    await run.start('polling', { requestSeconds: 0.3, now: () => performance.now() + minutes * 60_000 });

    await asks();
    await expect.poll(states).not.toEqual([]);
    await expect.poll(async () => (await states()).includes('sent') || (await unleased()) > 0).toBe(true);
    minutes = 1;
    await run.leasesRunOut();

    await isNoted();
    expect(captions()).toEqual(expected);
  });

  test('F-22 finds the chat closed is not tried again', async () => {
    await askedOfTheDead();
    await run.sql`delete from message where direction = 'out'`;
    ann.person.block();
    await run.leasesRunOut();

    await run.start('webhook');

    await expect.poll(states).toEqual(['failed']);
    await run.leasesRunOut();
    expect(run.telegram.requests('sendDocument')).toHaveLength(1);
  });
});

const unleased = async () =>
  (await run.sql`select from message where direction = 'file' and state in ('sending', 'unknown') and lease is null`)
    .length;

test('F-30 a file that is put off comes though the person went on meanwhile', async () => {
  run.telegram.fault({ kind: { retryAfter: 1 }, method: 'sendDocument' });
  let minutes = 0;
  await run.start('polling', { now: () => performance.now() + minutes * 60_000 });
  await asks();
  await expect.poll(unleased).toBe(1);
  minutes = 1;
  ann.person.say('/help');
  await ann.sees('I ask one question at a time');

  await run.leasesRunOut();

  await isNoted();
  expect(captions()).toEqual(['']);
});

test('F-44 of a file asked for three times while nothing could be sent, one comes', async () => {
  for (let time = 0; time < 3; time += 1) await askedOfTheDead();
  await run.leasesRunOut();

  await run.start('webhook');

  await expect.poll(states).toEqual(['superseded', 'superseded', 'sent']);
  expect(files()).toHaveLength(1);
});

test('F-45 no file is sent that was asked for before everything was deleted', async () => {
  await askedOfTheDead();
  const [row] = await run.sql`select person from address where address = '7'`;
  await worldOver(run.sql).store.removeEverything(row?.person);
  await run.leasesRunOut();

  await run.start('polling');
  ann.person.start();
  await ann.saw('Welcome to Zhilu');
  await run.telegram.settled();

  expect(run.telegram.requests('sendDocument')).toEqual([]);
});

test('a file that cannot be made is given up with an alarm and an apology, and the chat goes on', async () => {
  const process = await run.start('polling', {
    fileOf: async () => {
      throw new Error('a fault of ours');
    },
  });

  await asks();

  await ann.saw('Something went wrong on our side');
  await expect.poll(states).toEqual(['failed']);
  expect(process.log.filter((line) => line.includes('ALERT'))).toHaveLength(1);
  ann.person.say('/help');
  await ann.sees('I ask one question at a time');
});
