import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLinkCode } from '../../core/link-code.ts';
import { countries } from '../../core/rules/countries.ts';
import { cities } from '../../core/typed/cities.ts';
import { readCommand } from '../../core/typed/command.ts';
import type { Order } from '../../core/typed/command-order.ts';
import { commandWords } from '../../core/typed/command-words.ts';
import { filesOf, languagesAtHand } from '../../locales/words.ts';
import { wordsIn } from '../walker/guide.ts';
import { rowsOf } from './corpus.ts';

const ofSlack = {
  B438: 'a command of Slack, whose channel the adapter judges',
  B439: 'a command of Slack, which the adapter explains',
  B441: 'a command of Slack, whose arguments the adapter reads',
};
const meant: Record<string, unknown> = {
  ...{
    B408: { kind: 'start' },
    B409: { kind: 'start' },
    B411: { kind: 'forAnotherBot' },
    B412: { kind: 'start', token: 'abc123' },
  },
  ...{
    B414: { kind: 'badToken' },
    B415: { kind: 'badToken' },
    B417: { kind: 'start' },
    B418: { kind: 'unknownCommand' },
  },
  ...{ B420: { kind: 'menu' }, B421: { kind: 'unknownCommand' }, B423: { kind: 'start' }, B424: { kind: 'start' } },
  ...{
    B426: { kind: 'deleteMyData' },
    B427: { kind: 'unknownCommand' },
    B429: { kind: 'privacy' },
    B430: { kind: 'cancel' },
  },
  ...{
    B432: { kind: 'help' },
    B433: { kind: 'language' },
    B435: { kind: 'unknownCommand' },
    B436: { kind: 'unknownCommand' },
  },
  ...{ B442: { kind: 'start' } },
};

describe('every command of the corpus is obeyed, passed over or not known', () => {
  test.each(rowsOf('command', { without: ofSlack }))('$id $expect $value ($why)', ({ id, value }) => {
    expect(meant[id]).toBeDefined();
    expect(readCommand(value, { bot: 'ZhiluBot' })).toEqual(meant[id]);
  });
});

describe('orders are understood as people type them', () => {
  test.each([
    ['I want to talk to a human', 'human'],
    ['STOP', 'stop'],
    ['请删除我的所有数据', 'deleteMyData'],
    ['Por qué?', 'why'],
    ['¿Por qué?', 'why'],
    ['please show my plan', 'plan'],
    ['帮我转人工', 'human'],
    ['I don’t know', 'dontKnow'],
    ['No lo sé', 'dontKnow'],
    ['Continue elsewhere', 'continueElsewhere'],
    ['I want to continue on my phone', 'continueElsewhere'],
    ['Can I go on in Telegram?', 'continueElsewhere'],
    ['换设备继续', 'continueElsewhere'],
    ['我想在 Telegram 上继续', 'continueElsewhere'],
    ['What if…', 'whatIf'],
    ['What if I work in another city?', 'whatIf'],
    ['please compare another answer', 'whatIf'],
    ['我想比较一下', 'whatIf'],
    ['如果换个城市呢？', 'whatIf'],
    ['Was wäre, wenn?', 'whatIf'],
    ['¿Y si…?', 'whatIf'],
    ['so sanh thanh pho khac', 'whatIf'],
    ['/compare', 'whatIf'],
    ['đúng', 'yes'],
    ['dừng', 'stop'],
    ['menu', 'menu'],
    ['Zurück!', 'back'],
  ])('%s orders %s', (text, kind) => {
    expect(readCommand(text)).toEqual({ kind });
  });

  test.each([
    'Schengen visa? what about Thailand?',
    'case number 20260312',
    'Null',
    '2026-03-02',
    'shanghai',
    'China',
    'on my phone',
    '换手机',
    '手机里',
    '',
  ])('"%s" is an answer and not an order', (text) => {
    expect(readCommand(text)).toBeUndefined();
  });
});

