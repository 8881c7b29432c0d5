import type { Api } from 'grammy';
import { failureOf } from './outcome.ts';
import type { Surroundings } from './surroundings.ts';
import { wantedUpdates } from './updates.ts';
import { pause } from './waiting.ts';

export type WebhookPatience = { check: number; tryAgain: number };

const webhookPatience: WebhookPatience = { check: 300, tryAgain: 15 };

type Parts = {
  api: Api;
  url: string;
  secret: string;
  surroundings: Pick<Surroundings, 'log'>;
  patience?: WebhookPatience;
};

export type WebhookKeeping = { status(): string; stop(): Promise<void> };

/** Sets the webhook, and sets it again where somebody else took it away. */
export function keepWebhook({ patience = webhookPatience, ...parts }: Parts): WebhookKeeping {
  const stopping = new AbortController();
  const state = { status: 'starting' };
  const running = keepUntil(stopping.signal, { ...parts, patience, state });
  return {
    status: () => state.status,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

type Keeping = Required<Parts> & { state: { status: string } };

async function keepUntil(stopped: AbortSignal, keeping: Keeping): Promise<void> {
  const { state, patience, surroundings } = keeping;
  while (!stopped.aborted) {
    try {
      await keep(keeping);
      state.status = 'receiving messages';
      await pause(patience.check, stopped);
    } catch (thrown) {
      const { kind, error } = failureOf(thrown);
      const status = kind === 'unauthorized' ? 'down: Telegram refuses the token' : `down: ${error}`;
      if (state.status !== status) surroundings.log(`Telegram: ${status}`);
      state.status = status;
      await pause(patience.tryAgain, stopped);
    }
  }
  state.status = 'stopped';
}

async function keep({ api, url, secret, surroundings, state }: Keeping): Promise<void> {
  const isOurs = (await api.getWebhookInfo()).url === url;
  const isStart = state.status !== 'receiving messages';
  if (isOurs && !isStart) return;
  if (!isStart) surroundings.log('Telegram: ALERT: the webhook had been taken away and is set again');
  // At the start it is set in any case: the secret may be another.
  await api.setWebhook(url, { secret_token: secret, allowed_updates: [...wantedUpdates], max_connections: 40 });
}
