import { planBeside } from '../../core/beside.ts';
import { type Desk, presentMachine } from '../../core/desk.ts';
import { planFor } from '../../core/judge.ts';
import { walk } from '../../core/walk.ts';
import type { Fault } from './fault.ts';
import { moveFaults } from './moves.ts';

/** The place found by going on from the last one is the place found by walking anew. */
export function placeFaults(desk: Desk): string[] {
  const { at, ended, path } = desk.position;
  const anew = walk(presentMachine(desk), desk.standing);
  const isSame = anew.at === at && anew.ended === ended && anew.path.join() === path.join();
  return isSame ? [] : [`it stands at ${at}, yet a walk from the beginning ends at ${anew.at}`];
}

/** What must hold wherever a person stands: somebody has to act next, or there is a reason why nobody has to. */
export function whoseMoveFaults({ standing, position }: Desk): Fault[] {
  const at = `${position.conversation}:${position.at}`;
  return moveFaults(planFor(standing), planBeside(standing).of).map((detail) => ({ name: 'PLAN', at, detail }));
}

/** What must hold of every plan: no day to act by lies after the deadline. */
export function planFaults({ standing }: Desk): string[] {
  const { deadlines } = planFor(standing);
  const late = deadlines.filter(({ deadline, safe, actBy, opensOn }) =>
    [safe, actBy, opensOn].some((day) => day !== undefined && day > deadline),
  );
  return late.map(({ rules, deadline }) => `${rules[0]}: a day to act by lies after the deadline ${deadline}`);
}
