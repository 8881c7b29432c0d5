import { expect, test } from 'vitest';
import type { Entry, RequestEntry } from '../telegram-stand-in/history.ts';
import { check, counts, type Evidence, type Kind } from './checker.ts';
import type { KeptMessage } from './kept.ts';

const chat = 7;
const mark = 'You may have seen this already.';
let n = 0;

function request(method: string, params: object, effect?: RequestEntry['effect']): RequestEntry {
  n += 1;
  const entry = { kind: 'request' as const, n, at: n * 100, endedAt: n * 100, method, params: { ...params } };
  return effect ? { ...entry, effect } : entry;
}

function keyboard(...data: string[]) {
  return { inline_keyboard: [data.map((carried) => ({ text: carried.split('?')[1] ?? '', callback_data: carried }))] };
}

function sends(message: number, text: string, ...data: string[]): RequestEntry {
  const params = { chat_id: String(chat), text, reply_markup: keyboard(...data) };
  return request('sendMessage', params, { type: 'sent', chat, message });
}

function update(updateId: number, said: object): Entry {
  n += 1;
  return { kind: 'update', n, at: n * 100, updateId, update: { update_id: updateId, ...said } };
}

function writes(updateId: number, text: string): Entry {
  return update(updateId, { message: { chat: { id: chat }, text } });
}

function presses(updateId: number, data: string): Entry {
  const message = { chat: { id: chat }, reply_markup: keyboard(data) };
  return update(updateId, { callback_query: { id: `press ${updateId}`, data, message } });
}

function message(ms: number, told: Partial<KeptMessage>): KeptMessage {
  const common = { channel: 'telegram', address: String(chat), screen: null, view: '', channelMessage: null };
  return { id: `m${ms}`, direction: 'out', text: '', state: 'sent', ...common, at: `t${ms}`, ms, ...told };
}

/** A person says hello, is asked for their country, writes it, is asked their city, and presses that. */
function story(): Evidence & { kept: { messages: KeptMessage[] } } {
  n = 0;
  const history: Entry[] = [
    writes(1, 'hello'),
    sends(20, 'Which country?', 'arrival:country?menu'),
    writes(2, 'France'),
    sends(21, 'Which city?', 'arrival:city?Beijing'),
    presses(3, 'arrival:city?Beijing'),
    request('answerCallbackQuery', { callback_query_id: 'press 3' }),
    request(
      'editMessageText',
      { chat_id: '7', message_id: 21, text: 'The end.' },
      { type: 'edited', chat, message: 21 },
    ),
    request('getUpdates', { offset: 4 }),
  ];
  const said = (ms: number, text: string) => message(ms, { id: `i${ms}`, direction: 'in', text, state: 'said' });
  return {
    history,
    acknowledged: [],
    questions: new Set(['country', 'city']),
    marks: [mark],
    kept: {
      seen: [150, 350, 550].map((ms, index) => ({ channel: 'telegram', delivery: String(index + 1), at: `t${ms}` })),
      messages: [
        said(150, 'hello'),
        message(150, { text: 'Which country?', screen: 'arrival:country', channelMessage: '20' }),
        said(350, 'France'),
        message(350, { text: 'Which city?', screen: 'arrival:city', channelMessage: '21' }),
        said(550, 'Beijing'),
        message(550, { text: 'The end.', screen: 'arrival:end', channelMessage: '21' }),
      ],
      answers: [
        { person: 'p', version: 2, line: 0, fact: 'country', value: 'FR', taken: false, at: 't350' },
        { person: 'p', version: 3, line: 0, fact: 'city', value: 'Beijing', taken: false, at: 't550' },
      ],
      people: [{ id: 'p', known: { country: 'FR', city: 'Beijing' } }],
      addresses: [{ channel: 'telegram', address: String(chat), person: 'p' }],
    },
  };
}

/** The kinds of what is found in a story that was meddled with. */
function found(meddle: (evidence: ReturnType<typeof story>) => void): Kind[] {
  const evidence = story();
  meddle(evidence);
  const each = counts(check(evidence));
  return (Object.keys(each) as Kind[]).filter((kind) => each[kind] > 0);
}

test('a story that went well is found so', () => {
  expect(found(() => {})).toEqual([]);
});

