import type { Desk } from '../desk.ts';
import type { Item } from '../view.ts';
import type { Words } from '../words.ts';
import { citationsOf } from './citations.ts';
import { flagged } from './unverified.ts';

const made = new WeakMap<Words, Map<string, Item>>();

/** A rule in its own words, with its sources. */
export function ruleItem(desk: Desk, rule: string): Item {
  return flagged(desk, [rule], itemIn(desk.words, rule));
}

/** Put together once for each rule and reader: nothing in it depends on the case. */
function itemIn(words: Words, rule: string): Item {
  const items = made.get(words) ?? new Map<string, Item>();
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
