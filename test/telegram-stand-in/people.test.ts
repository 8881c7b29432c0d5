import { Api, InlineKeyboard } from 'grammy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refused } from './refused.ts';
import { startTelegram, type TelegramStandIn } from './stand-in.ts';

const token = '4000000001:stand-in-token-of-the-tests-only-000';
const ann = 7;
let telegram: TelegramStandIn;
let api: Api;

beforeAll(async () => {
  telegram = await startTelegram({ token });
  api = new Api(token, { apiRoot: telegram.url });
  telegram.user(ann).start();
});
afterAll(() => telegram.stop());

const send = (text: string, other = {}) => api.sendMessage(ann, text, other);
const buttons = (keyboard: unknown) => ({ reply_markup: keyboard as InlineKeyboard });

test('commands have plain names, a description and a language of two letters, and reach the person in theirs', async () => {
  const set = (command: string, description: string, language_code = '') =>
    api.setMyCommands([{ command, description }], { language_code: language_code as 'zh' });
  await set('help', 'Help');
  await set('help', '帮助', 'zh');

  expect(telegram.user(ann, { language_code: 'zh-hans' }).commands()).toEqual([
    { command: 'help', description: '帮助' },
  ]);
  expect(telegram.user(ann, { language_code: 'fr' }).commands()).toEqual([{ command: 'help', description: 'Help' }]);
  expect(await refused(set('Help', 'Help'))).toBe('400 Bad Request: BOT_COMMAND_INVALID');
  expect(await refused(set('x'.repeat(33), 'Help'))).toBe('400 Bad Request: BOT_COMMAND_INVALID');
  expect(await refused(set('help', ''))).toBe('400 Bad Request: BOT_COMMAND_DESCRIPTION_INVALID');
  expect(await refused(set('help', 'x'.repeat(257)))).toBe('400 Bad Request: BOT_COMMAND_DESCRIPTION_INVALID');
  expect(await refused(set('help', 'Help', 'zh-hans'))).toBe('400 Bad Request: invalid language code specified');
});

test('whoever blocked the bot, left or never wrote is out of reach', async () => {
  const bob = telegram.user(8);
  expect(await refused(api.sendMessage(8, 'x'))).toBe('400 Bad Request: chat not found');
  bob.start();
  bob.block();
  expect(await refused(api.sendMessage(8, 'x'))).toBe('403 Forbidden: bot was blocked by the user');
  bob.start();
  await api.sendMessage(8, 'x');
  bob.deactivate();
  expect(await refused(api.sendMessage(8, 'x'))).toBe('403 Forbidden: user is deactivated');
  bob.deleteChat();
  expect(await refused(api.sendMessage(8, 'x'))).toBe('400 Bad Request: chat not found');
});

test('a group that became a supergroup tells its new number', async () => {
  telegram.group(-5, { title: 'HR' }).migrate(-1005);
  const error = await api.sendMessage(-5, 'x').catch((cause: unknown) => cause);

  expect(error).toMatchObject({ error_code: 400, parameters: { migrate_to_chat_id: -1005 } });
  await api.sendMessage(-1005, 'x');
});

test('a start parameter has 1 to 64 letters, digits, _ and -', () => {
  expect(() => telegram.user(ann).start('x'.repeat(65))).toThrow(RangeError);
  expect(() => telegram.user(ann).start('a=b')).toThrow(RangeError);
  expect(telegram.user(ann).start('x'.repeat(64))).toHaveProperty('updateId');
});

test('what is not there to be pressed cannot be pressed', async () => {
  const { message_id } = await send(
    'x',
    buttons(new InlineKeyboard().text('Yes', 'at?yes').url('Law', 'https://law.example/a')),
  );

  expect(() => telegram.user(ann).press('No')).toThrow('offered: "Yes" (at?yes), "Law" (a link)');
  expect(() => telegram.user(ann).press('Law')).toThrow('tells the bot nothing');
  await api.editMessageText(ann, message_id, 'y', buttons(new InlineKeyboard().text('Later', 'at?later')));
  expect(() => telegram.user(ann).press('Yes')).toThrow('offered: "Later"');
  expect(telegram.user(ann).pressOld('Yes')).toHaveProperty('callbackId');
});

test('a client sends what is too long in several messages, and nothing empty', () => {
  const { messageId } = telegram.user(ann).say(`${'x'.repeat(4096)}the rest`);

  expect(telegram.shown(ann).at(-2)?.plain).toHaveLength(4096);
  expect(telegram.shown(ann).at(-1)).toMatchObject({ id: messageId, plain: 'the rest' });
  expect(() => telegram.user(ann).say(' ')).toThrow('no empty message');
});

test('a press on a message that is gone tells the bot only its number', async () => {
  const { message_id } = await send('x', buttons(new InlineKeyboard().text('A', 'a')));
  await api.deleteMessage(ann, message_id);
  telegram.user(ann).pressOld('A');
  telegram.user(ann).pressForged('anything', { message: message_id });
  const [old, forged] = (await api.getUpdates({ offset: -2 })).map((update) => update.callback_query);

  expect(old).toMatchObject({ data: 'a', message: { message_id, date: 0 } });
  expect(forged).toMatchObject({ data: 'anything', message: { message_id, date: 0 } });
});

test('a button of a reply keyboard says its label', async () => {
  await send('x', { reply_markup: { keyboard: [[{ text: 'Menu' }]] } });
  telegram.user(ann).press('Menu');
  expect(telegram.shown(ann).at(-1)).toMatchObject({ from: 'person', plain: 'Menu' });

  await send('y', { reply_markup: { remove_keyboard: true } });
  expect(() => telegram.user(ann).press('Menu')).toThrow('No button "Menu"');
});

test('what is pinned is found in the chat until it is unpinned', async () => {
  const { message_id } = await send('plan');
  await api.pinChatMessage(ann, message_id);
  expect(await api.getChat(ann)).toMatchObject({ id: ann, type: 'private', pinned_message: { message_id } });

  await api.unpinChatMessage(ann);
  expect(await api.getChat(ann)).not.toHaveProperty('pinned_message');
  expect(await refused(api.pinChatMessage(ann, 999_999))).toBe('400 Bad Request: message to pin not found');
});
