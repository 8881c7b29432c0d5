import { chatOnWire, messageOnWire, namedChat } from './chats.ts';
import { badRequest } from './refusal.ts';
import { webAddress } from './web-address.ts';
import { flag, textOf, wholeNumber } from './wire.ts';
import type { Call, Done, Method, World } from './world.ts';

async function getUpdates({ polling }: World, { params, gone }: Call): Promise<Done> {
  return { result: await polling.getUpdates(params, gone) };
}

function setWebhook(world: World, { params }: Call): Done {
  const url = textOf(params, 'url');
  if (url === '') return deleteWebhook(world, { params });
  const secret = textOf(params, 'secret_token');
  const connections = Math.min(Math.max(wholeNumber(params, 'max_connections', 40), 1), 100);
  checkHook(url, secret);
  world.updates.allow(params);
  if (flag(params, 'drop_pending_updates')) world.updates.forgetAll();
  const before = world.webhook.hook();
  const isSame = before?.url === url && before.secret === secret && before.connections === connections;
  if (!isSame) {
    world.polling.end('terminated by setWebhook request');
    world.webhook.set({ url, secret, connections });
  }
  const effect = { type: 'changed', what: 'webhook' } as const;
  return { result: true, effect, description: isSame ? 'Webhook is already set' : 'Webhook was set' };
}

/** Encrypted addresses only, but for this machine's own, as Telegram's server allows in its local mode. */
function checkHook(url: string, secret: string): void {
  if (secret.length > 256) throw badRequest('secret token is too long');
  if (!/^[A-Za-z0-9_-]*$/.test(secret)) throw badRequest('secret token contains unallowed characters');
  const isHere = /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?(\/|$)/.test(url);
  if (!isHere && !url.startsWith('https://'))
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  if (!isHere && !webAddress(url)) throw badRequest('bad webhook: Failed to resolve host: Name or service not known');
  const port = isHere ? '' : new URL(url).port;
  if (!['', '443', '80', '88', '8443'].includes(port)) {
    throw badRequest('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
  }
}

function deleteWebhook({ updates, webhook }: World, { params }: Pick<Call, 'params'>): Done {
  const wasSet = webhook.hook() !== undefined;
  if (flag(params, 'drop_pending_updates')) updates.forgetAll();
  if (wasSet) webhook.set(undefined);
  const effect = { type: 'changed', what: 'webhook' } as const;
  return { result: true, effect, description: wasSet ? 'Webhook was deleted' : 'Webhook is already deleted' };
}

function getWebhookInfo({ updates, webhook }: World): Done {
  const hook = webhook.hook();
  const error = webhook.lastError();
  const allowed = updates.allowed();
  const result = {
    url: hook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: updates.pending().length,
    ...(error ? { last_error_date: error.at, last_error_message: error.message } : {}),
    ...(hook ? { max_connections: hook.connections, ip_address: '127.0.0.1' } : {}),
    ...(allowed ? { allowed_updates: allowed } : {}),
  };
  return { result };
}

function answerCallbackQuery({ presses, chats, clock }: World, { params }: Call): Done {
  const text = textOf(params, 'text');
  const url = textOf(params, 'url');
  if (text.length > 200) throw badRequest('MESSAGE_TOO_LONG');
  if (url !== '' && !isBotLink(url)) throw badRequest('URL_INVALID');
  const press = presses.get(textOf(params, 'callback_query_id'));
  if (!press || press.isAnswered || press.expiresAt < clock.now()) {
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  }
  press.isAnswered = true;
  const toast = { callbackId: press.id, text, isAlert: flag(params, 'show_alert'), ...(url ? { url } : {}) };
  chats.get(press.chat)?.toasts.push(toast);
  return { result: true, effect: { type: 'answeredCallback', chat: press.chat, callback: press.id } };
}

function isBotLink(url: string): boolean {
  return /^https:\/\/t\.me\/\w+\?start=[A-Za-z0-9_-]{1,64}$/.test(url);
}

function getChat({ chats, bot }: World, { params }: Call): Done {
  const chat = namedChat(chats, params);
  const pinned = chat.messages.findLast((message) => message.pinned && !message.deleted);
  const about = { accent_color_id: 0, max_reaction_count: 11, accepted_gift_types: {} };
  const shown = pinned ? { pinned_message: messageOnWire(chat, pinned, { bot }) } : {};
  return { result: { ...chatOnWire(chat), ...about, ...shown } };
}

export const receivingMethods: Record<string, Method> = {
  getme: ({ bot }) => ({ result: bot }),
  getupdates: getUpdates,
  setwebhook: setWebhook,
  deletewebhook: deleteWebhook,
  getwebhookinfo: getWebhookInfo,
  answercallbackquery: answerCallbackQuery,
  getchat: getChat,
};
