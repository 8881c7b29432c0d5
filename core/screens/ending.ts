import { type Desk, presentMachine } from '../desk.ts';
import { planFor } from '../judge.ts';
import { type Choice, type Section, screen, type View } from '../view.ts';
import { rulesShown } from './citations.ts';
import { eligibilitySections, missingFacts, warningSection } from './ending-sections.ts';
import { keysOf, labelOf } from './labels.ts';
import { nextMoveInWords, planView } from './plan-pages.ts';

// So many missing facts are one tap away from being asked again.
const asksAtOnce = 6;

/** The screen at the end of a conversation: the standing reached, why, and what comes next. */
export function endingView(desk: Desk): View {
  const { words, position } = desk;
  const machine = presentMachine(desk);
  const { category } = planFor(desk.standing).eligibility ?? {};
  const fitting = category ? keysOf(machine, position.at, `text_${category}`) : [];
  return {
    ...screen(`${machine.id}:${position.at}`, words.language),
    title: words.say(keysOf(machine, position.at, 'title')),
    text: [...words.say([...fitting, ...keysOf(machine, position.at, 'text')]).split('\n\n'), ...moveAt(desk)],
    sections: sectionsAt(desk),
    choices: [...missingOffered(desk), ...nextOffered(desk)],
    rules: position.conversation === 'welcome' ? [] : rulesShown(planFor(desk.standing).rules),
    files: position.at === 'planReady' ? ['calendar'] : [],
  };
}

function moveAt(desk: Desk): string[] {
  return desk.position.at === 'planReady' ? [nextMoveInWords(desk)] : [];
}

function sectionsAt(desk: Desk): Section[] {
  const { conversation, at } = desk.position;
  if (at === 'planReady' || at === 'noChangeNoReplacement') return planView(desk).sections;
  if (conversation !== 'eligibility') return [];
  return [...eligibilitySections(desk), warningSection(desk)].filter(({ items }) => items.length > 0);
}

function missingOffered(desk: Desk): Choice[] {
  if (desk.position.at !== 'cannotTell') return [];
  const asked = missingFacts(desk).slice(0, asksAtOnce);
  return asked.map((fact) => ({
    key: `ask-${fact}`,
    label: desk.words.say('common:next.ask', { label: labelOf(desk, fact) }),
  }));
}

/** What can be done from each end, in the order it is offered. */
const after: Record<string, string[]> = {
  eligible: ['arrival', 'plan', 'whatIf'],
  cannotTell: ['askHr', 'arrival'],
  notEligible: ['whatIf', 'askHr'],
  notNeeded: ['whatIf'],
  planReady: ['plan', 'eCard', 'continueElsewhere'],
  noChangeNoReplacement: ['plan', 'eCard'],
  registered: ['plan', 'arrival'],
  keepsPlastic: ['plan', 'again'],
  waitsForReissue: ['again', 'plan'],
  passportFirst: ['again', 'plan'],
  letterFirst: ['eligibility', 'arrival'],
  numberFirst: ['again', 'askHr'],
  afterEntry: ['again', 'arrival'],
  postponed: ['again', 'plan'],
  askHotline: ['again', 'askHr', 'plan'],
  nothingKept: ['again'],
};

function nextOffered({ words, position }: Desk): Choice[] {
  return (after[position.at] ?? []).map((key) => ({ key, label: words.say(`common:next.${key}`) }));
}
