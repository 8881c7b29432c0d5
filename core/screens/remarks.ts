import { checkedAgainst, type Desk } from '../desk.ts';
import { unverifiedSince } from '../rules/checking.ts';
import { disagreementsOn } from '../rules/disagreements.ts';
import type { Item, View } from '../view.ts';
import { rulesShown } from './citations.ts';
import { differenceOfSources, tellsOf } from './differing.ts';

/** What stands in no source and is only Zhilu's way of being careful. */
const caution = 'conv-office-closed';

/** A screen with all the rules it rests on, and what is to be said of them: each thing once, however many of its lines it concerns. */
export function withRemarks(desk: Desk, view: View): View {
  const items = view.sections.flatMap((section) => section.items);
  const told = [...new Set([...view.rules, ...items.flatMap(({ rules = [] }) => rules)])];
  if (told.length === 0) return view;
  const differ = differing(desk, told, items);
  const others = [...cautious(desk, told), ...unverified(desk, told, items)];
  return { ...view, rules: rulesShown(told), ...said(desk, { differ, others, isAsked: isQuestion(view) }) };
}

/** A question only asks: where sources differ on what it is asked for need not be read to answer it. */
function said(
  { words }: Desk,
  { differ, others, isAsked }: { differ: string[]; others: string[]; isAsked: boolean },
): Pick<View, 'remarks' | 'aside'> {
  const remarks = isAsked ? others : [...differ, ...others];
  return {
    ...(remarks.length > 0 ? { remarks } : {}),
    ...(isAsked && differ.length > 0 ? { aside: { title: words.say('plan:differ.title'), lines: differ } } : {}),
  };
}

function isQuestion({ title, sections }: View): boolean {
  return title === undefined && sections.length === 0;
}

function differing({ words }: Desk, told: string[], items: Item[]): string[] {
  return disagreementsOn(told)
    .filter((disagreement) => !tellsOf(items, disagreement))
    .map((disagreement) => differenceOfSources(words, disagreement));
}

function cautious({ words }: Desk, told: string[]): string[] {
  return told.includes(caution) ? [words.say('common:remark.officeClosed')] : [];
}

/** That something here is unverified, unless each line it concerns says so itself. */
function unverified(desk: Desk, told: string[], items: Item[]): string[] {
  const marked = new Set(items.filter(isMarked).flatMap(({ rules = [] }) => rules));
  const rest = told.filter((rule) => !marked.has(rule));
  const since = unverifiedSince(rest, { on: checkedAgainst(desk) });
  return since ? [desk.words.say('common:remark.unverified', { day: desk.words.day(since) })] : [];
}

function isMarked({ marks }: Item): boolean {
  return marks.some(({ kind }) => kind === 'unverified');
}
