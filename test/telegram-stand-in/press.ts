import { type Chat, chatOnWire, messageOnWire, type Profile, personOnWire, type ShownMessage } from './chats.ts';
import type { Button } from './keyboard.ts';
import type { Wire } from './wire.ts';
import type { World } from './world.ts';

const PRESS_LIFE = 150_000;

type Sought = { message?: number | undefined; when: 'now' | 'before'; orElse: boolean };
type Found = { message: ShownMessage; data: string };

/** The button of that label or data on the newest message that has any, or on the named one. */
export function pressedButton(chat: Chat, label: string, { message: id, when, orElse }: Sought): Found | undefined {
  const places = when === 'now' ? shown(chat, id) : gone(chat, id);
  for (const { message, buttons } of places) {
    const button =
      buttons.find(({ text }) => text === label) ?? buttons.find(({ callback_data }) => callback_data === label);
    if (button) return { message, data: dataOf(button) };
  }
  if (orElse) return undefined;
  const offered = places
    .flatMap(({ buttons }) => buttons)
    .map(({ text, callback_data }) => `"${text}" (${callback_data ?? 'a link'})`);
  throw new Error(
    `No button "${label}" ${when === 'now' ? 'is' : 'was'} there; offered: ${offered.join(', ') || 'none'}`,
  );
}

function dataOf(button: Button): string {
  if (typeof button.callback_data === 'string') return button.callback_data;
  throw new Error(`The button "${button.text}" opens something and tells the bot nothing: ${JSON.stringify(button)}`);
}

type Place = { message: ShownMessage; buttons: Button[] };

function shown({ messages }: Chat, id: number | undefined): Place[] {
  const withButtons = messages.filter((one) => !one.deleted && one.keyboard.length > 0);
  const message = id === undefined ? withButtons.at(-1) : withButtons.find((one) => one.id === id);
  return message ? [{ message, buttons: message.keyboard.flat() }] : [];
}

/** The keyboards that were there and are no more, the latest first. */
function gone({ messages }: Chat, id: number | undefined): Place[] {
  const named = messages.filter((one) => id === undefined || one.id === id).reverse();
  return named.flatMap((message) => {
    const last = message.deleted ? [message.keyboard] : [];
    const keyboards = [...last, ...message.earlierKeyboards.toReversed()];
    return keyboards.map((keyboard) => ({ message, buttons: keyboard.flat() }));
  });
}

type Pressing = { message: ShownMessage; data: string; by: Profile };
let pressesMade = 0;

/** A press as the bot is told of it, kept until it is answered or its life ends. */
export function pressOnWire(
  world: World,
  chat: Chat,
  { message, data, by }: Pressing,
): { id: string; body: Wire; life: number } {
  const id = `${by.id}${String(++pressesMade).padStart(9, '0')}`;
  world.presses.set(id, { id, chat: chat.id, expiresAt: world.clock.now() + PRESS_LIFE, isAnswered: false });
  const about = message.deleted
    ? { chat: chatOnWire(chat), message_id: message.id, date: 0 }
    : messageOnWire(chat, message, { bot: world.bot });
  const body = { id, from: personOnWire(by), message: about, chat_instance: `instance-${chat.id}`, data };
  return { id, body, life: PRESS_LIFE };
}
