import { checkedAgainst, type Desk } from '../desk.ts';
import { ruleOf } from '../rules/book.ts';
import { unverifiedSince } from '../rules/checking.ts';
import { changeAhead } from '../rules/law.ts';
import { hasBegun } from '../rules/rule.ts';
import { isKnownToHaveBegun } from '../rules/vouched.ts';
import type { Item, Mark } from '../view.ts';

/**
 * An item with the rules it rests on, which says that it is unverified, and since when, where the check of a rule it
 * rests on is overdue; what is still to come of the rule it stands on: from when on it holds, or what its figure
 * changes to and when; and, where an earlier day is looked at, that nobody knows whether that rule had begun by then.
 */
export function flagged(desk: Desk, rules: readonly string[], item: Omit<Item, 'rules'>): Item {
  const marks = [...stillToCome(desk, rules), ...undated(desk, rules), ...unverified(desk, rules)];
  return { ...item, rules, marks: [...item.marks, ...marks] };
}

function unverified(desk: Desk, rules: readonly string[]): Mark[] {
  const since = unverifiedSince(rules, { on: checkedAgainst(desk) });
  if (!since) return [];
  return [{ kind: 'unverified', label: desk.words.say('common:mark.unverified', { day: desk.words.day(since) }) }];
}

function stillToCome({ words, standing: { today } }: Desk, [rule]: readonly string[]): Mark[] {
  if (rule === undefined) return [];
  const { begins } = ruleOf(rule);
  if (begins !== undefined && !hasBegun({ begins }, { on: today })) {
    return [{ kind: 'notYet', label: words.say('common:mark.notYet', { day: words.roughDay(begins) }) }];
  }
  const change = changeAhead(rule, { on: today });
  if (!change) return [];
  const figures = words.list(change.values.map((value) => words.named(value)));
  return [{ kind: 'notYet', label: words.say('common:mark.changes', { day: words.day(change.from), figures }) }];
}

function undated({ words, standing: { today }, lookedAtOn }: Desk, [rule]: readonly string[]): Mark[] {
  const looksBack = lookedAtOn !== undefined && today < lookedAtOn;
  if (rule === undefined || !looksBack || isKnownToHaveBegun(ruleOf(rule), { by: today })) return [];
  return [{ kind: 'undated', label: words.say('common:mark.undated') }];
}
