import { planBeside, tripIn } from '../beside.ts';
import type { Desk } from '../desk.ts';
import { givingPermits } from '../plan/shortfalls/passport.ts';
import { dutyOf } from '../plan/windows/duties.ts';
import type { Choice, Citation } from '../view.ts';
import { citationsOf } from './citations.ts';
import { sentences } from './labels.ts';
import { holdingInWords, tripInWords } from './trips.ts';

/** What is said beside the dates: the planned trip, and how long the passport is kept. */
export function besideDates(desk: Desk): string[] {
  const held = isFiledWithPolice(desk) ? [sentences(desk.words, holdingInWords(desk))] : [];
  return [...tripInWords(desk), ...held];
}

/** What that rests on. */
export function rulesBesideDates(desk: Desk): string[] {
  return isFiledWithPolice(desk) ? ['rp-passport-returned'] : [];
}

export function sourcesBesideDates(desk: Desk): Citation[] {
  return citationsOf(rulesBesideDates(desk), desk.words);
}

/** Whether papers for a residence permit are still to be handed in. */
function isFiledWithPolice({ standing }: Desk): boolean {
  return planBeside(standing).deadlines.some((due) => due.window?.advised && dutyOf(due)?.isAtPolice);
}

/** What can be told beside the dates: a planned trip, and how long the passport and the permit asked for run. */
export function besideOffered(desk: Desk): Choice[] {
  const { words, standing } = desk;
  const trip: Choice = { key: 'trip', label: words.say(`dates:trip.${tripIn(standing.known) ? 'change' : 'plan'}`) };
  const passport: Choice = { key: 'passport', label: words.say('dates:passport.check') };
  return [trip, ...(givesPermit(desk) ? [passport] : [])];
}

function givesPermit({ standing }: Desk): boolean {
  const { procedure, eligibility } = planBeside(standing).of;
  const isGiven = eligibility?.outcome !== 'no' && eligibility?.outcome !== 'not-needed';
  return isGiven && givingPermits.includes(procedure);
}
