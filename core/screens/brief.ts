import { planBeside } from '../beside.ts';
import type { Difference } from '../difference.ts';
import type { Deadline } from '../plan/deadlines.ts';
import { bearsOnPermit, rulesInCity } from '../plan/in-city.ts';
import { ruleNamed } from '../rules-told.ts';
import { rulesAlike } from './compared-rules.ts';
import type { Sides } from './one-sided.ts';

/** What differs as it is told in few words, and how many notes differ beside that. */
export type Brief = Difference & { notes: number };

/**
 * A difference without what a person need not read before they save: days on which an authority had to decide what it has
 * decided, what both sides say in their own words, and where, how fast and by which figures a city works.
 */
export function inBrief(sides: Sides, difference: Difference): Brief {
  const { deadlinesAdded, deadlinesGone, rulesAdded, rulesGone } = difference;
  const tells = tellingIn(sides, difference);
  const [added, gone] = [rulesAdded.filter(tells), rulesGone.filter(tells)];
  return {
    ...difference,
    deadlinesAdded: deadlinesAdded.filter(isOpen),
    deadlinesGone: deadlinesGone.filter(isOpen),
    rulesAdded: added,
    rulesGone: gone,
    notes: notesBeside(sides, difference, [...added, ...gone]),
  };
}

function isOpen({ decided }: Deadline): boolean {
  return decided !== true;
}

/** Whether a rule is told on one side alone, and bears on the person's own case where it is a city's. */
function tellingIn({ now, otherwise }: Sides, { rulesAdded, rulesGone }: Difference): (rule: string) => boolean {
  const gone = new Set(rulesGone.map(ruleNamed));
  const onBoth = new Set(rulesAdded.map(ruleNamed).filter((rule) => gone.has(rule)));
  const ofCity = new Set([now, otherwise].flatMap(({ standing }) => rulesInCity(planBeside(standing).of)));
  return (told) => {
    const rule = ruleNamed(told);
    return !onBoth.has(rule) && (!ofCity.has(rule) || bearsOnPermit(rule));
  };
}

/** How many rules differ beside those that are told, not counting what is alike but for the name of the city. */
function notesBeside(sides: Sides, { rulesAdded, rulesGone }: Difference, told: readonly string[]): number {
  const rules = new Set([...rulesAdded, ...rulesGone].filter((rule) => !told.includes(rule)).map(ruleNamed));
  return rules.size - rulesAlike(sides, { rulesAdded, rulesGone }).length;
}
