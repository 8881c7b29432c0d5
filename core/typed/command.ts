import { readLinkCode } from '../link-code.ts';
import type { Order } from './command-order.ts';
import { commandWords } from './command-words.ts';
import { bare, fold } from './fold.ts';
import { languageNamed } from './language-names.ts';
import { saysUnknown } from './unknown.ts';

/** What a person orders by a typed word or a slash command, in any language. */
export type Command =
  | { kind: Order /** The language asked for. */; to?: string }
  | { kind: 'start'; token?: string }
  /** A deep link whose token cannot be one of ours. */
  | { kind: 'badToken' }
  /** A slash command that is none of ours. */
  | { kind: 'unknownCommand' }
  /** Addressed to another bot: no reply. */
  | { kind: 'forAnotherBot' };

const LONGEST = 80;
const LONGEST_LINK = 300;
const token = /^[a-z0-9_-]{1,64}$/iu;
/** What stands before the code in a link that carries a case elsewhere. */
const linkTo = /^\S+(?:\/continue\/|[?&]start=)(?=\S+$)/iu;

/** The slash commands, and which of them may be followed by words. */
const slashCommands: Record<string, { order: Order; may?: RegExp }> = {
  menu: { order: 'menu' },
  back: { order: 'back' },
  change: { order: 'change' },
  restart: { order: 'restart' },
  help: { order: 'help' },
  why: { order: 'why' },
  skip: { order: 'dontKnow' },
  language: { order: 'language', may: /^\p{L}[\p{L} -]{1,30}$/u },
  lang: { order: 'language', may: /^\p{L}[\p{L} -]{1,30}$/u },
  plan: { order: 'plan' },
  status: { order: 'plan' },
  whatif: { order: 'whatIf' },
  compare: { order: 'whatIf' },
  documents: { order: 'documents' },
  deadlines: { order: 'deadlines' },
  dates: { order: 'deadlines' },
  left: { order: 'left' },
  mydata: { order: 'myData' },
  data: { order: 'myData' },
  export: { order: 'myData' },
  delete: { order: 'deleteMyData', may: /^(?:me|my data|everything|all|all my data)$/u },
  forget: { order: 'deleteMyData', may: /^(?:me|my data|everything|all|all my data)$/u },
  privacy: { order: 'privacy' },
  human: { order: 'human' },
  hr: { order: 'human' },
  elsewhere: { order: 'continueElsewhere' },
  link: { order: 'continueElsewhere' },
  stop: { order: 'stop' },
  cancel: { order: 'cancel' },
};

const spelled = Object.values(commandWords).flatMap((words) =>
  // Object.entries forgets that the keys are orders.
  Object.entries(words).flatMap(([order, all]) => all.split('|').map((word) => ({ word, order: order as Order }))),
);
/** By the word as it is spelled, and by the word without accents where that means one order only. */
const exactly = new Map(spelled.map(({ word, order }) => [plain(word), order]));
const withoutAccents = new Map<string, Order | undefined>();
for (const { word, order } of spelled) {
  const known = withoutAccents.get(bare(plain(word)));
  withoutAccents.set(
    bare(plain(word)),
    known === undefined && !withoutAccents.has(bare(plain(word))) ? order : known === order ? order : undefined,
  );
}

const courtesies = [
  /^(?:please|pls|can i|could i|can you|could you|i want to|i would like to|i'd like to|i need to|i want|i need|let me|show|show me|take me to|give me)(?: a| the)? /u,
  /^(?:请帮我|请你|请|麻烦|帮我|我想要|我想|我要|我需要|给我|查看|看看|看)/u,
  /^(?:bitte|ich möchte|ich will|je veux|je voudrais|quiero|por favor|хочу|пожалуйста|покажи(?:те)?|tôi muốn|أريد|من فضلك) /u,
  / (?:please|pls|bitte|por favor|пожалуйста|s'il vous plaît|s'il te plaît|من فضلك|now|to me)$/u,
  /(?:一下|谢谢|吧|吗|呢|ください|をお願いします|お願いします|주세요|해주세요)$/u,
];

/** Reads a typed order; undefined when the text is an answer and not an order. */
export function readCommand(text: string, { bot }: { bot?: string } = {}): Command | undefined {
  const folded = fold(text);
  const [line = ''] = folded.split('\n');
  if (line.startsWith('/')) return readSlash(line, originalLine(text), bot);
  const code = codeIn(text.trim());
  if (code) return { kind: 'start', token: code };
  if (folded.includes('\n') || folded.length > LONGEST) return undefined;
  if (saysUnknown(text)) return { kind: 'dontKnow' };
  const order = orderIn(folded);
  if (order) return { kind: order };
  const language = languageNamed(folded);
  return language ? { kind: 'language', to: language } : undefined;
}

/** A code that carries a case elsewhere, alone or in its link. */
function codeIn(said: string): string | undefined {
  return said.length > LONGEST_LINK ? undefined : readLinkCode(said.replace(linkTo, ''));
}

function orderIn(said: string): Order | undefined {
  const direct = ordered(said);
  if (direct) return direct;
  const shorter = courtesies.reduce(
    (rest, courtesy) => rest.replace(courtesy, '').trim(),
    said.replace(/[.!?,]+$/u, ''),
  );
  return shorter === said ? undefined : ordered(shorter);
}

function ordered(said: string): Order | undefined {
  return exactly.get(plain(said)) ?? withoutAccents.get(bare(plain(said)));
}

function plain(text: string): string {
  return fold(text)
    .replace(/[.!?,;:"'()¿¡…]+/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/ (?=\p{sc=Han})|(?<=\p{sc=Han}) /gu, '')
    .trim();
}

/** A token keeps its capitals, which folding takes away. */
function originalLine(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      .trim()
      .split('\n')[0] ?? ''
  );
}

function readSlash(line: string, original: string, bot: string | undefined): Command {
  const {
    name,
    address,
    rest = '',
  } = /^\/(?<name>\S+?)(?:@(?<address>\w+))?(?: +(?<rest>.*))?$/u.exec(line)?.groups ?? {};
  if (!name) return { kind: 'unknownCommand' };
  if (address && address !== bot?.toLowerCase()) return { kind: 'forAnotherBot' };
  if (name === 'start') return readStart(original.replace(/^\S+\s*/u, '').trim());
  const known = Object.hasOwn(slashCommands, name.replaceAll('_', ''))
    ? slashCommands[name.replaceAll('_', '')]
    : undefined;
  if (!known || (rest !== '' && !known.may?.test(plain(rest)))) return { kind: 'unknownCommand' };
  return inFull(known.order, rest);
}

/** An order with what follows it, where that says more. */
function inFull(order: Order, rest: string): Command {
  return order === 'language' && rest !== '' ? { kind: order, to: languageNamed(rest) ?? rest } : { kind: order };
}

function readStart(written: string): Command {
  if (written === '') return { kind: 'start' };
  const code = readLinkCode(written);
  if (code) return { kind: 'start', token: code };
  return token.test(written) ? { kind: 'start', token: written } : { kind: 'badToken' };
}
