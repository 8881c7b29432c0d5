import type { Desk } from '../desk.ts';
import { ruleOf } from '../rules/book.ts';
import { holdsOn } from '../rules/rule.ts';
import type { Item } from '../view.ts';
import type { Words } from '../words.ts';
import { citationsOf } from './citations.ts';
import { flagged } from './unverified.ts';

type Bare = Omit<Item, 'rules'>;
const made = new WeakMap<Words, Map<string, Bare>>();

/** A rule in its own words, with its sources. */
export function ruleItem(desk: Desk, rule: string): Item {
  return flagged(desk, [rule], itemIn(desk.words, rule));
}

/** The rules of a list that hold on the day looked at, each in its own words. */
export function ruleItems(desk: Desk, rules: readonly string[]): Item[] {
  return rulesHolding(desk, rules).map((rule) => ruleItem(desk, rule));
}

/** The rules of a list that hold on the day looked at. */
export function rulesHolding({ standing: { today } }: Desk, rules: readonly string[]): string[] {
  return rules.filter((rule) => holdsOn(ruleOf(rule), today));
}

/** Put together once for each rule and reader: nothing in it depends on the case. */
function itemIn(words: Words, rule: string): Bare {
  const items = made.get(words) ?? new Map<string, Bare>();
  made.set(words, items);
  const item = items.get(rule) ?? {
    key: rule,
    title: words.say(`rules:${rule}.title`),
    detail: words.say(`rules:${rule}.text`),
    marks: [],
    sources: citationsOf([rule], words),
  };
  items.set(rule, item);
  return item;
}
