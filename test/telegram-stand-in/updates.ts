import type { Clock } from './clock.ts';
import type { History } from './history.ts';
import { badRequest } from './refusal.ts';
import { type Params, structure, type Wire } from './wire.ts';

export type Pending = { id: number; queue: string; kind: string; update: Wire; expiresAt: number };

// https://core.telegram.org/bots/api#setwebhook: those that must be asked for by name
const askedForByName = ['chat_member', 'message_reaction', 'message_reaction_count'];

export type Updates = ReturnType<typeof makeUpdates>;

/** The updates that wait for the bot, oldest first. */
export function makeUpdates({ clock, history, first }: { clock: Clock; history: History; first: number }) {
  let pending: Pending[] = [];
  let next = first;
  let allowed: string[] | undefined;
  const made = new Map<number, Pending>();
  const watchers = new Set<() => void>();

  const isAllowed = (kind: string) => (allowed ? allowed.includes(kind) : !askedForByName.includes(kind));
  const done = (id: number) => {
    pending = pending.filter((update) => update.id !== id);
  };
  const lose = (id: number, why: string) => {
    done(id);
    history.add({ kind: 'loss', at: clock.now(), updateId: id, why });
  };

  return {
    /** Makes an update; one of a kind the bot did not ask for is not made, as in Telegram. */
    add(kind: string, body: Wire, { queue, life }: { queue: string; life: number }): number {
      if (!isAllowed(kind)) return 0;
      const id = next++;
      const update = { update_id: id, [kind]: body };
      const entry = { id, queue, kind, update, expiresAt: clock.now() + life };
      pending.push(entry);
      made.set(id, entry);
      history.add({ kind: 'update', at: clock.now(), updateId: id, update });
      for (const wake of [...watchers]) wake();
      return id;
    },
    pending(): Pending[] {
      for (const { id } of pending.filter(({ expiresAt }) => expiresAt < clock.now())) lose(id, 'its life ended');
      return pending;
    },
    /** An update by its number, also one long delivered. */
    made: (id: number): Pending | undefined => made.get(id),
    done,
    lose,
    /** The updates from an offset on; those before it are confirmed and forgotten, as Telegram's queue does. */
    from(offset: number): Pending[] {
      const head = this.pending()[0]?.id ?? next;
      const wanted = offset < 0 ? Math.max(head, next + offset) : Math.max(head, offset);
      // A number far beyond the end belongs to a queue that is gone: everything is handed over.
      const start = offset > next + 10 ? head : wanted;
      pending = pending.filter(({ id }) => id >= start);
      return pending;
    },
    forgetAll(): void {
      for (const { id } of [...pending]) lose(id, 'drop_pending_updates');
    },
    /** Sets which kinds are wanted, where the request says so. */
    allow(params: Params): void {
      const kinds = structure(params, 'allowed_updates');
      if (kinds === undefined) return;
      if (!Array.isArray(kinds)) throw badRequest("can't parse allowed updates: Array expected");
      allowed = kinds.length > 0 ? kinds.map(String) : undefined;
    },
    allowed: () => allowed,
    /** Numbers go on from here, as after a week without updates. */
    restartAt(id: number): void {
      if (pending.length > 0) throw new Error('Update numbers restart only when none is waiting');
      next = id;
    },
    watch(then: () => void): void {
      watchers.add(then);
    },
  };
}
