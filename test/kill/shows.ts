import type { Entry, RequestEntry } from '../telegram-stand-in/history.ts';
import type { KeptMessage } from './kept.ts';
import { buttonsIn } from './screens.ts';

/** One request that shows a screen, or a part of one. */
export type Show = {
  n: number;
  chat: string;
  /** The message it made or changed. */
  message: number;
  isNew: boolean;
  isMarked: boolean;
  /** It is the second or a later part of a screen. */
  isLaterPart: boolean;
  hasEffect: boolean;
  at: number;
  screen: string | undefined;
  /** The letters and figures of the text and the buttons, those of each line without a link, and where the links lead. */
  letters: string;
  lines: string[];
  links: string[];
  isPart: boolean;
};

/** Every request of the history that shows something; one that found the same there already counts as shown. */
export function showsIn(history: Entry[], marks: string[]): Show[] {
  return history.flatMap((entry) => (entry.kind === 'request' ? showIn(entry, marks) : []));
}

function showIn(entry: RequestEntry, marks: string[]): Show[] {
  const { method, params, effect, answer, n, at } = entry;
  if (method !== 'sendMessage' && method !== 'editMessageText') return [];
  const isUnchanged = /message is not modified/.test(JSON.stringify(answer?.body ?? ''));
  const message = effect?.message ?? (isUnchanged ? Number(params.message_id) : undefined);
  if (message === undefined) return [];
  const text = readable(String(params.text));
  const mark = marks.find((line) => text.startsWith(line));
  const own = mark ? text.slice(mark.length).trimStart() : text;
  const part = /^(\d+)\/\d+$/m.exec(own.split('\n')[0] ?? '')?.[1];
  const buttons = buttonsIn(entry);
  return [
    {
      n,
      at,
      message,
      chat: String(params.chat_id),
      isNew: method === 'sendMessage',
      isMarked: mark !== undefined,
      isPart: part !== undefined,
      isLaterPart: Number(part ?? 1) > 1,
      hasEffect: effect !== undefined,
      screen: buttons.find(({ data }) => data)?.data?.split('?')[0],
      letters: lettersOf([own, ...buttons.map((button) => button.text)].join('\n')),
      lines: linesWithoutLinks(String(params.text)),
      links: [...String(params.text).matchAll(/href="([^"]*)"/g)].map(([, link = '']) => readable(link)),
    },
  ];
}

function linesWithoutLinks(html: string): string[] {
  const lines = html.split('\n').filter((line) => !line.includes('<a '));
  return lines.map((line) => lettersOf(readable(line))).filter((line) => line.length > 3);
}

/** Whether a request shows a kept screen, kept before it was made. */
export function belongsTo(show: Show, screen: KeptMessage): boolean {
  if (screen.ms > show.at + 1) return false;
  if (show.screen !== undefined && show.screen !== screen.screen) return false;
  return show.isPart ? isPartOf(show, screen) : linesOf(screen).every((line) => show.letters.includes(line));
}

// A channel heads a list of sources, and may say what stands before it, in words of its own.
const addedLines = 2;

/** A part shows lines and sources of the screen; a few words are added to them. */
function isPartOf({ lines, links }: Show, { text, view }: KeptMessage): boolean {
  const all = lettersOf(text);
  return (
    links.every((link) => view.includes(JSON.stringify(link).slice(1, -1))) &&
    (lines.filter((line) => all.includes(line)).length >= lines.length / 2 ||
      (links.length > 0 && lines.length <= addedLines))
  );
}

const known = new WeakMap<KeptMessage, string[]>();

function linesOf(screen: KeptMessage): string[] {
  const lines = known.get(screen) ?? screen.text.split('\n').map(lettersOf);
  known.set(screen, lines);
  return lines;
}

/** A text as it is read: without markup. */
function readable(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
