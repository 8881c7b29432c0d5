import type { Day } from '../date.ts';
import type { Rule } from './rule.ts';

/**
 * Whether a rule is known to have begun by a day: by the day it names, or by the newest of its sources that bears a
 * date, or, where none does, by the day it was last checked. Whoever says nothing as a rule needs nobody to vouch.
 */
export function isKnownToHaveBegun(
  { begins, confidence, sources, checkedOn }: Rule,
  { by: day }: { by: Day },
): boolean {
  if (begins !== undefined || confidence === 'background') return true;
  const published = sources.map(({ date, of = date }) => of).filter((date) => date !== 'undated');
  return isOver(published.toSorted().at(-1) ?? checkedOn, { by: day });
}

/** Whether a day has come, or a month or year of which no more is known is over. */
function isOver(rough: string, { by: day }: { by: Day }): boolean {
  return rough.length === day.length ? rough <= day : rough < day.slice(0, rough.length);
}
