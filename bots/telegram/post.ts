import type { Api } from 'grammy';
import type { Keyboard } from './button.ts';
import { type Failure, failureOf } from './outcome.ts';
import type { TelegramMessage } from './render.ts';

/** What became of one message: its number in the chat, or why it has none. */
export type Posted = { message: number; unreadable?: string } | { failure: Failure };

/** Where a message goes: to a chat as a new one, or in the place of one that stands there. */
export type Goal = { chat: string; place?: number };

/** Puts a message into a chat; it is read as plain text where Telegram cannot read its markup, and follows a chat that moved. */
export async function post(api: Api, message: TelegramMessage, goal: Goal): Promise<Posted> {
  const posted = await attempt(api, goal, { text: message.html, other: { ...common(message), parse_mode: 'HTML' } });
  if (!('failure' in posted)) return posted;
  const { failure } = posted;
  if (failure.kind === 'unreadable') {
    return {
      unreadable: failure.error,
      ...(await attempt(api, goal, { text: message.plain, other: common(message) })),
    };
  }
  if (failure.kind === 'moved' && failure.to !== goal.chat) return post(api, message, { chat: failure.to });
  return posted;
}

type Content = { text: string; other: ReturnType<typeof common> & { parse_mode?: 'HTML' } };

function common({ keyboard }: TelegramMessage) {
  return { link_preview_options: { is_disabled: true }, reply_markup: { inline_keyboard: keyboard } };
}

async function attempt(api: Api, { chat, place }: Goal, { text, other }: Content): Promise<Posted> {
  try {
    if (place === undefined) return { message: (await api.sendMessage(chat, text, other)).message_id };
    await api.editMessageText(chat, place, text, other);
    return { message: place };
  } catch (thrown) {
    const failure = failureOf(thrown);
    return failure.kind === 'unchanged' && place !== undefined ? { message: place } : { failure };
  }
}

/** Puts other buttons under a message; nothing where it bears them already or is gone. */
export async function setKeyboard(api: Api, at: { chat: string; message: number }, keyboard: Keyboard): Promise<void> {
  await quietly(() => api.editMessageReplyMarkup(at.chat, at.message, { reply_markup: { inline_keyboard: keyboard } }));
}

/** Takes a message of ours away, where that can still be done. */
export async function takeAway(api: Api, at: { chat: string; message: number }): Promise<void> {
  await quietly(() => api.deleteMessage(at.chat, at.message));
}

/** For what only tidies up: the chat is right without it. */
async function quietly(request: () => Promise<unknown>): Promise<void> {
  await request().catch(() => undefined);
}
