import { appendFileSync } from 'node:fs';
import type { Wire } from './wire.ts';

export type Effect = {
  type: 'sent' | 'edited' | 'deleted' | 'pinned' | 'unpinned' | 'answeredCallback' | 'changed';
  chat?: number;
  message?: number;
  callback?: string;
  what?: string;
};

export type Answer = { status: number; body: unknown };

/** One request of the bot: what it did here, and what the bot was told, if anything. */
export type RequestEntry = {
  kind: 'request';
  n: number;
  /** When it arrived. */
  at: number;
  /** When it was answered, or left without an answer. */
  endedAt: number;
  method: string;
  params: Wire;
  effect?: Effect;
  answer?: Answer;
  /** The fault that met it. */
  fault?: string;
};

/** Something a person did. */
export type UpdateEntry = { kind: 'update'; n: number; at: number; updateId: number; update: Wire };

/** One try to hand an update to the bot. */
export type DeliveryEntry = {
  kind: 'delivery';
  n: number;
  at: number;
  endedAt: number;
  updateId: number;
  via: 'webhook' | 'polling';
  outcome: 'accepted' | 'refused' | 'failed' | 'handed over';
  status?: number;
  error?: string;
};

/** An update the bot will never see any more. */
type LossEntry = { kind: 'loss'; n: number; at: number; updateId: number; why: string };

export type Entry = RequestEntry | UpdateEntry | DeliveryEntry | LossEntry;
type Unnumbered<E> = E extends Entry ? Omit<E, 'n'> : never;

export type History = {
  add(entry: Unnumbered<Entry>): void;
  entries(): Entry[];
  /** Calls back at every new entry; gives back how to stop it. */
  watch(then: () => void): () => void;
};

/** Keeps every entry in memory, and appends it to a file as a line of JSON where one is named. */
export function makeHistory(file?: string): History {
  const entries: Entry[] = [];
  const watchers = new Set<() => void>();

  return {
    add(entry) {
      const numbered = { ...entry, n: entries.length + 1 } as Entry;
      entries.push(numbered);
      if (file) appendFileSync(file, `${JSON.stringify(numbered)}\n`);
      for (const then of [...watchers]) then();
    },
    entries: () => [...entries],
    watch(then) {
      watchers.add(then);
      return () => void watchers.delete(then);
    },
  };
}
