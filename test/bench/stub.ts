import type { ApiClientOptions } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';

export const token = '4000000001:a-token-for-the-bench-only';

let messages = 0;

/** Answers every request as Telegram does, at once and in this process. */
export const transport = (async (url: string, { body }: { body: string }) => {
  const method = url.slice(url.lastIndexOf('/') + 1);
  const isMessage = method === 'sendMessage' || method === 'editMessageText';
  messages += 1;
  // Reading the whole of a body would take longer the more a screen says, and nobody measures Telegram.
  const [, id] = isMessage ? (/"chat_id":"?(\d+)/.exec(body) ?? []) : [];
  const chat = id ? { id: Number(id), type: 'private', first_name: 'Ann' } : undefined;
  const result = chat ? { message_id: messages, date: 1_770_000_000, chat, text: '' } : true;
  return { json: async () => ({ ok: true, result }) };
  // grammY asks of a fetch no more than this.
}) as unknown as NonNullable<ApiClientOptions['fetch']>;

// grammY names no type for what it takes as its own name without asking.
export const botInfo = {
  id: 4_000_000_001,
  is_bot: true,
  first_name: 'Zhilu',
  username: 'zhilu_bot',
} as UserFromGetMe;

// No number comes twice, also not in another process on the same database.
let updates = Date.now() * 1000;

/** What a person writes. */
export function writes(person: number, text: string): Update {
  const from = { id: person, is_bot: false, first_name: 'Ann', language_code: 'en' };
  updates += 1;
  return {
    update_id: updates,
    message: {
      message_id: updates,
      from,
      chat: { id: person, type: 'private', first_name: 'Ann' },
      date: 1_770_000_000,
      text,
      ...(text.startsWith('/') ? { entities: [{ type: 'bot_command', offset: 0, length: text.length }] } : {}),
    },
  };
}

/** What a person presses, on the message that stands there. */
export function presses(person: number, data: string, message: number): Update {
  const chat = { id: person, type: 'private' as const, first_name: 'Ann' };
  const from = { id: person, is_bot: false, first_name: 'Ann', language_code: 'en' };
  updates += 1;
  return {
    update_id: updates,
    callback_query: {
      id: String(updates),
      from,
      chat_instance: String(person),
      data,
      message: { message_id: message, date: 1_770_000_000, chat, text: '', from: botInfo },
    },
  };
}
