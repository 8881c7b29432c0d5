import { type Desk, presentMachine } from '../../core/desk.ts';
import { isGivenUp } from '../../core/fewest-left.ts';
import { sceneOf } from '../../core/scene.ts';
import { takeTurn } from '../../core/turn.ts';
import type { View } from '../../core/view.ts';
import { waysTaken } from './decisions.ts';
import { type Fault, nameOfError } from './fault.ts';
import { wordsIn } from './guide.ts';
import { placeFaults, planFaults } from './invariants.ts';
import { deskMet, lookingOnce, seenAt, seenOrError, shownAt } from './once.ts';
import { type Reply, repliesAt } from './replies.ts';

/** What walking leaves behind: what is wrong, what was seen, how often each way was taken, and answers that led to each. */
export type Found = {
  faults: Fault[];
  taken: Map<string, number>;
  routes: Map<string, Record<string, string>>;
  /** The desks met, each once: what was found of one holds wherever another path comes to it. */
  desks: Map<string, Desk>;
  steps: WeakMap<Desk, Map<string, Desk | Error>>;
  paths: number;
};
/** What is done at every desk on the way, the last one too; it tells what is wrong there. */
export type Looking = (desk: Desk, path: string[]) => Fault[];
/** Which of the answers is given. */
export type Choosing = (replies: Reply[], desk: Desk) => Reply | undefined;
type Walk = { found: Found; choose: Choosing; look: Looking };
type Step = { at: string; reply: string; left: View['left'] };

// No conversation has so many questions.
const tooMany = 60;

export function nothingFound(): Found {
  return { faults: [], taken: new Map(), routes: new Map(), desks: new Map(), steps: new WeakMap(), paths: 0 };
}

/** Answers from a desk to an end of its conversation, looking at every screen on the way. */
export function walkToAnEnd(start: Desk, walking: Walk): Desk {
  const { found, look } = walking;
  const steps: Step[] = [];
  let desk = deskMet(found.desks, start);
  while (isUnderWay(desk, start) && steps.length < tooMany) {
    const after = stepFrom(desk, { ...walking, steps });
    if (!after) return desk;
    desk = after;
  }
  const path = pathOf(steps);
  found.faults.push(...look(desk, path), ...leftFaults(desk, steps));
  found.paths += 1;
  if (isUnderWay(desk, start)) found.faults.push(faultAt(desk, { name: 'LOOP', detail: 'no end', path }));
  return desk;
}

/** Said of what is left before it is chosen what to go through. */
const anyNumber = { least: 0, most: Number.POSITIVE_INFINITY };

/** Looks at the screen and answers it; nothing where it cannot be shown, or where no answer leads on. */
function stepFrom(desk: Desk, { found, look, choose, steps }: Walk & { steps: Step[] }): Desk | undefined {
  const view = seenOrError(desk);
  if (view instanceof Error) {
    found.faults.push(faultAt(desk, { name: nameOfError(view), detail: view.message, path: pathOf(steps) }));
    return undefined;
  }
  found.faults.push(...look(desk, pathOf(steps)));
  const reply = choose(repliesAt(desk, view), desk);
  const after = reply ? answeredBefore(desk, reply, found) : desk;
  const { conversation, at } = desk.position;
  const left = conversation === 'welcome' ? anyNumber : view.left;
  steps.push({ at, reply: reply?.name ?? 'nothing', left });
  const stopped = stopOf(desk, after);
  if (after instanceof Error || stopped) {
    found.faults.push(
      faultAt(desk, { name: 'GAP', detail: 'the answer leads nowhere', ...stopped, path: pathOf(steps) }),
    );
    return undefined;
  }
  take(found, { desk, after, steps });
  return after;
}

function stopOf(desk: Desk, after: Desk | Error): Partial<Fault> | undefined {
  if (after instanceof Error) return { name: nameOfError(after), detail: after.message };
  return isSamePlace(desk, after) ? {} : undefined;
}

