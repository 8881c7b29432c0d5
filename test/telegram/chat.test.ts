import { afterEach, expect, test } from 'vitest';
import { type Running, running } from './running.ts';

let run: Running;
afterEach(() => run?.stop());

const messagesOf = (id: number) =>
  run.telegram.chat(id).messages.filter(({ from, deleted }) => from === 'bot' && !deleted);
const lastOf = (id: number) => messagesOf(id).at(-1);

test.each(['polling', 'webhook'] as const)('a person begins, answers and sees one message change (%s)', async (by) => {
  run = await running();
  const { telegram } = run;
  await run.start(by);
  const ann = telegram.user(7);
  ann.start();
  await telegram.until(() => lastOf(7)?.keyboard.length);
  console.log(lastOf(7)!.text, JSON.stringify(lastOf(7)!.keyboard));
  const before = lastOf(7)!.plain;
  ann.press(lastOf(7)!.keyboard[0]![0]!.text);
  await telegram.until(() => lastOf(7)!.plain !== before);
  console.log(lastOf(7)!.text, JSON.stringify(lastOf(7)!.keyboard));
  expect(messagesOf(7).length).toBe(1);
  await telegram.until(() => telegram.unanswered().length === 0);
});
