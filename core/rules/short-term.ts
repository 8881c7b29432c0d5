import type { Day } from '../date.ts';
import type { FactValue } from '../facts.ts';
import { always, type Figure, inForce } from './rule.ts';
import { days, term, workingDays } from './term.ts';

type Activity = FactValue<'shortTermActivity'>;

/** The kinds of short-term work that need a permit. */
export const permitCases: Figure<readonly Activity[]> = {
  id: 'short-six-cases',
  periods: [{ from: '2015-01-01', value: ['guidance', 'sports-trial', 'filming', 'fashion-show', 'performance'] }],
};

/** Whether an activity is short-term work that needs a permit, rather than no work at all. */
export function needsShortPermit(activity: Activity, { on }: { on: Day }): boolean {
  return inForce(permitCases, on).includes(activity);
}

/** The activities without a permit for which one comes on an F visa, rather than on an M visa. */
export const fVisaCases: Figure<readonly Activity[]> = {
  id: 'short-not-cases',
  periods: [{ from: '2015-01-01', value: ['volunteer', 'unapproved-performance'] }],
};

/** The visa on which somebody comes for an activity that needs no permit. */
export function visaForShortStay(activity: Activity, { on }: { on: Day }): 'M' | 'F' {
  return inForce(fVisaCases, on).includes(activity) ? 'F' : 'M';
}

/** The longest short stay, in days. */
export const longestShortStay: Figure<number> = { id: 'short-six-cases', periods: [{ from: '2015-01-01', value: 90 }] };

/** The ages for short-term work: the guide that names them is of 2024-11-29, and nothing says that others held before. */
export const shortTermAges: Figure<{ from: number; to: number }> = {
  id: 'short-age',
  periods: [{ from: always, value: { from: 18, to: 60 } }],
};

/** The longest stay, in days, without a residence permit. */
export const stayWithoutResidencePermit: Figure<number> = {
  id: 'short-rp-30',
  periods: [{ from: '2015-01-01', value: 30 }],
};

export const shortResidencePermit = term('short-rp-30', { by: 'employee', from: '2015-01-01', count: days(30) });
export const stayWithoutPermit = term('short-not-cases', { by: 'employer', from: '2015-01-01', count: days(90) });
export const shortDecision = term('short-decision', { by: 'authority', from: '2017-04-01', count: workingDays(5) });
