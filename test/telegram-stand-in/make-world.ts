import { makeClock } from './clock.ts';
import { makeHistory, type RequestEntry } from './history.ts';
import { makeLimit } from './limits.ts';
import { makePolling } from './polling.ts';
import { call } from './server.ts';
import { newSettings } from './settings.ts';
import type { TelegramOptions } from './stand-in.ts';
import { makeUpdates } from './updates.ts';
import { makeWebhook } from './webhook.ts';
import type { World } from './world.ts';

/** Puts Telegram's side together. */
export function makeWorld(options: TelegramOptions): World {
  const clock = makeClock(options.speed ?? 1);
  const history = makeHistory(options.history);
  const updates = makeUpdates({ clock, history, first: options.firstUpdateId ?? 500_000_001 });
  const gate = { isHeld: false };
  const isHeld = () => gate.isHeld;
  const webhook = makeWebhook({
    clock,
    history,
    updates,
    isHeld,
    random: options.random ?? Math.random,
    timeout: options.webhookTimeout ?? 60_000,
    reach: options.reach ?? ((url) => url),
    called: (method, values) => void callWithin(world, method, values),
  });
  const polling = makePolling({ clock, history, updates, isHeld, webhookIsSet: () => webhook.hook() !== undefined });
  let messageId = 0;
  const world: World = {
    clock,
    history,
    updates,
    webhook,
    polling,
    gate,
    bot: botAccount(options),
    chats: new Map(),
    presses: new Map(),
    settings: newSettings(),
    nextMessageId: () => ++messageId,
    admit: makeLimit(clock, options.limit ?? {}),
  };
  return world;
}

async function callWithin(world: World, method: string, values: RequestEntry['params']): Promise<void> {
  const at = world.clock.now();
  const params = { values, files: new Map() };
  const { effect } = await call(world, method, { params, gone: new AbortController().signal });
  const entry = { kind: 'request', at, endedAt: world.clock.now(), method, params: values } as const;
  world.history.add({ ...entry, ...(effect ? { effect } : {}) });
}

function botAccount({ token, username = 'zhilu_bot' }: TelegramOptions) {
  return {
    id: Number(token.split(':')[0]),
    is_bot: true,
    first_name: 'Zhilu',
    username,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
  };
}
