import { initialTransition, transition } from 'xstate';
import { eventFor, type Machine, type Standing } from './conversation.ts';

/** Where a person stands in a conversation, and the questions answered on the way there. */
export type Place = { at: string; ended: boolean; path: string[] };

/** Finds where a person stands by walking the conversation over what is known. */
export function walk(machine: Machine, standing: Standing): Place {
  const [start] = initialTransition(machine, standing);
  return onward(machine, { standing, snapshot: start, path: [] });
}

/** The same from a place found before, where only the question there has been answered since. */
export function walkFrom(machine: Machine, { standing, place }: { standing: Standing; place: Place }): Place {
  const snapshot = machine.resolveState({ value: place.at, context: standing });
  return onward(machine, { standing, snapshot, path: [...place.path] });
}

type Walking = { standing: Standing; snapshot: ReturnType<Machine['resolveState']>; path: string[] };

function onward(machine: Machine, { standing, snapshot, path }: Walking): Place {
  for (;;) {
    const at = String(snapshot.value);
    if (snapshot.status === 'done') return { at, ended: true, path };
    const value = standing.known[at];
    if (value === undefined) return { at, ended: false, path };
    const said = eventFor(machine, { at, value });
    // An answer that the question no longer takes is asked for again.
    if (!snapshot.can(said)) return { at, ended: false, path };
    if (path.includes(at)) throw new Error(`The conversation ${machine.id} comes to ${at} twice`);
    [snapshot] = transition(machine, snapshot, said);
    path.push(at);
  }
}
