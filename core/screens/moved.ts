import { type Day, daysBetween } from '../date.ts';
import type { Deadline } from '../plan/deadlines.ts';
import type { Words } from '../words.ts';
import { lastMoment } from './plan-items.ts';

/** By how many days something comes earlier or later than it did; nothing where it stays on its day. */
function movedInWords(words: Words, { from, to }: { from: Day; to: Day }): string | undefined {
  const days = daysBetween(from, { to });
  if (days === 0) return undefined;
  return words.say(`common:moved.${days < 0 ? 'earlier' : 'later'}`, { count: Math.abs(days) });
}

/** A day with how far it has moved. */
export function dayMoved(words: Words, { from, to }: { from: Day; to: Day }): string {
  return withMove(words, { said: words.day(to), from, to });
}

/** The last moment of a duty, with how far it has moved. */
export function momentMoved(words: Words, { from, to }: { from: Deadline; to: Deadline }): string {
  return withMove(words, { said: lastMoment(words, to), from: from.deadline, to: to.deadline });
}

function withMove(words: Words, { said, ...days }: { said: string; from: Day; to: Day }): string {
  const moved = movedInWords(words, days);
  return moved ? words.say('common:moved.day', { day: said, moved }) : said;
}

/** For which day a duty is advised, that it is done, or that no day is. */
export function adviceIn(words: Words, { window, decided }: Deadline): string {
  if (window?.done || decided) return words.say('common:moved.done');
  return window?.advised ? words.day(window.advised.day) : words.say('common:moved.noDay');
}
