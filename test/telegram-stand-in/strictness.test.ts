import { Api, InlineKeyboard, InputFile } from 'grammy';
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

test('a text has 1 to 4096 UTF-16 units once its markup is read', async () => {
  await send(`<b>${'x'.repeat(4096)}</b>`, { parse_mode: 'HTML' });

  expect(await refused(send('x'.repeat(4097)))).toBe('400 Bad Request: message is too long');
  expect(await refused(send('🏟'.repeat(2049)))).toBe('400 Bad Request: message is too long');
  expect(await refused(send(''))).toBe('400 Bad Request: message text is empty');
  expect(await refused(send(' \n '))).toBe('400 Bad Request: text must be non-empty');
});

test('markup is parsed, and refused with the byte it fails at', async () => {
  const message = await send('好 <b>&lt;好&gt;</b>', { parse_mode: 'HTML' });

  expect(message).toMatchObject({ text: '好 <好>', entities: [{ type: 'bold', offset: 2, length: 3 }] });
  expect(await refused(send('好<u', { parse_mode: 'HTML' }))).toBe(
    "400 Bad Request: can't parse entities: Unclosed start tag at byte offset 3",
  );
  expect(await refused(send('*x*', { parse_mode: 'MarkdownV2' }))).toBe('400 Bad Request: unsupported parse_mode');
});

test.each([
  [
    'data of 65 bytes',
    InlineKeyboard.from([[{ text: 'A', callback_data: `${'好'.repeat(21)}xx` }]]),
    'BUTTON_DATA_INVALID',
  ],
  ['no action', { inline_keyboard: [[{ text: 'A' }]] }, 'text buttons are unallowed in the inline keyboard'],
  ['no text', { inline_keyboard: [[{ text: '', callback_data: 'a' }]] }, 'BUTTON_TEXT_INVALID'],
  [
    'nine in a row',
    { inline_keyboard: [Array(9).fill({ text: 'A', callback_data: 'a' })] },
    'reply markup is too long',
  ],
  [
    '101 buttons',
    { inline_keyboard: Array(101).fill([{ text: 'A', callback_data: 'a' }]) },
    'reply markup is too long',
  ],
  [
    'a link to nowhere',
    { inline_keyboard: [[{ text: 'A', url: 'http://localhost:3000' }]] },
    "inline keyboard button URL 'http://localhost:3000' is invalid: Wrong HTTP URL",
  ],
])('a keyboard with %s is refused', async (_, keyboard, description) => {
  expect(await refused(send('x', buttons(keyboard)))).toBe(`400 Bad Request: ${description}`);
});

test('data of 64 bytes is taken', async () => {
  await send('x', buttons(InlineKeyboard.from([[{ text: 'A', callback_data: `${'好'.repeat(21)}x` }]])));

  expect(telegram.user(ann).press('A')).toHaveProperty('callbackId');
});

test('an edit must change what is seen, on a message of the bot that still stands', async () => {
  const { message_id } = await send('one', buttons(new InlineKeyboard().text('A', 'a')));
  const own = telegram.user(ann).say('mine').messageId;
  const edit = (text: string, id = message_id) =>
    api.editMessageText(ann, id, text, buttons(new InlineKeyboard().text('A', 'a')));

  expect(await refused(edit(' one '))).toMatch(
    /^400 Bad Request: message is not modified: specified new message content/,
  );
  expect(await refused(edit('x', 999_999))).toBe('400 Bad Request: message to edit not found');
  expect(await refused(edit('x', own))).toBe("400 Bad Request: message can't be edited");
  expect(await refused(edit('x'.repeat(4097)))).toBe('400 Bad Request: MESSAGE_TOO_LONG');
  await edit('two');
  await api.deleteMessage(ann, message_id);
  expect(await refused(edit('three'))).toBe('400 Bad Request: message to edit not found');
  expect(telegram.chat(ann).messages.find(({ id }) => id === message_id)).toMatchObject({
    plain: 'two',
    edited: true,
    deleted: true,
  });
});

test('an edit without a keyboard takes the keyboard away', async () => {
  const { message_id } = await send('one', buttons(new InlineKeyboard().text('A', 'a')));
  await api.editMessageText(ann, message_id, 'one');

  expect(telegram.chat(ann).messages.at(-1)?.keyboard).toEqual([]);
  expect(await refused(api.editMessageReplyMarkup(ann, message_id))).toMatch(/message is not modified/);
});

test('a press is answered once, within 150 seconds, with 200 characters at most', async () => {
  await send('x', buttons(new InlineKeyboard().text('A', 'a')));
  const press = () => (telegram.user(ann).press('A') as { callbackId: string }).callbackId;
  const [first, second] = [press(), press()];
  const tooLate = '400 Bad Request: query is too old and response timeout expired or query ID is invalid';

  expect(await refused(api.answerCallbackQuery(first, { text: 'x'.repeat(201) }))).toBe(
    '400 Bad Request: MESSAGE_TOO_LONG',
  );
  await api.answerCallbackQuery(first, { text: 'x'.repeat(200) });
  expect(await refused(api.answerCallbackQuery(first))).toBe(tooLate);
  telegram.pass(151_000);
  expect(await refused(api.answerCallbackQuery(second))).toBe(tooLate);
  expect(await refused(api.answerCallbackQuery('nonsense'))).toBe(tooLate);
});

test('a document keeps its name and content, and its caption has 1024 characters at most', async () => {
  const file = () => new InputFile(Buffer.from('BEGIN:VCALENDAR'), 'Zhilu 签证.ics');
  const message = await api.sendDocument(ann, file(), { caption: '<b>Dates</b>', parse_mode: 'HTML' });
  const shown = telegram.chat(ann).messages.at(-1);

  expect(message.document.file_name).toBe('Zhilu 签证.ics');
  expect(shown).toMatchObject({ plain: 'Dates', document: { type: 'text/calendar' } });
  expect(String(shown?.document?.content)).toBe('BEGIN:VCALENDAR');
  await api.sendDocument(ann, message.document.file_id);
  expect(await refused(api.sendDocument(ann, file(), { caption: 'x'.repeat(1025) }))).toBe(
    '400 Bad Request: message caption is too long',
  );
  expect(await refused(api.sendDocument(ann, new InputFile(Buffer.alloc(0), 'a.ics')))).toBe(
    '400 Bad Request: file must be non-empty',
  );
});

test('a wrong token, an unknown method and a body that is no JSON are refused', async () => {
  const stranger = new Api('4000000001:another', { apiRoot: telegram.url });
  const post = (path: string, body: string) =>
    fetch(`${telegram.url}/bot${token}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });

  expect(await refused(stranger.getMe())).toBe('401 Unauthorized');
  const unknown = await post('sendTelepathy', '{}');
  expect([unknown.status, await unknown.json()]).toEqual([
    404,
    { ok: false, error_code: 404, description: 'Not Found' },
  ]);
  expect((await post('sendMessage', '{"chat_id":')).status).toBe(400);
});

test('parameters may come as a form, in the query, and the method in any case', async () => {
  const form = new URLSearchParams({
    chat_id: '7',
    text: 'form',
    reply_markup: '{"inline_keyboard":[[{"text":"A","callback_data":"a"}]]}',
  });
  await fetch(`${telegram.url}/bot${token}/sendmessage`, { method: 'POST', body: form });
  expect(telegram.chat(ann).messages.at(-1)).toMatchObject({ plain: 'form', keyboard: [[{ text: 'A' }]] });

  await fetch(`${telegram.url}/bot${token}/SendMessage?chat_id=7&text=query`);
  expect(telegram.chat(ann).messages.at(-1)?.plain).toBe('query');
});
