import type { Answer } from './answer.ts';
import { obey } from './command.ts';
import { isDay } from './date.ts';
import { type Desk, deskAfter, spokenTo } from './desk.ts';
import type { Heard } from './heard.ts';
import { type Effect, type Move, type Note, noting } from './move.ts';
import { press, stale } from './press.ts';
import { leading } from './press-page.ts';
import { dueAtOnce } from './screens/at-once.ts';
import { labelOf, sentences, valueInWords } from './screens/labels.ts';
import { runningOut } from './screens/runs-out.ts';
import { clean } from './typed/clean.ts';
import { mask } from './typed/mask.ts';
import { typed, typedUnseen } from './typed-move.ts';
import type { View } from './view.ts';
import { choicesOn, screenName, viewAlone, viewOf } from './view-of.ts';
import type { Language, Words } from './words.ts';

/** What a turn decides: the answers to be kept, the screen to be shown, what was said as it is kept, and what is to be done. */
export type Turn = { answers: Answer[]; desk: Desk; view: View; said: string; effect?: Effect };

type WordsIn = (language: Language) => Words;

/** Decides a turn from what is known and what was heard; keeps and sends nothing. */
export function takeTurn(desk: Desk, heard: Heard, wordsIn: WordsIn, show = viewOf): Turn {
  const move = moveFor(desk, heard);
  const after = inItsLanguage(deskAfter(desk, move.answers), wordsIn);
  const view = show(after, saidFirst(after, move));
  const turn = { answers: move.answers, desk: after, view, said: saidInWords(desk, heard, move) };
  return move.effect ? { ...turn, effect: move.effect } : turn;
}

function moveFor(desk: Desk, heard: Heard): Move {
  switch (heard.kind) {
    case 'look':
      return { answers: [] };
    case 'typed':
      return heard.unseen ? typedUnseen(desk, heard.text) : typed(desk, heard.text);
    case 'command':
      return obey(desk, heard.command) ?? noting('common:note.notUnderstood');
    case 'press':
      return pressed(desk, heard);
  }
}

/** Tools stand on every screen and change nothing, so that they work on old ones too. */
const tools = ['menu', 'plan', 'help', 'why'] as const;

function pressed(desk: Desk, { at, key }: { at: string; key: string }): Move {
  const tool = tools.find((name) => name === key);
  if (at !== screenName(desk)) return (tool && leading(tool)) ?? stale(desk, at);
  return press(desk, key) ?? dayPicked(desk, key) ?? toolPressed(desk, key) ?? noting('common:note.stale');
}

/** A day picked from a calendar is read like one that is typed, but only on the screen that asks for it. */
function dayPicked(desk: Desk, key: string): Move | undefined {
  return isDay(key) && ['day', 'moment'].includes(viewAlone(desk).expects) ? typed(desk, key) : undefined;
}

function toolPressed(desk: Desk, key: string): Move | undefined {
  if (key === 'back') return obey(desk, { kind: 'back' });
  return tools.some((name) => name === key) ? leading(key) : undefined;
}

function inItsLanguage(desk: Desk, wordsIn: WordsIn): Desk {
  const { language } = desk.standing.known;
  const isOther = typeof language === 'string' && language !== desk.words.language && desk.languages.includes(language);
  return isOther ? { ...desk, words: spokenTo(wordsIn(language), desk.standing) } : desk;
}

/** What is said before the next screen: a note on the turn, and what was given that runs out too early. */
function saidFirst(desk: Desk, { note, answers }: Move): string | undefined {
  const said = [...(note ? [noteInWords(desk, note)] : []), ...dueAtOnce(desk, answers), ...runningOut(desk, answers)];
  return said.length > 0 ? sentences(desk.words, said) : undefined;
}

function noteInWords(desk: Desk, { key, values }: Note): string {
  const fact = values?.fact;
  if (typeof fact !== 'string') return desk.words.say(key, values);
  const value = desk.standing.known[fact] ?? null;
  return desk.words.say(key, { label: labelOf(desk, fact), value: valueInWords(desk, { fact, value }) });
}

/** What was said, as the transcript keeps it: the label of a button, or the text with numbers of persons masked. */
function saidInWords(desk: Desk, heard: Heard, move: Move): string {
  switch (heard.kind) {
    case 'look':
      return '';
    case 'command':
      return `/${heard.command.kind}`;
    case 'press':
      return choicesOn(desk).find(({ key }) => heard.at === screenName(desk) && key === heard.key)?.label ?? heard.key;
    case 'typed':
      return heard.unseen ? withoutFigures(heard.text) : typedAsKept(desk, heard.text, move);
  }
}

/** A figure that is kept as a band only is kept so in the transcript too. */
function typedAsKept(desk: Desk, text: string, { answers }: Move): string {
  const band = answers.find(({ fact }) => fact === 'salaryBand');
  if (band?.value) return valueInWords(desk, { fact: 'salaryBand', value: band.value });
  const isMoney = screenName(desk).endsWith(':salaryBand');
  return isMoney ? withoutFigures(text) : mask(clean(text));
}

function withoutFigures(text: string): string {
  return mask(clean(text)).replace(/\d/g, '•');
}
