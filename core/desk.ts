import { type Answer, fold, type Known, type SaidOn, saidAfter } from './answer.ts';
import type { Conversations, Machine, Standing } from './conversation.ts';
import type { Day } from './date.ts';
import { conversationFor } from './guide-facts.ts';
import type { Minute } from './typed/time-ago.ts';
import { type Place, walk, walkFrom } from './walk.ts';
import type { Language, Words } from './words.ts';

/** Where a person stands, and in which conversation. */
export type Position = Place & { conversation: string };

/** What a turn is decided on: the day, what is known, the words, and where the person stands. */
export type Desk = {
  standing: Standing;
  words: Words;
  languages: readonly Language[];
  conversations: Conversations;
  position: Position;
  saidOn: SaidOn;
  /** The time it is in China, where the clock is known. */
  now?: Minute;
  /** The day it really is, where the plan is looked at as of another. */
  lookedAtOn?: Day;
};

export type Setting = {
  today: Day;
  now?: Minute;
  words: Words;
  languages: readonly Language[];
  conversations: Conversations;
};

/** The day against which is told whether what the rules say has been checked. */
export function checkedAgainst({ lookedAtOn, standing }: Desk): Day {
  return lookedAtOn ?? standing.today;
}

/** Words as they are said to whoever is writing, with the figures of the law of the day. */
export function spokenTo(words: Words, { known, today }: Standing): Words {
  return words.to(known.role === 'hr' ? 'hr' : 'employee').on(today);
}

/** Lays out what is known; a position found before spares the walk where the answers given before it are unchanged. */
export function deskFor(
  known: Known,
  setting: Setting,
  { position, saidOn = {} }: { position?: Position; saidOn?: SaidOn } = {},
): Desk {
  const standing = { today: setting.today, known };
  return {
    ...setting,
    words: spokenTo(setting.words, standing),
    standing,
    position: position ?? positionIn(standing, setting.conversations),
    saidOn,
  };
}

/** The same after more answers: walks on where only the present question was answered, and anew otherwise. */
export function deskAfter(desk: Desk, answers: readonly Answer[]): Desk {
  const { today } = desk.standing;
  const standing = { today, known: fold(answers, desk.standing.known) };
  const words = spokenTo(desk.words, standing);
  const saidOn = saidAfter(answers, { before: desk.saidOn, today });
  return { ...desk, words, standing, position: positionAfter(desk, { standing, answers }), saidOn };
}

function positionAfter(
  { position, conversations }: Desk,
  { standing, answers }: { standing: Standing; answers: readonly Answer[] },
) {
  const told = answers.filter(({ fact }) => !['scene', 'picked', 'language'].includes(fact));
  if (told.length === 0) return position;
  const isNextOnly = told.every(({ fact, value }) => fact === position.at && value !== undefined);
  if (!isNextOnly || position.ended) return positionIn(standing, conversations);
  const machine = machineOf(conversations, position.conversation);
  const place = walkFrom(machine, { standing, place: position });
  if (position.conversation === 'welcome') return beyondWelcome(standing, conversations, place);
  return { conversation: position.conversation, ...place };
}

function positionIn(standing: Standing, conversations: Conversations): Position {
  return beyondWelcome(standing, conversations, walk(machineOf(conversations, 'welcome'), standing));
}

/** The conversation that the welcome leads to, once it has been gone through. */
function beyondWelcome(standing: Standing, conversations: Conversations, welcomed: Place): Position {
  const conversation = conversationFor(standing.known);
  if (!welcomed.ended || welcomed.at !== 'underWay' || conversation === undefined) {
    return { conversation: 'welcome', ...welcomed };
  }
  return { conversation, ...walk(machineOf(conversations, conversation), standing) };
}

export function machineOf(conversations: Conversations, name: string): Machine {
  const machine = conversations[name];
  if (!machine) throw new Error(`There is no conversation named ${name}`);
  return machine;
}

/** The machine a person is in, the name its words go by, and its screen's name. */
export function presentMachine({ conversations, position }: Desk): Machine {
  return machineOf(conversations, position.conversation);
}
