import { expect, test } from 'vitest';
import { conversations } from '../conversations/index.ts';
import { type TypedKind, typedKindOf } from '../core/conversation.ts';
import { type Desk, presentMachine } from '../core/desk.ts';
import { plainText } from '../core/plain-text.ts';
import { caseFacts, sceneOf } from '../core/scene.ts';
import { takeTurn } from '../core/turn.ts';
import { readCommand } from '../core/typed/command.ts';
import type { View } from '../core/view.ts';
import { viewAlone } from '../core/view-of.ts';
import { filesOf } from '../locales/words.ts';
import { type Row, rowsOf } from './typed/corpus.ts';
import { inLanguage, languages, wordsIn } from './walker/guide.ts';
import { seenAt } from './walker/once.ts';
import { peopleAtQuestions } from './walker/orders.ts';

const typedRows = ['date', 'number', 'text', 'command', 'passport'].flatMap((kind) => rowsOf(kind));
/** The kind of row that can be an answer to each kind of question. */
const fitting: Partial<Record<TypedKind, string>> = { day: 'date', moment: 'date', number: 'number' };
const toAnyText = [
  'hidden',
  'asking',
  'tooLong',
  'empty',
  'notUnderstood',
  'unknownCommand',
  'badLink',
  'mustBeAnswered',
];
/** What is none of its kind elsewhere and can be one here. */
const askedBackHere: Record<string, string> = {
  B260: 'eight figures can be a salary, which is shown back with its separators',
};
const unsafe = /[<>{}$*`]|javascript:|\p{Cc}/u;

/** Someone at every question that takes typing. */
const people = Object.keys(conversations).flatMap((name) =>
  [...peopleAtQuestions(name).values()].filter((desk) => kindAt(desk) !== undefined),
);

function nameOf({ position }: Desk): string {
  return `${position.conversation}:${position.at}`;
}

function kindAt(desk: Desk): TypedKind | undefined {
  return typedKindOf(presentMachine(desk), desk.position.at);
}

type Common = { note: Record<string, string>; refused: Record<string, string | Record<string, string>> };

/** What is common to all conversations, as it stands in the files of each language. */
const commonIn = new Map(languages.map((language) => [language, filesOf(language).common as Common]));

/** The notes that may answer a text at a question: what is wrong with it as a thing of this kind, or as any text. */
function notesAt(language: string, kind: TypedKind): string[] {
  const { note, refused } = commonIn.get(language)!;
  const ofKind = kind === 'several' ? [] : Object.values(refused[kind] ?? {}).map(String);
  return [...ofKind, ...toAnyText.map((name) => note[name] ?? '')];
}

/** Whether a text is obeyed rather than answered: a page is opened, or a start that changes nothing says nothing. */
function isObeyed({ value }: Row): boolean {
  const order = readCommand(value)?.kind;
  return order !== undefined && !['badToken', 'unknownCommand'].includes(order);
}

type Reply = { desk: Desk; row: Row; after: Desk; view: View };

/** What is wrong with the reply to a text that is neither an answer nor an order. */
function replyFaults(desk: Desk, row: Row): string[] {
  const { desk: after, view } = takeTurn(desk, { kind: 'typed', text: row.value }, wordsIn, viewAlone);
  const isEchoed = unsafe.test(row.value) && plainText(view).includes(row.value);
  const isKept = JSON.stringify(caseFacts(after.standing.known)) !== JSON.stringify(caseFacts(desk.standing.known));
  const fault = isKept || isObeyed(row) ? undefined : silenceFault({ desk, row, after, view });
  const faults = [...(fault ? [fault] : []), ...(isEchoed ? ['is shown as it was typed'] : [])];
  return faults.map((each) => `${row.id} ${JSON.stringify(row.value.slice(0, 40))} (${row.expect}) ${each}`);
}

/** Where the question does not stay, or nothing is said of what is wrong. */
function silenceFault({ desk, row, after, view }: Reply): string | undefined {
  const kind = kindAt(desk)!;
  const scene = sceneOf(after.standing.known);
  if ('fact' in scene && scene.fact === desk.position.at) {
    const isNone = row.expect === 'reject' && fitting[kind] === row.kind && !(row.id in askedBackHere);
    return isNone ? 'is asked back, though it can be no answer' : undefined;
  }
  if (view.at !== seenAt(desk, viewAlone).at) return `leads to ${view.at}`;
  const isPicked = after.standing.known.picked !== undefined;
  return isPicked || isTold(desk, view.note) ? undefined : `is answered with ${view.note}`;
}

/** Whether a note says what is wrong: as a thing of the kind asked for, or as any text, or what can be typed here. */
function isTold({ words, position, ...desk }: Desk, note = ''): boolean {
  const kind = kindAt({ words, position, ...desk })!;
  const [beginning = ''] = words.say('common:refused.notAChoice', { examples: '|' }).split('|');
  return notesAt(words.language, kind).includes(note) || (kind === 'several' && note.startsWith(beginning));
}

test.each(
  people.map((desk, index): [string, Desk] => [nameOf(desk), inLanguage(desk, languages[index % languages.length]!)]),
)('at the question %s what is no answer is told so, with what to do, and the question stays', (_, desk) => {
  expect(typedRows.flatMap((row) => replyFaults(desk, row))).toEqual([]);
});

test('every refusal names what to type or to check, in each language', () => {
  const remedy: Record<string, RegExp> = {
    en: /please|use|need|choose|type|check|“/i,
    'zh-CN': /请|需要|可以/,
  };
  const bare = languages.flatMap((language) => {
    const { refused } = commonIn.get(language)!;
    const texts = Object.values(refused).flatMap((part) => (typeof part === 'string' ? [part] : Object.values(part)));
    return texts.filter((text) => !remedy[language]?.test(text));
  });

  expect(bare).toEqual([]);
});
