import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Chat, Profile, ShownMessage } from './chats.ts';
import { controls } from './controls.ts';
import { type Fault, type FaultHandle, makeFaults } from './faults.ts';
import type { Group } from './group.ts';
import type { Entry, RequestEntry } from './history.ts';
import type { SendLimit } from './limits.ts';
import { makeWorld } from './make-world.ts';
import type { Person } from './person.ts';
import { answerRequest } from './server.ts';
import type { Press } from './world.ts';

export type TelegramOptions = {
  token: string;
  port?: number;
  /** The bot's name, without @. */
  username?: string;
  /** Divides every wait between two tries and before a conflict is told. */
  speed?: number;
  firstUpdateId?: number;
  /** A file every entry of the history is appended to, as a line of JSON. */
  history?: string;
  limit?: SendLimit;
  /** How long the bot's server may take over a delivery, in ms. */
  webhookTimeout?: number;
  /** Where a public webhook address is really found. */
  reach?: (url: string) => string;
  random?: () => number;
  /** Handles requests that are not the Bot API's; says whether it did. */
  alsoAnswers?: (telegram: TelegramStandIn, request: IncomingMessage, response: ServerResponse) => boolean;
};

export type TelegramStandIn = {
  /** The address to give as the API root. */
  url: string;
  token: string;
  user(id: number, profile?: Partial<Omit<Profile, 'id'>>): Person;
  group(id: number, about: { title: string }): Group;
  /** A chat as the person sees it. */
  chat(id: number): Chat;
  /** The messages that stand in a chat, of both. */
  shown(id: number): ShownMessage[];
  /** The newest message of the bot that stands in a chat. */
  newest(id: number): ShownMessage | undefined;
  history(): Entry[];
  requests(method?: string): RequestEntry[];
  /** Presses the bot has not answered. */
  unanswered(): Press[];
  fault(fault: Fault): FaultHandle;
  /** Lets time pass at once; what falls due, happens. */
  pass(ms: number): void;
  /** Updates pile up until they are released. */
  hold(): void;
  release(): void;
  /** Delivers updates by webhook one after the other in this order, also held ones; gives the statuses. */
  deliver(updateIds: number[]): Promise<number[]>;
  /** Delivers one update several times at once, to these addresses or the webhook's; gives the statuses. */
  deliverAtOnce(updateId: number, to: { times: number } | { urls: string[] }): Promise<number[]>;
  /** The bot's answers to the next deliveries are lost on the way, so that they are repeated. */
  loseAnswers(times: number): void;
  restartUpdateIds(at: number): void;
  /** Somebody else removes the webhook. */
  removeWebhook(): void;
  webhookUrl(): string | undefined;
  isPolled(): boolean;
  pendingUpdates(): number[];
  /** Waits until something holds, looking again at every entry of the history. */
  until<T>(holds: () => T | undefined | false, ms?: number): Promise<T>;
  /** Waits until every update is taken and no delivery runs. */
  settled(ms?: number): Promise<void>;
  stop(): Promise<void>;
};

/** Starts a stand-in of Telegram's Bot API on this machine. */
export async function startTelegram(options: TelegramOptions): Promise<TelegramStandIn> {
  const world = makeWorld(options);
  const faults = makeFaults();
  const server = createServer((request, response) => {
    if (options.alsoAnswers?.(telegram, request, response)) return;
    void answerRequest(world, { token: options.token, faults }, { request, response });
  });
  // A connection the bot keeps open must not end just as it is used again.
  server.keepAliveTimeout = 600_000;
  server.requestTimeout = 0;
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const telegram = controls(world, { options, faults, server });
  return telegram;
}
