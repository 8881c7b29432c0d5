import { afterEach, expect, test } from 'vitest';
import { chatting } from './chatting.ts';
import { type Running, running, surroundingsOver } from './running.ts';

let run: Running;

afterEach(() => run.stop());

test('what a person writes next waits for what could not be kept yet', async () => {
  run = await running();
  const around = surroundingsOver(run.sql, () => {});
  let isAway = true;
  const respond: typeof around.respond = async (received) => {
    if (isAway && received.heard.kind === 'typed' && received.heard.text === 'hello first') {
      isAway = false;
      throw new Error('The database is away');
    }
    return around.respond(received);
  };
  run.telegram.hold();
  for (const text of ['/start', 'hello first', 'hello second']) run.telegram.user(7).say(text);
  run.telegram.release();

  await run.start('polling', { respond });
  await run.telegram.settled();

  const kept = await run.sql`select text from message where direction = 'in' order by at`;
  expect(kept.map(({ text }) => text)).toEqual(['/start', 'hello first', 'hello second']);
});

test('a text written right after a press is no answer to the screen that follows the press', async () => {
  run = await running();
  await run.start('polling');
  const ann = chatting(run, 7);
  await ann.begins();
  await ann.says('France');
  await ann.sees('Foreign Permanent Resident');
  run.telegram.hold();
  ann.person.press('No');
  ann.person.say('more than 90 days');
  run.telegram.release();
  await run.telegram.settled();

  await ann.sees('Nothing was changed');
  const kept = await run.sql`select fact from answer where fact in ('permanentResident', 'workLasts')`;
  expect(kept.map(({ fact }) => fact)).toEqual(['permanentResident']);
});
