import type { Language } from './words.ts';

/** One button: the key travels back, the label is read. */
export type Choice = { key: string; label: string; picked?: boolean };

/** What may be typed instead of pressed; a channel may offer a picker for it. */
export type Expects = 'nothing' | 'day' | 'moment' | 'country' | 'city' | 'number' | 'several';

/** What stays reachable on every screen. */
export type Tool = 'back' | 'why' | 'menu' | 'plan' | 'help';

/** One line of a list: what it is, what to know about it, the official Chinese term beside it. */
export type Item = {
  key: string;
  title: string;
  detail?: string;
  term?: string;
  /** The day it is due, in words, the days between which it is safe, which day is advised, and how it was reckoned. */
  when?: string;
  window?: string;
  advice?: string;
  reckoning?: string;
  marks: Mark[];
  /** Present where the reader can tick it. */
  ticked?: boolean;
  sources: Citation[];
  /** The ids of the rules it rests on. */
  rules?: readonly string[];
};

export type Mark = {
  kind:
    | 'past'
    | 'soon'
    | 'provisional'
    | 'unverified'
    | 'notYet'
    | 'undated'
    | 'unofficial'
    | 'target'
    | 'translation'
    | 'stamp'
    | 'form';
  label: string;
};

export type Section = { key: string; title: string; intro?: string; items: Item[] };

/** Two results side by side: what there is now, and what there would be. */
export type Comparison = { now: string; otherwise: string; groups: { key: string; title: string; rows: Compared[] }[] };

/** One line of two results: what it is about, as it is now, as it would be. */
export type Compared = { key: string; title: string; now: string; otherwise: string };

/** What need not be read to answer: what it is about, and a sentence a line. */
export type Aside = { title: string; lines: string[] };

/** A source as a reader can check it, with the day the rule was last compared with it, and when that is due again. */
export type Citation = { title: string; publisher: string; url: string; date: string; checked: string; due: string };

/** An earlier answer, with the way to change it. */
export type Earlier = { fact: string; label: string; value: string };

/** What to show: channel-neutral and without markup. */
export type View = {
  /** The screen's name; every button pressed on it carries it back. */
  at: string;
  language: Language;
  title?: string;
  /** Said before the rest: what was not understood, what was saved, what is out of date. */
  note?: string;
  text: string[];
  comparison?: Comparison;
  sections: Section[];
  /** Said after the rest in small print: where sources differ, what is only caution, what has not been checked again. */
  remarks?: string[];
  /** Said of the rules behind a question, folded away until the reader wants to know. */
  aside?: Aside;
  choices: Choice[];
  expects: Expects;
  placeholder?: string;
  sources: Citation[];
  tools: Tool[];
  /** Questions still to come with this one, at least and at most, and how many there usually are where that says little. */
  left?: { least: number; most: number; usually?: number };
  earlier: Earlier[];
  /** Files that can be fetched from this screen. */
  files: FileKind[];
  /** A link that carries the case to another channel or device. */
  link?: { code: string; url?: string };
  /** The ids of the rules the screen rests on. */
  rules: string[];
};

export const fileKinds = ['calendar', 'data', 'card', 'cardPicture'] as const;
export type FileKind = (typeof fileKinds)[number];

/** What a tool is called by: where nothing is asked, nobody wants to know why it is. */
export function nameOfTool({ title }: View, tool: Tool): Tool | 'whySo' {
  return tool === 'why' && title !== undefined ? 'whySo' : tool;
}

/** An empty screen, to be filled in. */
export function screen(at: string, language: Language): View {
  return {
    at,
    language,
    text: [],
    sections: [],
    choices: [],
    expects: 'nothing',
    sources: [],
    tools: ['back', 'menu'],
    earlier: [],
    files: [],
    rules: [],
  };
}
