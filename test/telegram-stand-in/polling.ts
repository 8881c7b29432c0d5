import type { Clock } from './clock.ts';
import type { History } from './history.ts';
import { Refusal } from './refusal.ts';
import type { Pending, Updates } from './updates.ts';
import { type Params, type Wire, wholeNumber } from './wire.ts';

const LONGEST_POLL_SECONDS = 50;
const CONFLICT_PAUSE = 3000;
const OTHER_POLLER = 'terminated by other getUpdates request; make sure that only one bot instance is running';

type Waiting = { wake(): void; fail(error: Refusal): void };
export type Polling = ReturnType<typeof makePolling>;
type World = { clock: Clock; history: History; updates: Updates; isHeld: () => boolean; webhookIsSet: () => boolean };

/** Long polling as Telegram does it: one at a time; a second that waits ends the first with 409. */
export function makePolling({ clock, history, updates, isHeld, webhookIsSet }: World) {
  let waiting: Waiting | undefined;
  let noConflictBefore = 0;
  let last = { offset: Number.NaN, at: 0 };

  /** The first conflict is told at once, the next ones a little later, so that two pollers do not spin. */
  async function conflict(why: string): Promise<Refusal> {
    if (clock.now() < noConflictBefore) await new Promise<void>((resolve) => clock.wait(CONFLICT_PAUSE, resolve));
    else noConflictBefore = clock.now() + clock.shortened(CONFLICT_PAUSE);
    return new Refusal(409, `Conflict: ${why}`);
  }

  function end(why: string): void {
    const ended = waiting;
    waiting = undefined;
    if (ended) void conflict(why).then(ended.fail);
  }

  function limitFor(params: Params, offset: number): number {
    const isHurried = offset === last.offset && clock.now() < last.at + 500;
    last = { offset, at: clock.now() };
    const limit = wholeNumber(params, 'limit', 100);
    return isHurried ? 1 : Math.min(Math.max(limit, 1), 100);
  }

  function handOver(found: Pending[]): Wire[] {
    const at = clock.now();
    for (const { id } of found) {
      history.add({ kind: 'delivery', at, endedAt: at, updateId: id, via: 'polling', outcome: 'handed over' });
    }
    return found.map(({ update }) => update);
  }

  function waitForUpdates(ms: number, gone: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const finish = () => {
        callOff();
        if (waiting === mine) waiting = undefined;
        resolve();
      };
      const callOff = clock.after(ms, finish);
      const fail = (error: Refusal) => {
        callOff();
        reject(error);
      };
      const mine: Waiting = { wake: () => setImmediate(finish), fail };
      waiting = mine;
      gone.addEventListener('abort', finish);
    });
  }

  async function getUpdates(params: Params, gone: AbortSignal): Promise<Wire[]> {
    if (webhookIsSet()) {
      throw await conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    }
    const offset = wholeNumber(params, 'offset', 0);
    const limit = limitFor(params, offset);
    const seconds = Math.min(Math.max(wholeNumber(params, 'timeout', 0), 0), LONGEST_POLL_SECONDS);
    updates.allow(params);
    const ready = () => (isHeld() ? [] : updates.from(offset).slice(0, limit));
    if (ready().length > 0 || seconds === 0) return handOver(ready());

    end(OTHER_POLLER);
    await waitForUpdates(seconds * 1000, gone);
    return gone.aborted ? [] : handOver(ready());
  }

  updates.watch(() => waiting?.wake());
  return { getUpdates, end, wake: () => waiting?.wake(), isWaiting: () => waiting !== undefined };
}
