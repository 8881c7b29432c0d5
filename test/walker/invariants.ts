import { type Desk, presentMachine } from '../../core/desk.ts';
import { planFor } from '../../core/judge.ts';
import { walk } from '../../core/walk.ts';

/** The place found by going on from the last one is the place found by walking anew. */
export function placeFaults(desk: Desk): string[] {
  const { at, ended, path } = desk.position;
  const anew = walk(presentMachine(desk), desk.standing);
  const isSame = anew.at === at && anew.ended === ended && anew.path.join() === path.join();
  return isSame ? [] : [`it stands at ${at}, yet a walk from the beginning ends at ${anew.at}`];
}

const actors = ['employee', 'employer', 'authority'];

/** What must hold of every plan: one next actor or none, and no day to act by after the deadline. */
export function planFaults({ standing }: Desk): string[] {
  const { next, deadlines } = planFor(standing);
  const late = deadlines.filter(({ deadline, safe, actBy, opensOn }) =>
    [safe, actBy, opensOn].some((day) => day !== undefined && day > deadline),
  );
  return [
    ...(next && !actors.includes(next.by) ? [`the next move is nobody's: ${JSON.stringify(next)}`] : []),
    ...late.map(({ rules, deadline }) => `${rules[0]}: a day to act by lies after the deadline ${deadline}`),
  ];
}
