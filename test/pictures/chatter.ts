import type { ShownMessage } from '../telegram-stand-in/chats.ts';
import type { TelegramStandIn } from '../telegram-stand-in/stand-in.ts';

/** Somebody in a chat with the bot: they press what is written there and write, and wait for what comes. */
export function chatter(telegram: TelegramStandIn, { language }: { language: string }) {
  const person = telegram.user(7, { language_code: language });
  const messages = (): ShownMessage[] => telegram.shown(7);
  const present = () => messages().findLast(({ from }) => from === 'bot');

  /** The bot has answered when what stands last is its own, and is not what stood there before. */
  async function answered(act: () => unknown): Promise<void> {
    const before = JSON.stringify(present());
    act();
    await telegram.until(() => messages().at(-1)?.from === 'bot' && JSON.stringify(present()) !== before);
    // A text is an answer only to a screen that is known to have arrived.
    await new Promise((resolve) => setTimeout(resolve, 60));
  }

  /** The button of that label; a label that goes on may be given by its beginning. */
  function labelled(beginning: string): string {
    const labels = (present()?.keyboard ?? []).flat().map(({ text }) => text);
    const label = labels.find((text) => text === beginning) ?? labels.find((text) => text.startsWith(beginning));
    if (label === undefined) throw new Error(`There is no button ${beginning}; there are ${labels.join(', ')}`);
    return label;
  }

  return {
    messages,
    begin: () => answered(() => person.start()),
    press: (label: string) => answered(() => person.press(labelled(label), { message: present()?.id ?? 0 })),
    type: (text: string) => answered(() => person.say(text)),
  };
}
