import type { Command } from './typed/command.ts';

/** What a person did, as a channel reads it. */
export type Heard =
  | { kind: 'press'; at: string; key: string }
  | { kind: 'typed'; text: string }
  | { kind: 'command'; command: Command }
  /** Nothing was said: the person only looks, or comes back. */
  | { kind: 'look' };
