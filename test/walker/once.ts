import type { Desk } from '../../core/desk.ts';
import type { View } from '../../core/view.ts';
import { viewOf } from '../../core/view-of.ts';
import type { Fault } from './fault.ts';

/** What a screen is built by: the one a person stands at, or another that can be shown from there. */
export type Building = (desk: Desk) => View;

/** What follows from a desk alone, found once for each desk; what throws is tried again. */
function onceForEach<Found>(find: (desk: Desk) => Found): (desk: Desk) => Found {
  const found = new WeakMap<Desk, { found: Found }>();
  return (desk) => {
    const before = found.get(desk) ?? { found: find(desk) };
    found.set(desk, before);
    return before.found;
  };
}

const builders = new WeakMap<Building, Building>();

/** The screen at a desk, built once however many checks look at it. */
export function seenAt(desk: Desk, build: Building = viewOf): View {
  // Only the desk is handed on: what is said first is no part of the screen.
  const builder = builders.get(build) ?? onceForEach((each) => build(each));
  builders.set(build, builder);
  return builder(desk);
}

/** The same, or why it cannot be shown. */
export function seenOrError(desk: Desk, build?: Building): View | Error {
  try {
    return seenAt(desk, build);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** The same as a turn shows it, with something said first where there is something to say. */
export function shownAt(desk: Desk, note?: string): View {
  return note ? { ...seenAt(desk), note } : seenAt(desk);
}

/** A look at a desk that is taken once, however many paths lead there; the first tells how one came. */
export function lookingOnce(look: (desk: Desk, path: string[]) => Fault[]): (desk: Desk, path: string[]) => Fault[] {
  const told = new WeakMap<Desk, Fault[]>();
  return (desk, path) => {
    const before = told.get(desk) ?? look(desk, path);
    told.set(desk, before);
    return before;
  };
}

/** The desk met before at which the very same was said in the same order, so that what was found of it holds here. */
export function deskMet(desks: Map<string, Desk>, desk: Desk): Desk {
  const { standing, words, position } = desk;
  const name = JSON.stringify([standing.today, words.language, position, standing.known]);
  const met = desks.get(name) ?? desk;
  desks.set(name, met);
  return met;
}
