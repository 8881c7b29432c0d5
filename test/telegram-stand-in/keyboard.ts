import { badRequest } from './refusal.ts';
import { webAddress } from './web-address.ts';
import { isWire, type Params, structure, type Wire } from './wire.ts';

export type Button = { text: string; [more: string]: unknown };
export type Markup =
  | { kind: 'none' }
  | { kind: 'inline'; rows: Button[][] }
  | { kind: 'reply'; rows: Button[][] }
  | { kind: 'remove' }
  | { kind: 'force' };

const BUTTON_DATA_BYTES = 64; // https://core.telegram.org/bots/api#inlinekeyboardbutton
const BUTTONS = 100; // https://limits.tginfo.me
const BUTTONS_IN_A_ROW = 8;

const actions = [
  'callback_data',
  'url',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
];

/** The keyboard of a message, refused where Telegram refuses it. */
export function markupOf(params: Params): Markup {
  const markup = structure(params, 'reply_markup');
  if (markup === undefined) return { kind: 'none' };
  if (!isWire(markup)) throw badRequest('object expected as reply markup');
  if (markup.inline_keyboard !== undefined) return { kind: 'inline', rows: inlineRows(markup.inline_keyboard) };
  if (markup.keyboard !== undefined) return { kind: 'reply', rows: replyRows(markup.keyboard) };
  if (markup.remove_keyboard === true) return { kind: 'remove' };
  return markup.force_reply === true ? { kind: 'force' } : { kind: 'none' };
}

function inlineRows(given: unknown): Button[][] {
  const rows = rowsOf(given, 'inline keyboard').map((row) => row.map(inlineButton));
  return rows.filter((row) => row.length > 0);
}

function replyRows(given: unknown): Button[][] {
  return rowsOf(given, 'keyboard').map((row) => row.map((button) => named(isWire(button) ? button : { text: button })));
}

function rowsOf(given: unknown, what: string): unknown[][] {
  if (!Array.isArray(given)) throw badRequest(`field "${what.replace(' ', '_')}" must be of type Array`);
  if (!given.every(Array.isArray)) throw badRequest(`can't parse ${what}: row must be an Array`);
  const isTooMuch = given.flat().length > BUTTONS || given.some((row) => row.length > BUTTONS_IN_A_ROW);
  if (isTooMuch) throw badRequest('reply markup is too long');
  return given;
}

function named(button: Wire): Button {
  if (typeof button.text !== 'string') {
    throw badRequest('can\'t parse inline keyboard button: Field "text" must be of type String');
  }
  if (button.text.trim() === '') throw badRequest('BUTTON_TEXT_INVALID');
  return { ...button, text: button.text };
}

function inlineButton(given: unknown): Button {
  if (!isWire(given)) throw badRequest("can't parse inline keyboard button: Object expected");
  const button = named(given);
  const used = actions.filter((action) => button[action] !== undefined && button[action] !== '');
  if (used.length === 0) throw badRequest('text buttons are unallowed in the inline keyboard');
  if (used.length > 1) throw badRequest(`inline keyboard button has more than one action: ${used.join(', ')}`);
  checkData(button.callback_data);
  checkUrl(button.url);
  checkWebApp(button.web_app);
  checkCopy(button.copy_text);
  return button;
}

function checkData(data: unknown): void {
  if (data === undefined) return;
  if (typeof data !== 'string' || Buffer.byteLength(data) > BUTTON_DATA_BYTES) throw badRequest('BUTTON_DATA_INVALID');
}

function checkUrl(url: unknown): void {
  if (url === undefined || (typeof url === 'string' && webAddress(url))) return;
  throw badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`);
}

function checkWebApp(app: unknown): void {
  if (app === undefined) return;
  const url = isWire(app) ? String(app.url) : '';
  if (!webAddress(url)) throw badRequest(`inline keyboard button Web App URL '${url}' is invalid: Wrong HTTP URL`);
  if (url.startsWith('https://')) return;
  throw badRequest(`inline keyboard button Web App URL '${url}' is invalid: Only HTTPS links are allowed`);
}

function checkCopy(copy: unknown): void {
  if (copy === undefined) return;
  const text = isWire(copy) ? String(copy.text ?? '') : '';
  if (text.length < 1 || text.length > 256) throw badRequest('BUTTON_COPY_TEXT_INVALID');
}
