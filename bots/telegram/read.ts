import type { CallbackQuery, Message, Update } from 'grammy/types';
import type { Heard } from '../../core/heard.ts';
import { type Keyboard, readButtonData } from './button.ts';
import { type Leaf, readLeaf } from './calendar.ts';
import { readMessage } from './read-message.ts';

/** The chat an update comes from, and what tells it from another. */
type Told = { address: string; delivery: string; clientLanguage?: string };

/** A button that was pressed: what has to be answered, and the message it stands on. */
type Pressed = { callback: string; message?: number; keyboard: Keyboard };

/** What the channel says by itself to something that is no answer. */
export type Remark = 'edited' | 'picture' | 'button';

/** What an update of Telegram tells. */
export type Read =
  | (Told & { kind: 'heard'; heard: Heard; pressed?: Pressed; remark?: Remark })
  /** A leaf of the calendar was turned: no turn of the conversation. */
  | (Told & { kind: 'leaf'; pressed: Pressed; at: string; leaf?: Leaf; language: string })
  | (Told & { kind: 'reachable'; reachable: boolean })
  | (Told & { kind: 'group'; pressed?: Pressed })
  | { kind: 'moved'; from: string; to: string }
  | { kind: 'ignored'; why: string };

/** Reads an update; the bot's name tells which commands are meant for it. */
export function read(update: Update, { bot }: { bot?: string } = {}): Read {
  const { message, edited_message: edited, callback_query: press, my_chat_member: member } = update;
  const delivery = String(update.update_id);
  if (press) return readPress(press, delivery);
  if (member) return readMember(member, delivery);
  const sent = message ?? edited;
  if (!sent) return ignored('no kind of update that Zhilu uses');
  if (sent.migrate_to_chat_id !== undefined) {
    return { kind: 'moved', from: String(sent.chat.id), to: String(sent.migrate_to_chat_id) };
  }
  const told = toldBy(sent, delivery);
  if (sent.chat.type !== 'private') return inGroup(sent, told, bot);
  if (sent.from?.is_bot) return ignored('written by a bot');
  if (edited) return { ...told, kind: 'heard', heard: { kind: 'look' }, remark: 'edited' };
  const heard = readMessage(sent, { bot });
  return heard ? { ...told, kind: 'heard', ...heard } : ignored('a service message, or meant for another bot');
}

function ignored(why: string): Read {
  return { kind: 'ignored', why };
}

function toldBy({ chat, from }: Pick<Message, 'chat' | 'from'>, delivery: string): Told {
  const language = from?.language_code;
  return { address: String(chat.id), delivery, ...(language ? { clientLanguage: language } : {}) };
}

/** In a group only what is said to the bot is heard, and only to say that it speaks in private. */
function inGroup({ chat, text = '' }: Message, told: Told, bot: string | undefined): Read {
  const isMeant = /^\/\w+(?:@(\w+))?/.exec(text);
  const isForUs = isMeant && (isMeant[1] === undefined || isMeant[1].toLowerCase() === bot?.toLowerCase());
  const isNamed = bot !== undefined && text.toLowerCase().includes(`@${bot.toLowerCase()}`);
  if (chat.type === 'channel' || !(isForUs || isNamed)) return ignored('said in a group, and not to the bot');
  return { ...told, kind: 'group' };
}

function readMember(
  { chat, from, new_chat_member: now }: NonNullable<Update['my_chat_member']>,
  delivery: string,
): Read {
  const told = toldBy({ chat, from }, delivery);
  const isIn = ['member', 'administrator'].includes(now.status);
  if (chat.type === 'private') return { ...told, kind: 'reachable', reachable: now.status !== 'kicked' };
  return isIn && chat.type !== 'channel' ? { ...told, kind: 'group' } : ignored('taken out of a group');
}

function readPress(press: CallbackQuery, delivery: string): Read {
  const { id, message, data = '', from } = press;
  const chat = message?.chat;
  const told = toldBy({ chat: { id: from.id, type: 'private', first_name: '' }, from }, delivery);
  const keyboard = message && 'reply_markup' in message ? (message.reply_markup?.inline_keyboard ?? []) : [];
  // The buttons on our messages are ours: text and data, or text and a link.
  const pressed: Pressed = {
    callback: id,
    keyboard: keyboard as Keyboard,
    ...(message ? { message: message.message_id } : {}),
  };
  if (chat && chat.type !== 'private') return { ...toldBy({ chat, from }, delivery), kind: 'group', pressed };
  const carried = readButtonData(data);
  if (!carried) return { ...told, kind: 'heard', heard: { kind: 'look' }, pressed, remark: 'button' };
  const turning = readLeaf(carried.key);
  if (turning) return { ...told, kind: 'leaf', pressed, at: carried.at, ...turning };
  return { ...told, kind: 'heard', heard: { kind: 'press', ...carried }, pressed };
}
