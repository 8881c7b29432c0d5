import type { Difference } from '../difference.ts';
import { nameOfDeadline } from '../plan-difference.ts';
import type { Compared } from '../view.ts';
import { adviceIn, momentMoved } from './moved.ts';
import type { Sides } from './one-sided.ts';
import { deadlineTitle, lastMoment } from './plan-items.ts';

export function dateRows(
  { now: { words } }: Sides,
  { deadlinesMoved, deadlinesAdded, deadlinesGone, deadlinesAdvised }: Difference,
): Compared[] {
  const none = words.say('common:compare.noDate');
  const moved = deadlinesMoved.map(({ from, to }) => ({
    due: to,
    now: lastMoment(words, from),
    otherwise: momentMoved(words, { from, to }),
  }));
  const gone = deadlinesGone.map((due) => ({ due, now: lastMoment(words, due), otherwise: none }));
  const added = deadlinesAdded.map((due) => ({ due, now: none, otherwise: lastMoment(words, due) }));
  const dates = [...moved, ...gone, ...added].map(({ due, ...days }) => ({
    due,
    title: deadlineTitle(words, due),
    ...days,
  }));
  const advised = deadlinesAdvised.map(({ from, to }) => ({
    due: to,
    title: words.say('common:compare.advised', { duty: deadlineTitle(words, to) }),
    now: adviceIn(words, from),
    otherwise: adviceIn(words, to),
  }));
  return [...dates, ...advised].map(({ due, ...row }) => ({ key: nameOfDeadline(due), ...row }));
}
