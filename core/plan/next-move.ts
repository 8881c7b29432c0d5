import type { Procedure } from '../facts.ts';
import { type Case, hasHappened, needsNoPermit } from './case.ts';
import { eCardMoves } from './next-move/e-card.ts';
import { firstPermitMoves } from './next-move/first-permit.ts';
import { changeMoves, leavingMoves, renewalMoves, transferMoves } from './next-move/keeping.ts';
import { type Found, type Move, registering } from './next-move/move.ts';
import { isWithoutWay, type WhoseMove, whyNobody } from './next-move/nothing-left.ts';
import {
  exemptMoves,
  overstayMoves,
  residencePermitMoves,
  shortTermMoves,
  socialInsuranceMoves,
} from './next-move/stay.ts';

const movesIn: Record<Procedure, (of: Case, found: Found) => Move[]> = {
  'first-permit': firstPermitMoves,
  renewal: renewalMoves,
  change: changeMoves,
  transfer: transferMoves,
  leaving: leavingMoves,
  'short-term': shortTermMoves,
  'e-card': eCardMoves,
  'residence-permit': residencePermitMoves,
  'social-insurance': socialInsuranceMoves,
};

/** Whose move it is: the first in the order of the procedure that is still to be made; why nobody's when none is left. */
export function whoseMove(of: Case, found: Found): WhoseMove {
  const moves = [...overstayMoves(of), ...movesOf(of, found)];
  const open = moves.find(({ applies = true, doneBy }) => applies && !doneBy.some((fact) => hasHappened(of, fact)));
  return open ? { next: open.move, nothingLeft: null } : { next: null, nothingLeft: whyNobody(of, found) };
}

function movesOf(of: Case, found: Found): Move[] {
  if (needsNoPermit(of)) return exemptMoves(of, found);
  // Whoever moves to another employer still has an old permit to end.
  if (isWithoutWay(of) && of.procedure !== 'transfer') return [registering(of, found)];
  return movesIn[of.procedure](of, found);
}
