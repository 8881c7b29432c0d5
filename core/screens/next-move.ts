import type { Desk } from '../desk.ts';
import { planFor } from '../judge.ts';
import { dutyOfNext, moverIn } from '../plan/next-move/move.ts';
import { lastMoment } from './plan-items.ts';

/** Whose move it is now, in one sentence. */
export function nextMoveInWords({ words, standing }: Desk): string {
  const plan = planFor(standing);
  const { next } = plan;
  if (!next) return words.say('plan:next.nobody');
  const about = 'document' in next ? next.document : next.rule;
  const what = words.say([`plan:move.${about}`, `rules:${about}.title`]);
  const mover = moverIn(plan, next);
  if (next.until) return words.say(`plan:next.${mover}By`, { what, day: words.day(next.until) });
  const duty = dutyOfNext(plan);
  if (!duty) return words.say(`plan:next.${mover}`, { what });
  return words.say(`plan:next.${mover}By`, { what, day: lastMoment(words, duty) });
}
