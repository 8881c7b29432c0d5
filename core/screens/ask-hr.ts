import type { Desk } from '../desk.ts';
import { type Section, screen, type View } from '../view.ts';
import { metaOfFact } from './asked-back.ts';
import { line } from './difference.ts';
import { missingFacts } from './ending-sections.ts';
import { labelOf, valueInWords } from './labels.ts';
import { pageChoices } from './page-choices.ts';
import { isKnownToEmployer } from './who-knows.ts';

type Message = { greeting: string; lines: string[] };

/** A message ready to be sent to HR, asking for what is missing. */
export function askHrView(desk: Desk): View {
  const { words } = desk;
  const isChinese = words.language.startsWith('zh');
  return {
    ...screen('askHr', words.language),
    title: words.say('pages:askHr.title'),
    text: [words.say('pages:askHr.text')],
    sections: [
      messageTo(desk),
      ...(isChinese
        ? []
        : [{ ...messageTo(inChinese(desk)), key: 'chinese', title: words.say('pages:askHr.chineseTitle') }]),
    ],
    choices: pageChoices(words, 'askHr', ['goOn', 'menu']),
  };
}

/** What is unknown and whoever the message goes to can tell: people of HR send it to their employee. */
function unknownToBoth(desk: Desk): string[] {
  const { standing, position } = desk;
  const unknown = [...missingFacts(desk), ...position.path.filter((fact) => standing.known[fact] === null)];
  const isFromHr = standing.known.role === 'hr';
  return [...new Set(unknown)].filter((fact) => isKnownToEmployer(fact) !== isFromHr);
}

function messageTo(desk: Desk): Section {
  const { words, position } = desk;
  const { greeting, lines } = (ofEnds[`${position.conversation}.${position.at}`] ?? askingForUnknown)(desk);
  return {
    key: 'message',
    title: words.say('pages:askHr.messageTitle'),
    intro: greeting,
    items: lines.map((text) => line(text, text)),
  };
}

function askingForUnknown(desk: Desk): Message {
  const { words } = desk;
  const unknown = unknownToBoth(desk).map((fact) => labelOf(desk, fact));
  const lines = unknown.length > 0 ? unknown : [words.say('pages:askHr.generally')];
  return { greeting: words.say('pages:askHr.greeting'), lines };
}

/** The ends that name what is to be asked for. */
const ofEnds: Readonly<Record<string, (desk: Desk) => Message>> = {
  'eCard.numberFirst': ({ words }) => ({
    greeting: words.say('pages:askHr.number.greeting'),
    lines: [words.say('pages:askHr.number.letter')],
  }),
  'eCard.askHotline': stuckAtStep,
};

/** At which step of the registration a person is stuck, what they see there, and what would help. */
function stuckAtStep(desk: Desk): Message {
  const { words, standing, position } = desk;
  const lately = position.path.slice(-2);
  const problem = lately.find((fact) => metaOfFact(desk, fact).about !== undefined);
  const step = (problem && metaOfFact(desk, problem).about) ?? lately.at(-1) ?? position.at;
  const value = problem === undefined ? undefined : standing.known[problem];
  const seen =
    problem === undefined || value === undefined || value === 'other'
      ? words.say('pages:askHr.stuck.unnamed')
      : valueInWords(desk, { fact: problem, value });
  return {
    greeting: words.say('pages:askHr.stuck.greeting'),
    lines: [
      words.say('pages:askHr.stuck.step', { step: labelOf(desk, step) }),
      words.say('pages:askHr.stuck.seen', { seen }),
      words.say('pages:askHr.stuck.wanted'),
    ],
  };
}

/** The same desk with the Chinese words for what is sent to China. */
function inChinese(desk: Desk): Desk {
  const { words } = desk;
  const say: typeof words.say = (keys, values) => words.chinese(keys, values) ?? words.say(keys, values);
  return { ...desk, words: { ...words, say } };
}
