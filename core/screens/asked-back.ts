import { metaOf } from '../conversation.ts';
import { type Desk, machineOf } from '../desk.ts';
import type { Scene } from '../scene.ts';
import { type Choice, screen, type View } from '../view.ts';
import { amountInWords, labelOf } from './labels.ts';
import { questionView } from './question.ts';

type AskedBack = Extract<Scene, { kind: 'confirm' | 'choose' | 'change' | 'whatIf' }>;

/** The screen that asks something back before an answer is kept. */
export function askedBackView(desk: Desk, scene: AskedBack): View {
  switch (scene.kind) {
    case 'confirm':
      return confirmView(desk, scene);
    case 'choose':
      return chooseView(desk, scene);
    case 'change':
    case 'whatIf':
      return changeView(desk, scene);
  }
}

function confirmView(desk: Desk, { fact, value, calendar }: Extract<Scene, { kind: 'confirm' }>): View {
  const { words } = desk;
  const said = amountInWords(desk, { fact, value });
  const read = calendar
    ? [words.say('common:readInCalendar', { calendar: words.say(`common:calendar.${calendar}`) })]
    : [];
  return {
    ...screen(`confirm:${fact}`, words.language),
    text: [words.say('common:confirm.text', { label: labelOf(desk, fact), value: said }), ...read],
    choices: yesOrNo(desk),
  };
}

function chooseView(desk: Desk, { fact, values }: Extract<Scene, { kind: 'choose' }>): View {
  const { words } = desk;
  const choices = values.map((value, index) => ({
    key: `reading${index + 1}`,
    label: amountInWords(desk, { fact, value }),
  }));
  return {
    ...screen(`choose:${fact}`, words.language),
    text: [words.say('common:choose.text', { label: labelOf(desk, fact) })],
    choices: [...choices, { key: 'no', label: words.say('common:choose.neither') }],
  };
}

/** The question once more, for another answer or only for what another would do. */
function changeView(desk: Desk, { kind, fact }: Extract<Scene, { kind: 'change' | 'whatIf' }>): View {
  const { words, standing } = desk;
  const value = standing.known[fact];
  const conversation = conversationAsking(desk, fact);
  const asked = questionView(desk, { conversation, at: fact });
  const now =
    value === undefined ? [] : [words.say('common:change.now', { value: amountInWords(desk, { fact, value }) })];
  const keep: Choice =
    kind === 'change'
      ? { key: 'asItIs', label: words.say('common:change.keep') }
      : { key: 'whatIf', label: words.say('common:compare.whatIf') };
  return { ...asked, at: `${kind}:${fact}`, text: [...now, ...asked.text], choices: [...asked.choices, keep] };
}

function yesOrNo({ words }: Desk): Choice[] {
  return [
    { key: 'yes', label: words.say('common:confirm.yes') },
    { key: 'no', label: words.say('common:confirm.no') },
  ];
}

/** The conversation in which a fact is asked: the present one if it asks it, else the first that does. */
export function conversationAsking({ conversations, position }: Desk, fact: string): string {
  const names = [position.conversation, ...Object.keys(conversations)];
  const asking = names.find((name) => {
    const machine = machineOf(conversations, name);
    return machine.states[fact] !== undefined && machine.states[fact].type !== 'final';
  });
  if (!asking) throw new Error(`No conversation asks for ${fact}`);
  return asking;
}

export function metaOfFact(desk: Desk, fact: string) {
  return metaOf(machineOf(desk.conversations, conversationAsking(desk, fact)), fact);
}
