import type { Day } from '../../date.ts';
import { type FactName, type Facts, factNames } from '../../facts.ts';
import { lately } from '../../lately.ts';
import { adultAge, oldestForB, pointsForA, pointsForB } from '../../rules/categories.ts';
import { inForce } from '../../rules/rule.ts';
import { citySalary } from '../../rules/salary.ts';
import { bestCombination, reachable, some, sureTraits, traitsOf, worstCombination } from './completions.ts';
import { type Category, pointFacts, type Route, routesFor } from './routes.ts';
import { isMinor, isTooOldForB, type Variable } from './traits.ts';
import { localPointsVariable, variablesOf } from './variables.ts';

/** A rule that speaks for or against, and the facts it was judged by. */
export type Reason = { rule: string; facts: FactName[] };
export type Judged = {
  outcome: 'yes' | 'no' | 'cannot-tell';
  category: Category | null;
  reasons: Reason[];
  missing: FactName[];
};

type Verdict = Category | 'no' | 'cannot-tell';
type Judge = (traits: number, points: number) => Verdict;

/** Whether a permit for more than a short stay can be had, judged over every value the facts leave open. */
export function judgePermit(facts: Facts, { on }: { on: Day }): Judged {
  const variables = variablesOf(facts, { on });
  return judgedAlike(nameOf(facts, { on, variables }), () => {
    const routes = routesFor(facts, { on });
    const points = facts.localBonusPoints ?? 0;
    const judge = judgeOver(routes, { facts, on });
    const verdicts = verdictsOf(variables, { judge, points });

    const { outcome, category } = summaryOf(verdicts);
    const reasons = category
      ? reasonsFor(category, { routes, variables, points })
      : reasonsAgainst(variables, { verdicts, on, points });
    return { outcome, category, reasons, missing: verdicts.size > 1 ? missingFrom(variables, { judge, points }) : [] };
  });
}

/** The facts not given that could change the verdict under some number of the points that a province may add. */
export function missingWhateverIsAdded(facts: Facts, { on }: { on: Day }): FactName[] {
  const variables = variablesOf(facts, { on });
  return missingAlike(nameOf(facts, { on, variables }), () => {
    const judge = judgeOver(routesFor(facts, { on }), { facts, on });
    return missingFrom([localPointsVariable({ on }), ...variables], { judge, points: 0 });
  });
}

// Many cases differ in nothing that counts: two birth dates of one band of ages, two countries of a degree.
const judgedAlike = lately<Judged>(4000);
const missingAlike = lately<FactName[]>(4000);

type Looked = { on: Day; variables: readonly Variable[] };

/** What a verdict rests on, all of it. */
function nameOf({ city, directGrounds, localBonusPoints }: Facts, { on, variables }: Looked): string {
  return JSON.stringify([on, city, directGrounds, localBonusPoints, variables.map(whatCounts)]);
}

/** What a variable contributes where it is known; what it may contribute where it is not goes by its names. */
function whatCounts({ unknown, options }: Variable): unknown {
  return unknown.length > 0 ? unknown : options;
}

function judgeOver(routes: readonly Route[], { facts, on }: { facts: Facts; on: Day }): Judge {
  const otherwise = citySalary(facts.city, { on }) ? 'no' : 'cannot-tell';
  return rememberingBands(judgeBy(routes, { otherwise }), { on });
}

function judgeBy(routes: readonly Route[], { otherwise }: { otherwise: Verdict }): Judge {
  const categories = (['A', 'B', 'C'] as const).map((category) => ({
    category,
    ways: routes.filter((route) => route.category === category),
  }));
  return (traits, points) => {
    if (isMinor(traits)) return 'no';
    const best = categories.find(({ ways }) => ways.some(({ isOpen }) => isOpen(traits, points)));
    return best?.category ?? otherwise;
  };
}

/** Points matter only by the threshold they reach, so each verdict is found once for each. */
function rememberingBands(judge: Judge, { on }: { on: Day }): Judge {
  const forA = inForce(pointsForA, on);
  const forB = inForce(pointsForB, on);
  const verdicts = new Map<number, Verdict>();
  return (traits, points) => {
    const band = points >= forA ? 2 : Number(points >= forB);
    const known = verdicts.get(traits * 3 + band);
    const verdict = known ?? judge(traits, points);
    if (!known) verdicts.set(traits * 3 + band, verdict);
    return verdict;
  };
}

function verdictsOf(variables: readonly Variable[], { judge, points }: { judge: Judge; points: number }) {
  const verdicts = new Set<Verdict>();
  some(reachable(variables, { points }), (traits, total) => {
    verdicts.add(judge(traits, total));
    return false;
  });
  return verdicts;
}

function summaryOf(verdicts: ReadonlySet<Verdict>): Pick<Judged, 'outcome' | 'category'> {
  const [first] = verdicts;
  if (verdicts.size === 1 && (first === 'no' || first === 'cannot-tell')) return { outcome: first, category: null };
  if (verdicts.has('no') || verdicts.has('cannot-tell')) return { outcome: 'cannot-tell', category: null };
  const lowest = (['C', 'B', 'A'] as const).find((category) => verdicts.has(category));
  return { outcome: 'yes', category: lowest ?? null };
}

type Weighed = { variables: readonly Variable[]; points: number };

/** Every route into the category that is open whatever the facts not given are. */
function reasonsFor(category: Category, { routes, variables, points }: Weighed & { routes: Route[] }): Reason[] {
  const worst = worstCombination(variables, { points });
  return routes
    .filter((route) => route.category === category && route.isOpen(worst.traits, worst.points))
    .flatMap(({ rules, facts }) => rules.map((rule) => ({ rule, facts })));
}

/** What stands against a permit whatever the facts not given are. */
function reasonsAgainst(
  variables: readonly Variable[],
  { verdicts, on, points }: { verdicts: ReadonlySet<Verdict>; on: Day; points: number },
): Reason[] {
  if (verdicts.has('cannot-tell')) return [{ rule: 'city-salary-missing', facts: ['city'] }];
  if (verdicts.size > 1) return [];
  const traits = sureTraits(variables);
  if (isMinor(traits)) return [{ rule: adultAge.id, facts: ['birthDate'] }];
  const reasons: Reason[] = [];
  if (isTooOldForB(traits)) reasons.push({ rule: oldestForB.id, facts: ['birthDate'] });
  const mostPoints = bestCombination(variables, { points }).points;
  if (mostPoints < inForce(pointsForB, on)) reasons.push({ rule: pointsForB.id, facts: pointFacts });
  return reasons;
}

/** The facts not given for which some choice of all the others leaves the verdict to them. */
function missingFrom(variables: readonly Variable[], { judge, points }: { judge: Judge; points: number }): FactName[] {
  const missing = variables
    .filter((variable) => variable.unknown.length > 0 && decides(variable, { variables, judge, points }))
    .flatMap(({ unknown }) => unknown);
  return factNames.filter((name) => missing.includes(name));
}

function decides(variable: Variable, { variables, judge, points }: Weighed & { judge: Judge }): boolean {
  const others = variables.filter((other) => other !== variable);
  const [first, ...rest] = variable.options;
  if (!first) return false;
  return some(reachable(others, { points, toCome: traitsOf(variable) }), (traits, total) => {
    const verdict = judge(traits | first.traits, total + first.points);
    return rest.some((option) => judge(traits | option.traits, total + option.points) !== verdict);
  });
}
