import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Faults, Raw, Treatment } from './faults.ts';
import type { Answer, Effect, RequestEntry } from './history.ts';
import { messageMethods } from './messages.ts';
import { receivingMethods } from './receiving.ts';
import { Refusal } from './refusal.ts';
import { readParams } from './request.ts';
import { settingsMethods } from './settings.ts';
import type { Params, Wire } from './wire.ts';
import type { World } from './world.ts';

const methods = { ...receivingMethods, ...messageMethods, ...settingsMethods };

type Place = { token: string; faults: Faults };
type Outcome = { effect?: Effect; answer: Answer };
type Started = Pick<RequestEntry, 'kind' | 'at' | 'method' | 'params'>;

/** Answers one request to the Bot API, as Telegram would or as a fault has it. */
export async function answerRequest(world: World, place: Place, { request, response }: Exchange): Promise<void> {
  const at = world.clock.now();
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://here');
  const [, token = '', method = ''] = /^\/bot([^/]*)\/([^/]*)$/.exec(pathname) ?? [];
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const params = await readParams(request, searchParams).catch((error: unknown) => error as Error);
  if (params instanceof Error) {
    // A request that broke off half-way was never made, and nobody is there to be told.
    send(response, refusalAnswer(params));
    return;
  }

  const fault = place.faults.meet(method, params);
  const started = { kind: 'request', at, method, params: shownParams(params) } as const;
  const isKnown = token === place.token;
  const work = () =>
    isKnown ? call(world, method, { params, gone: gone.signal }) : Promise.resolve(wrongToken(token));
  const outcome = fault?.accepts === false ? undefined : await work();
  if (fault) return misbehave(world, { started, outcome, fault, response });
  if (outcome) finish(world, { started, outcome, response });
}

type Exchange = { request: IncomingMessage; response: ServerResponse };
type Misbehaviour = { started: Started; outcome: Outcome | undefined; fault: Treatment; response: ServerResponse };

function misbehave(world: World, { started, outcome, fault, response }: Misbehaviour): void {
  const effect = outcome?.effect ? { effect: outcome.effect } : {};
  const record = (answer?: Answer) =>
    world.history.add({
      ...started,
      endedAt: world.clock.now(),
      ...effect,
      fault: fault.name,
      ...(answer ? { answer } : {}),
    });

  if (fault.answer === 'usual' && outcome) {
    world.clock.after(fault.ms, () => record(send(response, outcome.answer) ? outcome.answer : undefined));
    return;
  }
  if (fault.answer === 'reset') response.socket?.resetAndDestroy();
  const answer = typeof fault.answer === 'object' ? sendRaw(response, fault.answer) : undefined;
  record(answer);
}

type Finished = { started: Started; outcome: Outcome; response: ServerResponse };

function finish({ history, clock }: World, { started, outcome: { effect, answer }, response }: Finished): void {
  const isSent = send(response, answer);
  const entry = { ...started, endedAt: clock.now(), ...(effect ? { effect } : {}), ...(isSent ? { answer } : {}) };
  history.add(entry);
}

/** Runs a method and says what it did and what the caller is told. */
export async function call(
  world: World,
  method: string,
  { params, gone }: { params: Params; gone: AbortSignal },
): Promise<Outcome> {
  const run = Object.hasOwn(methods, method.toLowerCase()) ? methods[method.toLowerCase()] : undefined;
  if (!run) return { answer: refusalAnswer(new Refusal(404, 'Not Found')) };
  try {
    const { result, effect, description } = await run(world, { params, gone });
    const body = { ok: true, result, ...(description ? { description } : {}) };
    return { ...(effect ? { effect } : {}), answer: { status: 200, body } };
  } catch (error) {
    return { answer: refusalAnswer(error) };
  }
}

function wrongToken(token: string): Outcome {
  return {
    answer: refusalAnswer(/^\d+:/.test(token) ? new Refusal(401, 'Unauthorized') : new Refusal(404, 'Not Found')),
  };
}

function refusalAnswer(error: unknown): Answer {
  const known = error instanceof Refusal ? error : new Refusal(500, `Internal Server Error: ${error}`);
  const { code, message, parameters } = known;
  const body = { ok: false, error_code: code, description: message, ...(parameters ? { parameters } : {}) };
  return { status: code, body };
}

function send(response: ServerResponse, { status, body }: Answer): boolean {
  if (response.destroyed) return false;
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  return true;
}

function sendRaw(response: ServerResponse, { status, body, headers }: Raw): Answer {
  response.writeHead(status, headers).end(body);
  return { status, body };
}

/** Files are told by name and size. */
function shownParams({ values, files }: Params): Wire {
  const uploads = [...files].map(([name, { name: file, content }]) => [name, { file, bytes: content.length }]);
  return { ...values, ...Object.fromEntries(uploads) };
}
