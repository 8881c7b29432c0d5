import { Bot } from 'grammy';
import type postgres from 'postgres';
import { timed, type Walk } from './measure.ts';
import { beginning } from './script.ts';
import { botInfo, token, transport, writes } from './stub.ts';

export const floorTables = `
  create table floor (id bigint generated always as identity primary key, chat bigint not null, text text not null,
    at timestamptz not null default now());
  create table floor_seen (update_id bigint primary key);
  create table floor_person (chat bigint primary key, turns int not null)`;

const said = [beginning.write, ...Array.from({ length: 12 }, (_, index) => `answer ${index}`)];

/** The least a bot that keeps anything does: a trivial handler, one committed row, a reply. */
export function floor(sql: postgres.Sql): Walk {
  const bot = new Bot(token, { botInfo, client: { fetch: transport } });
  bot.on('message:text', async (context) => {
    await sql`insert into floor (chat, text) values (${context.chat.id}, ${context.message.text})`;
    await context.reply('Thank you. What is next?');
  });
  return (person) => timed(said.map((text) => () => bot.handleUpdate(writes(person, text))));
}

/** The same with what keeps it right when deliveries repeat, in the round trips an ordinary transaction takes. */
export function ordinary(sql: postgres.Sql): Walk {
  const bot = new Bot(token, { botInfo, client: { fetch: transport } });
  bot.on('message:text', async (context) => {
    const { chat, message, update } = context;
    await sql.begin(async (transaction) => {
      const fresh =
        await transaction`insert into floor_seen values (${update.update_id}) on conflict do nothing returning 1`;
      if (fresh.length === 0) return;
      const [before] = await transaction`select turns from floor_person where chat = ${chat.id} for update`;
      await transaction`insert into floor (chat, text) values (${chat.id}, ${message.text})`;
      if (before) await transaction`update floor_person set turns = ${before.turns + 1} where chat = ${chat.id}`;
      else await transaction`insert into floor_person values (${chat.id}, 1)`;
    });
    await context.reply('Thank you. What is next?');
  });
  return (person) => timed(said.map((text) => () => bot.handleUpdate(writes(person, text))));
}
