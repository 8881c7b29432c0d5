import type { Command } from './typed/command.ts';

/** What a person did, as a channel reads it. */
export type Heard =
  | { kind: 'press'; at: string; key: string }
  /** Written; where the present screen had not been seen then, it is no answer to that. */
  | { kind: 'typed'; text: string; unseen?: boolean; message?: number }
  | { kind: 'command'; command: Command }
  /** Nothing was said: the person only looks, or comes back. */
  | { kind: 'look' };
