import {
  acceptedBy,
  becauseAt,
  type Machine,
  metaOf,
  type Offer,
  readOnce,
  type Standing,
  typedKindOf,
} from '../conversation.ts';
import { type Desk, machineOf } from '../desk.ts';
import { choicesOf, isFactName } from '../facts.ts';
import { lately } from '../lately.ts';
import { pickedFact } from '../scene.ts';
import { type Choice, screen, type View } from '../view.ts';
import type { Words } from '../words.ts';
import { rulesShown } from './citations.ts';
import { amountInWords, choiceLabel, cityInWords, keysOf, type Speaking } from './labels.ts';

/** All of a case that a question shows. */
type Shown = {
  because: string[];
  wording?: string;
  city?: string;
  offers: readonly Offer[];
  picked: readonly string[];
};
type Asked = { machine: Machine; at: string; shown: Shown };

/** The screen of a question: its text, and exactly the answers it accepts. Those whose cases show the same share it. */
export function questionView(desk: Desk, { conversation, at }: { conversation: string; at: string }): View {
  const { words, standing } = desk;
  const machine = machineOf(desk.conversations, conversation);
  const shown = shownOf(standing, { machine, at });
  const drawn = drawnBefore(machine, at);
  const inWords = drawn.get(words) ?? lately<View>(40);
  drawn.set(words, inWords);
  return inWords(JSON.stringify(shown), () => draw(desk, { machine, at, shown }));
}

const drawnBefore = readOnce(() => new WeakMap<Words, ReturnType<typeof lately<View>>>());

function shownOf(standing: Standing, { machine, at }: { machine: Machine; at: string }): Shown {
  const { wording, offers } = metaOf(machine, at);
  const fitting = wording?.(standing);
  const { city } = standing.known;
  return {
    because: becauseAt(machine, at, standing),
    ...(fitting === undefined ? {} : { wording: fitting }),
    ...(typeof city === 'string' ? { city } : {}),
    offers: offers?.(standing) ?? [],
    picked: pickedIn(standing.known[pickedFact]),
  };
}

function draw({ words, conversations }: Speaking, asked: Asked): View {
  const { machine, at, shown } = asked;
  const kind = typedKindOf(machine, at);
  const view: View = {
    ...screen(`${machine.id}:${at}`, words.language),
    text: textOf(words, asked),
    choices: [...offered({ words, conversations }, asked), ...choicesAt(words, { machine, at })],
    expects: kind ?? 'nothing',
    tools: ['back', ...(shown.because.length > 0 ? (['why'] as const) : []), 'menu'],
    rules: rulesShown(shown.because),
  };
  return kind ? { ...view, placeholder: words.say(`common:expects.${kind}`) } : view;
}

/** The text of a question in the wording that fits the case. */
function textOf(words: Words, { machine, at, shown: { wording, city } }: Asked): string[] {
  const fitting = wording === undefined ? [] : keysOf(machine, at, `text_${wording}`);
  const values = { city: city === undefined ? '' : cityInWords(words, city) };
  return words.say([...fitting, ...keysOf(machine, at, 'text')], values).split('\n\n');
}

/** Buttons for the answers that are a choice; what is typed has no button of its own. */
function choicesAt(words: Words, { machine, at }: { machine: Machine; at: string }): Choice[] {
  const kind = typedKindOf(machine, at);
  const choices = acceptedBy(machine, at).filter((accepted) => accepted !== kind);
  return choices.map((choice) => ({ key: choice, label: choiceLabel(words, { machine, at, choice }) }));
}

function offered(desk: Speaking, { machine, at, shown }: Asked): Choice[] {
  if (typedKindOf(machine, at) === 'several') return pickable(desk.words, { machine, at, shown });
  return shown.offers.map(({ key, value }) => ({
    key,
    label: desk.words.maybe(`common:offer.${key}`) ?? amountInWords(desk, { fact: at, value }),
  }));
}

/** What can be picked where several answers may hold: each is a switch, and one button says that these are all. */
function pickable(words: Words, { machine, at, shown: { picked } }: Asked): Choice[] {
  const switches = pickableAt(machine, at).map((choice) => ({
    key: choice,
    label: choiceLabel(words, { machine, at, choice }),
    picked: picked.includes(choice),
  }));
  const isAny = picked.length > 0;
  const all: Choice = { key: 'these', label: words.say('common:answer.theseAreAll') };
  const none: Choice = { key: 'done', label: words.say('common:answer.noneOfThese') };
  return [...switches, isAny ? all : none];
}

/** The answers of which several may hold. */
export function pickableAt(machine: Machine, at: string): readonly string[] {
  return metaOf(machine, at).picks ?? (isFactName(at) ? choicesOf(at) : []);
}

export function pickedIn(value: unknown): string[] {
  return Array.isArray(value) ? value : [];
}
