import { type PlanBeside, planBeside } from './beside.ts';
import type { Desk } from './desk.ts';
import type { Deadline } from './plan/deadlines.ts';
import { nameOfDeadline, type PlanDifference, planDifference, without } from './plan-difference.ts';
import { rulesTold } from './rules-told.ts';
import { caseFacts } from './scene.ts';
import { walk } from './walk.ts';

/** What a changed answer does to all that a person is shown of the plan, and which earlier answers it drops. */
export type Difference = PlanDifference & {
  /** Rules that are told beside papers, dates and warnings. */
  rulesAdded: string[];
  rulesGone: string[];
  /** The duties whose time a planned trip meets. */
  tripsMet: Deadline[];
  tripsFree: Deadline[];
  /** Earlier answers that are no longer asked for, and those that have to be given anew. */
  answersDropped: string[];
  answersAskedAnew: string[];
};

export function differenceBetween(before: Desk, after: Desk): Difference {
  const [from, to] = [planBeside(before.standing), planBeside(after.standing)];
  const lost = lostBetween(before, after);
  const anew = lost.filter((fact) => isAskedNext(after, fact));
  const ofPlan = planDifference(seen(from), seen(to));
  return {
    ...ofPlan,
    ...rulesBetween({ before, after }, ofPlan),
    tripsMet: without(met(to), { of: met(from), by: nameOfDeadline }),
    tripsFree: without(met(from), { of: met(to), by: nameOfDeadline }),
    answersDropped: lost.filter((fact) => !anew.includes(fact)),
    answersAskedAnew: anew,
  };
}

/** The plan with what is told beside the case. */
function seen({ shown, deadlines, shortfalls }: PlanBeside) {
  return { ...shown, deadlines: [...deadlines], shortfalls: [...shortfalls] };
}

function met({ collisions }: PlanBeside): Deadline[] {
  return collisions.map(({ deadline }) => deadline);
}

/** Rules told on one side only, without those that a paper, a date or a warning of that side brings. */
function rulesBetween(
  { before, after }: { before: Desk; after: Desk },
  { documentsAdded, documentsGone, deadlinesAdded, deadlinesGone, warningsAdded, warningsGone }: PlanDifference,
): Pick<Difference, 'rulesAdded' | 'rulesGone'> {
  const brought = [documentsAdded, documentsGone, deadlinesAdded, deadlinesGone, warningsAdded, warningsGone];
  const told = brought.flat().flatMap(({ rules: [rule] }) => rule ?? []);
  const [from, to] = [rulesTold(before), rulesTold(after)];
  const only = (rules: string[], others: string[]) =>
    rules.filter((rule) => !others.includes(rule) && !told.includes(rule));
  return { rulesAdded: only(to, from), rulesGone: only(from, to) };
}

/** Earlier answers that are there no longer, in the order in which they were asked and not in the one in which they are kept. */
function lostBetween(before: Desk, after: Desk): string[] {
  const known = caseFacts(before.standing.known);
  const answered = new Set([...before.position.path, ...Object.keys(known).toSorted()]);
  return [...answered].filter((fact) => known[fact] !== undefined && after.standing.known[fact] === undefined);
}

/** Whether some conversation goes on with this question. */
function isAskedNext({ conversations, standing }: Desk, fact: string): boolean {
  return Object.values(conversations).some((machine) => walk(machine, standing).at === fact);
}

/** Whether a changed answer changes nothing else. */
export function isNothing(difference: Difference): boolean {
  return Object.values(difference).every((part) => Array.isArray(part) && part.length === 0);
}
