import type { Known } from './answer.ts';
import type { Standing } from './conversation.ts';
import { isDay } from './date.ts';
import { conversationFor, happenedBy, hasEntered } from './guide-facts.ts';
import type { Hindrance, ToldBeside } from './plan/case.ts';

/** What a plan takes beside the facts: what has happened on a day not known, and what stands in the way. */
export function toldBeside(standing: Standing): ToldBeside {
  return {
    happened: happenedBy(standing.known),
    hindrances: hindrancesIn(standing),
    ...registrationIn(standing.known),
    ...postingIn(standing.known),
  };
}

/** What a person told of registering with the police; whoever has stayed too long is asked for nothing but that. */
function registrationIn(known: Known): Pick<ToldBeside, 'registration'> {
  if (known.isRegistered === true) return { registration: 'made' };
  return conversationFor(known) === 'overstay' ? { registration: 'notAsked' } : {};
}

/** Since when, or from when on, a person is posted, and until when longer than usual. */
function postingIn({ postedOn, isLongerApproved, approvedUntil }: Known): Pick<ToldBeside, 'postedOn' | 'longerUntil'> {
  if (typeof postedOn !== 'string' || !isDay(postedOn)) return {};
  if (isLongerApproved !== true) return { postedOn };
  return {
    postedOn,
    longerUntil: typeof approvedUntil === 'string' && isDay(approvedUntil) ? approvedUntil : 'unknown',
  };
}

/** What stands in the way of the next step by what a person told of it. */
function hindrancesIn(standing: Standing): Hindrance[] {
  const { holding, isInChina, permitNumberAtHand, ...known } = standing.known;
  const isMoving = holding === 'lostPlastic' || (holding === 'plasticPermit' && known.wantsEarlyMove === true);
  const told: Record<Hindrance, boolean> = {
    employerRefuses: known.employerHelps === false && known.isCancelled !== true,
    passportNotChanged: holding === 'newPassport' && known.permitChangedFirst === false,
    reissuePending: isMoving && known.reissueApproved !== true,
    noLetter: holding === 'nothing',
    notInChina: isInChina === false && !hasEntered(standing),
    noNumber: permitNumberAtHand === false,
  };
  // The keys of an object literal are exactly its type's keys.
  return (Object.keys(told) as Hindrance[]).filter((hindrance) => told[hindrance]);
}
