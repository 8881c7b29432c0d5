import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Words } from '../core/words.ts';
import type { World } from '../core/world.ts';
import { seenInTranscript } from './parity/kept.ts';
import type { Seen } from './parity/seen.ts';
import { type Arrivals, announcing, telegramPerson } from './parity/telegram-person.ts';
import { webPerson } from './parity/web-person.ts';
import { type Script, scripts } from './scripts/fifty.ts';
import { type Running, running, surroundingsOver } from './telegram/running.ts';
import { appOver } from './web/site.ts';
import { worldOver } from './world.ts';

let run: Running;
let app: Hono;
let world: World;
let arrivals: Arrivals;
let words: Words[];

beforeAll(async () => {
  run = await running();
  const announced = announcing(surroundingsOver(run.sql, () => {}));
  arrivals = announced.arrivals;
  world = worldOver(run.sql);
  words = world.languages.map(world.wordsIn);
  app = appOver(world);
  await run.start('polling', announced.around);
});

afterAll(() => run?.stop());

/** Every screen that a script comes to, from the first one on, and the screens of it that the transcript keeps. */
type Told = { seen: Seen[]; kept: Seen[] };

async function byWeb({ language, steps }: Script): Promise<Told> {
  const person = webPerson({ app, words }, language);
  const seen = [await person.opens()];
  for (const step of steps) seen.push(await person.does(step));
  return { seen, kept: await keptAt('web', person.address()) };
}

async function byTelegram({ language, steps }: Script): Promise<Told> {
  const id = 1000 + scripts.findIndex((script) => script.language === language && script.steps === steps);
  const person = telegramPerson({ telegram: run.telegram, arrivals, words }, { id, language });
  const seen = [await person.opens()];
  for (const step of steps) seen.push(await person.does(step));
  return { seen, kept: await keptAt('telegram', String(id)) };
}

async function keptAt(channel: string, address: string): Promise<Seen[]> {
  const rows = await run.sql`
    select text from message where channel = ${channel} and address = ${address} and direction = 'out' order by id`;
  return rows.map(({ text }) => seenInTranscript(text));
}

/** The transcript keeps what is asked, not how the field for it looks. */
function asKept(seen: Seen[]): Seen[] {
  return seen.map(({ lines, buttons }) => ({ lines, buttons }));
}

describe('what a person sees in the browser and in Telegram is the same', () => {
  test.concurrent.each(scripts)('$name ($language)', async (script) => {
    const [web, telegram] = await Promise.all([byWeb(script), byTelegram(script)]);

    expect(telegram.seen).toEqual(web.seen);
    // A page that is only looked at is no message; the bot's first one answers /start.
    expect(web.kept).toEqual(asKept(web.seen.slice(1)));
    expect(telegram.kept).toEqual(asKept(telegram.seen));
  });
});
