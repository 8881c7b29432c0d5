import { planBeside } from '../beside.ts';
import type { Standing } from '../conversation.ts';
import type { Desk } from '../desk.ts';
import { planFor } from '../judge.ts';
import { parts, type Way, wayOf } from '../plan/way.ts';
import type { Section } from '../view.ts';
import { ruleItem } from './rule-item.ts';

const made = new WeakMap<Standing, Way>();

function wayFor(standing: Standing): Way {
  const { deadlines, warnings } = planFor(standing);
  const found = made.get(standing) ?? wayOf(planBeside(standing).of, { deadlines, warnings });
  made.set(standing, found);
  return found;
}

/** The rules that are told of the way. */
export function rulesOfWay({ standing }: Desk): string[] {
  const way = wayFor(standing);
  return parts.flatMap((part) => way[part]);
}

/** Where and how to file, what is handed out and what comes after, each rule with its sources. */
export function waySections(desk: Desk): Section[] {
  const way = wayFor(desk.standing);
  return parts
    .filter((part) => way[part].length > 0)
    .map((part) => ({
      key: part,
      title: desk.words.say(`plan:way.${part}`),
      items: way[part].map((rule) => ruleItem(desk, rule)),
    }));
}
