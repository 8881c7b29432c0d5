import type { Desk } from '../desk.ts';
import type { Item } from '../view.ts';
import { citationsOf } from './citations.ts';
import { flagged } from './unverified.ts';

/** A rule in its own words, with its sources. */
export function ruleItem(desk: Desk, rule: string): Item {
  const { words } = desk;
  const item = {
    key: rule,
    title: words.say(`rules:${rule}.title`),
    detail: words.say(`rules:${rule}.text`),
    marks: [],
  };
  return flagged(desk, [rule], { ...item, sources: citationsOf([rule], words) });
}
