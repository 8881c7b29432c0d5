import type { Context, MiddlewareHandler } from 'hono';
import { isSecure } from './session.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Says on every answer what a browser may do with it; pages are kept nowhere unless their route says so. */
export const withHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  headers.set('Content-Security-Policy', policy);
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'no-referrer');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  if (isSecure(c)) headers.set('Strict-Transport-Security', 'max-age=31536000');
};

/** Whether a form was sent by a page of ours; browsers say where a request comes from, other programs need not. */
export function isOurs(c: Context, publicUrl: string | undefined): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = c.req.header('origin');
  if (!origin) return true;
  const from = URL.parse(origin)?.host;
  const here = [c.req.header('host') ?? new URL(c.req.url).host, publicUrl && new URL(publicUrl).host];
  return from !== undefined && here.includes(from);
}

/** Whether a request names a host people reach us under; a page made for another name is none of ours. */
export function isHere(c: Context, publicUrl: string | undefined): boolean {
  const { hostname } = new URL(c.req.url);
  if (hostname === (publicUrl && new URL(publicUrl).hostname)) return true;
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
}

const formType = /^application\/x-www-form-urlencoded\s*(?:;\s*charset="?utf-8"?\s*)?$/i;

export function isForm(c: Context): boolean {
  return formType.test(c.req.header('content-type') ?? '') && c.req.header('content-encoding') === undefined;
}

/** The fields of a form; nothing where one is given twice. */
export async function formIn(c: Context): Promise<Record<string, string> | undefined> {
  const fields = [...new URLSearchParams(await c.req.text())];
  const form = Object.fromEntries(fields);
  return Object.keys(form).length === fields.length ? form : undefined;
}
