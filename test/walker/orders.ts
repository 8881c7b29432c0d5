import { conversations } from '../../conversations/index.ts';
import { sameValue, type Value } from '../../core/answer.ts';
import { acceptedBy, answerOf, metaOf, typedKindOf } from '../../core/conversation.ts';
import { type Desk, presentMachine } from '../../core/desk.ts';
import { caseFacts } from '../../core/scene.ts';
import { takeTurn } from '../../core/turn.ts';
import type { Order } from '../../core/typed/command-order.ts';
import { commandWords } from '../../core/typed/command-words.ts';
import { readCountry } from '../../core/typed/country.ts';
import { plainSaying, sayingsIn } from '../../core/typed/saying.ts';
import { screen } from '../../core/view.ts';
import { choicesOn, screenName } from '../../core/view-of.ts';
import { cover } from './cover.ts';
import type { Fault } from './fault.ts';
import { wordsIn } from './guide.ts';
import { nothingFound } from './walk.ts';

/** The page that each order opens; before consent only some can be opened. */
const pages: Partial<Record<Order, { page: string; isOpenToAll?: true }>> = {
  menu: { page: 'menu', isOpenToAll: true },
  help: { page: 'help', isOpenToAll: true },
  why: { page: 'why', isOpenToAll: true },
  human: { page: 'human', isOpenToAll: true },
  stop: { page: 'myData', isOpenToAll: true },
  myData: { page: 'myData', isOpenToAll: true },
  privacy: { page: 'myData', isOpenToAll: true },
  deleteMyData: { page: 'forget', isOpenToAll: true },
  language: { page: 'language', isOpenToAll: true },
  change: { page: 'answers' },
  restart: { page: 'restart' },
  plan: { page: 'plan' },
  whatIf: { page: 'whatIf' },
  documents: { page: 'plan-yours' },
  deadlines: { page: 'plan-dates' },
  continueElsewhere: { page: 'link' },
};

const answers: Order[] = ['yes', 'no', 'done', 'later', 'dontKnow'];
const slashed = { menu: '/menu', back: '/back', restart: '/restart', help: '/help', human: '/human', why: '/why' };
const unknowing = ["I don't know", '不知道'];

/** Someone at every question of a conversation, by the question's name. */
export function peopleAtQuestions(name: string): Map<string, Desk> {
  const met = new Map<string, Desk>();
  const look = (desk: Desk) => {
    const { conversation, at, ended } = desk.position;
    if (!ended && conversation === name && !met.has(at)) met.set(at, desk);
    return [];
  };
  cover(name, { found: nothingFound(), look, today: '2026-03-02' });
  return met;
}

/** How every question is named that a conversation can ask. */
export function questionsOf(name: string): string[] {
  const states = Object.entries(conversations[name]?.states ?? {});
  return states.filter(([, { config }]) => config.on !== undefined).map(([at]) => at);
}

/** The words of each order: all in the language that is spoken, and of the others another one at each question. */
function typedAt(question: number, spoken: string): [Order, string][] {
  const words = Object.entries(commandWords).flatMap(([language, orders]) =>
    Object.entries(orders).flatMap(([order, list]): [Order, string][] => {
      const all = list.split('|');
      const some = spoken.startsWith(language) ? all : [all[question % all.length]!];
      // Object.entries forgets that the keys are orders.
      return some.map((word) => [order as Order, word]);
    }),
  );
  // The same of the keys here.
  const slashes = Object.entries(slashed).map(([order, word]): [Order, string] => [order as Order, word]);
  return [...words, ...slashes, ...unknowing.map((word): [Order, string] => ['dontKnow', word])];
}

/** What goes wrong where the words of each order are typed at a question. */
export function orderFaults(desk: Desk, question: number): Fault[] {
  const isCountryAsked = typedKindOf(presentMachine(desk), desk.position.at) === 'country';
  return typedAt(question, desk.words.language).flatMap(([order, word]) => {
    if (isCountryAsked && isCountry(word)) return [];
    const after = afterTyping(desk, word);
    const detail = faultOf(desk, { order, word, after });
    const at = `${screenName(desk)} in ${desk.words.language}`;
    return detail === undefined ? [] : [{ name: 'GAP' as const, at, detail: `“${word}” (${order}): ${detail}` }];
  });
}

type After = { desk: Desk; note: string | undefined };

function faultOf(desk: Desk, { order, word, after }: { order: Order; word: string; after: After }): string | undefined {
  const own = ownAnswer(desk, word);
  if (own !== undefined) return isKept(after.desk, pressed(desk, own)) ? undefined : `is not taken as ${own}`;
  return answers.includes(order) ? answerFault(desk, { order, after }) : pageFault(desk, { order, after });
}

