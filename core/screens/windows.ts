import type { Day } from '../date.ts';
import type { Case } from '../plan/case.ts';
import type { Deadline } from '../plan/deadlines.ts';
import { dutyOf } from '../plan/windows/duties.ts';
import { atPolice } from '../plan/windows/trip.ts';
import type { Advice, Window } from '../plan/windows.ts';
import type { Words } from '../words.ts';
import { sentences } from './labels.ts';

/** The day advised for a duty and why, or that there is no safe day left; nothing where it is done or long over. */
export function adviceInWords(words: Words, deadline: Deadline, of: Case): string | undefined {
  const { window } = deadline;
  if (window?.advised) return advisedInWords(words, { deadline, advised: window.advised, of });
  const isLast = window && !window.done && window.lastLegal >= of.asOf;
  return isLast ? words.say('dates:window.atOnce') : undefined;
}

function advisedInWords(
  words: Words,
  { deadline, advised, of }: { deadline: Deadline; advised: Advice; of: Case },
): string {
  const { day } = advised;
  return sentences(words, [
    words.say('dates:window.advised', { day: words.day(day) }),
    becauseInWords(words, advised, deadline.window),
    ...(dutyOf(deadline)?.isAtPolice ? [decisionInWords(words, atPolice(day, of))] : []),
  ]);
}

function decisionInWords(words: Words, { usual, until }: { usual: Day; until: Day }): string {
  if (usual >= until) return words.say('dates:window.decidedAtLatest', { until: words.day(until) });
  return words.say('dates:window.decided', { usual: words.day(usual), until: words.day(until) });
}

/** Why that day: where the first day of all is an earlier one, the advised day is called the working day after it. */
function becauseInWords(words: Words, { day, because }: Advice, window?: Pick<Window, 'opensOn'>): string {
  const { kind, ...days } = because;
  const opensOn = window?.opensOn ?? day;
  if (kind === 'opens' && opensOn < day) return words.say('dates:because.afterOpening', { day: words.day(opensOn) });
  const inWords = Object.entries(days).map(([name, on]) => [name, words.day(on)]);
  return words.say(`dates:because.${kind}`, Object.fromEntries(inWords));
}
