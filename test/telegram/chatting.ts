import type { Person, Sent } from '../telegram-stand-in/person.ts';
import type { Running } from './running.ts';

export type Chatting = ReturnType<typeof chatting>;

/** A person with the bot's messages before their eyes. */
export function chatting(
  { telegram, sql }: Running,
  id: number,
  profile: Parameters<Running['telegram']['user']>[1] = {},
) {
  const person: Person = telegram.user(id, profile);
  const shown = () => person.chat().messages.filter(({ from, deleted }) => from === 'bot' && !deleted);
  const last = () => shown().at(-1);

  async function sees(text: string, ms?: number) {
    const look = () => (last()?.plain.includes(text) ? last() : undefined);
    return telegram.until(look, ms).catch((cause: unknown) => {
      throw new Error(`Not seen: ${text}; the newest message says: ${last()?.plain}`, { cause });
    });
  }

  /** A text is an answer only to a screen that is known to have arrived. */
  async function newestIsNoted(): Promise<boolean> {
    const [newest] = await sql`
      select state from message where address = ${String(id)} and direction = 'out' order by id desc limit 1`;
    return newest?.state === 'sent';
  }

  /** Writes a text, as somebody who has seen the present screen. */
  async function says(text: string): Promise<Sent> {
    while (!(await newestIsNoted())) await new Promise((resolve) => setTimeout(resolve, 10));
    return person.say(text);
  }

  return {
    person,
    says,
    shown,
    last,
    /** Waits until the newest message says this. */
    sees,
    /** Waits until some message says this. */
    saw: (text: string) => telegram.until(() => shown().find(({ plain }) => plain.includes(text))),
    /** Begins, and goes on to the question of the nationality. */
    async begins(): Promise<void> {
      person.start();
      await sees('Welcome to Zhilu');
      person.press("Yes, let's begin");
      await sees('Who are you?');
      person.press('I work, or will work, in China');
      await sees('What do you need first?');
      person.press(last()!.keyboard[0]![0]!.text);
      await sees('Which passport do you travel on?');
    },
    buttons: () =>
      last()!
        .keyboard.flat()
        .map(({ text }) => text),
    toasts: () => person.chat().toasts.map(({ text }) => text),
  };
}
