import { planBeside } from '../beside.ts';
import type { Standing } from '../conversation.ts';
import type { Desk } from '../desk.ts';
import { planFor } from '../judge.ts';
import type { Deadline } from '../plan/deadlines.ts';
import { type Step, wayOf } from '../plan/way.ts';
import type { Item, Section } from '../view.ts';
import { deadlineItem } from './plan-items.ts';
import { ruleItem } from './rule-item.ts';
import { flagged } from './unverified.ts';

const made = new WeakMap<Standing, Step[]>();

function wayFor(standing: Standing): Step[] {
  const found = made.get(standing) ?? wayOf(planBeside(standing).of, planFor(standing));
  made.set(standing, found);
  return found;
}

/** The rules that are told of the way; what has a day is told with the dates. */
export function rulesOfWay({ standing }: Desk): string[] {
  const rules = wayFor(standing).flatMap((step) => step.rules);
  return rules.filter((rule) => dateOf(standing, rule) === undefined);
}

function dateOf(standing: Standing, rule: string): Deadline | undefined {
  return planBeside(standing).deadlines.find(({ rules: [first] }) => first === rule);
}

/** The steps in their order: who acts, where, how long it takes, what is handed out; each rule with its sources. */
export function waySections(desk: Desk): Section[] {
  const { words, standing } = desk;
  const { procedure } = planBeside(standing).of;
  return wayFor(standing).map(({ name, rules }, index) => {
    const step = words.say([`plan:steps.${name}.title_${procedure}`, `plan:steps.${name}.title`]);
    const intro = words.maybe(`plan:steps.${name}.text`);
    return {
      key: `step-${name}`,
      title: words.say('plan:steps.numbered', { number: index + 1, step }),
      ...(intro ? { intro } : {}),
      items: rules.map((rule) => stepItem(desk, rule)),
    };
  });
}

/** What is to be known of a step; of what has a day that day alone, for the rest stands with the dates. */
function stepItem(desk: Desk, rule: string): Item {
  const due = dateOf(desk.standing, rule);
  if (!due) return ruleItem(desk, rule);
  const { title, when } = deadlineItem(desk.words, due, planBeside(desk.standing).of);
  return flagged(desk, [rule], { key: rule, title, ...(when ? { when } : {}), marks: [], sources: [] });
}
