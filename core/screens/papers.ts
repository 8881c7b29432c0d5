import { planBeside, planShown } from '../beside.ts';
import type { Desk } from '../desk.ts';
import type { SinglePaper, Use } from '../plan/documents/single.ts';
import { isSpared, unlistedIn } from '../plan/documents/unlisted.ts';
import type { PlannedDocument } from '../plan/documents.ts';
import { isAtHand } from '../ticks.ts';
import type { Choice, Item, Mark, Section } from '../view.ts';
import type { Words } from '../words.ts';
import { citationsOf } from './citations.ts';
import { capitalised, sentences, uncapitalised } from './labels.ts';
import { keysFor } from './plan-items.ts';
import { ruleInCity } from './rule-item.ts';
import { flagged } from './unverified.ts';

type Named = Pick<PlannedDocument, 'id' | 'by'>;

export function documentTitle(words: Words, paper: Named): string {
  return words.say(namesOf(paper, 'title'));
}

/** What a paper is called in Chinese: its official term where one was seen, else what we call it ourselves. */
export function chineseNameOf(words: Words, paper: Named): { name: string; isOfficial: boolean } | undefined {
  const term = words.maybe(namesOf(paper, 'term'));
  const name = term ?? words.chinese(namesOf(paper, 'title'));
  return name === undefined ? undefined : { name, isOfficial: term !== undefined };
}

/** The words of a paper itself, or of the rule that asks for it. */
function namesOf({ id, by }: Named, part: 'title' | 'term'): string[] {
  return [`papers:${id}.${part}`, ...keysFor(id, [by, 'document'], part)];
}

/** The papers of one side; all of them, or those that are wanted. */
type Wanted = { by: PlannedDocument['by']; isWanted?: (paper: SinglePaper) => boolean };

function papersOf({ standing }: Desk, { by, isWanted = () => true }: Wanted): SinglePaper[] {
  return planShown(standing).documents.filter((paper) => paper.by === by && isWanted(paper));
}

/** The papers of one side in the order of the steps, a list for each step that asks for any of them first. */
export function paperSections(desk: Desk, { key, ...wanted }: Wanted & { key: string }): Section[] {
  const lists = Map.groupBy(papersOf(desk, wanted), ({ ifAsked, uses: [first] }) =>
    ifAsked ? 'ifAsked' : (first?.step ?? 'permit'),
  );
  return [...lists].map(([list, those], index) => ({
    key: index === 0 ? key : `${key}-${list}`,
    title: titleOfList(desk.words, list),
    items: those.map((paper) => flagged(desk, rulesOfPaper(paper), paperItem(desk, paper))),
  }));
}

function titleOfList(words: Words, list: Use['step'] | 'ifAsked'): string {
  if (list === 'ifAsked') return words.say('papers:ifAsked');
  return capitalised(words.say('papers:for', { step: stepInWords(words, list) }));
}

/** A list of papers that stands beside those of the other side says whose it is. */
export function ownedBy(words: Words, side: string): (list: Section) => Section {
  const whose = words.say(`plan:${side}.title`);
  return (list) => ({ ...list, title: words.say('papers:listOf', { whose, list: uncapitalised(list.title) }) });
}

/** What a paper rests on, with what is told beside it. */
export function rulesOfPaper({ rules, notes = [] }: Pick<PlannedDocument, 'rules' | 'notes'>): string[] {
  return [...rules, ...notes];
}

/** A paper: what it is, in which shape, how it is certified, its Chinese name, and what else it is needed for. */
function paperItem({ words, standing }: Desk, paper: SinglePaper): Item {
  const { of } = planBeside(standing);
  const { id, by, uses, certification, notes = [] } = paper;
  const certified = certification ? [words.say(`common:certification.${certification}`)] : [];
  const told = notes.map((rule) => ruleInCity(words, { rule, city: of.facts.city, part: 'text' }));
  const [first, ...others] = uses.map((use, index) => useInWords(words, { use, by, isFirst: index === 0 }));
  const title = documentTitle(words, paper);
  const term = words.maybe(namesOf(paper, 'term'));
  const texts = [first, ...certified, ...others, ...told].flatMap((text) => text ?? []);
  return {
    key: `${id}.${by}`,
    title,
    ...(texts.length > 0 ? { detail: sentences(words, texts) } : {}),
    ...(term && term !== title ? { term } : {}),
    marks: shapeOf(words, paper),
    ticked: isAtHand(standing.known, paper),
    sources: citationsOf(rulesOfPaper(paper), words),
  };
}

