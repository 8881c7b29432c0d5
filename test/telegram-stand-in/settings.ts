import { namedChat } from './chats.ts';
import { badRequest } from './refusal.ts';
import { webAddress } from './web-address.ts';
import { isWire, type Params, structure, textOf, type Wire } from './wire.ts';
import type { Call, Done, Method, World } from './world.ts';

export type Command = { command: string; description: string };

/** What the bot set about itself, by scope and language. */
export type Settings = { commands: Map<string, Command[]>; texts: Map<string, string>; menuButton: Wire };

export function newSettings(): Settings {
  return { commands: new Map(), texts: new Map(), menuButton: { type: 'commands' } };
}

const plainScopes = ['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators'];
const chatScopes = ['chat', 'chat_administrators', 'chat_member'];

function scopeOf(world: World, params: Params): string {
  const scope = structure(params, 'scope') ?? { type: 'default' };
  const type = isWire(scope) ? String(scope.type) : '';
  if (plainScopes.includes(type)) return type;
  if (!isWire(scope) || !chatScopes.includes(type)) throw badRequest('unsupported BotCommandScope type');
  const chat = namedChat(world.chats, { values: { chat_id: scope.chat_id }, files: new Map() });
  return `${type} ${chat.id}${type === 'chat_member' ? ` ${scope.user_id}` : ''}`;
}

/** Two letters or none: `zh`, not `zh-hans`. */
function languageOf(params: Params): string {
  const language = textOf(params, 'language_code');
  if (!/^([a-z]{2})?$/.test(language)) throw badRequest('invalid language code specified');
  return language;
}

function commandOf(given: unknown): Command {
  if (!isWire(given)) throw badRequest('expected an Object as BotCommand');
  const command = String(given.command ?? '').replace(/^\//, '');
  const description = String(given.description ?? '').trim();
  if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
  if (description.length < 1 || description.length > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
  return { command, description };
}

const commandKey = (world: World, params: Params) => `${scopeOf(world, params)}|${languageOf(params)}`;

function setMyCommands(world: World, { params }: Call): Done {
  const given = structure(params, 'commands');
  if (!Array.isArray(given)) throw badRequest("can't parse commands: expected an Array of BotCommand");
  if (given.length > 100) throw badRequest('too many commands specified');
  world.settings.commands.set(commandKey(world, params), given.map(commandOf));
  return { result: true, effect: { type: 'changed', what: 'commands' } };
}

function deleteMyCommands(world: World, { params }: Call): Done {
  world.settings.commands.delete(commandKey(world, params));
  return { result: true, effect: { type: 'changed', what: 'commands' } };
}

function getMyCommands(world: World, { params }: Call): Done {
  return { result: world.settings.commands.get(commandKey(world, params)) ?? [] };
}

/** The commands a person sees in a private chat: the nearest scope first, their language before none. */
export function commandsShown({ commands }: Settings, chat: number, { language }: { language: string }): Command[] {
  const scopes = [`chat ${chat}`, 'all_private_chats', 'default'];
  const keys = scopes.flatMap((scope) => [`${scope}|${language.slice(0, 2)}`, `${scope}|`]);
  return keys.map((key) => commands.get(key)).find((found) => found && found.length > 0) ?? [];
}

function setText(field: string, most: number): Method {
  return ({ settings }, { params }) => {
    const text = textOf(params, field);
    if (text.length > most) throw badRequest(`${field.replaceAll('_', ' ')} is too long`);
    settings.texts.set(`${field}|${languageOf(params)}`, text);
    return { result: true, effect: { type: 'changed', what: field } };
  };
}

function getText(field: string): Method {
  return ({ settings }, { params }) => {
    const texts = [languageOf(params), ''].map((language) => settings.texts.get(`${field}|${language}`));
    return { result: { [field]: texts.find(Boolean) ?? '' } };
  };
}

function menuButtonOf(params: Params): Wire {
  const button = structure(params, 'menu_button') ?? { type: 'default' };
  if (!isWire(button)) throw badRequest('MenuButton has invalid type specified');
  if (button.type === 'web_app') return webAppButton(button);
  if (button.type === 'commands' || button.type === 'default') return button;
  throw badRequest('MenuButton has unsupported type specified');
}

function webAppButton(button: Wire): Wire {
  const url = isWire(button.web_app) ? String(button.web_app.url) : '';
  if (typeof button.text !== 'string' || button.text === '') throw badRequest('BUTTON_TEXT_INVALID');
  if (!url.startsWith('https://') || !webAddress(url)) {
    throw badRequest(`menu button Web App URL '${url}' is invalid: Only HTTPS links are allowed`);
  }
  return button;
}

function setChatMenuButton({ chats, settings }: World, { params }: Call): Done {
  const button = menuButtonOf(params);
  if (textOf(params, 'chat_id') === '') settings.menuButton = button;
  else namedChat(chats, params).menuButton = button;
  return { result: true, effect: { type: 'changed', what: 'menu button' } };
}

function getChatMenuButton({ chats, settings }: World, { params }: Call): Done {
  const own = textOf(params, 'chat_id') === '' ? undefined : namedChat(chats, params).menuButton;
  return { result: own ?? settings.menuButton };
}

export const settingsMethods: Record<string, Method> = {
  setmycommands: setMyCommands,
  deletemycommands: deleteMyCommands,
  getmycommands: getMyCommands,
  setmyname: setText('name', 64),
  getmyname: getText('name'),
  setmydescription: setText('description', 512),
  getmydescription: getText('description'),
  setmyshortdescription: setText('short_description', 120),
  getmyshortdescription: getText('short_description'),
  setchatmenubutton: setChatMenuButton,
  getchatmenubutton: getChatMenuButton,
};
