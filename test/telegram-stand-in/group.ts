import { chatOnWire, newChat } from './chats.ts';
import type { World } from './world.ts';

const DAY = 86_400_000;

export type Group = ReturnType<typeof makeGroup>;

/** A group the bot is in. */
export function makeGroup(world: World, { id, title }: { id: number; title: string }) {
  const { updates, chats, clock, bot } = world;
  const chat = newChat({ id, type: 'group', title });
  chats.set(id, chat);

  function tell(in_: number, what: object): number {
    const about = { message_id: world.nextMessageId(), from: bot, date: clock.seconds() };
    const body = { ...about, chat: chatOnWire(chats.get(in_) ?? chat), ...what };
    return updates.add('message', body, { queue: `chat ${in_}`, life: DAY });
  }

  return {
    chat: () => chat,
    /** Becomes a supergroup under another number; the bot is told in both. */
    migrate(to: number): void {
      chats.set(to, newChat({ id: to, type: 'supergroup', title }));
      chat.migratedTo = to;
      tell(id, { migrate_to_chat_id: to });
      tell(to, { migrate_from_chat_id: id });
    },
    /** Removes the bot: it is refused with 403 from now on. */
    kick: () => {
      chat.closed = 'kicked';
    },
  };
}
