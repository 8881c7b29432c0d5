import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Address } from '../../core/world.ts';

const name = 'zhilu';
const languageName = 'zhilu-language';
const oneYear = 60 * 60 * 24 * 365;

/** The session a browser shows, if it shows one that can be ours. */
export function sessionIn(c: Context): string | undefined {
  const shown = isSecure(c) ? getCookie(c, name, 'host') : getCookie(c, name);
  return shown && /^[\w-]{43}$/.test(shown) && isShownOnce(c) ? shown : undefined;
}

/**
 * The session a browser shows, or a new one given to it. A new one is made from the turn's secret name, so that a first
 * form sent twice opens one session and not two.
 */
export function sessionFor(c: Context, turn: string): string {
  const session = sessionIn(c) ?? hash(`session ${turn}`);
  setCookie(c, name, session, { ...lasting(c), ...(isSecure(c) ? { prefix: 'host' } : {}) });
  return session;
}

/** A browser sends each of our cookies once; a second one was put there by somebody else. */
function isShownOnce(c: Context): boolean {
  const cookies = c.req.header('cookie')?.split(';') ?? [];
  return cookies.filter((cookie) => cookie.trim().startsWith(`${isSecure(c) ? '__Host-' : ''}${name}=`)).length === 1;
}

/** Only the hash of a session is kept, so that what is kept opens nothing. */
export function addressOf(session: string): Address {
  return { channel: 'web', address: hash(session) };
}

export function languageIn(c: Context): string | undefined {
  return getCookie(c, languageName);
}

/** Lets pages speak the person's language when nothing else can be read, as when the database is away. */
export function rememberLanguage(c: Context, language: string): void {
  if (languageIn(c) !== language) setCookie(c, languageName, language, lasting(c));
}

function lasting(c: Context) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: oneYear, secure: isSecure(c) } as const;
}

/** Whether the browser speaks https, to us or to what stands before us; who lies here fools only their own cookie. */
export function isSecure(c: Context): boolean {
  return c.req.header('x-forwarded-proto') === 'https' || c.req.url.startsWith('https:');
}

export function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
