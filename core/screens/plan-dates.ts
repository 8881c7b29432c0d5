import { type PlanBeside, planBeside } from '../beside.ts';
import type { Desk } from '../desk.ts';
import type { Deadline } from '../plan/deadlines.ts';
import { isDone } from '../plan/done.ts';
import type { Item, Section } from '../view.ts';
import { deadlineItem, rulesOfDay } from './plan-items.ts';
import { flagged } from './unverified.ts';

// So many dates stand on the first page of the plan.
const datesAtFirst = 3;

/** The dates that come next; nothing where none is known. */
export function comingSection(desk: Desk): Section[] {
  const coming = comingDates(desk).slice(0, datesAtFirst);
  const items = coming.map((deadline) => dateItem(desk, deadline));
  return items.length > 0 ? [{ key: 'coming', title: desk.words.say('plan:coming'), items }] : [];
}

/** All dates of the plan, as they are told. */
export function dateItems(desk: Desk): Item[] {
  return sortedDates(planBeside(desk.standing)).map((deadline) => dateItem(desk, deadline));
}

function dateItem(desk: Desk, deadline: Deadline): Item {
  return flagged(desk, rulesOfDay(deadline), deadlineItem(desk.words, deadline, planBeside(desk.standing).of));
}

/** By their days; what is done, or an authority should have done by now, comes last: nobody who reads it can act on it. */
function sortedDates({ deadlines, of }: PlanBeside): Deadline[] {
  const isOver = (due: Deadline) => Number(isDone(due, of) || (due.by === 'authority' && due.deadline < of.asOf));
  const byDay = deadlines.toSorted((one, other) => one.deadline.localeCompare(other.deadline));
  return byDay.toSorted((one, other) => isOver(one) - isOver(other));
}

/** The day on which a fine stops growing is no day to wait for: it stands with what an overstay may cost. */
function comingDates({ standing }: Desk): Deadline[] {
  const beside = planBeside(standing);
  const isComing = (due: Deadline) => due.deadline >= standing.today && !isDone(due, beside.of);
  return sortedDates(beside).filter((due) => isComing(due) && !due.isNoDuty);
}
