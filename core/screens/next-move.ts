import type { Desk } from '../desk.ts';
import { planFor } from '../judge.ts';
import { dutyOfNext, moverIn, timeOverFor } from '../plan/next-move/move.ts';
import { lastMoment } from './plan-items.ts';

/** The rule or the paper that the next move is about. */
export function rulesOfMove({ standing }: Desk): string[] {
  const { next } = planFor(standing);
  if (!next) return [];
  return ['document' in next ? next.document : next.rule];
}

/** Whose move it is now, or why it is nobody's, in a sentence or two. */
export function nextMoveInWords(desk: Desk): string {
  const { words, standing } = desk;
  const plan = planFor(standing);
  const { next } = plan;
  if (!next) return words.say(`plan:nobody.${plan.nothingLeft}`);
  const [about = ''] = rulesOfMove(desk);
  const what = words.say([`plan:move.${about}`, `rules:${about}.title`]);
  const mover = moverIn(plan, next);
  if (next.until) return words.say(`plan:next.${mover}By`, { what, day: words.day(next.until) });
  const over = timeOverFor(plan);
  if (over) return words.say('plan:next.authorityLate', { what, day: lastMoment(words, over) });
  const duty = dutyOfNext(plan);
  if (!duty) return words.say(`plan:next.${mover}`, { what });
  return words.say(`plan:next.${mover}By`, { what, day: lastMoment(words, duty) });
}
