import type { Answer } from './answer.ts';
import type { FileKind } from './view.ts';
import type { Values } from './words.ts';

/** Something the shell is asked to do; it is data, done after the turn is kept. */
export type Effect =
  | { kind: 'file'; file: FileKind }
  | { kind: 'link' }
  | { kind: 'useLink'; code: string }
  | { kind: 'forget' };

/** Something said before the next screen. */
export type Note = { key: string; values?: Values };

/** What follows from what was heard: answers for the log, something to say, something to do. */
export type Move = { answers: Answer[]; note?: Note; effect?: Effect; choice?: string };

export function noting(key: string, values?: Values): Move {
  return { answers: [], note: values ? { key, values } : { key } };
}
