import type { Answer } from '../answer.ts';
import { planBeside } from '../beside.ts';
import { type Day, daysBetween, isDay } from '../date.ts';
import type { Desk } from '../desk.ts';
import { deadlineTitle, lastMoment } from './plan-items.ts';

// No time of which one can be told at once runs longer; whoever tells a birthday need not wait for a plan.
const longestRunDays = 366;

/** Whether a day, or a day with its time, can start a time that ends now. */
function isOfLate(value: Answer['value'], { today }: { today: Day }): boolean {
  const day = typeof value === 'string' ? value.slice(0, 'YYYY-MM-DD'.length) : undefined;
  return day !== undefined && isDay(day) && Math.abs(daysBetween(day, { to: today })) <= longestRunDays;
}

/** The facts whose times begin with an answer; where it is not known where one stays, the time since the entry counts. */
function startedBy({ fact, value }: Answer, standing: { today: Day }): string[] {
  if (fact === 'lodging' && value === null) return ['enteredOn'];
  return isOfLate(value, standing) ? [fact] : [];
}

// Nobody need be told at once of what can wait longer.
const hurriedDays = 1;

/** What is said at once where an answer just given starts a time that ends today or tomorrow. */
export function dueAtOnce({ words, standing }: Desk, answers: readonly Answer[]): string[] {
  const given = answers.flatMap((answer) => startedBy(answer, standing));
  if (given.length === 0) return [];
  const due = planBeside(standing).deadlines.filter(({ from, deadline, by }) => {
    const left = daysBetween(standing.today, { to: deadline });
    // What must be done within a day of the entry hangs on where one stays, which is asked next.
    const isOpen = from.fact === 'enteredOn' && daysBetween(from.day, { to: deadline }) <= hurriedDays;
    if (isOpen && standing.known.lodging === undefined) return false;
    return by === 'employee' && given.includes(from.fact) && left >= 0 && left <= hurriedDays;
  });
  return due.map((one) => words.say('dates:atOnce', { duty: deadlineTitle(words, one), day: lastMoment(words, one) }));
}
