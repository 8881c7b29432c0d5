import type { Difference } from '../difference.ts';
import type { Compared } from '../view.ts';
import { oneSided, type Sides } from './one-sided.ts';
import { deadlineTitle, warningItem } from './plan-items.ts';
import { shortfallTitle } from './reckoning.ts';

export function warningRows({ now }: Sides, difference: Difference): Compared[] {
  const { warningsAdded, warningsGone, shortfallsAdded, shortfallsGone, tripsMet, tripsFree } = difference;
  const rows = (warnings: Difference['warningsAdded'], side: 'now' | 'otherwise') =>
    warnings.map((warning) => {
      const { key, title } = warningItem(now.words, warning);
      return oneSided(now, { key, title, of: 'warning', side });
    });
  const short = (shortfalls: Difference['shortfallsAdded'], side: 'now' | 'otherwise') =>
    shortfalls.map((shortfall) => {
      const title = shortfallTitle(now.words, shortfall);
      return oneSided(now, { key: `short.${shortfall.from.fact}`, title, of: 'warning', side });
    });
  const trips = (met: Difference['tripsMet'], side: 'now' | 'otherwise') =>
    met.map((due) => {
      const title = now.words.say('dates:trip.title', { duty: deadlineTitle(now.words, due) });
      return oneSided(now, { key: `trip.${due.rules[0]}`, title, of: 'warning', side });
    });
  return [
    ...rows(warningsGone, 'now'),
    ...short(shortfallsGone, 'now'),
    ...trips(tripsFree, 'now'),
    ...rows(warningsAdded, 'otherwise'),
    ...short(shortfallsAdded, 'otherwise'),
    ...trips(tripsMet, 'otherwise'),
  ];
}
