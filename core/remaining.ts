import type { Machine, Standing } from './conversation.ts';

type Range = { least: number; most: number };

/** How many questions are still to come from a place, at least and at most, over every way the answers can go. */
export function remaining(machine: Machine, { at, standing }: { at: string; standing: Standing }): Range {
  const counted = new Map<string, Range>();
  const count = (state: string): Range => {
    const known = counted.get(state);
    if (known) return known;
    const ways = waysFrom(machine, state).map(count);
    const own = isOpenQuestion(machine, { state, standing }) ? 1 : 0;
    const range =
      ways.length === 0
        ? { least: 0, most: 0 }
        : {
            least: own + Math.min(...ways.map(({ least }) => least)),
            most: own + Math.max(...ways.map(({ most }) => most)),
          };
    counted.set(state, range);
    return range;
  };
  return count(at);
}

const ways = new WeakMap<Machine, Map<string, string[]>>();

/** The states a state can lead to; the shape of a machine never changes, so it is read once. */
function waysFrom(machine: Machine, state: string): string[] {
  const read =
    ways.get(machine) ?? new Map(Object.keys(machine.states).map((name) => [name, targetsOf(machine, name)]));
  ways.set(machine, read);
  return read.get(state) ?? [];
}

function targetsOf(machine: Machine, state: string): string[] {
  const node = machine.states[state];
  const transitions = [...(node?.always ?? []), ...[...(node?.transitions.values() ?? [])].flat()];
  const targets = transitions.flatMap(({ target }) => (target ?? []).map(({ key }) => key));
  return [...new Set(targets)].filter((target) => target !== state);
}

function isOpenQuestion(machine: Machine, { state, standing }: { state: string; standing: Standing }): boolean {
  const isQuestion = Object.keys(machine.states[state]?.config.on ?? {}).length > 0;
  return isQuestion && standing.known[state] === undefined;
}
