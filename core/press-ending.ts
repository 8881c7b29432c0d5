import type { Desk } from './desk.ts';
import type { Move } from './move.ts';
import { leadingOn } from './press-page.ts';
import { setting } from './scene.ts';

/** What a button at the end of a conversation means; nothing where the end has no such button. */
export function pressOnEnding(desk: Desk, key: string): Move | undefined {
  if (key === 'again') return again(desk);
  const asked = /^ask-(\w+)$/.exec(key)?.[1];
  if (asked) return { answers: [{ fact: asked }, ...setting({ kind: 'conversation' })] };
  return leadingOn(desk, key);
}

/** Asks the question again that led to this end. */
function again({ position }: Desk): Move {
  const last = position.path.at(-1);
  return { answers: last === undefined ? [] : [{ fact: last }] };
}