function pathOf(steps: Step[]): string[] {
  return steps.map(({ at, reply }) => `${at} = ${reply}`);
}

function take(found: Found, { desk, after, steps }: { desk: Desk; after: Desk; steps: Step[] }): void {
  const path = pathOf(steps);
  const route = Object.fromEntries(steps.map(({ at, reply }) => [at, reply]));
  for (const way of waysTaken(presentMachine(desk), { at: desk.position.at, standing: after.standing })) {
    found.taken.set(way, (found.taken.get(way) ?? 0) + 1);
    const state = way.split(' –')[0]!;
    if (!found.routes.has(state)) found.routes.set(state, route);
  }
  found.faults.push(...standingFaults(after, path));
}

const standingFaults = lookingOnce((desk, path) => [
  ...placeFaults(desk).map((detail) => faultAt(desk, { name: 'PLACE', detail, path })),
  ...planFaults(desk).map((detail) => faultAt(desk, { name: 'PLAN', detail, path })),
]);

function faultAt({ position }: Desk, fault: Omit<Fault, 'at'>): Fault {
  return { at: `${position.conversation}:${position.at}`, ...fault };
}

/** Where an answer leads; the same answer at the same desk leads to the same, and is given once. */
function answeredBefore(desk: Desk, reply: Reply, { steps, desks }: Found): Desk | Error {
  const from = steps.get(desk) ?? new Map<string, Desk | Error>();
  steps.set(desk, from);
  const name = JSON.stringify(reply.heard);
  const before = from.get(name);
  if (before) return before;
  const after = answeredOrFault(desk, reply);
  const met = after instanceof Error ? after : deskMet(desks, after);
  from.set(name, met);
  return met;
}

/** The same, or what was thrown on the way. */
function answeredOrFault(desk: Desk, reply: Reply): Desk | Error {
  try {
    return answered(desk, reply);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function isUnderWay({ position }: Desk, start: Desk): boolean {
  return !position.ended && position.conversation === start.position.conversation;
}

function isSamePlace(desk: Desk, after: Desk): boolean {
  return after.position.at === desk.position.at && after.position.conversation === desk.position.conversation;
}

/** Gives an answer as a person does, and says yes where it is shown back. */
export function answered(desk: Desk, { heard }: Reply): Desk {
  const after = heard.reduce((before, said) => takeTurn(before, said, wordsIn, shownAt).desk, desk);
  const scene = sceneOf(after.standing.known);
  if (scene.kind !== 'confirm') return after;
  return takeTurn(after, { kind: 'press', at: seenAt(after).at, key: 'yes' }, wordsIn, shownAt).desk;
}

/** The questions said to be left hold what was really asked, and neither the most nor what is usual ever rises. */
function leftFaults(desk: Desk, steps: Step[]): Fault[] {
  const path = pathOf(steps);
  const details = steps.flatMap(({ at, left }, index) => {
    const { least = -1, most = -1 } = left ?? {};
    const real = steps.length - index;
    const before = steps[index - 1]?.left ?? left;
    const rises = (['most', 'usual'] as const).flatMap((which) => {
      const [from, to] = [saidOf(before)[which], saidOf(left)[which]];
      return to > from ? [`at ${at} the ${which} rises from ${from} to ${to}`] : [];
    });
    // Whoever gives up needs fewer.
    const isEnough = least <= real || isGivenUp(desk.position.at);
    const within =
      isEnough && real <= most ? [] : [`at ${at} ${least} to ${most} are said to be left, yet ${real} are`];
    const { usual } = saidOf(left);
    const between = least <= usual && usual <= most ? [] : [`at ${at} ${usual} are said to be usual`];
    return [...within, ...between, ...rises];
  });
  return details.map((detail) => faultAt(desk, { name: 'LEFT', detail, path }));
}

/** What a reader takes from what is said: the most, and what there usually is, which is the most where nothing else is said. */
function saidOf(left: View['left']): { most: number; usual: number } {
  const { most = -1, usually = most } = left ?? {};
  return { most, usual: usually };
}
