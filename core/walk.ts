import { type AnyActorScope, createActor } from 'xstate';
import { eventFor, type Machine, readOnce, type Standing } from './conversation.ts';

/** Where a person stands in a conversation, and the questions answered on the way there. */
export type Place = { at: string; ended: boolean; path: string[] };

/** Finds where a person stands by walking the conversation over what is known. */
export function walk(machine: Machine, standing: Standing): Place {
  const snapshot = machine.getInitialSnapshot(surroundingsOf(machine), standing);
  return onward(machine, { standing, snapshot, path: [] });
}

/** The same from a place found before, where only the question there has been answered since. */
export function walkFrom(machine: Machine, { standing, place }: { standing: Standing; place: Place }): Place {
  const snapshot = { ...standingAt(machine, place.at), context: standing };
  return onward(machine, { standing, snapshot, path: [...place.path] });
}

/** What a machine looks like in a state, but for what is known there. */
const standingAt = readOnce((machine, at) => machine.resolveState({ value: at, context: {} }));

type Walking = { standing: Standing; snapshot: ReturnType<Machine['resolveState']>; path: string[] };

function onward(machine: Machine, { standing, snapshot, path }: Walking): Place {
  for (;;) {
    const at = String(snapshot.value);
    if (snapshot.status === 'done') return { at, ended: true, path };
    const value = standing.known[at];
    if (value === undefined) return { at, ended: false, path };
    if (path.includes(at)) throw new Error(`The conversation ${machine.id} comes to ${at} twice`);
    const next = machine.transition(snapshot, eventFor(machine, { at, value }), surroundingsOf(machine));
    // An answer that the question no longer takes leads nowhere, and is asked for again.
    if (next.value === snapshot.value) return { at, ended: false, path };
    snapshot = next;
    path.push(at);
  }
}

const surroundings = new WeakMap<Machine, AnyActorScope>();

/**
 * What a machine is given to act on. These do nothing but go from state to state, so that one for each serves every
 * walk; XState's `transition` makes an actor for every step, which takes longer than the step.
 */
function surroundingsOf(machine: Machine): AnyActorScope {
  const found = surroundings.get(machine) ?? inert(machine);
  surroundings.set(machine, found);
  return found;
}

function inert(machine: Machine): AnyActorScope {
  const self = createActor(machine);
  const nothing = () => {};
  return {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  };
}
