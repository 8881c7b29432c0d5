import type { Day } from '../../date.ts';
import type { FactName } from '../../facts.ts';
import type { Plan } from '../../plan.ts';
import { registration } from '../../rules/arrival.ts';
import { cancelPermit } from '../../rules/keeping-the-permit.ts';
import type { Actor } from '../../rules/term.ts';
import type { Case } from '../case.ts';
import type { Deadline } from '../deadlines.ts';
import type { ECard } from '../e-card.ts';
import { socialInsuranceOf } from '../social-insurance.ts';
import { isStayEnding, stayOf } from '../stay.ts';

/** The one who has to act next, on what, a duty or a paper, and by when if not by the day of the duty itself. */
export type NextMove = ({ by: Actor; rule: string } | { by: Actor; document: string }) & { until?: Day };

/** Who acts, told apart where there are two employers: the old one ends what was, the new one begins. */
export type Mover = Actor | 'oldEmployer' | 'newEmployer';

export function moverIn({ procedure }: Pick<Case, 'procedure'>, { by, rule }: { by: Actor; rule?: string }): Mover {
  if (procedure !== 'transfer' || by !== 'employer') return by;
  return rule === cancelPermit.id ? 'oldEmployer' : 'newEmployer';
}

/** The duty that the next move is about, as long as its day has not passed. */
export function dutyOfNext({ next, deadlines, asOf }: Pick<Plan, 'next' | 'deadlines' | 'asOf'>): Deadline | undefined {
  if (!next) return undefined;
  const about = 'document' in next ? next.document : next.rule;
  return deadlines.find(({ rules: [rule], deadline }) => rule === about && deadline >= asOf);
}

/** The time that an authority had for the next move and that is over. */
export function timeOverFor({
  next,
  deadlines,
  asOf,
}: Pick<Plan, 'next' | 'deadlines' | 'asOf'>): Deadline | undefined {
  if (next?.by !== 'authority' || !('rule' in next)) return undefined;
  return deadlines.find(({ rules: [rule], deadline }) => rule === next.rule && deadline < asOf);
}

/** What was found for the case before: what moves may rest on. */
export type Found = { deadlines: readonly Deadline[]; eCard: ECard };

/** A move in the order of a procedure, and the facts that show it or a later one to be made. */
export type Move = { move: NextMove; doneBy: readonly FactName[]; applies?: boolean };

export function move(by: Actor, rule: string, { doneBy, applies = true }: Omit<Move, 'move'>): Move {
  return { move: { by, rule }, doneBy, applies };
}

/** Registering with the police from the day of moving in, and once its time has passed as long as nothing shows it done. */
export function registering(of: Case, found: Pick<Found, 'deadlines'>): Move {
  const inTime = registeringInTime(of, found);
  const due = dueUnder(registration.id, found);
  if (due === undefined || of.asOf <= due || of.registration === 'notAsked') return inTime;
  return { ...inTime, move: { by: 'employee', rule: 'reg-penalty' }, applies: of.registration !== 'made' };
}

/** The same where nobody is asked whether it was done: only as long as its day has not passed. */
export function registeringInTime(of: Case, { deadlines }: Pick<Found, 'deadlines'>): Move {
  const due = deadlines.find(({ rules: [rule] }) => rule === registration.id);
  const isOpen = due !== undefined && of.asOf >= due.from.day && of.asOf <= due.deadline;
  return move('employee', registration.id, {
    doneBy: ['rpFiledOn', 'rpIssuedOn'],
    applies: isOpen && of.registration !== 'made',
  });
}

/** Registering with the police at a new address, on whatever day one moves in; a hotel does it for its guests. */
export function registeringAnew({ facts, registration: told }: Case): Move {
  return move('employee', registration.id, { doneBy: [], applies: facts.lodging !== 'hotel' && told !== 'made' });
}

/** Handing in the papers for the residence permit under a rule, and the decision on them. */
export function residencePermit(rule: string): [Move, Move] {
  return [
    move('employee', rule, { doneBy: ['rpFiledOn', 'rpIssuedOn'] }),
    move('authority', 'rp-decision-15d', { doneBy: ['rpIssuedOn'] }),
  ];
}

export function enrolling(): Move {
  return move('employer', 'si-30d', { doneBy: ['siRegisteredOn'] });
}

/** Enrolling in what an agreement exempted, once the time of the posting is over; who enrolled after it is in all of it. */
export function enrollingAfterPosting(of: Case): Move {
  const posting = socialInsuranceOf(of)?.posting;
  const { siRegisteredOn } = of.facts;
  const isEnrolled = posting !== undefined && siRegisteredOn !== undefined && siRegisteredOn > posting.endsOn;
  return move('employer', 'si-mandatory', { doneBy: [], applies: posting?.isOver === true && !isEnrolled });
}

/** The rule on how long the permit office takes. */
export function decisionRule({ eligibility }: Case): string {
  return eligibility?.category === 'A' ? 'notif-decision-a-5wd' : 'notif-decision-10wd';
}

/** Moves that wait for nothing, by their days; one without a day stays behind those that have one. */
export function soonestFirst(moves: readonly Move[], found: Pick<Found, 'deadlines'>): Move[] {
  const dayOf = (each: Move) => each.move.until ?? dueOn(each, found);
  return moves.toSorted((one, other) => compare(dayOf(one), dayOf(other)));
}

/** The move, by the last day of the stay where that comes before the day of the duty, or is near and the duty has none. */
export function beforeStayEnds(each: Move, { of, found }: { of: Case; found: Pick<Found, 'deadlines'> }): Move {
  const stay = stayOf(of);
  if (!stay || stay.daysOver > 0) return each;
  const due = dueOn(each, found);
  const isFirst = due === undefined ? isStayEnding(stay, { on: of.asOf }) : stay.lastDay < due;
  return isFirst ? { ...each, move: { ...each.move, until: stay.lastDay } } : each;
}

function dueOn({ move }: Move, found: Pick<Found, 'deadlines'>): Day | undefined {
  return 'rule' in move ? dueUnder(move.rule, found) : undefined;
}

/** The day by which a rule wants its duty done. */
export function dueUnder(id: string, { deadlines }: Pick<Found, 'deadlines'>): Day | undefined {
  return deadlines.find(({ rules: [rule] }) => rule === id)?.deadline;
}

function compare(one: string | undefined, other: string | undefined): number {
  if (one === other) return 0;
  return other === undefined || (one !== undefined && one < other) ? -1 : 1;
}
