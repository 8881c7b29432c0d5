import { acceptedBy, eventFor, type Machine, readOnce, type Standing } from './conversation.ts';

type Place = { at: string; standing: Standing };

export function isQuestion(machine: Machine, at: string): boolean {
  return acceptedBy(machine, at).length > 0;
}

/** Where a question leads by the answer given, or by any that can be given; or where a decision can lead. */
export function waysFrom(machine: Machine, { at, standing }: Place): readonly string[] {
  const value = standing.known[at];
  const given = value === undefined ? undefined : eventFor(machine, { at, value }).type;
  const target = given === undefined ? undefined : targetsByAnswer(machine, at).get(given);
  return target === undefined ? everyTarget(machine, at) : [target];
}

/** The questions that can still be come to from a place. */
export function questionsAhead(machine: Machine, { at, standing }: Place): string[] {
  const reached = new Set<string>();
  const ahead = [at];
  for (let state = ahead.pop(); state !== undefined; state = ahead.pop()) {
    if (reached.has(state)) continue;
    reached.add(state);
    ahead.push(...waysFrom(machine, { at: state, standing }));
  }
  return [...reached].filter((state) => isQuestion(machine, state));
}

const targetsByAnswer = readOnce((machine, at): ReadonlyMap<string, string> => {
  const transitions = [...(machine.states[at]?.transitions ?? [])];
  return new Map(
    transitions.flatMap(([answer, [first]]) => (first?.target ?? []).map(({ key }) => [answer, key] as const)),
  );
});

const everyTarget = readOnce((machine, at): readonly string[] => {
  const decided = (machine.states[at]?.always ?? []).flatMap(({ target }) => (target ?? []).map(({ key }) => key));
  return [...new Set([...targetsByAnswer(machine, at).values(), ...decided])];
});
