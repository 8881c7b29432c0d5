import type { Message } from 'grammy/types';
import type { Heard } from '../../core/heard.ts';
import { type Command, readCommand } from '../../core/typed/command.ts';

/** What a message in a private chat says; nothing where it says nothing to this bot. */
export function readMessage(message: Message, { bot }: { bot: string | undefined }): Said | undefined {
  if (message.text !== undefined) return readText(message.text, bot);
  if (services.some((service) => service in message)) return undefined;
  return { heard: { kind: 'look' }, remark: 'picture' };
}

type Said = { heard: Heard; remark?: 'picture' };

/** What Telegram itself writes into a chat. */
const services = ['pinned_message', 'message_auto_delete_timer_changed', 'group_chat_created', 'write_access_allowed'];

function readText(text: string, bot: string | undefined): Said | undefined {
  const command = commandIn(text, bot);
  if (command?.kind === 'forAnotherBot') return undefined;
  return { heard: command ? { kind: 'command', command } : { kind: 'typed', text } };
}

function commandIn(text: string, bot: string | undefined): Command | undefined {
  const said = text.normalize('NFKC').trimStart();
  if (!said.startsWith('/')) return undefined;
  return readCommand(said, bot === undefined ? {} : { bot });
}
