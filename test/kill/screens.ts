import type { Entry, RequestEntry } from '../telegram-stand-in/history.ts';
import { tailOf } from './tail.ts';

/** The screen that stands last in a chat, as the person sees it. */
export type Screen = { n: number; message: number; at: string; keys: string[] };

/** Follows the stand-in's history: what every chat shows. */
export function watchScreens(history: string): { of(chat: number): Screen | undefined; look(): void; close(): void } {
  const tail = tailOf(history);
  const shown = new Map<number, Screen>();

  function look(): void {
    for (const line of tail.lines()) {
      // Most lines are long and tell of something else.
      if (!/"method":"(?:sendMessage|editMessageText)"/.test(line)) continue;
      const screen = screenIn(JSON.parse(line));
      if (screen) shown.set(screen.chat, screen);
    }
  }

  return { of: (chat) => shown.get(chat), look, close: tail.close };
}

function screenIn(entry: Entry): (Screen & { chat: number }) | undefined {
  if (entry.kind !== 'request' || !entry.effect?.chat || !entry.effect.message) return undefined;
  const data = buttonsIn(entry).flatMap(({ data: carried }) => (carried ? [carried.split('?')] : []));
  const at = data[0]?.[0];
  if (at === undefined) return undefined;
  const keys = data.map(([, key = '']) => key);
  return { n: entry.n, chat: entry.effect.chat, message: entry.effect.message, at, keys };
}

/** The buttons a request puts under a message. */
export function buttonsIn({ params }: RequestEntry): { text: string; data?: string }[] {
  const markup = typeof params.reply_markup === 'string' ? JSON.parse(params.reply_markup) : params.reply_markup;
  const rows: { text: string; callback_data?: string }[][] = markup?.inline_keyboard ?? [];
  return rows.flat().map(({ text, callback_data: data }) => (data === undefined ? { text } : { text, data }));
}
