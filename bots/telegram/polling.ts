import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { type Failure, failureOf } from './outcome.ts';
import type { Receive } from './receive.ts';
import type { Surroundings } from './surroundings.ts';
import { wantedUpdates } from './updates.ts';
import { pause } from './waiting.ts';

/** How long things are waited for, in seconds. */
export type Patience = {
  poll: number;
  conflict: number;
  token: number;
  lead: number;
  longestBackoff: number;
  tryAgain: number;
};

export const patience: Patience = { poll: 25, conflict: 60, token: 60, lead: 5, longestBackoff: 30, tryAgain: 0.5 };

type Parts = {
  /** A client whose requests may take longer than a poll. */
  api: Api;
  receive: Receive;
  /** Whether this process is the one that polls, of all there are. */
  holdsPoller: () => Promise<boolean>;
  surroundings: Pick<Surroundings, 'random' | 'log'>;
  patience?: Patience;
};

export type Polling = { status(): string; stop(): Promise<void> };

/** Fetches updates for ever; what is fetched is confirmed only when all of it is kept. */
export function startPolling(parts: Parts): Polling {
  const stopping = new AbortController();
  const state = { status: 'starting', offset: undefined as number | undefined, failures: 0 };
  const running = pollUntil(stopping.signal, { ...parts, state, patience: parts.patience ?? patience });
  return {
    status: () => state.status,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

type State = { status: string; offset: number | undefined; failures: number };
type Loop = Required<Parts> & { state: State };

async function pollUntil(stopped: AbortSignal, loop: Loop): Promise<void> {
  let isFirst = true;
  while (!stopped.aborted) {
    if (!(await leads(loop))) {
      isFirst = true;
      await pause(loop.patience.lead, stopped);
      continue;
    }
    if (isFirst) await takeWebhookAway(loop);
    isFirst = false;
    await pollOnce(stopped, loop);
  }
  await confirm(loop);
  loop.state.status = 'stopped';
}

async function leads({ holdsPoller, state }: Loop): Promise<boolean> {
  const holds = await holdsPoller().catch(() => false);
  if (!holds) {
    state.status = 'another process fetches the messages';
    // What that one fetches is confirmed by that one.
    state.offset = undefined;
  }
  return holds;
}

/** A webhook would keep updates from being fetched. Should one be set later on purpose, it is not fought over. */
async function takeWebhookAway({ api }: Loop): Promise<void> {
  await api.deleteWebhook().catch(() => undefined);
}

async function pollOnce(stopped: AbortSignal, loop: Loop): Promise<void> {
  const { api, state, patience: waits } = loop;
  try {
    const offset = state.offset === undefined ? {} : { offset: state.offset };
    const wanted = { ...offset, timeout: waits.poll, allowed_updates: [...wantedUpdates] };
    const updates = await api.getUpdates(wanted, asGrammy(stopped));
    Object.assign(state, { status: 'fetching messages', failures: 0 });
    await keepAll(updates, loop);
  } catch (thrown) {
    if (!stopped.aborted) await waitAfter(failureOf(thrown), stopped, loop);
  }
}

/** The library names the type of a stand-in of this class for runtimes that lack it; Node's own has all it uses. */
function asGrammy(signal: AbortSignal) {
  return signal as unknown as NonNullable<Parameters<Api['getUpdates']>[1]>;
}

/** Confirming comes with the next fetch. After an empty one nothing waits, and numbers may begin anew. */
async function keepAll(updates: Update[], { state, receive }: Loop): Promise<void> {
  const kept = await Promise.all(updates.map((update) => isKept(receive, update)));
  if (kept.every(Boolean))
    state.offset = updates.length === 0 ? undefined : Math.max(...updates.map(({ update_id: id }) => id)) + 1;
}

/** One that is not kept when the end comes is left unconfirmed, and so comes again. */
function isKept(receive: Receive, update: Update): Promise<boolean> {
  return receive(update).then(
    () => true,
    () => false,
  );
}

async function waitAfter(
  failure: Failure,
  stopped: AbortSignal,
  { state, surroundings, patience: waits }: Loop,
): Promise<void> {
  state.failures += 1;
  const isNew = state.status !== statusFor(failure);
  state.status = statusFor(failure);
  if (isNew) surroundings.log(`Telegram: ${state.status}`);
  if (failure.kind === 'conflict') return pause(waits.conflict, stopped);
  if (failure.kind === 'unauthorized') return pause(waits.token, stopped);
  if (failure.kind === 'wait') return pause(failure.seconds, stopped);
  const backoff = Math.min(2 ** Math.min(state.failures, 10) / 4, waits.longestBackoff);
  return pause(backoff * (0.5 + surroundings.random()), stopped);
}

function statusFor({ kind, error }: Failure): string {
  if (kind === 'conflict') return "down: somebody else fetches this bot's messages, or a webhook is set";
  if (kind === 'unauthorized') return 'down: Telegram refuses the token';
  return `down: ${error}`;
}

/** Confirms what was kept, so that the next process does not see it again; should this fail, that one finds it handled. */
async function confirm({ api, state }: Loop): Promise<void> {
  if (state.offset === undefined) return;
  await api.getUpdates({ offset: state.offset, limit: 1, timeout: 0 }).catch(() => undefined);
}
