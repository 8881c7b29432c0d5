import { acceptedBy, eventFor, type Machine, readOnce, type Standing } from './conversation.ts';

/** The questions that can still be come to from a place, by the answers given already where there are some. */
export function questionsAhead(machine: Machine, { at, standing }: { at: string; standing: Standing }): string[] {
  const reached = new Set<string>();
  const ahead = [at];
  for (let state = ahead.pop(); state !== undefined; state = ahead.pop()) {
    if (reached.has(state)) continue;
    reached.add(state);
    ahead.push(...waysFrom(machine, { state, standing }));
  }
  return [...reached].filter((state) => acceptedBy(machine, state).length > 0);
}

function waysFrom(machine: Machine, { state, standing }: { state: string; standing: Standing }): string[] {
  const ways = waysOf(machine, state);
  const value = standing.known[state];
  const taken = value === undefined ? undefined : eventFor(machine, { at: state, value }).type;
  const fitting = ways.filter(({ answer }) => answer === taken);
  return (fitting.length > 0 ? fitting : ways).map(({ target }) => target);
}

/** Where a state can lead: a question by its answers, a decision by all its ways. */
const waysOf = readOnce((machine, state): readonly { answer: string; target: string }[] => {
  const { transitions = new Map(), always = [] } = machine.states[state] ?? {};
  const all = [...transitions.values()].flat().map(({ eventType, target }) => ({ answer: eventType, target }));
  const decided = always.map(({ target }) => ({ answer: '', target }));
  return [...all, ...decided].flatMap(({ answer, target = [] }) =>
    (target as readonly { key: string }[]).map(({ key }) => ({ answer, target: key })),
  );
});
