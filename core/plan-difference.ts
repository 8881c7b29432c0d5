import type { Desk } from './desk.ts';
import { planFor } from './judge.ts';
import type { Deadline } from './plan/deadlines.ts';
import type { PlannedDocument } from './plan/documents.ts';
import type { Plan } from './plan.ts';

/** What a changed answer does to documents, dates and outcome, and which questions it brings or drops. */
export type Difference = {
  documentsAdded: PlannedDocument[];
  documentsGone: PlannedDocument[];
  deadlinesAdded: Deadline[];
  deadlinesGone: Deadline[];
  deadlinesMoved: { from: Deadline; to: Deadline }[];
  outcome?: { from: Plan['eligibility']; to: Plan['eligibility'] };
  /** Earlier answers that the new way no longer asks for. */
  answersDropped: string[];
};

export function differenceBetween(before: Desk, after: Desk): Difference {
  const [from, to] = [planFor(before.standing), planFor(after.standing)];
  const moved = movedIn(from, to);
  const outcomeChanged = outcomeOf(from) !== outcomeOf(to);
  return {
    documentsAdded: without(to.documents, { of: from.documents, by: nameOfDocument }),
    documentsGone: without(from.documents, { of: to.documents, by: nameOfDocument }),
    deadlinesAdded: without(to.deadlines, { of: from.deadlines, by: nameOfDeadline }),
    deadlinesGone: without(from.deadlines, { of: to.deadlines, by: nameOfDeadline }),
    deadlinesMoved: moved,
    answersDropped: before.position.path.filter(
      (fact) => !after.position.path.includes(fact) && fact !== after.position.at,
    ),
    ...(outcomeChanged ? { outcome: { from: from.eligibility, to: to.eligibility } } : {}),
  };
}

export function isNothing({ outcome, ...lists }: Difference): boolean {
  return outcome === undefined && Object.values(lists).every((list) => list.length === 0);
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

function nameOfDocument({ id, by, certification }: PlannedDocument): string {
  return `${id} ${by} ${certification}`;
}

/** What makes a deadline the same one after its date has moved. */
export function nameOfDeadline({ rules, from, by }: Deadline): string {
  return `${rules[0]}.${from.fact}.${by}`;
}

function without<T>(items: T[], { of, by }: { of: T[]; by: (item: T) => string }): T[] {
  const names = new Set(of.map(by));
  return items.filter((item) => !names.has(by(item)));
}
