import { planBeside } from './beside.ts';
import type { Desk } from './desk.ts';
import { rulesInCity } from './plan/in-city.ts';
import { rulesOfAge } from './screens/age.ts';
import { rulesOfInsurance } from './screens/insurance.ts';
import { rulesOfRefund } from './screens/refund.ts';
import { rulesHolding } from './screens/rule-item.ts';
import { rulesOfWay } from './screens/way.ts';

/**
 * The rules that a person is told beside papers, dates and warnings: why, on the way, of the city, on a paper, at their age.
 * One that is told of the city in words of its own bears the city's name.
 */
export function rulesTold(desk: Desk): string[] {
  const { of, shown } = planBeside(desk.standing);
  const inCity = (rule: string) => namedInCity(desk, { rule, city: of.facts.city });
  return [
    ...new Set([
      ...(shown.eligibility?.rules ?? []),
      ...rulesOfWay(desk),
      ...rulesInCity(of).map(inCity),
      ...shown.documents.flatMap(({ notes = [] }) => notes).map(inCity),
      ...rulesOfInsurance(desk),
      ...rulesHolding(desk, [...rulesOfAge(of), ...rulesOfRefund(desk)]),
    ]),
  ];
}

function namedInCity({ words }: Desk, { rule, city }: { rule: string; city: string | undefined }): string {
  const named = `${rule}.${city}`;
  return words.maybe(`rules:${named}.title`) === undefined ? rule : named;
}

/** The rule that is told, without the city. */
export function ruleNamed(told: string): string {
  return told.split('.')[0] ?? told;
}
