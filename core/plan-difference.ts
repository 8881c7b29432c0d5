import type { Day } from './date.ts';
import type { FactName } from './facts.ts';
import type { Deadline } from './plan/deadlines.ts';
import type { PlannedDocument } from './plan/documents.ts';
import { dutyOfNext, moverIn, timeOverFor } from './plan/next-move/move.ts';
import { type Shortfall, untold } from './plan/shortfalls.ts';
import type { Warning } from './plan/warnings.ts';
import type { Plan } from './plan.ts';
import type { Insurance } from './rules/agreements.ts';

/** What tells two plans apart. */
export type PlanDifference = {
  documentsAdded: PlannedDocument[];
  documentsGone: PlannedDocument[];
  deadlinesAdded: Deadline[];
  deadlinesGone: Deadline[];
  deadlinesMoved: Changed<Deadline>[];
  /** Dates that stay, of duties that are to be done on another day or are done on one side only. */
  deadlinesAdvised: Changed<Deadline>[];
  warningsAdded: Warning[];
  warningsGone: Warning[];
  shortfallsAdded: Shortfall[];
  shortfallsGone: Shortfall[];
  outcome?: Changed<Plan['eligibility']>;
  points?: Changed<number | undefined>;
  /** What could still change the outcome. */
  missing?: Changed<readonly FactName[]>;
  next?: Changed<Plan['next']>;
  /** Until when the person may stay. */
  stay?: Changed<Day | undefined>;
  /** What an agreement exempts. */
  exempt?: Changed<readonly Insurance[]>;
  /** Until when it exempts a posting. */
  exemptUntil?: Changed<Day | undefined>;
};

type Changed<Part> = { from: Part; to: Part };

/** The rules that what differs rests on. */
export function rulesOfDifference(difference: PlanDifference): string[] {
  const { documentsAdded, documentsGone, deadlinesAdded, deadlinesGone, deadlinesMoved, outcome } = difference;
  const { warningsAdded, warningsGone, shortfallsAdded, shortfallsGone } = difference;
  const due = [...deadlinesAdded, ...deadlinesGone, ...deadlinesMoved.map(({ to }) => to)];
  const grave = [...warningsAdded, ...warningsGone, ...shortfallsAdded, ...shortfallsGone];
  return [...documentsAdded, ...documentsGone, ...due, ...grave, outcome?.from, outcome?.to].flatMap(
    (item) => item?.rules ?? [],
  );
}

/** What stands in one plan and not in the other, and what differs in both. */
export function planDifference(from: Plan, to: Plan): PlanDifference {
  const pairs = pairsOf(from, to);
  return {
    documentsAdded: without(to.documents, { of: from.documents, by: nameOfDocument }),
    documentsGone: without(from.documents, { of: to.documents, by: nameOfDocument }),
    deadlinesAdded: without(to.deadlines, { of: from.deadlines, by: nameOfDeadline }),
    deadlinesGone: without(from.deadlines, { of: to.deadlines, by: nameOfDeadline }),
    deadlinesMoved: pairs.filter((pair) => isOther(pair, momentOf)),
    deadlinesAdvised: pairs.filter((pair) => !isOther(pair, momentOf) && isOther(pair, adviceOn)),
    warningsAdded: without(to.warnings, { of: from.warnings, by: nameOfWarning }),
    warningsGone: without(from.warnings, { of: to.warnings, by: nameOfWarning }),
    shortfallsAdded: without(untold(to.shortfalls, to), { of: untold(from.shortfalls, from), by: nameOfShortfall }),
    shortfallsGone: without(untold(from.shortfalls, from), { of: untold(to.shortfalls, to), by: nameOfShortfall }),
    ...changedParts(from, to),
  };
}

/** What there is once in each plan, where it differs. */
function changedParts(
  from: Plan,
  to: Plan,
): Omit<PlanDifference, `${string}s${'Added' | 'Gone' | 'Moved' | 'Advised'}`> {
  const plans = { from, to };
  const both = <Part>(part: (plan: Plan) => Part) => ({ from: part(from), to: part(to) });
  return {
    ...(isOther(plans, outcomeOf) ? { outcome: both(({ eligibility }) => eligibility) } : {}),
    ...(isOther(plans, pointsOf) ? { points: both(pointsOf) } : {}),
    ...(isOther(plans, missingOf) ? { missing: both(missingOf) } : {}),
    ...(isOther(plans, nextOf) ? { next: both(({ next }) => next) } : {}),
    ...(isOther(plans, lastDayOf) ? { stay: both(lastDayOf) } : {}),
    ...(isOther(plans, exemptOf) ? { exempt: both(exemptOf) } : {}),
    ...(isOther(plans, exemptUntilOf) ? { exemptUntil: both(exemptUntilOf) } : {}),
  };
}

function isOther<Whole>({ from, to }: Changed<Whole>, part: (whole: Whole) => unknown): boolean {
  return JSON.stringify(part(from)) !== JSON.stringify(part(to));
}

/** The deadlines that stand in both plans. */
function pairsOf(from: Plan, to: Plan): Changed<Deadline>[] {
  return to.deadlines.flatMap((deadline) => {
    const earlier = from.deadlines.find((other) => nameOfDeadline(other) === nameOfDeadline(deadline));
    return earlier ? [{ from: earlier, to: deadline }] : [];
  });
}

function momentOf({ deadline, time }: Deadline): unknown {
  return [deadline, time];
}

/** The day a duty is advised for; of one that is done none is, nor of what an authority has decided. */
function adviceOn({ window, decided }: Deadline): unknown {
  return [window?.done === true || decided === true, window?.advised?.day];
}

function outcomeOf({ eligibility }: Plan): unknown {
  return [eligibility?.outcome, eligibility?.category];
}

function pointsOf({ eligibility }: Plan): number | undefined {
  return eligibility?.points?.total;
}

function missingOf({ eligibility }: Plan): readonly FactName[] {
  return eligibility?.missing ?? [];
}

function nextOf(plan: Plan): unknown {
  const { next, nothingLeft } = plan;
  // The day of the duty is not told where another day comes first.
  const duty = next?.until === undefined ? (timeOverFor(plan) ?? dutyOfNext(plan)) : undefined;
  return [next && moverIn(plan, next), next, nothingLeft, duty && momentOf(duty)];
}

function lastDayOf({ stay }: Plan): Day | undefined {
  return stay?.lastDay;
}

function exemptOf({ socialInsurance }: Plan): readonly Insurance[] {
  return socialInsurance?.exempt ?? [];
}

function exemptUntilOf({ socialInsurance }: Plan): Day | undefined {
  return socialInsurance?.posting?.endsOn;
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

/** The items that have no namesake among the others. */
export function without<T>(items: T[], { of, by }: { of: T[]; by: (item: T) => string }): T[] {
  const names = new Set(of.map(by));
  return items.filter((item) => !names.has(by(item)));
}
