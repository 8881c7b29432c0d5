import type { Known } from '../../core/answer.ts';
import type { Desk } from '../../core/desk.ts';
import type { Heard } from '../../core/heard.ts';
import { planFor } from '../../core/judge.ts';
import type { Effect } from '../../core/move.ts';
import { plainText } from '../../core/plain-text.ts';
import type { Plan } from '../../core/plan.ts';
import { takeTurn } from '../../core/turn.ts';
import type { Tool, View } from '../../core/view.ts';
import { viewOf } from '../../core/view-of.ts';
import type { Language } from '../../core/words.ts';
import { deskWith, inLanguage, languages, wordsIn } from '../walker/guide.ts';

type Text = string | { en: string; zh: string };

/** Someone at the screen: they press what is written there, type, and read what comes. */
export type Person = {
  /** Presses buttons in order. A story gives their English labels; in another language the same button bears its own. */
  press(...labels: string[]): Person;
  tool(tool: Tool): Person;
  type(...texts: Text[]): Person;
  /** Presses a button of an earlier screen again. */
  pressOld(at: string, key: string): Person;
  readonly at: string;
  readonly view: View;
  /** The whole screen, as it is read. */
  readonly screen: string;
  /** The same screen in English, whatever language the person reads. */
  readonly english: string;
  readonly known: Known;
  readonly plan: Plan;
  readonly effect: Effect | undefined;
  readonly desk: Desk;
};

/** Where a story is told: in every language in which the guide is written. */
export const tongues: Language[] = languages;

/** A new person, who speaks a language on a day; what they do is told by what their screen shows. */
export function person(language: Language = 'en', today = '2026-03-02', known: Known = {}): Person {
  let desk = deskWith(known, { today, language });
  let view = viewOf(desk);
  let effect: Effect | undefined;

  function hear(heard: Heard): void {
    const turn = takeTurn(desk, heard, wordsIn);
    ({ desk, view, effect } = { desk: turn.desk, view: turn.view, effect: turn.effect });
  }

  const told: Person = {
    press(...labels) {
      for (const label of labels) hear({ kind: 'press', at: view.at, key: keyOf(desk, label) });
      return told;
    },
    tool(tool) {
      if (!view.tools.includes(tool))
        throw new Error(`There is no tool ${tool} on ${view.at}; there are ${view.tools.join(', ')}`);
      hear({ kind: 'press', at: view.at, key: tool });
      return told;
    },
    type(...texts) {
      for (const text of texts) hear({ kind: 'typed', text: inTongue(text, desk.words.language) });
      return told;
    },
    pressOld(at, key) {
      hear({ kind: 'press', at, key });
      return told;
    },
    get at() {
      return view.at;
    },
    get view() {
      return view;
    },
    get screen() {
      return plainText(view);
    },
    get english() {
      return plainText(viewOf(inLanguage(desk, 'en')));
    },
    get known() {
      return desk.standing.known;
    },
    get plan() {
      return planFor(desk.standing);
    },
    get effect() {
      return effect;
    },
    get desk() {
      return desk;
    },
  };
  return told;
}

function inTongue(text: Text, language: Language): string {
  if (typeof text === 'string') return text;
  return language.startsWith('zh') ? text.zh : text.en;
}

/** The button that bears a label in English, or begins with it where no other does. */
function keyOf(desk: Desk, label: string): string {
  const { choices, at } = viewOf(inLanguage(desk, 'en'));
  const begun = choices.filter((choice) => choice.label.startsWith(label));
  const found = choices.find((choice) => choice.label === label) ?? (begun.length === 1 ? begun[0] : undefined);
  if (!found)
    throw new Error(
      `There is no button “${label}” on ${at}; offered are: ${choices.map((choice) => `“${choice.label}”`).join(', ')}`,
    );
  return found.key;
}

/** A person who has agreed and said who they are, as an employee does. */
export function welcomed(language: Language = 'en', today?: string): Person {
  return person(language, today).press("Yes, let's begin", 'I work, or will work, in China');
}
