import type { Known } from './answer.ts';
import { withCasesHeld } from './cases-in-china.ts';
import type { Standing } from './conversation.ts';
import { isDay } from './date.ts';
import { planInputOf } from './guide-facts.ts';
import { planFor } from './judge.ts';
import type { Case } from './plan/case.ts';
import { type Collision, collisionsOf } from './plan/collisions.ts';
import type { Deadline } from './plan/deadlines.ts';
import type { Beside, Trip } from './plan/shortfalls/held.ts';
import { type Shortfall, shortfallsOf } from './plan/shortfalls.ts';
import { onceGranted, type ShownPlan, shownPlan } from './plan/shown.ts';
import { withWindows } from './plan/windows.ts';
import { toldBeside } from './told-beside.ts';

/** What a plan comes to with what is told beside it: a planned trip, and until when the permit is asked for. */
export type PlanBeside = {
  of: Case;
  shown: ShownPlan;
  deadlines: readonly Deadline[];
  shortfalls: readonly Shortfall[];
  collisions: readonly Collision[];
};

/** A trip that is planned: its first day away and the day of coming back. */
export function tripIn({ tripFrom, tripUntil }: Known): Trip | undefined {
  const isTold = typeof tripFrom === 'string' && typeof tripUntil === 'string';
  return isTold && tripFrom <= tripUntil ? { from: tripFrom, until: tripUntil } : undefined;
}

const made = new WeakMap<Standing, PlanBeside>();

/** The plan of a standing with what is told beside it; made once for each. */
export function planBeside(standing: Standing): PlanBeside {
  const found = made.get(standing) ?? makePlanBeside(standing);
  made.set(standing, found);
  return found;
}

/** The plan as a person is shown it. */
export function planShown(standing: Standing): ShownPlan {
  return planBeside(standing).shown;
}

function makePlanBeside(standing: Standing): PlanBeside {
  const { known } = standing;
  const plan = planFor(standing);
  const { documents, shortfalls, eligibility } = plan;
  const of: Case = { ...planInputOf(known, standing), eligibility, ...toldBeside(standing) };
  const beside = besideIn(known);
  const { trip } = beside;
  const shown = withCasesHeld(shownPlan(plan, of), known);
  const around = trip ? withWindows(shown.deadlines, { of, trip }) : shown.deadlines;
  return {
    of,
    shown,
    deadlines: around,
    shortfalls: onceGranted(Object.keys(beside).length > 0 ? shortfallsOf(of, { documents, beside }) : shortfalls, of),
    collisions: trip ? collisionsOf({ of, trip, deadlines: around }) : [],
  };
}

function besideIn(known: Known): Beside {
  const trip = tripIn(known);
  const { permitUntil } = known;
  return {
    ...(trip ? { trip } : {}),
    ...(typeof permitUntil === 'string' && isDay(permitUntil) ? { permitUntil } : {}),
  };
}
