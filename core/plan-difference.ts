import { planShown } from './beside.ts';
import type { Desk } from './desk.ts';
import type { Deadline } from './plan/deadlines.ts';
import type { PlannedDocument } from './plan/documents.ts';
import { type Shortfall, untold } from './plan/shortfalls.ts';
import type { Warning } from './plan/warnings.ts';
import type { Plan } from './plan.ts';
import type { Insurance } from './rules/agreements.ts';
import { caseFacts } from './scene.ts';
import { walk } from './walk.ts';

/** What tells two plans apart. */
export type PlanDifference = {
  documentsAdded: PlannedDocument[];
  documentsGone: PlannedDocument[];
  deadlinesAdded: Deadline[];
  deadlinesGone: Deadline[];
  deadlinesMoved: { from: Deadline; to: Deadline }[];
  warningsAdded: Warning[];
  warningsGone: Warning[];
  shortfallsAdded: Shortfall[];
  shortfallsGone: Shortfall[];
  outcome?: { from: Plan['eligibility']; to: Plan['eligibility'] };
  /** What an agreement exempts. */
  exempt?: { from: Insurance[]; to: Insurance[] };
};

/** What a changed answer does to documents, dates, warnings and outcome, and which earlier answers it drops. */
export type Difference = PlanDifference & {
  /** Earlier answers that are no longer asked for, and those that have to be given anew. */
  answersDropped: string[];
  answersAskedAnew: string[];
};

export function differenceBetween(before: Desk, after: Desk): Difference {
  const known = caseFacts(before.standing.known);
  // In the order in which they were asked, and not in the one in which they happen to be kept.
  const answered = new Set([...before.position.path, ...Object.keys(known).toSorted()]);
  const lost = [...answered].filter((fact) => known[fact] !== undefined && after.standing.known[fact] === undefined);
  const anew = lost.filter((fact) => isAskedNext(after, fact));
  return {
    ...planDifference(planShown(before.standing), planShown(after.standing)),
    answersDropped: lost.filter((fact) => !anew.includes(fact)),
    answersAskedAnew: anew,
  };
}

/** What stands in one plan and not in the other, and what differs in both. */
export function planDifference(from: Plan, to: Plan): PlanDifference {
  const exempt = { from: from.socialInsurance?.exempt ?? [], to: to.socialInsurance?.exempt ?? [] };
  const outcomeChanged = outcomeOf(from) !== outcomeOf(to);
  return {
    documentsAdded: without(to.documents, { of: from.documents, by: nameOfDocument }),
    documentsGone: without(from.documents, { of: to.documents, by: nameOfDocument }),
    deadlinesAdded: without(to.deadlines, { of: from.deadlines, by: nameOfDeadline }),
    deadlinesGone: without(from.deadlines, { of: to.deadlines, by: nameOfDeadline }),
    deadlinesMoved: movedIn(from, to),
    warningsAdded: without(to.warnings, { of: from.warnings, by: nameOfWarning }),
    warningsGone: without(from.warnings, { of: to.warnings, by: nameOfWarning }),
    shortfallsAdded: without(untold(to.shortfalls, to), { of: untold(from.shortfalls, from), by: nameOfShortfall }),
    shortfallsGone: without(untold(from.shortfalls, from), { of: untold(to.shortfalls, to), by: nameOfShortfall }),
    ...(outcomeChanged ? { outcome: { from: from.eligibility, to: to.eligibility } } : {}),
    ...(String(exempt.from) === String(exempt.to) ? {} : { exempt }),
  };
}

/** Whether some conversation goes on with this question. */
function isAskedNext({ conversations, standing }: Desk, fact: string): boolean {
  return Object.values(conversations).some((machine) => walk(machine, standing).at === fact);
}

export function isNothing({ outcome, exempt, ...lists }: Difference): boolean {
  return outcome === undefined && exempt === undefined && Object.values(lists).every((list) => list.length === 0);
}

function movedIn(from: Plan, to: Plan): Difference['deadlinesMoved'] {
  return to.deadlines.flatMap((deadline) => {
    const earlier = from.deadlines.find((other) => nameOfDeadline(other) === nameOfDeadline(deadline));
    return earlier && earlier.deadline !== deadline.deadline ? [{ from: earlier, to: deadline }] : [];
  });
}

function outcomeOf({ eligibility }: Plan): string {
  return `${eligibility?.outcome} ${eligibility?.category}`;
}

/** What makes a document the same one in two plans. */
export function nameOfDocument({ id, by, certification }: PlannedDocument): string {
  return `${id} ${by} ${certification}`;
}

function nameOfWarning({ rules }: Warning): string {
  return rules[0];
}

function nameOfShortfall({ rules, from }: Shortfall): string {
  return `${rules[0]}.${from.fact}`;
}

/** What makes a deadline the same one after its date has moved. */
export function nameOfDeadline({ rules, from, by }: Deadline): string {
  return `${rules[0]}.${from.fact}.${by}`;
}

function without<T>(items: T[], { of, by }: { of: T[]; by: (item: T) => string }): T[] {
  const names = new Set(of.map(by));
  return items.filter((item) => !names.has(by(item)));
}
