import type { Desk } from '../desk.ts';
import { type Section, screen, type View } from '../view.ts';
import { line } from './difference.ts';
import { missingFacts } from './ending-sections.ts';
import { labelOf } from './labels.ts';
import { pageChoices } from './page-choices.ts';
import { isKnownToEmployer } from './who-knows.ts';

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
  const { words } = desk;
  const unknown = unknownToBoth(desk).map((fact) => labelOf(desk, fact));
  const asked = unknown.length > 0 ? unknown : [words.say('pages:askHr.generally')];
  return {
    key: 'message',
    title: words.say('pages:askHr.messageTitle'),
    intro: words.say('pages:askHr.greeting'),
    items: asked.map((label) => line(label, label)),
  };
}

/** The same desk with the Chinese words for what is sent to China. */
function inChinese(desk: Desk): Desk {
  const { words } = desk;
  const say: typeof words.say = (keys, values) => words.chinese(keys, values) ?? words.say(keys, values);
  return { ...desk, words: { ...words, say } };
}