/** The answer that a question names an order's word for, in sayings of its own: "no" where the day of a paper is asked for. */
function ownAnswer(desk: Desk, word: string): string | undefined {
  const wanted = plainSaying(word);
  const isSaid = (list: string) => sayingsIn(list).has(wanted);
  const keys = choicesOn(desk).map(({ key }) => key);
  return keys.find((key) => desk.words.inEachLanguage(`sayings:${desk.position.at}.${key}`).some(isSaid));
}

function pressed(desk: Desk, key: string): Desk {
  return takeTurn(desk, { kind: 'press', at: screenName(desk), key }, wordsIn, (shown) =>
    screen(screenName(shown), shown.words.language),
  ).desk;
}

/** What follows from a typed text; no screen is drawn for it. */
function afterTyping(desk: Desk, text: string): After {
  const { desk: after, view } = takeTurn(desk, { kind: 'typed', text }, wordsIn, (shown, note) => ({
    ...screen(screenName(shown), shown.words.language),
    ...(note === undefined ? {} : { note }),
  }));
  return { desk: after, note: view.note };
}

function isKept(one: Desk, other: Desk): boolean {
  return JSON.stringify(caseFacts(one.standing.known)) === JSON.stringify(caseFacts(other.standing.known));
}

/** Where an order does not lead to its page, keeps something, or loses the question that was asked. */
function pageFault(desk: Desk, { order, after }: { order: Order; after: After }): string | undefined {
  const wanted = screenWanted(desk, order);
  const at = screenName(after.desk);
  if (!isKept(desk, after.desk)) return 'changes an answer';
  if (at !== wanted.at) return `leads to ${at} instead of ${wanted.at}`;
  if (wanted.isTold && !after.note) return 'says nothing';
  return at === screenName(desk) || at.startsWith('change:') ? undefined : lossFault(desk, after);
}

/** Where the question is lost, because a page does not lead back to it. */
function lossFault(desk: Desk, after: After): string | undefined {
  const { desk: back } = afterTyping(after.desk, '/back');
  const isBack = screenName(back) === screenName(desk) && isKept(desk, back);
  return isBack ? undefined : `“back” from there leads to ${screenName(back)}`;
}

function screenWanted({ standing, position, ...desk }: Desk, order: Order): { at: string; isTold?: boolean } {
  const here = { at: screenName({ standing, position, ...desk }), isTold: true };
  if (order === 'left') return here;
  if (order === 'back' || order === 'cancel') {
    const before = position.path.at(-1);
    return before === undefined ? { at: 'menu', isTold: true } : { at: `change:${before}` };
  }
  const { page = '', isOpenToAll = false } = pages[order] ?? {};
  return standing.known.consent === true || isOpenToAll ? { at: page } : here;
}

type Answering = { order: Order; after: After };

/** Where a word that answers is taken for anything but that answer, or for one that the question does not offer. */
function answerFault(desk: Desk, { order, after }: Answering): string | undefined {
  const { at } = desk.position;
  const machine = presentMachine(desk);
  const kind = typedKindOf(machine, at);
  const [given, earlier] = [after.desk, desk].map(({ standing }) => standing.known[at]);
  const { alsoFor = at } = metaOf(machine, at);
  const others = ({ standing }: Desk) =>
    JSON.stringify({ ...caseFacts(standing.known), [at]: undefined, [alsoFor]: undefined });
  if (others(after.desk) !== others(desk)) return 'changes another answer';
  if (given === earlier) return after.note ? undefined : 'says nothing';
  const meant = isOffered(desk, order) ? meantBy(order) : kind ? [] : acceptedBy(machine, at).map(answerOf);
  // Where several can be picked, none may be.
  if (kind === 'several') meant.push([]);
  return meant.some((one) => sameValue(one, given ?? null)) ? undefined : `is kept as ${JSON.stringify(given)}`;
}

function isOffered(desk: Desk, order: Order): boolean {
  return acceptedBy(presentMachine(desk), desk.position.at).includes(order === 'dontKnow' ? 'unknown' : order);
}

/** Whether it is a country's name or code, which is that where a country is asked for. */
function isCountry(word: string): boolean {
  const { kind } = readCountry(word);
  return kind === 'country' || (kind === 'confirm' && word.length === 2);
}

/** What a word may be kept as where the question offers that answer: "not yet" is a no where one can be said. */
function meantBy(order: Order): Value[] {
  return order === 'dontKnow' ? [null, false, 'nothing'] : [answerOf(order)];
}
