import { casesUnasked } from '../cases-in-china.ts';
import type { Desk } from '../desk.ts';
import { planFor } from '../judge.ts';
import type { Item } from '../view.ts';

/** A warning that no case of applying in China fits, with the cases that nobody could judge yet where there are some. */
export function withUnasked({ words, standing }: Desk, item: Item): Item {
  if (item.key !== 'inchina-other') return item;
  const unasked = casesUnasked(planFor(standing), standing.known);
  if (unasked.length === 0) return item;
  const cases = words.list(unasked.map((rule) => words.say(`plan:casesUnasked.${rule}`)));
  return { ...item, detail: words.say('plan:casesUnasked.text', { cases }) };
}
