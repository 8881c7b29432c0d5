import { addDays, type Day } from '../date.ts';
import { bare } from './fold.ts';
import { dayIn, type Limits } from './month-alone.ts';
import { awayIn } from './spans-away.ts';
import { weekdayNames } from './weekdays.ts';

/** An example of a day in the week that a text tells without a day of it; where the question takes none of them, on which side the week lies. */
export function exampleInWeek(said: string, limits: Limits): Day | 'tooEarly' | 'tooLate' | undefined {
  const week = spanIn(said, 'week');
  if (!week) return undefined;
  const today = Temporal.PlainDate.from(limits.today);
  const monday = addDays(limits.today, 1 - today.dayOfWeek + 7 * week.away);
  return dayIn({ first: monday, middle: addDays(monday, 2), last: addDays(monday, 6) }, limits);
}

/** The same of a year. */
export function exampleInYear(said: string, limits: Limits): Day | 'tooEarly' | 'tooLate' | undefined {
  const found = spanIn(said, 'year');
  if (!found) return undefined;
  const year = Number(limits.today.slice(0, 4)) + found.away;
  return dayIn({ first: `${year}-01-01`, middle: `${year}-06-15`, last: `${year}-12-31` }, limits);
}

function spanIn(said: string, span: 'week' | 'year'): { away: number } | undefined {
  const text = bare(said);
  const found = /[\d\n]/u.test(text) ? undefined : awayIn(text, span);
  return found && !namesWeekday(found.rest) ? found : undefined;
}

function namesWeekday(text: string): boolean {
  return text.split(/[^\p{L}]+/u).some((word) => weekdayNames().has(word));
}
