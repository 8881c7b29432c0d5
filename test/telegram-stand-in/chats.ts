import type { TextEntity } from './html.ts';
import type { Button } from './keyboard.ts';
import { badRequest, Refusal } from './refusal.ts';
import { type Params, textOf, type Wire } from './wire.ts';

export type Profile = { id: number; first_name: string; language_code?: string; username?: string; last_name?: string };

export type ShownDocument = { name: string; type: string; content: Buffer; fileId: string };

/** A message as the person sees it now. */
export type ShownMessage = {
  id: number;
  from: 'bot' | 'person';
  by: Profile;
  at: number;
  editedAt?: number;
  /** The text as it was sent, markup and all; for a document, its caption. */
  text: string;
  /** The text as it is read. */
  plain: string;
  entities: TextEntity[];
  keyboard: Button[][];
  /** Every keyboard it bore before this one. */
  earlierKeyboards: Button[][][];
  document?: ShownDocument;
  /** What a person sent that is no text. */
  content?: Wire;
  replyTo?: number;
  edited: boolean;
  deleted: boolean;
  pinned: boolean;
};

/** What pops up over the chat after a press. */
type Toast = { callbackId: string; text: string; isAlert: boolean; url?: string };

export type Chat = {
  id: number;
  type: 'private' | 'group' | 'supergroup';
  title?: string;
  person?: Profile;
  messages: ShownMessage[];
  replyKeyboard: Button[][];
  toasts: Toast[];
  actions: string[];
  menuButton?: Wire;
  /** Why the bot can no longer write here. */
  closed?: 'blocked' | 'deactivated' | 'kicked' | 'deleted';
  migratedTo?: number;
};

/** The chat a request names, whether or not the bot may write there. */
export function namedChat(chats: Map<number, Chat>, params: Params): Chat {
  const id = textOf(params, 'chat_id');
  if (id === '') throw badRequest('chat_id is empty');
  const chat = /^-?\d+$/.test(id) ? chats.get(Number(id)) : undefined;
  if (!chat || chat.closed === 'deleted') throw badRequest('chat not found');
  return chat;
}

/** The chat a request names, refused where the bot may not write. */
export function writableChat(chats: Map<number, Chat>, params: Params): Chat {
  const chat = namedChat(chats, params);
  if (chat.migratedTo !== undefined) {
    throw new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: chat.migratedTo,
    });
  }
  if (chat.closed === 'blocked') throw new Refusal(403, 'Forbidden: bot was blocked by the user');
  if (chat.closed === 'deactivated') throw new Refusal(403, 'Forbidden: user is deactivated');
  if (chat.closed === 'kicked') throw new Refusal(403, `Forbidden: bot was kicked from the ${chat.type} chat`);
  return chat;
}

export function newChat(about: Pick<Chat, 'id' | 'type'> & { title?: string; person?: Profile }): Chat {
  return { ...about, messages: [], replyKeyboard: [], toasts: [], actions: [] };
}

/** The message of that number that still stands in the chat. */
export function standing(chat: Chat, id: number): ShownMessage | undefined {
  return chat.messages.find((message) => message.id === id && !message.deleted);
}

export function chatOnWire({ id, type, title, person }: Chat): Wire {
  if (!person) return { id, type, title };
  return { id, type, first_name: person.first_name, ...(person.username ? { username: person.username } : {}) };
}

export function personOnWire(person: Profile): Wire {
  return { is_bot: false, ...person };
}

/** A message as the Bot API tells it. */
export function messageOnWire(chat: Chat, message: ShownMessage, { bot }: { bot: Wire }): Wire {
  const { text, caption, document } = bodyOnWire(message);
  const replyTo = message.replyTo === undefined ? undefined : standing(chat, message.replyTo);
  return {
    message_id: message.id,
    from: message.from === 'bot' ? bot : personOnWire(message.by),
    chat: chatOnWire(chat),
    date: Math.floor(message.at / 1000),
    ...(message.editedAt === undefined ? {} : { edit_date: Math.floor(message.editedAt / 1000) }),
    ...message.content,
    ...(replyTo ? { reply_to_message: messageOnWire(chat, { ...replyTo, replyTo: -1 }, { bot }) } : {}),
    ...text,
    ...caption,
    ...document,
    ...(message.keyboard.length > 0 ? { reply_markup: { inline_keyboard: message.keyboard } } : {}),
  };
}

function bodyOnWire({ plain, entities, document, content }: ShownMessage): {
  text?: Wire;
  caption?: Wire;
  document?: Wire;
} {
  if (document) {
    const { name, type, content: bytes, fileId } = document;
    const file = {
      file_name: name,
      mime_type: type,
      file_id: fileId,
      file_unique_id: `u${fileId}`,
      file_size: bytes.length,
    };
    return { document: { document: file }, caption: plain ? { caption: plain, caption_entities: entities } : {} };
  }
  if (content) return {};
  return { text: { text: plain, ...(entities.length > 0 ? { entities } : {}) } };
}
