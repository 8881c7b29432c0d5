import { eventFor, type Machine, type Standing } from '../../core/conversation.ts';

/** The ways out of questions and decisions that are taken from a question on, each by a name of its own. */
export function waysTaken(machine: Machine, { at, standing }: { at: string; standing: Standing }): string[] {
  const taken: string[] = [];
  let state: string | undefined = at;
  while (state !== undefined) {
    const [way, target] = wayFrom(machine, { state, standing });
    if (target !== undefined) taken.push(`${machine.id}:${state} –${way}`);
    state = target;
  }
  return taken;
}

function wayFrom(
  machine: Machine,
  { state, standing }: { state: string; standing: Standing },
): [string, string | undefined] {
  const { always = [], transitions } = machine.states[state] ?? {};
  if (always.length > 0) {
    const index = wayOpen(machine, { state, standing });
    return [String(index + 1), always[index]?.target?.[0]?.key];
  }
  const value = standing.known[state];
  const answer = value === undefined ? '' : eventFor(machine, { at: state, value }).type;
  return [answer, transitions?.get(answer)?.[0]?.target?.[0]?.key];
}

function wayOpen(machine: Machine, { state, standing }: { state: string; standing: Standing }): number {
  const guards = machine.implementations.guards as Record<
    string,
    (args: { context: Standing }, params: unknown) => boolean
  >;
  const ways = machine.states[state]?.always ?? [];
  return ways.findIndex(({ guard }) => {
    if (guard === undefined) return true;
    const named = (typeof guard === 'string' ? { type: guard } : guard) as { type: string; params?: unknown };
    return guards[named.type]!({ context: standing }, named.params);
  });
}

/** Every way out of every question and decision of a conversation. */
export function allWays(machine: Machine): string[] {
  return Object.entries(machine.states).flatMap(([at, state]) => {
    const answers = Object.keys(state.config.on ?? {}).map((answer) => `${machine.id}:${at} –${answer}`);
    const decisions = (state.always ?? []).map((_, index) => `${machine.id}:${at} –${index + 1}`);
    return [...answers, ...decisions];
  });
}
