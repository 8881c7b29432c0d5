import type { FactName, Procedure } from '../../facts.ts';
import { isBeforeIntegration } from '../../rules/integration.ts';
import { type Case, hasHappened, needsNoPermit } from '../case.ts';
import { enrolmentProcedures } from '../deadlines/missed.ts';
import type { Found, NextMove } from './move.ts';

/** Why nobody has to act. */
export type NothingLeft = 'finished' | 'not-needed' | 'not-eligible' | 'before-card' | 'keeps-card' | 'hotel-registers';

/** The one who has to act, or why nobody has to: always one of the two. */
export type WhoseMove = { next: NextMove; nothingLeft: null } | { next: null; nothingLeft: NothingLeft };

const filedFirst: readonly FactName[] = [
  'acceptedOn',
  'notificationIssuedOn',
  'permitDecidedOn',
  'rpFiledOn',
  'rpIssuedOn',
];

/** What shows that a permit has been applied for, in each procedure that leads to a new one. */
const filedIn: Partial<Record<Procedure, readonly FactName[]>> = {
  'first-permit': filedFirst,
  'short-term': filedFirst,
  transfer: ['acceptedOn', 'permitDecidedOn'],
};

/** Whether no new permit can be had, and none has been applied for that an office would still decide on. */
export function isWithoutWay(of: Case): boolean {
  const filed = filedIn[of.procedure];
  return filed !== undefined && of.eligibility?.outcome === 'no' && !filed.some((fact) => hasHappened(of, fact));
}

/** Why nobody has to act in a case in which no move is left. */
export function whyNobody(of: Case, { eCard }: Pick<Found, 'eCard'>): NothingLeft {
  const { procedure, facts } = of;
  if (needsNoPermit(of)) return enrolmentProcedures.includes(procedure) ? 'finished' : 'not-needed';
  if (isWithoutWay(of)) return 'not-eligible';
  if (procedure === 'e-card' && isBeforeIntegration(of.asOf)) return 'before-card';
  if (procedure === 'e-card' && eCard.path === 'keep') return 'keeps-card';
  return facts.changedItem === 'address' && facts.lodging === 'hotel' ? 'hotel-registers' : 'finished';
}
