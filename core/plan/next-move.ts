import type { Procedure } from '../facts.ts';
import { type Case, hasHappened, needsNoPermit } from './case.ts';
import { firstPermitMoves } from './next-move/first-permit.ts';
import { changeMoves, leavingMoves, renewalMoves, transferMoves } from './next-move/keeping.ts';
import type { Found, Move, NextMove } from './next-move/move.ts';
import {
  eCardMoves,
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

/** Whose move it is: the first in the order of the procedure that is still to be made; nobody's when none is left. */
export function nextMove(of: Case, found: Found): NextMove | null {
  const moves = [...overstayMoves(of), ...movesOf(of, found)];
  const open = moves.find(({ applies = true, doneBy }) => applies && !doneBy.some((fact) => hasHappened(of, fact)));
  return open?.move ?? null;
}

function movesOf(of: Case, found: Found): Move[] {
  if (of.eligibility?.outcome === 'no') return [];
  return (needsNoPermit(of) ? exemptMoves : movesIn[of.procedure])(of, found);
}
