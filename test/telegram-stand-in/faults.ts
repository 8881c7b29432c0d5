import { type Params, textOf } from './wire.ts';

/** What goes wrong. Without effect here: `drop`, `reset`, and every answer by hand unless it says `accepted`. */
export type FaultKind =
  | 'drop'
  | 'acceptThenSilence'
  | 'acceptThenReset'
  | 'reset'
  | 'slow'
  | 'html502'
  | 'emptyBody'
  | 'brokenJson'
  | 'unauthorized'
  | { status: number; body?: unknown; headers?: Record<string, string> }
  | { retryAfter: unknown };

export type Fault = {
  kind: FaultKind;
  method?: string;
  chat?: number;
  /** How many requests it meets; one where it is not said. */
  times?: number;
  /** The request has its effect, and is answered so all the same. */
  accepted?: boolean;
  /** How long `slow` takes. */
  ms?: number;
};

export type Raw = { status: number; body: string; headers: Record<string, string> };

/** What becomes of a request: whether it has its effect, how long it takes, and how it is answered. */
export type Treatment = { name: string; accepts: boolean; ms: number; answer: 'usual' | 'silence' | 'reset' | Raw };
export type FaultHandle = { met(): number; lift(): void };
export type Faults = ReturnType<typeof makeFaults>;

const json = { 'content-type': 'application/json' };
const refusal = (error_code: number, description: string, parameters?: object) =>
  JSON.stringify({ ok: false, error_code, description, ...(parameters ? { parameters } : {}) });

export function makeFaults() {
  const waiting: { fault: Fault; left: number; met: number }[] = [];

  return {
    add(fault: Fault): FaultHandle {
      const entry = { fault, left: fault.times ?? 1, met: 0 };
      waiting.push(entry);
      return {
        met: () => entry.met,
        lift: () => {
          entry.left = 0;
        },
      };
    },
    /** The treatment of a request: that of the first fault which meets it, or none. */
    meet(method: string, params: Params): Treatment | undefined {
      const entry = waiting.find(({ fault, left }) => left > 0 && meets(fault, method, params));
      if (!entry) return undefined;
      entry.left--;
      entry.met++;
      return treatment(entry.fault);
    },
  };
}

function meets(fault: Fault, method: string, params: Params): boolean {
  const isMethod = fault.method === undefined || fault.method.toLowerCase() === method.toLowerCase();
  return isMethod && (fault.chat === undefined || textOf(params, 'chat_id') === String(fault.chat));
}

function treatment({ kind, accepted = false, ms = 3000 }: Fault): Treatment {
  const name = typeof kind === 'string' ? kind : JSON.stringify(kind);
  if (kind === 'slow') return { name, accepts: true, ms, answer: 'usual' };
  if (kind === 'drop' || kind === 'acceptThenSilence')
    return { name, accepts: kind !== 'drop', ms: 0, answer: 'silence' };
  if (kind === 'reset' || kind === 'acceptThenReset')
    return { name, accepts: kind !== 'reset', ms: 0, answer: 'reset' };
  return { name, accepts: accepted, ms: 0, answer: rawAnswer(kind) };
}

type AnsweredKind = Exclude<FaultKind, 'slow' | 'drop' | 'acceptThenSilence' | 'reset' | 'acceptThenReset'>;

function rawAnswer(kind: AnsweredKind): Raw {
  if (kind === 'html502') {
    const body =
      '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>';
    return { status: 502, body, headers: { 'content-type': 'text/html' } };
  }
  if (kind === 'emptyBody') return { status: 200, body: '', headers: json };
  if (kind === 'brokenJson') return { status: 200, body: '{"ok":true,"result":{"message_id":', headers: json };
  if (kind === 'unauthorized') return { status: 401, body: refusal(401, 'Unauthorized'), headers: json };
  if ('retryAfter' in kind) return tooMany(kind.retryAfter);
  const body = typeof kind.body === 'string' ? kind.body : JSON.stringify(kind.body ?? '');
  return { status: kind.status, body, headers: kind.headers ?? json };
}

/** 429 with whatever stands as `retry_after`; undefined leaves it out. */
function tooMany(retryAfter: unknown): Raw {
  const description = retryAfter === undefined ? 'Too Many Requests' : `Too Many Requests: retry after ${retryAfter}`;
  const parameters = retryAfter === undefined ? undefined : { retry_after: retryAfter };
  return { status: 429, body: refusal(429, description, parameters), headers: json };
}
