import type { Plan } from '../plan.ts';
import { originalsChecked } from '../rules/arrival.ts';
import { criminalRecordValid, medicalValid, passportValidMonths } from '../rules/papers.ts';
import { enrolAfterEntry } from '../rules/social-insurance.ts';
import { type Case, hasHappened, needsNoPermit } from './case.ts';
import { courseOf, isGranted, lastOf } from './course.ts';
import { deadlinesBeside } from './deadlines/beside.ts';
import { enrolmentStarts } from './deadlines/missed.ts';
import { type Deadline, dayOf } from './deadlines.ts';
import { withPapersBeside } from './documents/beside.ts';
import { byStep, type SinglePaper, singlePapers } from './documents/single.ts';
import type { Step } from './documents/steps.ts';
import { isDone } from './done.ts';
import { isWithoutWay, type WhoseMove } from './next-move/nothing-left.ts';
import { isResidenceFiled } from './shortfalls/papers.ts';
import type { Shortfall } from './shortfalls.ts';
import type { Warning } from './warnings.ts';
import { withWindows } from './windows.ts';

/** A plan as a person is shown it. */
export type ShownPlan = Omit<Plan, 'documents' | keyof WhoseMove> & WhoseMove & { documents: SinglePaper[] };

/**
 * A plan as a person is shown it: with the papers, each alone, and days that go along, without papers that nobody can
 * use or that were handed in for a permit that is granted, and without a category that nobody asks about.
 */
export function shownPlan(plan: Plan, of: Case): ShownPlan {
  const documents = isFirstWithoutWay(of)
    ? []
    : stillWanted(singlePapers(withPapersBeside(plan.documents, of), of), plan, of);
  const due = [...plan.deadlines, ...withWindows(deadlinesBeside(of), { of })];
  const deadlines = due
    .filter((each) => !isUsed(each.rules[0], of) && !isBeforeWork(each, of))
    .map((each) => (each.by === 'authority' && isDone(each, of) ? { ...each, decided: true as const } : each));
  const told = onceGranted(ofPermitHeld(onceRenewed(onceFiled(plan.warnings, of), of), of), of);
  const shown = { ...plan, documents, deadlines, shortfalls: onceGranted(plan.shortfalls, of) };
  if ((isCategoryAsked(of) && !isGranted(of)) || plan.eligibility?.outcome !== 'cannot-tell')
    return { ...shown, warnings: told };
  const warnings = told.filter(({ rules: [rule] }) => rule !== 'city-salary-missing');
  return { ...shown, eligibility: null, warnings };
}

/** The papers without what was handed in for a permit that is granted; where its originals may be looked at, that comes last. */
function stillWanted(papers: SinglePaper[], plan: Plan, of: Case): SinglePaper[] {
  if (!isGranted(of)) return papers;
  const parted = papers.map((paper) => ({
    paper,
    later: paper.uses.filter(({ step }) => !beforeGrant.includes(step)),
    earlier: paper.uses.filter(({ step }) => beforeGrant.includes(step)),
  }));
  const isShown = mayShowOriginals(plan, of);
  const wanted = parted
    .filter(({ later }) => later.length > 0)
    .map(({ paper, later, earlier }) => ({ ...paper, uses: isShown ? [...later, ...earlier] : later }));
  const handedIn = parted
    .filter(({ later }) => isShown && later.length === 0)
    .map(({ paper }) => ({ ...paper, ifAsked: true as const }));
  return [...byStep(wanted), ...handedIn];
}

/** Whether the office may still want to see the originals of the papers that were handed in before entry. */
function mayShowOriginals({ deadlines }: Plan, of: Case): boolean {
  const due = deadlines.find(({ rules: [rule] }) => rule === originalsChecked.id);
  return due !== undefined && of.asOf <= due.deadline && !isDone(due, of);
}

const beforeGrant: readonly Step[] = ['permit', 'renewal'];

/** What shows that a paper which runs out has been handed in for the last time. */
const usedBy: Readonly<Record<string, (of: Case) => boolean>> = {
  [criminalRecordValid.id]: (of) => hasHappened(of, 'acceptedOn') || isGranted(of),
  [medicalValid.id]: isResidenceFiled,
};

/** Whether a rule says until when a paper lasts that nobody asks for any more. */
function isUsed(rule: string, of: Case): boolean {
  return usedBy[rule]?.(of) ?? false;
}

/** Whether it is a day to enrol by that is counted from entry, and work begins after it: before work nobody can be enrolled. */
function isBeforeWork({ rules: [rule], from, deadline }: Deadline, of: Case): boolean {
  const start = enrolmentStarts(of);
  return rule === enrolAfterEntry.id && from.fact === 'enteredOn' && start !== undefined && start.day > deadline;
}

/** Nobody who needs no permit is told to have it changed. */
function ofPermitHeld(warnings: Warning[], of: Case): Warning[] {
  return needsNoPermit(of) ? warnings.filter(({ rules: [rule] }) => !aboutPermitHeld.includes(rule)) : warnings;
}

const aboutPermitHeld: readonly string[] = ['change-occupation-new', 'change-nationality'];

/** Whether no permit can be had by someone who holds none yet. */
function isFirstWithoutWay(of: Case): boolean {
  return of.procedure !== 'transfer' && isWithoutWay(of);
}

/** A renewal that is filed needs no unlocking any more: what counts is whether the permit lasts until the decision. */
function onceFiled(warnings: Warning[], of: Case): Warning[] {
  if (of.procedure !== 'renewal' || !hasHappened(of, 'acceptedOn')) return warnings;
  const others = warnings.filter(({ rules: [rule] }) => rule !== 'renew-missed');
  return endsBeforeDecision(of) ? [{ rules: ['permit-lapses-mid-process', 'renew-missed'] }, ...others] : others;
}

/** A renewal that is granted has tested the category. */
function onceRenewed(warnings: Warning[], of: Case): Warning[] {
  const isRenewed = of.procedure === 'renewal' && renewedBy.some((fact) => hasHappened(of, fact));
  return isRenewed ? warnings.filter(({ rules: [rule] }) => rule !== 'renew-recheck-category') : warnings;
}

const renewedBy = ['permitDecidedOn', 'rpIssuedOn'] as const;

/** Once the first permit is granted, nobody asks whether a paper was good enough for its filing. */
export function onceGranted<Told extends Warning | Shortfall>(told: readonly Told[], of: Case): Told[] {
  const isOver = of.procedure === 'first-permit' && isGranted(of);
  return told.filter(({ rules: [rule] }) => !isOver || !aboutFiling.includes(rule));
}

const aboutFiling: readonly string[] = [passportValidMonths.id, criminalRecordValid.id, 'inchina-other'];

function endsBeforeDecision(of: Case): boolean {
  const expiry = dayOf(of, 'permitExpiresOn');
  return expiry !== undefined && !isGranted(of) && expiry.day < lastOf(courseOf(of).decided).day;
}

/** Whether the category is judged anew: it stays as it is in a change, in the same occupation, and mostly in a renewal. */
function isCategoryAsked({ procedure, facts }: Case): boolean {
  if (procedure === 'renewal') return facts.currentCategory === 'A';
  return procedure === 'transfer' ? facts.sameOccupation !== true : procedure !== 'change';
}