/** What is said of a paper for one step: that stands under its heading, or names it. */
function useInWords(
  words: Words,
  { use: { said, step }, by, isFirst }: { use: Use; by: PlannedDocument['by']; isFirst: boolean },
): string | undefined {
  const [name = '', rule = ''] = said.split('.');
  const how = words.maybe(`papers:${said}`);
  if (how === undefined) return name === rule ? words.say(keysFor(rule, [by, 'document'], 'text')) : undefined;
  if (isFirst) return words.say('papers:how', { how: capitalised(how) });
  return words.say('papers:also', { step: stepInWords(words, step), how });
}

function stepInWords(words: Words, step: Use['step']): string {
  return words.say(`papers:step.${step}`);
}

/** The shape of a paper; what only one of several steps asks for says which. */
function shapeOf(words: Words, { uses, certified, translation, validMonths }: SinglePaper): Mark[] {
  const wanted = uses.flatMap(({ step, form, stamp }) => [
    ...form.map((shape) => ({ step, shape })),
    ...(stamp ? [{ step, shape: 'stamp' }] : []),
  ]);
  const shapes = Map.groupBy(wanted, ({ shape }) => shape);
  const marks = [...shapes].flatMap(([shape, those]): Mark[] => {
    const label = words.say(`common:form.${shape}`);
    const kind = shape === 'stamp' ? 'stamp' : 'form';
    if (those.length === uses.length) return [{ kind, label }];
    return those.map(({ step }) => ({
      kind,
      label: words.say('papers:shape', { step: stepInWords(words, step), shape: label }),
    }));
  });
  if (certified) marks.push({ kind: 'form', label: words.say('common:form.certified') });
  if (translation) marks.push({ kind: 'translation', label: words.say('common:form.translation') });
  if (validMonths) marks.push({ kind: 'form', label: words.say('common:form.validMonths', { count: validMonths }) });
  return marks;
}

/** A button for each paper, to say that it is at hand. */
export function ticksOffered(desk: Desk, wanted: Wanted): Choice[] {
  return papersOf(desk, wanted).map((paper) => ({
    key: `${paper.id}.${paper.by}`,
    label: documentTitle(desk.words, paper),
    picked: isAtHand(desk.standing.known, paper),
  }));
}

/** What is to be known of a list as a whole: for what none is published, and which papers are spared. */
export function remarksOnPapers(desk: Desk, by: PlannedDocument['by']): string[] {
  const { of } = planBeside(desk.standing);
  const isOfBoth = unlistedIn(of) === 'change' || unlistedIn(of) === 'shortTerm';
  const spared = by === 'employee' && isSpared(of) ? [desk.words.say('papers:spared')] : [];
  return [...(isOfBoth || by === 'employee' ? unlistedInWords(desk) : []), ...spared];
}

function unlistedInWords({ words, standing }: Desk): string[] {
  const unlisted = unlistedIn(planBeside(standing).of);
  return unlisted ? [words.say(`papers:unlisted.${unlisted}`)] : [];
}

/** How many papers are needed and at hand; where none is known, what is known instead. */
export function papersInWords(desk: Desk): string[] {
  const { words, standing } = desk;
  const { documents, eligibility } = planShown(standing);
  const unlisted = unlistedInWords(desk);
  if (documents.length === 0 && unlisted.length > 0) return unlisted;
  if (documents.length === 0 && eligibility?.outcome === 'not-needed') return [words.say('plan:papersNotNeeded')];
  const needed = documents.filter(({ ifAsked }) => !ifAsked);
  const ready = needed.filter((paper) => isAtHand(standing.known, paper)).length;
  const more = documents.length - needed.length;
  return [
    words.say('plan:papers', { count: needed.length, ready }),
    ...(more > 0 ? [words.say('plan:papersIfAsked', { count: more })] : []),
    ...unlisted,
  ];
}
