import { acceptedBy, becauseAt, type Machine, metaOf, typedKindOf } from '../conversation.ts';
import { type Desk, machineOf } from '../desk.ts';
import { choicesOf, isFactName } from '../facts.ts';
import { pickedFact } from '../scene.ts';
import { type Choice, screen, type View } from '../view.ts';
import { rulesShown } from './citations.ts';
import { amountInWords, choiceLabel, textOf } from './labels.ts';

/** The screen of a question: its text, and exactly the answers it accepts. */
export function questionView(desk: Desk, { conversation, at }: { conversation: string; at: string }): View {
  const machine = machineOf(desk.conversations, conversation);
  const kind = typedKindOf(machine, at);
  const because = becauseAt(machine, at, desk.standing);
  const view: View = {
    ...screen(`${machine.id}:${at}`, desk.words.language),
    text: textOf(desk, { machine, at }),
    choices: [...offered(desk, { machine, at }), ...choicesAt(desk, { machine, at })],
    expects: kind ?? 'nothing',
    tools: ['back', ...(because.length > 0 ? (['why'] as const) : []), 'menu'],
    rules: rulesShown(because),
  };
  return kind ? { ...view, placeholder: desk.words.say(`common:expects.${kind}`) } : view;
}

/** Buttons for the answers that are a choice; what is typed has no button of its own. */
function choicesAt({ words }: Desk, { machine, at }: { machine: Machine; at: string }): Choice[] {
  const kind = typedKindOf(machine, at);
  const choices = acceptedBy(machine, at).filter((accepted) => accepted !== kind);
  return choices.map((choice) => ({ key: choice, label: choiceLabel(words, { machine, at, choice }) }));
}

function offered(desk: Desk, { machine, at }: { machine: Machine; at: string }): Choice[] {
  if (typedKindOf(machine, at) === 'several') return pickable(desk, { machine, at });
  const offers = metaOf(machine, at).offers?.(desk.standing) ?? [];
  return offers.map(({ key, value }) => ({
    key,
    label: desk.words.maybe(`common:offer.${key}`) ?? amountInWords(desk, { fact: at, value }),
  }));
}

/** What can be picked where several answers may hold: each is a switch, and one button says that these are all. */
function pickable({ words, standing }: Desk, { machine, at }: { machine: Machine; at: string }): Choice[] {
  const picked = pickedIn(standing.known[pickedFact]);
  const switches = (isFactName(at) ? choicesOf(at) : []).map((choice) => ({
    key: choice,
    label: choiceLabel(words, { machine, at, choice }),
    picked: picked.includes(choice),
  }));
  const isAny = picked.length > 0;
  const all: Choice = { key: 'these', label: words.say('common:answer.theseAreAll') };
  const none: Choice = { key: 'done', label: words.say('common:answer.noneOfThese') };
  return [...switches, isAny ? all : none];
}

export function pickedIn(value: unknown): string[] {
  return Array.isArray(value) ? value : [];
}
