import type { Clock } from './clock.ts';
import type { DeliveryEntry, History } from './history.ts';
import { type Posted, post } from './post.ts';
import { pauseAfter, type Trial } from './redelivery.ts';
import type { Pending, Updates } from './updates.ts';
import { isWire, type Wire } from './wire.ts';

const HOUR = 3_600_000;
const GONE_BEFORE_REMOVAL = 23 * HOUR;
const ONE_CONNECTION_AFTER = 10_000;

export type Hook = { url: string; secret: string; connections: number };
type World = {
  clock: Clock;
  history: History;
  updates: Updates;
  isHeld: () => boolean;
  random: () => number;
  timeout: number;
  reach: (url: string) => string;
  /** A call written into the answer to a delivery. */
  called: (method: string, values: Wire) => void;
};
export type Webhook = ReturnType<typeof makeWebhook>;

/** Delivers updates as Telegram's server does: the head of each queue again and again until it is taken. */
export function makeWebhook({ clock, history, updates, isHeld, random, timeout, reach, called }: World) {
  let hook: Hook | undefined;
  let trials = new Map<number, Trial>();
  let lastSuccessAt = Number.NEGATIVE_INFINITY;
  let goneSince: number | undefined;
  let lastError: { at: number; message: string } | undefined;
  let answersToLose = 0;
  let callOffNext = () => {};

  const running = () => [...trials.values()].filter(({ isRunning }) => isRunning).length;
  const trialOf = (id: number): Trial => {
    const trial = trials.get(id) ?? { delay: 1, fails: 0, wakeAt: clock.now(), isRunning: false };
    trials.set(id, trial);
    return trial;
  };
  const room = ({ connections }: Hook) => (lastSuccessAt + ONE_CONNECTION_AFTER < clock.now() ? 1 : connections);

  /** Hands the head of every queue over that is due. */
  function pump(): void {
    callOffNext();
    if (!hook || isHeld()) return;
    const idle = heads(updates.pending()).filter(({ id }) => !trialOf(id).isRunning);
    const due = idle.filter(({ id }) => trialOf(id).wakeAt <= clock.now());
    for (const head of due.slice(0, Math.max(0, room(hook) - running()))) void attempt(hook, head);
    const later = idle
      .map(({ id }) => trialOf(id))
      .filter(({ isRunning, wakeAt }) => !isRunning && wakeAt > clock.now());
    if (later.length > 0) callOffNext = clock.after(Math.min(...later.map(({ wakeAt }) => wakeAt)) - clock.now(), pump);
  }

  async function attempt(to: Hook, head: Pending): Promise<void> {
    const trial = trialOf(head.id);
    trial.isRunning = true;
    const posted = await deliver(to, head);
    trial.isRunning = false;
    if (hook !== to) return;
    if (isTaken(posted)) taken(head);
    else refused(head, trial, posted);
    pump();
  }

  function taken({ id }: Pending): void {
    lastSuccessAt = clock.now();
    goneSince = undefined;
    trials.delete(id);
    updates.done(id);
  }

  function refused({ id, expiresAt }: Pending, trial: Trial, { status, retryAfter, error }: Posted): void {
    lastError = { at: clock.seconds(), message: error ?? `Wrong response from the webhook: ${status}` };
    if (isGoneForLong(status)) {
      set(undefined);
      return;
    }
    trial.wakeAt = clock.now() + clock.shortened(pauseAfter(trial, { retryAfter, random }) * 1000);
    if (trial.wakeAt <= expiresAt) return;
    trials.delete(id);
    updates.lose(id, 'its life ended before the next try');
  }

  /** An address that answers 410 for 23 hours is given up. */
  function isGoneForLong(status: number): boolean {
    goneSince = status === 410 ? (goneSince ?? clock.now()) : undefined;
    return goneSince !== undefined && clock.now() > goneSince + GONE_BEFORE_REMOVAL;
  }

  async function deliver({ url, secret }: Hook, { id, update }: Pending): Promise<Posted> {
    const at = clock.now();
    const answered = await post(reach(url), { body: update, secret, timeout });
    const isLost = answersToLose > 0 && answersToLose-- > 0;
    const posted = isLost ? { status: 0, retryAfter: 0, error: 'Connection closed' } : answered;
    const entry = { kind: 'delivery', at, endedAt: clock.now(), updateId: id, via: 'webhook' } as const;
    history.add({ ...entry, ...outcomeOf(posted) });
    if (isTaken(posted)) runCall(posted.body);
    return posted;
  }

  /** A call may stand in the answer to a delivery; what only asks is not run. */
  function runCall(body: unknown): void {
    if (!isWire(body) || typeof body.method !== 'string') return;
    const { method, ...values } = body;
    if (!/^(get|setwebhook|deletewebhook|close|logout)/i.test(method as string)) called(method as string, values);
  }

  function set(to: Hook | undefined): void {
    hook = to;
    trials = new Map();
    goneSince = undefined;
    lastError = undefined;
    lastSuccessAt = Number.NEGATIVE_INFINITY;
    pump();
  }

  function mustBeSet(): Hook {
    if (!hook) throw new Error('No webhook is set: nowhere to deliver to');
    return hook;
  }

  updates.watch(() => setImmediate(pump));
  return {
    set,
    pump,
    hook: () => hook,
    lastError: () => lastError,
    isIdle: () => running() === 0 && (!hook || isHeld() || updates.pending().length === 0),
    /** The bot's next answers do not arrive: it took the update, and gets it again. */
    loseAnswers: (times: number) => {
      answersToLose = times;
    },
    /** Delivers one update now, out of its turn; gives back the status the bot answered, 0 for none. */
    async deliverNow(pending: Pending, to?: string): Promise<number> {
      const target = mustBeSet();
      const posted = await deliver(to ? { ...target, url: to } : target, pending);
      if (isTaken(posted)) taken(pending);
      pump();
      return posted.status;
    },
  };
}

function outcomeOf({ status, error }: Posted): Pick<DeliveryEntry, 'outcome' | 'status' | 'error'> {
  if (status === 0) return { outcome: 'failed', error: error ?? 'no answer' };
  return { outcome: status >= 200 && status <= 299 ? 'accepted' : 'refused', status };
}

function isTaken({ status }: Posted): boolean {
  return status >= 200 && status <= 299;
}

function heads(pending: Pending[]): Pending[] {
  const seen = new Set<string>();
  return pending.filter(({ queue }) => !seen.has(queue) && seen.add(queue));
}
