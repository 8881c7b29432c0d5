import type { Desk } from '../desk.ts';
import type { Disagreement } from '../rules/disagreement.ts';
import { disagreementsOn } from '../rules/disagreements.ts';
import type { Item, Section } from '../view.ts';
import type { Words } from '../words.ts';
import { citationsOf, rulesShown } from './citations.ts';
import { flagged } from './unverified.ts';

/** On what sources differ and what Zhilu goes by, in one sentence. */
export function differenceOfSources(words: Words, { number }: Disagreement): string {
  return words.say(`rules:disagreement.${number}.text`);
}

/** Where sources differ on these rules: who says what, what Zhilu goes by and why; no list where they agree. */
export function differingSection(desk: Desk, rules: readonly string[]): Section[] {
  const items = disagreementsOn(rules).map((disagreement) => differingItem(desk, disagreement));
  return items.length > 0 ? [{ key: 'differ', title: desk.words.say('plan:differ.title'), items }] : [];
}

function differingItem(desk: Desk, disagreement: Disagreement): Item {
  const { words } = desk;
  const { number, facts } = disagreement;
  const rules = rulesShown(facts);
  return flagged(desk, rules, {
    key: keyOf(disagreement),
    title: differenceOfSources(words, disagreement),
    detail: words.say(`rules:disagreement.${number}.versions`),
    reckoning: words.say(`rules:disagreement.${number}.why`),
    marks: [],
    sources: citationsOf(rules, words),
  });
}

/** Whether a list tells of a disagreement already. */
export function tellsOf(items: readonly Item[], disagreement: Disagreement): boolean {
  return items.some(({ key }) => key === keyOf(disagreement));
}

function keyOf({ number }: Disagreement): string {
  return `disagreement.${number}`;
}