describe('a language is asked for by its name', () => {
  test.each([
    ['中文', 'zh'],
    ['Chinese', 'zh'],
    ['English', 'en'],
    ['说中文', 'zh'],
    ['speak English', 'en'],
    ['Can you speak English?', 'en'],
    ['请用中文', 'zh'],
    ['切换到英文', 'en'],
    ['switch to Chinese please', 'zh'],
    ['/language zh', 'zh'],
    ['/language English', 'en'],
    ['/lang zh-CN', 'zh-cn'],
  ])('%s', (text, to) => {
    expect(readCommand(text)).toEqual({ kind: 'language', to });
  });
});

describe('a code that carries a case elsewhere is taken by itself, with its link or after “/start”', () => {
  const code = 'K7QM2-X9P4T';
  test.each([
    code,
    ` ${code} `,
    'k7qm2x9p4t',
    'K7qm2 x9p4T',
    'K7 QM2 X9 P4T',
    'K7QM2–X9P4T',
    'K7QM2ーX9P4T',
    'Ｋ７ＱＭ２－Ｘ９Ｐ４Ｔ',
    'k７qm２　x９p４t',
    'K7QM2\u200b-\u2060X9P4T',
    `/start ${code}`,
    '/start k7qm2 x9p4t',
    `https://zhilu.example/continue/${code}`,
    'zhilu.example/continue/k7qm2-x9p4t',
    `https://t.me/ZhiluBot?start=${code}`,
  ])('%s', (text) => {
    expect(readCommand(text)).toEqual({ kind: 'start', token: code });
  });

  test.each([
    code.slice(1),
    `${code}x`,
    'K7QM2 X9P4T?',
    'K7QM2-X9P0T',
    'K7QM2-X9P4L',
    '23456-78923',
    'BCDFG-HJKMN',
    'Manchester',
    '22 August 89',
    'RMB 2999999',
    '2999999 RMB',
    '25k - 35k RMB',
    'ABCDE2345F',
    'HSK 5',
    'R2D2',
  ])('%s is none', (text) => {
    expect(readCommand(text)).toBeUndefined();
  });

  test('no answer is taken for one: no day, country, city, number or name of the corpus, and nothing a button says', () => {
    const corpus = ['date', 'number', 'passport', 'text'].flatMap((kind) => rowsOf(kind)).map(({ value }) => value);
    const named = languagesAtHand().flatMap((language) => countries.map((code) => wordsIn(language).country(code)));
    const sayings = languagesAtHand().flatMap((language) => JSON.stringify(filesOf(language).sayings).split(/["|]/u));
    const texts = [...corpus, ...named, ...cities.flatMap(({ city, zh, others }) => [city, zh, ...others]), ...sayings];

    expect(texts.length).toBeGreaterThan(2000);
    expect(texts.filter((text) => readLinkCode(text) !== undefined)).toEqual([]);
  });
});

test.each([
  ['/dates', 'deadlines'],
  ['/forget', 'deleteMyData'],
  ['/left', 'left'],
  ['/link', 'continueElsewhere'],
  ['/elsewhere', 'continueElsewhere'],
  ['How many questions are left?', 'left'],
])('%s orders %s in every channel', (text, kind) => {
  expect(readCommand(text)).toEqual({ kind });
});

describe('in every language each order has words, and each word means one order', () => {
  test.each(Object.entries(commandWords))('%s', (_, words) => {
    for (const [order, spelled] of Object.entries(words) as [Order, string][]) {
      for (const word of spelled.split('|')) expect([word, readCommand(word)]).toEqual([word, { kind: order }]);
    }
  });
});

test('addressed to this bot, a command is obeyed whatever its case', () => {
  expect(readCommand('/Help@ZhiluBot', { bot: 'zhilubot' })).toEqual({ kind: 'help' });
});

test('a token keeps its capitals and has 64 characters at most', () => {
  expect(readCommand('/start Ab_9-Z')).toEqual({ kind: 'start', token: 'Ab_9-Z' });
  expect(readCommand(`/start ${'a'.repeat(65)}`)).toEqual({ kind: 'badToken' });
});

test('whatever is typed, nothing is thrown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      readCommand(text);
      readCommand(`/${text}`);
    }),
    { numRuns: 1000, seed: 17 },
  );
});
