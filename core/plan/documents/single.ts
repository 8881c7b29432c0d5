import { inForce } from '../../rules/rule.ts';
import type { Case } from '../case.ts';
import type { PlannedDocument } from '../documents.ts';
import { bundles, type Member } from './bundles.ts';
import { certified } from './certified.ts';
import { notesOn } from './notes.ts';
import { paperOf } from './papers.ts';
import { orderOf, type Step, stepOf } from './steps.ts';

/** What a paper is needed for, by which name what is said of it goes there, and in which shape it is wanted there. */
export type Use = { step: Step; said: string } & Pick<PlannedDocument, 'form' | 'stamp'>;

/** One single paper with all that it is needed for; one that was handed in is wanted again only where an office asks. */
export type SinglePaper = PlannedDocument & { uses: readonly Use[]; ifAsked?: true };

/** The single papers of a list, by what they are needed for first: each stands once, with everything it is needed for. */
export function singlePapers(documents: readonly PlannedDocument[], of: Case): SinglePaper[] {
  const rules = documents.filter(({ id }, index) => documents.findIndex((other) => other.id === id) === index);
  const isBundle = ({ id }: PlannedDocument) => id in bundles;
  const all = [
    ...documents.filter((paper) => !isBundle(paper)).map((paper) => single(paper, paper.id, of)),
    ...rules.filter(isBundle).flatMap(({ id }) => membersOf(id, of)),
  ];
  return byStep(merged(all, of).map((paper) => noted({ ...paper, uses: byOrder(paper.uses) }, of)));
}

/** Papers by what they are needed for first. */
export function byStep(papers: readonly SinglePaper[]): SinglePaper[] {
  const first = ({ uses: [use] }: SinglePaper) => (use ? orderOf(use.step) : 0);
  return papers.toSorted((one, other) => first(one) - first(other));
}

function byOrder(uses: readonly Use[]): Use[] {
  return uses.toSorted((one, other) => orderOf(one.step) - orderOf(other.step));
}

function membersOf(rule: string, of: Case): SinglePaper[] {
  const wanted = (bundles[rule] ?? []).filter(({ when }) => when?.(of) !== false);
  return wanted.map((member) => {
    const paper = member.isDescribed ? described(member, of) : asNamed(member, of);
    const one = single({ ...paper, rules: [rule, ...paper.rules] }, rule, of);
    return member.isDescribed
      ? { ...one, uses: one.uses.map((use) => ({ ...use, said: `${paper.id}.${paper.id}` })) }
      : one;
  });
}

function described({ id, by }: Member, of: Case): PlannedDocument {
  return certified(paperOf(id, by, of), of);
}

/** A paper of which a rule says no more than its name, and what stands with the member. */
function asNamed({ id, by, form = [], stamp = false, valid }: Member, { asOf }: Case): PlannedDocument {
  const shape = { form, stamp, certified: false, translation: false };
  if (!valid) return { id, by, rules: [], ...shape };
  return { id, by, rules: [valid.id], ...shape, validMonths: inForce(valid, asOf).number };
}

function single(paper: PlannedDocument, rule: string, of: Case): SinglePaper {
  const { id, form, stamp } = paper;
  return { ...paper, uses: [{ step: stepOf(rule, of), said: `${id}.${rule}`, form, stamp }] };
}

/** Each paper once. */
function merged(papers: readonly SinglePaper[], { facts }: Case): SinglePaper[] {
  const ids = new Set(papers.map(({ id }) => id));
  const named = papers.map((paper) => ({
    ...paper,
    id: nameOf(paper.id, { ids, isPosted: facts.postedFrom !== undefined }),
  }));
  const groups = Map.groupBy(named, ({ id, by }) => `${id} ${by}`);
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [others.reduce(asOne, first)] : []));
}

/** Papers that hold or are another one, where that is wanted too. */
const within: Readonly<Record<string, string>> = { passport: 'doc-passport', 'health-certificate': 'doc-medical' };

/** What is brought by whoever is posted, instead. */
const ofPosted: Readonly<Record<string, string>> = { 'doc-contract': 'posting-letter' };

function nameOf(id: string, { ids, isPosted }: { ids: ReadonlySet<string>; isPosted: boolean }): string {
  const holder = within[id];
  if (holder && ids.has(holder)) return holder;
  return (isPosted && ofPosted[id]) || id;
}

/** Whether a paper that a rule names may stand in a list under another name. */
export function goesAs(named: string, id: string): boolean {
  return named === id || within[named] === id || ofPosted[named] === id;
}

/** One paper for what two ask for; of one step what comes first is said, which is its own rule. */
function asOne(one: SinglePaper, other: SinglePaper): SinglePaper {
  const further = other.uses.filter(({ step }) => one.uses.every((use) => use.step !== step));
  return {
    ...other,
    ...one,
    rules: [...new Set([...one.rules, ...other.rules])],
    uses: [...one.uses, ...further],
  };
}

function noted(paper: SinglePaper, of: Case): SinglePaper {
  const notes = notesOn(paper, of);
  return notes.length > 0 ? { ...paper, notes } : paper;
}
