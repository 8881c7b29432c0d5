import type { Desk } from './desk.ts';
import { cityNamedIn } from './typed/city.ts';
import { plainSaying, sayingsIn } from './typed/saying.ts';
import type { Choice } from './view.ts';
import { choicesOn } from './view-of.ts';

/** So many answers are named where it is told what can be typed. */
const mostNamed = 3;
const longest = 80;
const besideTheLabel = /[(（:：].*$/su;

/** The choice of the present screen that a text says, by its label or by one of its sayings in any language. */
export function choiceSaid(desk: Desk, said: string, fact: string | undefined): Choice | undefined {
  if (said.length > longest) return undefined;
  const wanted = plainSaying(said);
  const choices = choicesOn(desk);
  const named = choices.find(({ label }) => plainSaying(label) === wanted);
  return (
    named ??
    onlyOne(choices.filter((choice) => isMeant(desk, { choice, fact, wanted }))) ??
    (desk.position.conversation === 'welcome' ? saidInParts(desk, { said, fact }) : undefined)
  );
}

/** What the parts of a sentence say, a city beside them left out: "it's me, just landed in Shanghai". */
function saidInParts(desk: Desk, { said, fact }: { said: string; fact: string | undefined }): Choice | undefined {
  const parts = said.split(/[,;.!?，；。！？]+|\b(?:and|but)\b/u).filter((part) => plainSaying(part) !== '');
  const choices = choicesOn(desk);
  const meant = parts.map((part) => {
    const wanted = plainSaying(cityNamedIn(part)?.rest ?? part);
    return onlyOne(choices.filter((choice) => isMeant(desk, { choice, fact, wanted })));
  });
  const [only, ...others] = new Set(meant.filter((choice) => choice !== undefined));
  if (others.length > 0) return undefined;
  // What says nothing is chatter, but beside a single word it may turn it round; and consent is given without conditions.
  const isClear = fact !== 'consent' && parts.some((part, index) => meant[index] && isMoreThanAWord(part));
  return isClear || meant.every((choice) => choice !== undefined) ? only : undefined;
}

function isMoreThanAWord(part: string): boolean {
  return /\S\s+\S|\p{Script=Han}{3}/u.test(part);
}

function onlyOne(choices: Choice[]): Choice | undefined {
  return choices.length === 1 ? choices[0] : undefined;
}

type Meant = { choice: Choice; fact: string | undefined; wanted: string };

function isMeant(desk: Desk, { choice: { key, label }, fact, wanted }: Meant): boolean {
  if (plainSaying(label.replace(besideTheLabel, '')) === wanted) return true;
  return sayingsOf(desk, { fact, key }).some((list) => sayingsIn(list).has(wanted));
}

/** What people say for an answer, in each language: its own sayings at a question, and those of the same answer everywhere. */
function sayingsOf({ words }: Desk, { fact, key }: { fact: string | undefined; key: string }): string[] {
  const own = fact === undefined ? [] : [`sayings:${fact}.${key}`];
  return [...own, `sayings:answer.${key}`].flatMap((name) => words.inEachLanguage(name));
}

/** What can be typed at a question of buttons, in few words: the first saying of its first answers, or of such answers everywhere. */
export function examplesAt(desk: Desk, fact: string): string[] {
  const first = choicesOn(desk).flatMap(({ key }) => {
    const list = desk.words.maybe([`sayings:${fact}.${key}`, `sayings:answer.${key}`]);
    return list === undefined ? [] : [list.split('|')[0] ?? ''];
  });
  return first.slice(0, mostNamed);
}
