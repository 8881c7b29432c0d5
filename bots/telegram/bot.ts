import type { Api } from 'grammy';
import type { Hono } from 'hono';
import { makeCircuit } from './circuit.ts';
import { type Reach, telegramClient } from './client.ts';
import { makeDeliver } from './deliver.ts';
import { makeDeliverFile } from './deliver-file.ts';
import { startOutbox } from './outbox.ts';
import { insisting, puttingAside, type Taking } from './persistence.ts';
import { type Patience, patience, startPolling } from './polling.ts';
import { setProfile } from './profile.ts';
import { makeReceive, type Receive } from './receive.ts';
import { makeRemarks } from './remarks.ts';
import { makeSender } from './sender.ts';
import { makeShow } from './show.ts';
import type { Surroundings } from './surroundings.ts';
import { pause } from './waiting.ts';
import { watch } from './watch.ts';
import { webhookRoute } from './webhook.ts';
import { keepWebhook, type WebhookPatience } from './webhook-keeping.ts';

// What Telegram has not answered by then is left to the ledger: the next process takes it over.
const longestStopSeconds = 3;

/** How updates come in: fetched by the one process that may, or delivered to an address of ours. */
type Intake =
  | { by: 'polling'; holdsPoller: () => Promise<boolean>; patience?: Patience }
  | { by: 'webhook'; url: string; secret: string; patience?: WebhookPatience; waitSeconds?: number };

type TelegramOptions = Reach & {
  intake: Intake;
  surroundings: Surroundings;
  requestSeconds?: number;
  outboxSeconds?: number;
};

/** The channel while it runs. */
export type TelegramChannel = {
  /** In a few words for the operator: whether messages come in and go out. */
  status(): string;
  /** The bot's name, once Telegram has told it. */
  name(): string | undefined;
  /** Where Telegram delivers, to be mounted at the path of the webhook's address. */
  route?: Hono;
  /** Takes nothing more in, and settles when everything in hand is done, or when it takes too long to wait for. */
  stop(): Promise<void>;
};

/** Starts the channel: what comes in becomes turns, and what they and the ledger have to send goes out. */
export function startTelegram(options: TelegramOptions): TelegramChannel {
  const { surroundings, intake, outboxSeconds } = options;
  const api = telegramClient(options, seconds(options.requestSeconds));
  const stopping = new AbortController();
  const circuit = makeCircuit(surroundings.now);
  watch(api, circuit);
  const deliver = makeDeliver(api, surroundings);
  const remarks = makeRemarks(api, surroundings);
  const deliverFile = makeDeliverFile({ api, surroundings, remarks });
  const sender = makeSender({ deliver, deliverFile, circuit, surroundings });
  const shown = makeShow({ sender, deliver, remarks, surroundings });
  const bot = nameOfBot(api, stopping.signal);
  const taking = takingBy(intake, { aside: puttingAside({ remarks, surroundings }), stopping: stopping.signal });
  const received = makeReceive({ api, surroundings, remarks, shows: shown, botName: bot.name, taking });
  const takingIn = takeIn(options, { api, receive: received.receive, intake });
  const outbox = startOutbox({
    sender,
    circuit,
    surroundings,
    ...(outboxSeconds ? { everySeconds: outboxSeconds } : {}),
  });
  void setProfile(api, surroundings);

  return {
    status: () => statusOf(takingIn.status(), circuit.why()),
    name: bot.name,
    ...(takingIn.route ? { route: takingIn.route } : {}),
    async stop() {
      stopping.abort();
      const inHand = Promise.all([takingIn.stop(), outbox.stop()]).then(received.idle).then(shown.idle);
      await Promise.race([inHand, pause(longestStopSeconds, new AbortController().signal)]);
    },
  };
}

function seconds(given: number | undefined): { seconds?: number } {
  return given === undefined ? {} : { seconds: given };
}

function statusOf(incoming: string, outgoing: string | undefined): string {
  return outgoing === undefined ? incoming : `${incoming}; nothing can be sent: ${outgoing}`;
}

/** What is fetched is tried until it is kept; what is delivered comes again by itself. */
function takingBy(intake: Intake, { aside, stopping }: { aside: Taking; stopping: AbortSignal }): Taking {
  if (intake.by === 'webhook') return aside;
  return insisting(aside, { calledOff: stopping, seconds: (intake.patience ?? patience).tryAgain });
}

type TakingIn = { status(): string; stop(): Promise<void>; route?: Hono };

function takeIn(
  { surroundings, ...reach }: TelegramOptions,
  { api, receive, intake }: { api: Api; receive: Receive; intake: Intake },
): TakingIn {
  if (intake.by === 'webhook') {
    const { route, refused } = webhookRoute({ ...intake, receive });
    const { status, stop } = keepWebhook({ ...intake, api, surroundings });
    return { status: () => withRefused(status(), refused()), stop, route };
  }
  const waits = intake.patience ?? patience;
  const client = telegramClient(reach, { seconds: waits.poll + 20 });
  return startPolling({ ...intake, api: client, receive, surroundings, patience: waits });
}

function withRefused(status: string, count: number): string {
  return count === 0 ? status : `${status}; deliveries refused for want of the secret: ${count}`;
}

const nameAgainSeconds = 15;

/** The bot's name, as soon as Telegram has told it: it says which commands in a text are meant for this bot. */
function nameOfBot(api: Api, stopped: AbortSignal): { name: () => string | undefined } {
  let name: string | undefined;
  const ask = async () => {
    while (name === undefined && !stopped.aborted) {
      name = await api.getMe().then(
        ({ username }) => username,
        () => undefined,
      );
      if (name === undefined) await pause(nameAgainSeconds, stopped);
    }
  };
  void ask();
  return { name: () => name };
}
