import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everythingAt } from '../core/files.ts';
import type { Heard } from '../core/heard.ts';
import { present, respond } from '../core/respond.ts';
import { readCommand } from '../core/typed/command.ts';
import type { Address, Channel, World } from '../core/world.ts';
import { connect, type Database } from '../db/connect.ts';
import { recordOutcome } from '../db/ledger.ts';
import { freshDatabase } from './database.ts';
import { asTold, expectButton, type Played, run, type Script, type Step, scripts } from './scripts/fifty.ts';
import { worldOver } from './world.ts';

let database: { url: string; drop(): Promise<void> };
let sql: Database;
let world: World;
/** Every screen that some script has come to. */
const met = new Set<string>();

beforeAll(async () => {
  database = await freshDatabase();
  sql = await connect(database.url);
  world = worldOver(sql);
});

afterAll(async () => {
  await sql.end();
  await database.drop();
});

/** A channel that is nothing but its name: what it hears is told to the core at once. */
function bare(address: Address, clientLanguage: string): Played {
  const heardFor = async (step: Step): Promise<Heard> => {
    if ('type' in step) return { kind: 'typed', text: step.type };
    if ('command' in step) return { kind: 'command', command: readCommand(step.command)! };
    const { at, choices, tools } = await present(world, { address, clientLanguage });
    expectButton(step, { at, keys: [...choices.map(({ key }) => key), ...tools] });
    return { kind: 'press', at, key: step.press };
  };
  return {
    async act(step) {
      const heard = await heardFor(step);
      const reply = await respond(world, { address, clientLanguage, delivery: crypto.randomUUID(), heard });
      if (reply.outgoing) await recordOutcome(sql, reply.outgoing, { sent: true, channelMessage: '1' });
      met.add(reply.view.at);
      return asTold(reply.view);
    },
  };
}

async function playedIn(channel: Channel, script: Script) {
  const address: Address = { channel, address: `${script.name} ${script.language}` };
  const shown = await run(script, bare(address, script.language));
  const { answers, messages } = await everythingAt(world, { address, clientLanguage: script.language });
  return {
    shown,
    transcript: messages.map(({ direction, text, language }) => ({ direction, text, language })),
    answers: answers.map(({ fact, value }) => ({ fact, value })),
  };
}

test('there are fifty scripts, and each has a name and a language of its own', () => {
  expect(scripts).toHaveLength(50);
  expect(new Set(scripts.map(({ name, language }) => `${name} ${language}`)).size).toBe(50);
});

describe.each(scripts)('$name ($language)', (script) => {
  test('is the same in the browser and in Telegram, to the last word kept', async () => {
    const [web, telegram] = [await playedIn('web', script), await playedIn('telegram', script)];

    expect(telegram).toEqual(web);
    expect(web.shown).toHaveLength(script.steps.length);
  });
});

test('the scripts come to every conversation, to every page and to all that is asked back', () => {
  const pages = ['menu', 'help', 'answers', 'language', 'myData', 'restart', 'human', 'askHr', 'why', 'plan'];
  const parts = ['plan-dates', 'plan-yours', 'plan-employers', 'plan-warnings', 'plan-outcome'];
  const ends = ['eligible', 'cannotTell', 'notNeeded'].map((end) => `eligibility:${end}`);
  const others = ['welcome:nothingKept', 'arrival:planReady', 'arrival:noChangeNoReplacement', 'e-card:registered'];
  const askedBack = ['confirm', 'choose', 'change', 'save'].filter((kind) =>
    [...met].some((at) => at.startsWith(kind)),
  );

  expect([...pages, ...parts, ...ends, ...others].filter((at) => !met.has(at))).toEqual([]);
  expect(askedBack).toEqual(['confirm', 'choose', 'change', 'save']);
});
