import { type Desk, presentMachine } from './desk.ts';
import { fewestLeft } from './fewest-left.ts';
import type { Note } from './move.ts';
import { remaining } from './remaining.ts';

type Left = { least: number; most: number };

/** The questions still to come; whoever puts a step off or gives it up needs fewer. */
export function questionsLeft(desk: Desk): Left {
  const [machine, place] = [presentMachine(desk), { at: desk.position.at, standing: desk.standing }];
  const { least, most } = remaining(machine, place);
  return { least: Math.min(most, Math.max(least, fewestLeft(machine, place))), most };
}

/** Until it is chosen what to go through, a count would tell only how far it is to that choice. */
export function isCounted({ position }: Desk): boolean {
  return position.conversation !== 'welcome';
}

/** How much is left, in one sentence. */
export function leftTold(desk: Desk): Note {
  if (desk.position.ended) return { key: 'common:left.none' };
  if (!isCounted(desk)) return { key: 'common:left.notChosen' };
  const { least, most } = questionsLeft(desk);
  if (most <= 1) return { key: 'common:left.last' };
  return least === most
    ? { key: 'common:left.exactly', values: { count: most } }
    : { key: 'common:left.between', values: { least, most } };
}
