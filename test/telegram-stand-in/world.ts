import type { Chat } from './chats.ts';
import type { Clock } from './clock.ts';
import type { Effect, History } from './history.ts';
import type { Polling } from './polling.ts';
import type { Settings } from './settings.ts';
import type { Updates } from './updates.ts';
import type { Webhook } from './webhook.ts';
import type { Params, Wire } from './wire.ts';

/** A press that waits for its answer. */
export type Press = { id: string; chat: number; expiresAt: number; isAnswered: boolean };

/** Everything that is on Telegram's side. */
export type World = {
  clock: Clock;
  history: History;
  updates: Updates;
  polling: Polling;
  webhook: Webhook;
  /** Whether updates pile up instead of being handed over. */
  gate: { isHeld: boolean };
  bot: Wire;
  chats: Map<number, Chat>;
  presses: Map<string, Press>;
  settings: Settings;
  nextMessageId: () => number;
  /** Refuses with 429 where a send comes too soon after others. */
  admit: (chat: number) => void;
};

export type Call = { params: Params; gone: AbortSignal };
export type Done = { result: unknown; effect?: Effect; description?: string };
export type Method = (world: World, call: Call) => Done | Promise<Done>;
