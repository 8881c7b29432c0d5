import { GrammyError, HttpError } from 'grammy';
import type { SendOutcome } from '../../core/world.ts';

/** Why a request failed, as far as it decides what is done next. */
export type Failure =
  /** It arrived and may not be tried so again. */
  | { kind: 'unchanged' | 'notFound' | 'unreadable' | 'unreachable' | 'refused'; error: string }
  | { kind: 'moved'; to: string; error: string }
  /** It was not done and can be tried again. */
  | { kind: 'wait'; seconds: number; error: string }
  | { kind: 'unauthorized' | 'conflict' | 'notSent'; error: string }
  /** Nobody knows whether it was done. */
  | { kind: 'unknown'; error: string };

const waitSeconds = 5;
const longestWaitSeconds = 3600;

/** Reads what a failed request of the Bot API means. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof GrammyError) return refusal(thrown);
  const cause = thrown instanceof HttpError ? thrown.error : thrown;
  const code = codeOf(cause);
  if (neverConnected.includes(code)) return { kind: 'notSent', error: `no connection: ${code}` };
  return { kind: 'unknown', error: `no answer that can be read: ${code || nameOf(cause)}` };
}

/** What becomes of a message after a failure; of one that may have come before, it stays unknown whether it did. */
export function outcomeAfter(
  failure: Failure,
  { mayHaveCome }: { mayHaveCome: boolean },
): Extract<SendOutcome, { sent: false }> {
  const { kind, error } = failure;
  switch (kind) {
    case 'wait':
      return { sent: false, unknown: mayHaveCome, retryAfterSeconds: failure.seconds, error };
    case 'notSent':
    case 'conflict':
    case 'unauthorized':
      return { sent: false, unknown: mayHaveCome, error };
    case 'unknown':
      return { sent: false, unknown: true, error };
    default:
      return { sent: false, unknown: false, final: true, unreachable: kind === 'unreachable', error };
  }
}

const neverConnected = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOCONNECTION',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
];

const gone = /chat not found|user is deactivated|bot was kicked|peer_id_invalid|chat_write_forbidden|user not found/i;

function refusal({ error_code: code, description, parameters }: GrammyError): Failure {
  if (typeof code !== 'number') return { kind: 'unknown', error: 'an answer of another form' };
  const said = String(description ?? '');
  const moved: unknown = parameters?.migrate_to_chat_id;
  if (code === 429) return { kind: 'wait', seconds: waitFor(parameters?.retry_after), error: 'too many requests' };
  if (moved !== undefined) return { kind: 'moved', to: String(moved), error: 'the chat has moved' };
  if (code === 401) return { kind: 'unauthorized', error: 'the token is refused' };
  if (code === 409) return { kind: 'conflict', error: 'somebody else fetches the updates of this bot' };
  if (code === 403 || gone.test(said)) return { kind: 'unreachable', error: `unreachable: ${reasonIn(said)}` };
  if (code >= 500) return { kind: 'unknown', error: `the server failed with ${code}` };
  return { kind: kindIn(said), error: `refused with ${code}: ${reasonIn(said)}` };
}

function kindIn(said: string): 'unchanged' | 'notFound' | 'unreadable' | 'refused' {
  if (/message is not modified/i.test(said)) return 'unchanged';
  if (
    /message to edit not found|message can't be edited|message_id_invalid|there is no text in the message/i.test(said)
  ) {
    return 'notFound';
  }
  return /can't parse entities/i.test(said) ? 'unreadable' : 'refused';
}

/** How long Telegram asks to wait: at most an hour, and a short while where it does not say it in a number. */
function waitFor(retryAfter: unknown): number {
  const seconds = Number(retryAfter ?? Number.NaN);
  return seconds > 0 ? Math.min(seconds, longestWaitSeconds) : waitSeconds;
}

/** The reason without what may stand in it of the message's own words. */
function reasonIn(said: string): string {
  return (
    said
      .replace(/^(?:Bad Request|Forbidden): /, '')
      .split(/[:"<]/)[0]
      ?.slice(0, 60)
      .trim() ?? ''
  );
}

function codeOf(cause: unknown): string {
  const { code } = cause instanceof Error && 'code' in cause ? cause : {};
  return typeof code === 'string' ? code : '';
}

function nameOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'no error';
  return /timed out/.test(cause.message) ? 'timed out' : cause.name;
}
