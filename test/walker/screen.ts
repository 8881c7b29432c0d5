import type { Desk } from '../../core/desk.ts';
import { press } from '../../core/press.ts';
import { ruleOf } from '../../core/rules/book.ts';
import { disagreementsOn } from '../../core/rules/disagreements.ts';
import type { Comparison, View } from '../../core/view.ts';
import { type Fault, type FaultName, nameOfError } from './fault.ts';
import { type Building, seenAt, seenOrError } from './once.ts';

const buttonBytes = 64; // https://core.telegram.org/bots/api#inlinekeyboardbutton
// A longer label is cut off on a narrow phone.
const easyLabel = 64;

/** What is wrong with the screen a person stands at, in the language of the desk. */
export function screenFaults(desk: Desk, path: string[], build?: Building): Fault[] {
  const fault = (name: FaultName, detail: string): Fault => ({
    name,
    at: `${desk.words.language} ${viewAt(desk)}`,
    detail,
    path,
  });
  const view = seenOrError(desk, build);
  if (view instanceof Error) return [fault(nameOfError(view), view.message)];
  return [
    ...textsOf(view).flatMap((text) => textFaults(text).map((detail) => fault('SCREEN', detail))),
    ...choiceFaults(desk, view).map(([name, detail]) => fault(name, detail)),
    ...toolFaults(view).map((detail) => fault('SCREEN', detail)),
    ...rulesShown(view)
      .filter((rule) => ruleOf(rule).confidence === 'background')
      .map((rule) => fault('SCREEN', `${rule} is only background`)),
    ...keptSilent(desk, view).map((detail) => fault('SCREEN', detail)),
  ];
}

/** The labels of a screen that a narrow phone cuts off: no fault, but to be known. */
export function longLabels(desk: Desk): string[] {
  return seenAt(desk).choices.flatMap(({ label }) => (label.length > easyLabel ? [label] : []));
}

function viewAt(desk: Desk): string {
  return `${desk.position.conversation}:${desk.position.at}`;
}

/** Every text on a screen that a person reads. */
function textsOf(view: View): string[] {
  const items = view.sections.flatMap((section) => [
    // A list alone on its page bears the page's title.
    section.title || undefined,
    section.intro,
    ...section.items.flatMap((item) => [
      item.title,
      item.detail,
      item.term,
      item.when,
      item.window,
      item.advice,
      item.reckoning,
      ...item.marks.map(({ label }) => label),
    ]),
  ]);
  const earlier = view.earlier.flatMap(({ label, value }) => [label, value]);
  const compared = view.comparison ? comparedTexts(view.comparison) : [];
  const texts = [
    view.title,
    view.note,
    ...view.text,
    view.placeholder,
    ...compared,
    ...items,
    ...(view.remarks ?? []),
    ...(view.aside ? [view.aside.title, ...view.aside.lines] : []),
    ...view.choices.map(({ label }) => label),
    ...earlier,
  ];
  return texts.filter((text) => text !== undefined);
}

function comparedTexts({ now, otherwise, groups }: Comparison): string[] {
  const rows = groups.flatMap((group) => [
    group.title,
    ...group.rows.flatMap((row) => [row.title, row.now, row.otherwise]),
  ]);
  return [now, otherwise, ...rows];
}

const suspicious: [RegExp, string][] = [
  [/^\s*$/, 'an empty text'],
  [/undefined|NaN|\[object|\{\{|\}\}|\bnull\b/, 'an unfilled text'],
  [/\b(?:common|questions|pages|plan|rules|cities|welcome|eligibility|arrival|e-card):[a-zA-Z]/, 'the name of a key'],
  [/\b\d{4}[-/]\d{1,2}[-/]\d{1,2}\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/, 'a date in figures only'],
];

const read = new Map<string, string[]>();

/** What is wrong with a text wherever it stands; most stand on many screens, and each is read once. */
function textFaults(text: string): string[] {
  const faults = read.get(text) ?? faultsIn(text);
  read.set(text, faults);
  return faults;
}

function faultsIn(text: string): string[] {
  return suspicious.flatMap(([pattern, what]) => (pattern.test(text) ? [`${what}: ${text.slice(0, 80)}`] : []));
}

function choiceFaults(desk: Desk, view: View): [FaultName, string][] {
  const keys = view.choices.map(({ key }) => key);
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  const alike = view.choices.filter(
    ({ label }, index) => view.choices.findIndex((other) => other.label === label) !== index,
  );
  const dead = keys.filter((key) => press(desk, key) === undefined);
  const long = [...keys, ...view.tools].filter((key) => Buffer.byteLength(`${view.at}?${key}`) > buttonBytes);
  return [
    ...twice.map((key): [FaultName, string] => ['SCREEN', `the choice ${key} stands twice`]),
    ...alike.map(({ label }): [FaultName, string] => ['SCREEN', `two choices are labelled ${label}`]),
    ...dead.map((key): [FaultName, string] => ['GAP', `nothing follows from the choice ${key}`]),
    ...long.map((key): [FaultName, string] => ['LIMIT', `${view.at}?${key} is too long for a button of Telegram`]),
  ];
}

function toolFaults({ tools, at, choices }: View): string[] {
  const wanted = at === 'menu' ? [] : (['back', 'menu'] as const);
  const missing = wanted.filter((tool) => !tools.includes(tool)).map((tool) => `the tool ${tool} is missing`);
  return at === 'menu' && choices.length === 0 ? [...missing, 'an empty menu'] : missing;
}

/** Where sources differ on a rule of a screen, and it says so not at all or more than once. */
function keptSilent({ words }: Desk, view: View): string[] {
  const resting = view.sections.flatMap(({ items }) => items.flatMap(({ rules = [] }) => rules));
  const texts = textsOf(view).join('\n');
  return disagreementsOn([...rulesShown(view), ...resting]).flatMap(({ number }) => {
    const told = texts.split(words.say(`rules:disagreement.${number}.text`)).length - 1;
    return told === 1 ? [] : [`the disagreement ${number} is told ${told} times`];
  });
}

/** The rules a screen cites; a paper bears a name of its own, and says on which rules it rests. */
function rulesShown({ rules, sections }: View): string[] {
  const items = sections.flatMap((list) => list.items).filter(({ sources }) => sources.length > 0);
  const [papers, others] = [true, false].map((is) => items.filter(({ key }) => isPaper.test(key) === is));
  const asking = papers?.flatMap((item) => item.rules ?? []) ?? [];
  const cited = others?.map(({ key }) => key.split('.')[0] ?? '').filter((rule) => isRule.test(rule)) ?? [];
  return [...new Set([...rules, ...cited, ...asking])];
}

const isPaper = /\.(?:employee|employer)$/;
const isRule = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;
