import { type Conversation, type ConversationFlavor, conversations, createConversation } from '@grammyjs/conversations';
import { Bot, type Context } from 'grammy';
import type postgres from 'postgres';
import { timed, type Walk } from './measure.ts';
import { beginning } from './script.ts';
import { botInfo, token, transport, writes } from './stub.ts';

export const libraryTables = 'create table conversation (key text primary key, state jsonb not null)';

type Talking = ConversationFlavor<Context>;

/** So many, so that each of the twelve answers that are timed leads to a question, as ours do. */
const questions = 13;

/** Twelve questions with grammY's own conversations, their state kept in PostgreSQL, and nothing else recorded. */
export function library(sql: postgres.Sql): Walk {
  const bot = new Bot<Talking>(token, { botInfo, client: { fetch: transport } });
  bot.use(
    conversations<Talking, Context>({
      storage: {
        async read(key: string) {
          const [row] = await sql`select state from conversation where key = ${key}`;
          return row?.state;
        },
        async write(key: string, state: unknown) {
          const text = JSON.stringify(state);
          await sql`insert into conversation values (${key}, ${text}::text::jsonb)
            on conflict (key) do update set state = excluded.state`;
        },
        async delete(key: string) {
          await sql`delete from conversation where key = ${key}`;
        },
      },
    }),
  );
  bot.use(createConversation(guide, 'guide'));
  bot.command('start', (context) => context.conversation.enter('guide'));
  const said = [beginning.write, ...Array.from({ length: 12 }, (_, index) => `answer ${index}`)];
  return (person) => timed(said.map((text) => () => bot.handleUpdate(writes(person, text))));
}

async function guide(conversation: Conversation<Context, Context>, context: Context): Promise<void> {
  for (let question = 1; question <= questions; question += 1) {
    await context.reply(`Question ${question}: what is your answer? Please choose carefully, and take your time.`);
    await conversation.waitFor('message:text');
  }
  await context.reply('Thank you.');
}
