import {
  type Chat,
  chatOnWire,
  messageOnWire,
  newChat,
  type Profile,
  personOnWire,
  type ShownMessage,
  standing,
} from './chats.ts';
import type { TextEntity } from './html.ts';
import { pressedButton, pressOnWire } from './press.ts';
import { type Command, commandsShown } from './settings.ts';
import type { Wire } from './wire.ts';
import type { World } from './world.ts';

const DAY = 86_400_000;
const LONGEST_TEXT = 4096;

export type Sent = { messageId: number; updateId: number };
export type Pressed = { callbackId: string; updateId: number };
type Where = { message?: number; chat?: number };

/** Somebody who uses the bot from a Telegram client, and can do only what the client lets them. */
export type Person = ReturnType<typeof makePerson>;

export function makePerson(world: World, profile: Profile) {
  const { updates, clock, chats } = world;

  function chatWith(id = profile.id): Chat {
    const known = chats.get(id);
    if (known) return known;
    if (id !== profile.id) throw new Error(`No chat ${id} is known`);
    const chat = newChat({ id, type: 'private', person: profile });
    chats.set(id, chat);
    return chat;
  }

  function post(chat: Chat, content: Pick<ShownMessage, 'text' | 'plain' | 'entities' | 'content'>): Sent {
    if (chat.closed) throw new Error(`${profile.first_name} cannot write: the chat is ${chat.closed}`);
    const about = { id: world.nextMessageId(), from: 'person', by: profile, at: clock.now() } as const;
    const marks = { keyboard: [], earlierKeyboards: [], edited: false, deleted: false, pinned: false };
    const message: ShownMessage = { ...about, ...content, ...marks };
    chat.messages.push(message);
    return { messageId: message.id, updateId: announce('message', chat, message) };
  }

  function announce(kind: string, chat: Chat, message: ShownMessage): number {
    const body = messageOnWire(chat, message, { bot: world.bot });
    return updates.add(kind, body, { queue: `chat ${chat.id}`, life: DAY });
  }

  /** Writes a text; a client cuts one that is too long into several messages, and the last is given back. */
  function say(text: string, { chat: id }: Where = {}): Sent {
    if (text.trim() === '') throw new Error('A client sends no empty message');
    const chat = chatWith(id);
    const parts = text.match(new RegExp(`[^]{1,${LONGEST_TEXT}}`, 'g')) ?? [];
    const sent = parts.map((part) => post(chat, { text: part, plain: part.trim(), entities: commandsIn(part.trim()) }));
    return sent.at(-1) as Sent;
  }

  /** Opens the bot by a link, or presses Start; whoever blocked it takes it back by this. */
  function start(param?: string): Sent {
    if (param !== undefined && !/^[A-Za-z0-9_-]{1,64}$/.test(param)) {
      throw new RangeError(`Not a start parameter of 1 to 64 letters, digits, _ and -: ${param}`);
    }
    if (chatWith().closed === 'blocked') unblock();
    return say(param === undefined ? '/start' : `/start ${param}`);
  }

  function edit(messageId: number, text: string, { chat: id }: Where = {}): Sent {
    const chat = chatWith(id);
    const message = standing(chat, messageId);
    if (message?.from !== 'person') throw new Error(`No message ${messageId} of their own to edit`);
    const plain = text.trim();
    Object.assign(message, { text, plain, entities: commandsIn(plain), edited: true, editedAt: clock.now() });
    return { messageId, updateId: announce('edited_message', chat, message) };
  }

  function pressed(chat: Chat, message: ShownMessage, data: string): Pressed {
    const { id, body, life } = pressOnWire(world, chat, { message, data, by: profile });
    return {
      callbackId: id,
      updateId: updates.add('callback_query', body, { queue: `presses of ${profile.id}`, life }),
    };
  }

  /** Presses a button by its label or its data; a button of a reply keyboard says its label. */
  function press(label: string, { message, chat: id }: Where = {}): Pressed | Sent {
    const chat = chatWith(id);
    const isReply = message === undefined && chat.replyKeyboard.flat().some(({ text }) => text === label);
    const found = pressedButton(chat, label, { message, when: 'now', orElse: isReply });
    return found ? pressed(chat, found.message, found.data) : say(label, { chat: chat.id });
  }

  /** Presses a button that is no longer there, as a client does that has not yet seen the change. */
  function pressOld(label: string, { message, chat: id }: Where = {}): Pressed {
    const chat = chatWith(id);
    const found = pressedButton(chat, label, { message, when: 'before', orElse: false });
    if (!found) throw new Error(`No button "${label}" was ever shown`);
    return pressed(chat, found.message, found.data);
  }

  /** Sends data that no button bears, as a client made for mischief does. */
  function pressForged(data: string, { message: messageId, chat: id }: Where = {}): Pressed {
    const chat = chatWith(id);
    const message = chat.messages.findLast((one) => one.from === 'bot' && (messageId ?? one.id) === one.id);
    if (!message) throw new Error('No message of the bot to press on');
    return pressed(chat, message, data);
  }

  function setMembership(status: 'kicked' | 'member'): number {
    const chat = chatWith();
    const was = chat.closed === 'blocked' ? 'kicked' : 'member';
    if (status === 'kicked') chat.closed = 'blocked';
    else delete chat.closed;
    const member = (now: string) => ({ user: world.bot, status: now, ...(now === 'kicked' ? { until_date: 0 } : {}) });
    const change = { old_chat_member: member(was), new_chat_member: member(status) };
    const body = { chat: chatOnWire(chat), from: personOnWire(profile), date: clock.seconds(), ...change };
    return updates.add('my_chat_member', body, { queue: `membership ${profile.id}`, life: DAY });
  }

  const unblock = () => setMembership('member');
  const close = (how: 'deactivated' | 'deleted') => {
    chatWith().closed = how;
  };

  return {
    profile,
    chat: () => chatWith(),
    start,
    say,
    /** Sends what is no text: `{ photo: […] }`, `{ contact: {…} }`, as it stands in the Bot API's message. */
    send: (content: Wire, { chat }: Where = {}) => post(chatWith(chat), { text: '', plain: '', entities: [], content }),
    edit,
    press,
    pressOld,
    pressForged,
    block: () => setMembership('kicked'),
    unblock,
    /** The account is gone: the bot is refused with 403. */
    deactivate: () => close('deactivated'),
    /** The chat is gone: the bot is refused with "chat not found". */
    deleteChat: () => close('deleted'),
    /** The commands in their menu. */
    commands: (): Command[] => commandsShown(world.settings, profile.id, { language: profile.language_code ?? '' }),
  };
}

function commandsIn(text: string): TextEntity[] {
  const found = text.matchAll(/(?<![^\s])\/[a-zA-Z0-9_]{1,64}(?:@\w+)?/g);
  return [...found].map(({ 0: { length }, index }) => ({ type: 'bot_command', offset: index, length }));
}
