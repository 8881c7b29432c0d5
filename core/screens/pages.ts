import type { Desk } from '../desk.ts';
import { caseFacts } from '../scene.ts';
import { type Earlier, screen, type View } from '../view.ts';
import { walk } from '../walk.ts';
import { askHrView } from './ask-hr.ts';
import { citationsOf } from './citations.ts';
import { line } from './difference.ts';
import { labelled, labelOf, valueInWords } from './labels.ts';
import { pageChoices } from './page-choices.ts';

/** Pages that can be opened from everywhere, by name. */
export const pages = {
  menu: menuView,
  help: helpView,
  answers: (desk) => answersView(desk, 'answers'),
  whatIf: (desk) => answersView(desk, 'whatIf'),
  language: languageView,
  myData: myDataView,
  forget: forgetView,
  restart: restartView,
  human: humanView,
  askHr: askHrView,
  link: linkView,
} satisfies Record<string, (desk: Desk) => View>;

const menu = [
  'goOn',
  'eligibility',
  'arrival',
  'eCard',
  'keep',
  'overstay',
  'plan',
  'asOf',
  'whatIf',
  'answers',
  'continueElsewhere',
  'language',
  'myData',
  'restart',
  'help',
];

function menuView({ words, standing }: Desk): View {
  const offered = standing.known.consent === true ? menu : ['goOn', 'language', 'help'];
  return {
    ...screen('menu', words.language),
    title: words.say('pages:menu.title'),
    text: [words.say('pages:menu.text')],
    choices: offered.map((key) => ({ key, label: words.say(`pages:menu.${key}`) })),
    tools: [],
  };
}

function helpView({ words }: Desk): View {
  return page(words.say('pages:help.title'), words.say('pages:help.text'), {
    ...screen('help', words.language),
    choices: pageChoices(words, 'help', ['goOn', 'human', 'menu']),
  });
}

function humanView({ words }: Desk): View {
  return page(words.say('pages:human.title'), words.say('pages:human.text'), {
    ...screen('human', words.language),
    choices: pageChoices(words, 'human', ['goOn', 'askHr', 'menu']),
    sources: citationsOf(['tel-12333', 'tel-12367', 'tel-12345'], words),
    rules: ['tel-12333', 'tel-12367', 'tel-12345'],
  });
}

/** Where the link that carries the case elsewhere is shown. */
function linkView({ words }: Desk): View {
  return page(words.say('pages:link.title'), words.say('pages:link.text'), {
    ...screen('link', words.language),
    choices: pageChoices(words, 'link', ['continueElsewhere', 'goOn']),
  });
}

/** The answers to choose from: one to be changed, or one of which another is only to be thought of. */
function answersView(desk: Desk, name: 'answers' | 'whatIf'): View {
  const { words } = desk;
  const earlier = toldOf(desk, name === 'answers' ? changeable(desk) : comparable(desk));
  return {
    ...screen(name, words.language),
    title: words.say(`pages:${name}.title`),
    text: [words.say(earlier.length > 0 ? `pages:${name}.text` : 'pages:answers.none')],
    choices: [
      ...earlier.map(({ fact, label, value }) => ({ key: fact, label: labelled(words, { label, value }) })),
      { key: 'goOn', label: words.say('pages:answers.goOn') },
    ],
  };
}

/** The answers given on the way to where the person stands, oldest first. */
export function earlierAnswers(desk: Desk): Earlier[] {
  return toldOf(desk, desk.position.path);
}

/** The answers that can be changed: those on the way here, and those of every conversation. */
export function changeable(desk: Desk): string[] {
  return [...new Set([...desk.position.path, ...comparable(desk)])];
}

/** The answers of which another can be thought of: those of every conversation, the present one's first. */
export function comparable({ conversations, position, standing }: Desk): string[] {
  const held = Object.entries(conversations).filter(([name]) => name !== 'welcome');
  const others = held.flatMap(([, machine]) => walk(machine, standing).path);
  return [...new Set([...(position.conversation === 'welcome' ? [] : position.path), ...others])];
}

function toldOf(desk: Desk, facts: readonly string[]): Earlier[] {
  return facts.flatMap((fact) => {
    const value = desk.standing.known[fact];
    if (value === undefined) return [];
    return [{ fact, label: labelOf(desk, fact), value: valueInWords(desk, { fact, value }) }];
  });
}

function languageView({ words, languages }: Desk): View {
  return {
    ...screen('language', words.language),
    title: words.say('pages:language.title'),
    text: [words.say('pages:language.text')],
    choices: [
      ...languages.map((language) => ({
        key: language,
        label: nativeName(language),
        picked: language === words.language,
      })),
      { key: 'goOn', label: words.say('pages:language.goOn') },
    ],
  };
}

/** What a language calls itself; Chinese is told apart by its script, not by a region. */
function nativeName(language: string): string {
  const { language: tongue, script } = new Intl.Locale(language).maximize();
  const called = tongue === 'zh' ? `${tongue}-${script}` : language;
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(called) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

function myDataView(desk: Desk): View {
  const { words, standing } = desk;
  const facts = Object.entries(caseFacts(standing.known)).toSorted(
    ([one], [other]) => asked(desk, one) - asked(desk, other),
  );
  const kept = facts.flatMap(([fact, value]) => keptLine(desk, fact, value));
  return {
    ...screen('myData', words.language),
    title: words.say('pages:myData.title'),
    text: words.say('pages:myData.text').split('\n\n'),
    sections: kept.length > 0 ? [{ key: 'kept', title: words.say('pages:myData.kept'), items: kept }] : [],
    choices: pageChoices(words, 'myData', ['data', 'forget', 'goOn']),
    files: ['data'],
  };
}

/** Where a fact is asked first, counted through all conversations; what none asks comes last. */
function asked({ conversations }: Desk, fact: string): number {
  const questions = Object.values(conversations).flatMap((machine) => Object.keys(machine.states));
  return questions.includes(fact) ? questions.indexOf(fact) : questions.length;
}

function keptLine(desk: Desk, fact: string, value: Parameters<typeof valueInWords>[1]['value']) {
  const [ready, paper] = fact.split('.');
  if (ready === 'ready') {
    const title = desk.words.maybe([`papers:${paper}.title`, `rules:${paper}.title`]);
    const key = value === true ? 'ready' : 'notReady';
    return title ? [line(fact, desk.words.say(`pages:myData.${key}`, { paper: title }))] : [];
  }
  return [line(fact, labelled(desk.words, { label: labelOf(desk, fact), value: valueInWords(desk, { fact, value }) }))];
}

function forgetView({ words }: Desk): View {
  return page(words.say('pages:forget.title'), words.say('pages:forget.text'), {
    ...screen('forget', words.language),
    choices: pageChoices(words, 'forget', ['yes', 'no']),
  });
}

function restartView({ words }: Desk): View {
  return page(words.say('pages:restart.title'), words.say('pages:restart.text'), {
    ...screen('restart', words.language),
    choices: pageChoices(words, 'restart', ['yes', 'no']),
  });
}

function page(title: string, text: string, rest: View): View {
  return { ...rest, title, text: text.split('\n\n') };
}
