import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault } from './faults.ts';
import { readParams } from './request.ts';
import type { TelegramStandIn } from './stand-in.ts';
import type { Wire } from './wire.ts';

type Act = (telegram: TelegramStandIn, asked: Wire) => unknown;

const person = (telegram: TelegramStandIn, { user, first_name, language_code }: Wire) =>
  telegram.user(Number(user), {
    ...(typeof first_name === 'string' ? { first_name } : {}),
    ...(typeof language_code === 'string' ? { language_code } : {}),
  });
const where = ({ message, chat }: Wire) => ({
  ...(message === undefined ? {} : { message: Number(message) }),
  ...(chat === undefined ? {} : { chat: Number(chat) }),
});

const acts: Record<string, Act> = {
  'POST say': (telegram, asked) => person(telegram, asked).say(String(asked.text), where(asked)),
  'POST start': (telegram, asked) =>
    person(telegram, asked).start(asked.param === undefined ? undefined : String(asked.param)),
  'POST press': (telegram, asked) => person(telegram, asked).press(String(asked.label), where(asked)),
  'POST press-old': (telegram, asked) => person(telegram, asked).pressOld(String(asked.label), where(asked)),
  'POST press-forged': (telegram, asked) => person(telegram, asked).pressForged(String(asked.data), where(asked)),
  'POST edit': (telegram, asked) =>
    person(telegram, asked).edit(Number(asked.message), String(asked.text), where({ chat: asked.chat })),
  'POST block': (telegram, asked) => person(telegram, asked).block(),
  'POST unblock': (telegram, asked) => person(telegram, asked).unblock(),
  'POST fault': (telegram, asked) => void telegram.fault(asked as Fault),
  'POST pass': (telegram, asked) => telegram.pass(Number(asked.ms)),
  'POST hold': (telegram) => telegram.hold(),
  'POST release': (telegram) => telegram.release(),
  'POST deliver-at-once': (telegram, asked) =>
    telegram.deliverAtOnce(
      Number(asked.updateId),
      Array.isArray(asked.urls) ? { urls: asked.urls.map(String) } : { times: Number(asked.times ?? 2) },
    ),
  'POST lose-answers': (telegram, asked) => telegram.loseAnswers(Number(asked.times ?? 1)),
  'POST remove-webhook': (telegram) => telegram.removeWebhook(),
  'GET history': (telegram) => telegram.history(),
  'GET pending': (telegram) => telegram.pendingUpdates(),
  'GET unanswered': (telegram) => telegram.unanswered(),
};

/** Lets another process act for the people, under /control/: `POST /control/say` with `{user, text}`, `GET /control/chat/7`. */
export function answersControl(telegram: TelegramStandIn, request: IncomingMessage, response: ServerResponse): boolean {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://here');
  if (!pathname.startsWith('/control/')) return false;
  void readParams(request, searchParams)
    .then(({ values }) => act(telegram, `${request.method} ${pathname.slice('/control/'.length)}`, values))
    .then((result) => answer(response, 200, result ?? {}))
    .catch((error: Error) => answer(response, 400, { error: error.message }));
  return true;
}

function act(telegram: TelegramStandIn, asked: string, values: Wire): unknown {
  const chat = /^GET chat\/(-?\d+)$/.exec(asked);
  if (chat) return telegram.chat(Number(chat[1]));
  const found = Object.hasOwn(acts, asked) ? acts[asked] : undefined;
  if (!found)
    throw new Error(`Not something to ask for: ${asked}; there are ${Object.keys(acts).join(', ')}, GET chat/ID`);
  return found(telegram, values);
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
