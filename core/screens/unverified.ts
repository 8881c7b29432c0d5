import { checkedAgainst, type Desk } from '../desk.ts';
import { unverifiedSince } from '../rules/checking.ts';
import type { Item } from '../view.ts';

/** An item that says it is unverified, and since when, where the check of a rule it rests on is overdue. */
export function flagged(desk: Desk, rules: readonly string[], item: Item): Item {
  const since = unverifiedSince(rules, { on: checkedAgainst(desk) });
  if (!since) return item;
  const label = desk.words.say('common:mark.unverified', { day: desk.words.day(since) });
  return { ...item, marks: [...item.marks, { kind: 'unverified', label }] };
}