test.for<[string, Kind, Parameters<typeof found>[0]]>([
  ['a confirmed update that is not kept', 'lost', ({ kept }) => void kept.seen.shift()],
  ['a confirmed update whose words are not kept', 'lost', ({ kept }) => void kept.messages.shift()],
  ['an update kept twice', 'lost', ({ kept }) => void kept.messages.unshift(kept.messages[0]!)],
  [
    'words that nobody said',
    'lost',
    ({ kept }) => void kept.messages.push(message(999, { direction: 'in', text: 'hi', state: 'said' })),
  ],
  [
    'an update whose life ended',
    'lost',
    ({ history }) => void history.push({ kind: 'loss', n: 99, at: 1, updateId: 9, why: 'its life ended' }),
  ],
  [
    'a screen that was never sent',
    'lost',
    ({ kept }) => void Object.assign(kept.messages[5]!, { state: 'sending', channelMessage: null }),
  ],
  [
    'a screen recorded as sent that never was',
    'lost',
    ({ kept }) => void Object.assign(kept.messages[3]!, { channelMessage: '77' }),
  ],
  [
    'a screen given up with none after it',
    'lost',
    ({ kept }) => void Object.assign(kept.messages[5]!, { state: 'superseded' }),
  ],
  [
    'a screen sent again without a mark',
    'unmarked duplicate',
    ({ history }) => void history.splice(2, 0, { ...sends(22, 'Which country?', 'arrival:country?menu'), at: 250 }),
  ],
  [
    'a screen sent twice, recorded only the second time',
    'unmarked duplicate',
    ({ history, kept }) => {
      history.splice(2, 0, { ...sends(22, 'Which country?', 'arrival:country?menu'), at: 250 });
      Object.assign(kept.messages[1]!, { channelMessage: '22' });
    },
  ],
  [
    'a screen that belongs to nothing kept',
    'sent before commit',
    ({ history }) => void history.splice(2, 0, { ...sends(22, 'Surprise!', 'a:b?c'), at: 250 }),
  ],
  [
    'a screen sent before it was kept',
    'sent before commit',
    ({ kept }) => void Object.assign(kept.messages[1]!, { ms: 260 }),
  ],
  [
    'a press answered that is not kept',
    'sent before commit',
    ({ history, kept }) => {
      history.splice(4, 1);
      kept.seen.pop();
      kept.messages.splice(4, 1);
    },
  ],
  [
    'a press that answered another question',
    'answer to another question',
    ({ kept }) => {
      Object.assign(kept.answers[1]!, { fact: 'country' });
      kept.people[0]!.known = { country: 'Beijing' };
    },
  ],
  [
    'a text that answered a question not yet seen',
    'answer to another question',
    ({ kept }) => {
      Object.assign(kept.answers[0]!, { fact: 'city' });
      kept.people[0]!.known = { city: 'Beijing' };
    },
  ],
  [
    'a fact that the log does not tell',
    'known unlike the log',
    ({ kept }) => void Object.assign(kept.people[0]!.known, { goal: 'arrival' }),
  ],
  [
    'an answer taken back and still known',
    'known unlike the log',
    ({ kept }) => void kept.answers.push({ ...kept.answers[0]!, version: 4, value: null, taken: true }),
  ],
  [
    'a screen that came after a later one',
    'out of order',
    ({ history }) => {
      const [first] = history.splice(1, 1);
      history.splice(3, 0, first!);
    },
  ],
  [
    'words kept before those said earlier',
    'out of order',
    ({ kept }) => {
      Object.assign(kept.seen[0]!, { at: 't350' });
      Object.assign(kept.seen[1]!, { at: 't150' });
    },
  ],
])('the checker finds %s', ([, kind, meddle]) => {
  expect(found(meddle)).toContain(kind);
});

test('a repetition that says so is no finding', () => {
  const again = ({ history }: ReturnType<typeof story>) =>
    void history.splice(2, 0, { ...sends(22, `${mark}\n\nWhich country?`, 'arrival:country?menu'), at: 250 });
  expect(found(again)).toEqual([]);
});

test('a form that was answered and is not kept is found', () => {
  const sent = { session: 's', turn: 'a-turn-of-a-page', at: 'arrival:city', key: 'Beijing' };
  expect(found(({ acknowledged }) => void acknowledged.push(sent))).toEqual(['lost']);
});
