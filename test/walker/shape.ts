import type { Machine } from '../../core/conversation.ts';
import type { Fault, FaultName } from './fault.ts';

/** What is wrong with the shape of a conversation, before anyone walks it. */
export function shapeFaults(machine: Machine): Fault[] {
  const names = Object.keys(machine.states);
  const reached = reachableFrom(machine, [String(machine.config.initial)]);
  const ends = names.filter((name) => kindsOf(machine, name).includes('end'));
  const leading = names.filter((name) => reachableFrom(machine, [name]).some((other) => ends.includes(other)));
  return [
    ...names
      .filter((name) => !reached.includes(name))
      .map((at) => fault(machine, 'UNREACHED', { at, detail: 'nothing leads here' })),
    ...names
      .filter((name) => !leading.includes(name))
      .map((at) => fault(machine, 'DEAD END', { at, detail: 'no end can be reached from here' })),
    ...names.flatMap((at) => stateFaults(machine, at)),
    ...decisionLoops(machine),
  ];
}

function stateFaults(machine: Machine, at: string): Fault[] {
  const kinds = kindsOf(machine, at);
  const { after, invoke, entry, exit, states } = machine.states[at]?.config ?? {};
  const always = alwaysOf(machine, at);
  const found: Fault[] = [];
  if (kinds.length !== 1)
    found.push(fault(machine, 'MIXED', { at, detail: `it is ${kinds.join(' and ') || 'of no kind'}` }));
  if (after || invoke || entry || exit || states)
    found.push(fault(machine, 'MIXED', { at, detail: 'it waits, calls out, acts or nests' }));
  if (always.length > 0 && always.at(-1)?.guard !== undefined)
    found.push(fault(machine, 'GAP', { at, detail: 'no otherwise' }));
  if (always.slice(0, -1).some(({ guard }) => guard === undefined))
    found.push(fault(machine, 'UNREACHED', { at, detail: 'a way behind the otherwise' }));
  const guarded = answersOf(machine, at).filter(({ guard }) => guard !== undefined);
  return [
    ...found,
    ...guarded.map(({ eventType }) => fault(machine, 'MIXED', { at, detail: `the answer ${eventType} is guarded` })),
  ];
}

function kindsOf(machine: Machine, at: string): string[] {
  const state = machine.states[at];
  const kinds: [string, boolean][] = [
    ['a question', answersOf(machine, at).length > 0],
    ['a decision', alwaysOf(machine, at).length > 0],
    ['end', state?.type === 'final'],
  ];
  return kinds.flatMap(([kind, holds]) => (holds ? [kind] : []));
}

function answersOf(machine: Machine, at: string) {
  return [...(machine.states[at]?.transitions.values() ?? [])].flat().filter(({ eventType }) => eventType !== '');
}

function alwaysOf(machine: Machine, at: string) {
  return [...(machine.states[at]?.always ?? [])];
}

/** Where a state leads at once, by an answer or by a decision. */
function targetsOf(machine: Machine, at: string): string[] {
  return [...answersOf(machine, at), ...alwaysOf(machine, at)].flatMap(({ target }) =>
    (target ?? []).map(({ key }) => key),
  );
}

function reachableFrom(machine: Machine, ahead: string[]): string[] {
  const reached = new Set<string>();
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    ahead.push(...targetsOf(machine, at));
  }
  return [...reached];
}

/** Every circle in the shape: a person could be asked the same twice. */
function decisionLoops(machine: Machine): Fault[] {
  const circled = Object.keys(machine.states).filter((at) =>
    reachableFrom(machine, targetsOf(machine, at)).includes(at),
  );
  return circled.map((at) => fault(machine, 'LOOP', { at, detail: 'one can come here twice' }));
}

function fault(machine: Machine, name: FaultName, { at, detail }: { at: string; detail: string }): Fault {
  return { name, at: `${machine.id}:${at}`, detail };
}
