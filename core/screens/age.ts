import { planBeside } from '../beside.ts';
import { ageOn } from '../date.ts';
import type { Desk } from '../desk.ts';
import type { Case } from '../plan/case.ts';
import { longestPermit, oldestForB, oldestWomanInShenzhen } from '../rules/categories.ts';
import { type Figure, inForce, periodOn } from '../rules/rule.ts';
import type { Section } from '../view.ts';
import { ruleItems } from './rule-item.ts';

/** What is reported of age at a renewal, where it can concern the person; nothing where it cannot. */
export function ageSection(desk: Desk): Section[] {
  const items = ruleItems(desk, rulesOfAge(planBeside(desk.standing).of));
  return items.length > 0 ? [{ key: 'age', title: desk.words.say('plan:age'), items }] : [];
}

/** The rules on age that can concern a person. */
export function rulesOfAge({ procedure, facts, eligibility, asOf }: Case): string[] {
  const { birthDate, city, currentCategory } = facts;
  const category = eligibility?.category ?? currentCategory;
  const isAsked = procedure === 'renewal' && category !== undefined && category !== 'A';
  if (!isAsked || birthDate === undefined) return [];
  const isOver = (figure: Figure<number>, reached: number) => reached > (periodOn(figure, asOf)?.value ?? reached);
  const age = ageOn(birthDate, { on: asOf });
  // Shenzhen looks at the whole of the new permit.
  const ageAtItsEnd = age + inForce(longestPermit, asOf);
  return [
    ...(category === 'B' && isOver(oldestForB, age) ? [oldestForB.id, 'age-newland-2026'] : []),
    ...(city === 'shenzhen' && isOver(oldestWomanInShenzhen, ageAtItsEnd) ? [oldestWomanInShenzhen.id] : []),
  ];
}
