import { ageOn, type Day } from '../../date.ts';
import { type Facts, type FactValue, factNames } from '../../facts.ts';
import { inForce } from '../../rules/rule.ts';
import { longestShortStay, needsShortPermit, shortTermAges } from '../../rules/short-term.ts';
import type { Reason } from './permit.ts';

export type ShortStay = {
  outcome: 'yes' | 'no' | 'cannot-tell' | 'not-needed';
  reasons: Reason[];
  missing: ('birthDate' | 'stayDays' | 'shortTermActivity')[];
};

type Verdict = 'yes' | 'no' | 'not-needed';
type Known = { birthDate: number; stayDays: number; shortTermActivity: FactValue<'shortTermActivity'> };

/** Whether short work needs a permit and can have one, judged over every value the facts leave open. */
export function judgeShortStay(facts: Facts, { on }: { on: Day }): ShortStay {
  const choices = choicesFrom(facts, { on });
  const all = completions(choices);
  const verdicts = new Set(all.map((known) => verdictOn(known, { on })));
  const [first] = verdicts;
  const outcome = verdicts.size === 1 && first ? first : 'cannot-tell';
  const missing = factNames.filter((name) => name in choices && facts[name] === undefined);
  return {
    outcome,
    reasons: reasonsFor(outcome, all, { on }),
    missing: missing.filter(isShortFact).filter((name) => decides(name, { all, on })),
  };
}

function isShortFact(name: string): name is keyof Known {
  return name === 'birthDate' || name === 'stayDays' || name === 'shortTermActivity';
}

function verdictOn({ birthDate: age, stayDays, shortTermActivity }: Known, { on }: { on: Day }): Verdict {
  if (stayDays > inForce(longestShortStay, on)) return 'no';
  if (!needsShortPermit(shortTermActivity, { on })) return 'not-needed';
  return isOfAge(age, { on }) ? 'yes' : 'no';
}

function isOfAge(age: number, { on }: { on: Day }): boolean {
  const { from, to } = inForce(shortTermAges, on);
  return age >= from && age <= to;
}

/** For each fact its value, or one from every side of each threshold. Ages stand for days of birth. */
function choicesFrom({ birthDate, stayDays, shortTermActivity }: Facts, { on }: { on: Day }) {
  const longest = inForce(longestShortStay, on);
  const { from, to } = inForce(shortTermAges, on);
  return {
    birthDate: birthDate === undefined ? [from - 1, from, to + 1] : [ageOn(birthDate, { on })],
    stayDays: stayDays === undefined ? [longest, longest + 1] : [stayDays],
    shortTermActivity: shortTermActivity === undefined ? (['filming', 'volunteer'] as const) : [shortTermActivity],
  };
}

function completions(choices: ReturnType<typeof choicesFrom>): Known[] {
  return choices.birthDate.flatMap((birthDate) =>
    choices.stayDays.flatMap((stayDays) =>
      choices.shortTermActivity.map((shortTermActivity) => ({ birthDate, stayDays, shortTermActivity })),
    ),
  );
}

/** Whether two cases that differ in this fact alone are judged differently. */
function decides(name: keyof Known, { all, on }: { all: Known[]; on: Day }): boolean {
  const names = (['birthDate', 'stayDays', 'shortTermActivity'] as const).filter((other) => other !== name);
  return all.some((one) =>
    all.some(
      (other) =>
        names.every((same) => one[same] === other[same]) && verdictOn(one, { on }) !== verdictOn(other, { on }),
    ),
  );
}

function reasonsFor(outcome: ShortStay['outcome'], all: Known[], { on }: { on: Day }): Reason[] {
  const activity: Reason['facts'] = ['shortTermActivity', 'stayDays'];
  if (outcome === 'not-needed') return [{ rule: 'short-not-cases', facts: activity }];
  if (outcome === 'cannot-tell') return [];
  const isAgeAgainst = all.every(({ birthDate }) => !isOfAge(birthDate, { on }));
  const age: Reason = { rule: shortTermAges.id, facts: ['birthDate'] };
  if (outcome === 'yes') return [{ rule: 'short-six-cases', facts: activity }, age];
  return isAgeAgainst ? [age] : [{ rule: 'short-six-cases', facts: ['stayDays'] }];
}
