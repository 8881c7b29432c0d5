import type { Machine, Standing } from './conversation.ts';
import { isQuestion, waysFrom } from './ways.ts';

type Place = { at: string; standing: Standing };

/** The ends at which a person has given up for now. */
const givenUp = ['nothingKept', 'postponed', 'askHotline'];

export function isGivenUp(end: string): boolean {
  return givenUp.includes(end);
}

/** The fewest questions from a place to an end at which nobody has given up; none where nobody can give up. */
export function fewestLeft(machine: Machine, { at, standing }: Place): number {
  if (!givenUp.some((end) => end in machine.states)) return 0;
  const found = new Map<string, number>();

  function fewestFrom(state: string): number {
    const fewest = found.get(state) ?? countAt(state);
    found.set(state, fewest);
    return fewest;
  }

  function countAt(state: string): number {
    if (machine.states[state]?.type === 'final') return isGivenUp(state) ? Number.POSITIVE_INFINITY : 0;
    const own = isQuestion(machine, state) && standing.known[state] === undefined ? 1 : 0;
    return own + Math.min(...waysFrom(machine, { at: state, standing }).map(fewestFrom));
  }

  return fewestFrom(at);
}
