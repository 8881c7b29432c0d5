import { afterAll, beforeAll, expect, test } from 'vitest';
import { everythingAt } from '../../core/files.ts';
import { present, respond } from '../../core/respond.ts';
import type { Address, World } from '../../core/world.ts';
import { connect, type Database } from '../../db/connect.ts';
import { freshDatabase } from '../database.ts';
import { worldOver } from '../world.ts';
import { tongues } from './person.ts';

let database: { url: string; drop(): Promise<void> };
let sql: Database;
let world: World;

beforeAll(async () => {
  database = await freshDatabase();
  sql = await connect(database.url);
  world = worldOver(sql);
});

afterAll(async () => {
  await sql.end();
  await database.drop();
});

/** Someone who writes in a language: presses buttons by key and types, each a delivery of its own. */
function writer(address: Address, clientLanguage: string) {
  const hear = (heard: Parameters<typeof respond>[1]['heard']) =>
    respond(world, { address, clientLanguage, delivery: crypto.randomUUID(), heard });
  return {
    press: async (key: string) =>
      hear({ kind: 'press', at: (await present(world, { address, clientLanguage })).at, key }),
    type: (text: string) => hear({ kind: 'typed', text }),
  };
}

test.each(tongues)('in the language %s everything kept can be seen, taken away and deleted', async (language) => {
  const address: Address = { channel: 'web', address: `someone who speaks ${language}` };
  const { press, type } = writer(address, language);
  for (const key of ['yes', 'employee', 'eligibility']) await press(key);
  await type('France');
  await type('my passport is E12345678');

  const shown = await type(language === 'en' ? 'my data' : '我的数据');
  expect(shown.view.sections.flatMap(({ items }) => items).length).toBeGreaterThan(2);
  expect((await press('data')).file).toEqual({ kind: 'data' });

  const kept = await everythingAt(world, { address, clientLanguage: language });
  expect(kept.answers.map(({ fact }) => fact)).toEqual(expect.arrayContaining(['nationality', 'goal', 'consent']));
  expect(kept.messages.map(({ text }) => text)).toContain('France');
  expect(JSON.stringify(kept)).not.toContain('E12345678');

  await press('forget');
  const gone = await press('yes');
  expect(gone.view).toMatchObject({ at: 'welcome:consent', language });
  expect(await everythingAt(world, { address, clientLanguage: language })).toMatchObject({ answers: [], messages: [] });
});
