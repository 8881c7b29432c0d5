import { checkedAgainst, type Desk } from '../desk.ts';
import { ruleOf } from '../rules/book.ts';
import { unverifiedSince } from '../rules/checking.ts';
import { hasBegun } from '../rules/rule.ts';
import type { Item, Mark } from '../view.ts';

/**
 * An item with the rules it rests on, which says that it is unverified, and since when, where the check of a rule it rests on is overdue; and from when on
 * it holds, where the rule it stands on has not begun on the day looked at.
 */
export function flagged(desk: Desk, rules: readonly string[], item: Omit<Item, 'rules'>): Item {
  const marks = [...notYet(desk, rules), ...unverified(desk, rules)];
  return { ...item, rules, marks: [...item.marks, ...marks] };
}

function unverified(desk: Desk, rules: readonly string[]): Mark[] {
  const since = unverifiedSince(rules, { on: checkedAgainst(desk) });
  if (!since) return [];
  return [{ kind: 'unverified', label: desk.words.say('common:mark.unverified', { day: desk.words.day(since) }) }];
}

function notYet({ words, standing }: Desk, [rule]: readonly string[]): Mark[] {
  const begins = rule === undefined ? undefined : ruleOf(rule).begins;
  if (begins === undefined || hasBegun({ begins }, { on: standing.today })) return [];
  return [{ kind: 'notYet', label: words.say('common:mark.notYet', { day: words.roughDay(begins) }) }];
}
