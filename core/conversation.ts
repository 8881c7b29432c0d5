import type { AnyStateMachine } from 'xstate';
import type { Known, Value } from './answer.ts';
import type { Day } from './date.ts';

/** What a conversation looks at: the day it is in China, and everything said so far. */
export type Standing = { today: Day; known: Known };

/** An answer as a machine takes it: the choice itself, or the kind of thing typed with its value. */
export type Said = { type: string; value?: Value };

/** An answer put ready on a button, where the question is typed. */
export type Offer = { key: string; value: Value };

/** What a question tells about itself besides its name and its answers. */
export type Meta = {
  /** The rules the question is asked for. */
  because?: string[];
  /** The rules of each wording, beside those. */
  becauseOf?: Readonly<Record<string, readonly string[]>>;
  /** Which wording fits the case; it is appended to the key of the text. */
  wording?: (standing: Standing) => string | undefined;
  /** The wordings that an end can have, and those of a question that hang on a day, or on what is left open. */
  wordings?: readonly string[];
  /** The rules of what blocks the case that the text of an end tells itself, by its wording; or that it tells all of them. */
  tells?: Readonly<Record<string, readonly string[]>> | 'all';
  /** Paragraphs that an end adds to its text where they fit, by what is appended to the key of the text. */
  adds?: Readonly<Record<string, (standing: Standing) => boolean>>;
  /** Answers put ready on buttons for a question that is typed. */
  offers?: (standing: Standing) => Offer[];
  /** What can be picked where several answers may hold, of a question that is no fact of the plan. */
  picks?: readonly string[];
  /** The form in which a typed answer is kept, where that is less than what was typed. */
  keep?: (value: Value, standing: Standing) => Value;
  /** The fact that the answer is given for as well, where it is asked anew although an earlier one is known. */
  alsoFor?: string;
  /** What is typed here often answers the question after it, too. */
  saysMore?: boolean;
  /** The step of which a question asks what went wrong at it. */
  about?: string;
  /** Facts that are asked anew after a new answer: what is known of them tells of an earlier matter. */
  asksAnew?: readonly string[];
  /** Whether an answer kept before still says what it said; one that does not is asked for again. */
  holds?: (value: Value, standing: Standing) => boolean;
  /** Bounds of a typed number or day. */
  between?: (standing: Standing) => [least: number, most: number] | [first: Day, last: Day];
  /** Any day within the bounds is usual here; elsewhere a day far from today is shown back before it is taken. */
  anyDayIsUsual?: boolean;
};

export type Machine = AnyStateMachine;

/** The conversations by name, in the order they are held. */
export type Conversations = Readonly<Record<string, Machine>>;

const typedKinds = ['day', 'moment', 'country', 'city', 'number', 'several'] as const;
export type TypedKind = (typeof typedKinds)[number];

/** Reads something off a state once: the shape of a machine never changes. */
export function readOnce<Read>(read: (machine: Machine, at: string) => Read): (machine: Machine, at: string) => Read {
  const known = new WeakMap<Machine, Map<string, { read: Read }>>();
  return (machine, at) => {
    const states = known.get(machine) ?? new Map<string, { read: Read }>();
    known.set(machine, states);
    const found = states.get(at) ?? { read: read(machine, at) };
    states.set(at, found);
    return found.read;
  };
}

/** The answers a question accepts, as the names of its events. */
export const acceptedBy = readOnce((machine, at): readonly string[] =>
  Object.keys(machine.states[at]?.config.on ?? {}),
);

/** The kind of thing a question wants typed, if any. */
export const typedKindOf = readOnce((machine, at): TypedKind | undefined => {
  const accepted = acceptedBy(machine, at);
  return typedKinds.find((kind) => accepted.includes(kind));
});

export function metaOf(machine: Machine, at: string): Meta {
  return machine.states[at]?.config.meta ?? {};
}

/** The rules that a question is asked for, or an end rests on, as it is worded in a case. */
export function becauseAt(machine: Machine, at: string, standing: Standing): string[] {
  const { because = [], becauseOf = {}, wording } = metaOf(machine, at);
  return [...new Set([...because, ...(becauseOf[wording?.(standing) ?? ''] ?? [])])];
}

/** The event that gives an answer to a question. */
export function eventFor(machine: Machine, { at, value }: { at: string; value: Value }): Said {
  if (value === null) return { type: 'unknown' };
  if (value === true) return { type: 'yes' };
  if (value === false) return { type: 'no' };
  const typed = typedKindOf(machine, at);
  return typed ? { type: typed, value } : { type: String(value) };
}

/** The answer that a press on a choice gives. */
export function answerOf(choice: string): Value {
  if (choice === 'unknown') return null;
  if (choice === 'yes') return true;
  if (choice === 'no') return false;
  return choice;
}
