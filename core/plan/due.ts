import { registration } from '../rules/arrival.ts';
import { stayWithoutPermit } from '../rules/short-term.ts';
import { enrol } from '../rules/social-insurance.ts';
import { type Case, needsNoPermit } from './case.ts';
import { arrivalRows } from './deadlines/arrival.ts';
import { decisionRows } from './deadlines/decisions.ts';
import { keepingRows } from './deadlines/keeping.ts';
import { enrolmentProcedures, enrolmentStarts } from './deadlines/missed.ts';
import { expiryRows } from './deadlines/papers.ts';
import { shortStayRows } from './deadlines/short-stay.ts';
import { type Deadline, deadlineFrom, type Row } from './deadlines.ts';

const rows: readonly Row[] = [
  ...arrivalRows,
  { term: enrol, in: enrolmentProcedures, from: enrolmentStarts },
  ...decisionRows,
  ...expiryRows,
  ...keepingRows,
  ...shortStayRows,
];

/** Every duty that follows from the facts, past ones too, earliest first. */
export function deadlinesOf(of: Case): Deadline[] {
  return rows
    .map((row) => deadlineFrom(row, of))
    .filter((deadline) => deadline !== undefined)
    .filter(({ rules: [rule] }) => !needsNoPermit(of) || isDueWithoutPermit(rule, of))
    .sort((one, other) => compare(one.deadline, other.deadline));
}

/** Whoever needs no permit still enrols in social insurance, and registers a short stay and ends it in time. */
function isDueWithoutPermit(rule: string, { procedure }: Case): boolean {
  return (procedure === 'short-term' ? [registration.id, stayWithoutPermit.id] : [enrol.id]).includes(rule);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
