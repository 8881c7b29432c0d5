import type { Desk } from '../desk.ts';
import { ruleOf } from '../rules/book.ts';
import { holdsOn } from '../rules/rule.ts';
import type { Item } from '../view.ts';
import type { Words } from '../words.ts';
import { citationsOf } from './citations.ts';
import { flagged } from './unverified.ts';

type Bare = Omit<Item, 'rules'>;
const made = new WeakMap<Words, Map<string, Bare>>();

/** A rule in its own words, with its sources; of a city in the words for that city, where there are any. */
export function ruleItem(desk: Desk, rule: string, { city }: { city?: string } = {}): Item {
  return flagged(desk, [rule], itemIn(desk.words, { rule, city }));
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
function itemIn(words: Words, { rule, city }: { rule: string; city: string | undefined }): Bare {
  const items = made.get(words) ?? new Map<string, Bare>();
  made.set(words, items);
  const name = city ? `${rule} ${city}` : rule;
  const item = items.get(name) ?? {
    key: rule,
    title: ruleInCity(words, { rule, city, part: 'title' }),
    detail: ruleInCity(words, { rule, city, part: 'text' }),
    marks: [],
    sources: citationsOf([rule], words),
  };
  items.set(name, item);
  return item;
}

/** What is said of a rule in a city: in words for that city, or those for all. */
export function ruleInCity(
  words: Words,
  { rule, city, part }: { rule: string; city: string | undefined; part: 'title' | 'text' },
): string {
  const everywhere = `rules:${rule}.${part}`;
  return words.say(city ? [`rules:${rule}.${city}.${part}`, everywhere] : everywhere);
}
