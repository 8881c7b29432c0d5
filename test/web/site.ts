import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { personFiles } from '../../bots/person-files.ts';
import { webApp } from '../../bots/web/app.ts';
import type { WebOptions } from '../../bots/web/web.ts';
import type { World } from '../../core/world.ts';
import { freshDatabase } from '../database.ts';
import { openDatabase, worldOver } from '../world.ts';

export type Site = { world: World; app: Hono; failures: unknown[]; close(): Promise<void> };

/** The browser channel over a database of its own, without a port. */
export async function openSite(changed: Partial<WebOptions> = {}): Promise<Site> {
  const database = await freshDatabase();
  const sql = await openDatabase(database.url);
  const world = worldOver(sql);
  const failures: unknown[] = [];
  const app = appOver(world, { report: (error) => failures.push(error), ...changed });
  return {
    world,
    app,
    failures,
    close: async () => {
      await sql.end();
      await database.drop();
    },
  };
}

export function appOver(world: World, changed: Partial<WebOptions> = {}): Hono {
  return webApp(world, {
    fileOf: personFiles(world),
    secret: () => randomBytes(32).toString('base64url'),
    ready: async () => true,
    version: 'test',
    report: () => {},
    ...changed,
  });
}

/** Serves the site on a port of this machine; stopping ends what is open, as the end of the process would. */
export async function serveSite(
  app: Hono,
  { port = 0 } = {},
): Promise<{ origin: string; port: number; stop(): Promise<void> }> {
  return new Promise((ready) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (address: AddressInfo) =>
      ready({
        origin: `http://127.0.0.1:${address.port}`,
        port: address.port,
        stop: () =>
          new Promise((stopped) => {
            server.close(() => stopped());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      }),
    );
  });
}

/** A browser without scripts: it keeps cookies, follows redirects, and sends the forms of the page it shows. */
export function visitor(app: Hono, { headers = {} as Record<string, string> } = {}) {
  const cookies = new Map<string, string>();
  let page = '';
  const ask = async (path: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await app.request(path, {
      ...init,
      headers: { 'accept-language': 'en', ...(cookie ? { cookie } : {}), ...headers, ...init.headers },
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    return response;
  };
  const send = (path: string, fields: Record<string, string> | URLSearchParams, more: Record<string, string> = {}) =>
    ask(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'sec-fetch-site': 'same-origin', ...more },
    });
  const look = async (path = '/') => {
    page = await (await ask(path)).text();
    return page;
  };
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
  const said = (fields: Record<string, string>) => ({
    turn: hidden('turn'),
    language: hidden('language'),
    at: hidden('at'),
    ...fields,
  });
  const follow = async (response: Response) =>
    response.status === 303 ? look(response.headers.get('location')!) : response.text();
  return {
    cookies,
    ask,
    send,
    look,
    said,
    hidden,
    at: () => hidden('at'),
    press: async (key: string) => follow(await send('/say', said({ key }))),
    type: async (text: string) => follow(await send('/say', said({ text }))),
    order: async (command: string, argument?: string) =>
      follow(
        await send('/command', {
          turn: hidden('turn'),
          language: hidden('language'),
          command,
          ...(argument ? { argument } : {}),
        }),
      ),
  };
}
