import { afterEach, expect, test } from 'vitest';
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
