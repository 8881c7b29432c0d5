import type { Message, Update } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import { commands } from '../../bots/telegram/profile.ts';
import { read } from '../../bots/telegram/read.ts';

const ann = { id: 7, is_bot: false, first_name: 'Ann', language_code: 'zh-hans' };
const chat = { id: 7, type: 'private' as const, first_name: 'Ann' };
const told = { address: '7', delivery: '1000', clientLanguage: 'zh-hans' };

/** An update as it was recorded; what a test does not say stands as Telegram sent it. */
function message(content: Partial<Message>, about: object = {}): Update {
  return {
    update_id: 1000,
    message: { message_id: 5, from: ann, chat, date: 1764000000, ...content, ...about } as never,
  };
}

function press(data: string | undefined, about: object = {}): Update {
  const inline_keyboard = [[{ text: 'Yes', callback_data: 'welcome:consent?yes' }]];
  const shown = {
    message_id: 6,
    chat,
    date: 1764000000,
    text: 'Is that all right?',
    reply_markup: { inline_keyboard },
  };
  return {
    update_id: 1000,
    callback_query: {
      id: '99',
      from: ann,
      message: shown,
      chat_instance: 'i',
      ...(data === undefined ? {} : { data }),
      ...about,
    } as never,
  };
}

const bot = { bot: 'ZhiluBot' };
const keyboard = [[{ text: 'Yes', callback_data: 'welcome:consent?yes' }]];
const pressed = { callback: '99', message: 6, keyboard };
const heard = (what: object) => ({ ...told, kind: 'heard', heard: what });

describe('a message', () => {
  test('is heard as it was typed', () => {
    expect(read(message({ text: '3 March 2026\n' }), bot)).toEqual(heard({ kind: 'typed', text: '3 March 2026\n' }));
  });

  test.each([
    ['/start', { kind: 'start' }],
    ['/START', { kind: 'start' }],
    ['/start@zhilubot', { kind: 'start' }],
    ['／start', { kind: 'start' }],
    ['/start\u200b', { kind: 'start' }],
    ['/start Ab-_9', { kind: 'start', token: 'Ab-_9' }],
    ['/start ../../admin', { kind: 'badToken' }],
    ["/start ' OR 1=1--", { kind: 'badToken' }],
    ['/dates', { kind: 'deadlines' }],
    ['/forget', { kind: 'deleteMyData' }],
    ['/mydata', { kind: 'myData' }],
    ['/admin', { kind: 'unknownCommand' }],
    ['/ start', { kind: 'unknownCommand' }],
    ['/constructor', { kind: 'unknownCommand' }],
  ])('%j is an order', (text, command) => {
    expect(read(message({ text }), bot)).toEqual(heard({ kind: 'command', command }));
  });

  test('for another bot is not heard', () => {
    expect(read(message({ text: '/start@OtherBot' }), bot).kind).toBe('ignored');
  });

  test.each(commands)('/%s in the menu is understood', (command) => {
    const { heard: order } = read(message({ text: `/${command}` }), bot) as never as {
      heard: { command: { kind: string } };
    };

    expect(order.command.kind).not.toBe('unknownCommand');
  });

  test.each(['photo', 'voice', 'sticker', 'document', 'video', 'location', 'contact'])(
    'that is a %s is answered with why it is not needed',
    (kind) => {
      expect(read(message({ [kind]: {} }), bot)).toEqual({ ...heard({ kind: 'look' }), remark: 'picture' });
    },
  );

  test('that Telegram itself writes is not heard', () => {
    expect(read(message({ pinned_message: {} as never }), bot).kind).toBe('ignored');
  });

  test('F-21 that is edited afterwards changes no answer', () => {
    const { message: edited } = message({ text: 'Japan', edit_date: 1764000100 });

    expect(read({ update_id: 1000, edited_message: edited as never }, bot)).toEqual({
      ...heard({ kind: 'look' }),
      remark: 'edited',
    });
  });
});

describe('a press', () => {
  test('says which answer on which screen', () => {
    expect(read(press('welcome:consent?yes'), bot)).toEqual({
      ...heard({ kind: 'press', at: 'welcome:consent', key: 'yes' }),
      pressed,
    });
  });

  test('on a day of the calendar bears the day', () => {
    expect(read(press('arrival:enteredOn?2026-03-07'), bot)).toEqual({
      ...heard({ kind: 'press', at: 'arrival:enteredOn', key: '2026-03-07' }),
      pressed,
    });
  });

  test('on a leaf of the calendar gives no answer', () => {
    expect(read(press('arrival:enteredOn?~2026-04~en'), bot)).toEqual({
      ...told,
      kind: 'leaf',
      pressed,
      at: 'arrival:enteredOn',
      leaf: { month: '2026-04' },
      language: 'en',
    });
  });

  test.each([
    undefined,
    '',
    'noop',
    'v3:c1:STEP_OK:7',
    'a?b?c',
    'welcome:consent?yes\n',
    '{"v":3}',
    '🤖',
    `a?${'x'.repeat(2001)}y z`,
  ])('F-17 with the data %j only shows the present screen', (data) => {
    expect(read(press(data), bot)).toEqual({ ...heard({ kind: 'look' }), pressed, remark: 'button' });
  });

  test('on a message that Telegram no longer has is still heard', () => {
    const gone = { message: { chat, message_id: 6, date: 0 } };

    expect(read(press('welcome:consent?yes', gone), bot)).toMatchObject({
      pressed: { callback: '99', message: 6, keyboard: [] },
    });
    expect(read(press('welcome:consent?yes', { message: undefined }), bot)).toMatchObject({
      address: '7',
      pressed: { keyboard: [] },
    });
  });
});

describe('a group', () => {
  const group = { chat: { id: -5, type: 'group', title: 'Newcomers' } };
  const inGroup = { kind: 'group', address: '-5', delivery: '1000', clientLanguage: 'zh-hans' };

  test.each(['/start', '/plan@ZhiluBot', 'hello @zhilubot'])(
    'that says %s is to be told to write in private',
    (text) => {
      expect(read(message({ text }, group), bot)).toEqual(inGroup);
    },
  );

  test.each(['hello', '/start@OtherBot'])('that says %s is left alone', (text) => {
    expect(read(message({ text }, group), bot).kind).toBe('ignored');
  });

  test('the bot is put into is told the same', () => {
    const update = {
      update_id: 1000,
      my_chat_member: { ...group, from: ann, date: 1, new_chat_member: { status: 'member' } },
    };

    expect(read(update as never, bot)).toEqual(inGroup);
  });

  test('F-23 that became a supergroup goes by its new number', () => {
    expect(read(message({ migrate_to_chat_id: -1005 }, group), bot)).toEqual({
      kind: 'moved',
      from: '-5',
      to: '-1005',
    });
  });
});

test.each([
  ['kicked', false],
  ['member', true],
])('F-22 a person who makes the bot %s can be reached: %s', (status, reachable) => {
  const update = { update_id: 1000, my_chat_member: { chat, from: ann, date: 1, new_chat_member: { status } } };

  expect(read(update as never, bot)).toEqual({ ...told, kind: 'reachable', reachable });
});

test.each(['channel_post', 'poll', 'inline_query', 'message_reaction'])(
  'an update of the kind %s is none of ours',
  (kind) => {
    expect(read({ update_id: 1000, [kind]: {} } as never, bot).kind).toBe('ignored');
  },
);
