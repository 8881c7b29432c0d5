import type { Answer, Value } from './answer.ts';
import { sameValue } from './answer.ts';
import { type Desk, deskAfter, machineOf } from './desk.ts';
import { differenceBetween, isNothing } from './difference.ts';
import type { Move } from './move.ts';
import { isOnlyThought, pickedFact, type Scene, sceneOf, setting } from './scene.ts';
import { metaOfFact } from './screens/asked-back.ts';
import { walk } from './walk.ts';
import { questionsAhead } from './ways.ts';

/** Takes an answer to a question: kept at once where it is new, shown with what it changes where it is not. */
export function give(desk: Desk, { fact, value }: { fact: string; value: Value }): Move {
  const kept = inKeptForm(desk, { fact, value });
  if (isOnlyThought(sceneOf(desk.standing.known))) return thought(desk, { fact, value: kept });
  const before = desk.standing.known[fact];
  if (before === undefined)
    return { answers: [...told(desk, { fact, value: kept }), ...setting({ kind: 'conversation' })] };
  if (sameValue(before, kept)) {
    return { answers: setting({ kind: 'conversation' }), note: { key: 'common:note.unchanged' } };
  }
  const change = changeTo(desk, { fact, value: kept });
  if (isHelpedAtOnce(desk, { fact, change })) return { answers: [...change, ...setting({ kind: 'conversation' })] };
  const difference = differenceBetween(desk, deskAfter(desk, change));
  if (isNothing(difference)) return saved(change, 'common:note.savedAlone');
  return { answers: setting({ kind: 'save', fact, value: kept }) };
}

/** Whether only something else goes wrong than before: that corrects nothing and takes nothing back, so there is nothing to weigh up. */
function isHelpedAtOnce(desk: Desk, { fact, change }: { fact: string; change: Answer[] }): boolean {
  return metaOfFact(desk, fact).about !== undefined && change.every(({ value }) => value !== undefined);
}

/** A new answer, with the change of an earlier one that it is given for as well, and without what it has asked anew. */
function told(desk: Desk, which: { fact: string; value: Value }): Answer[] {
  const { alsoFor } = metaOfFact(desk, which.fact);
  if (alsoFor !== undefined) return changeTo(desk, which);
  return [which, ...askedAnew(desk, which.fact).map((fact) => ({ fact }))];
}

/** What was answered before and is asked anew with another answer to a question. */
function askedAnew(desk: Desk, fact: string): string[] {
  const { asksAnew = [] } = metaOfFact(desk, fact);
  return asksAnew.filter((other) => desk.standing.known[other] !== undefined);
}

/** Compares an answer that is only thought of with the one that stands. */
function thought(desk: Desk, { fact, value }: { fact: string; value: Value }): Move {
  if (!sameValue(desk.standing.known[fact], value)) return { answers: setting({ kind: 'compare', fact, value }) };
  return { ...open(desk, fact, 'whatIf'), note: { key: 'common:compare.isSo' } };
}

/** Keeps a changed answer, and takes back the answers that it makes meaningless. */
export function saveChange(desk: Desk, which: { fact: string; value: Value }): Move {
  return saved(changeTo(desk, which), 'common:note.saved');
}

function saved(change: Answer[], key: string): Move {
  return { answers: [...change, ...setting({ kind: 'conversation' })], note: { key } };
}

/** A changed answer with what follows for other answers: those no longer asked for or holding, or asked anew, are taken back. */
export function changeTo(desk: Desk, { fact, value }: { fact: string; value: Value }): Answer[] {
  const { alsoFor } = metaOfFact(desk, fact);
  const given = [fact, ...(alsoFor === undefined ? [] : [alsoFor])].map((name) => ({ fact: name, value }));
  const changed = deskAfter(desk, given);
  const stillAsked = new Set(Object.keys(desk.conversations).flatMap((name) => askedIn(changed, name)));
  const asked = Object.keys(desk.conversations).flatMap((name) => pathIn(desk, name));
  const isGiven = (other: string) => given.some((answer) => answer.fact === other);
  const gone = asked.filter((other) => !isGiven(other) && (!stillAsked.has(other) || !holds(changed, other)));
  return [...given, ...[...new Set([...gone, ...askedAnew(desk, fact)])].map((other) => ({ fact: other }))];
}

function pathIn({ standing, conversations }: Desk, name: string): string[] {
  return walk(machineOf(conversations, name), standing).path;
}

/** What is asked in a conversation, on the way to the first question without an answer and beyond it. */
function askedIn({ standing, conversations }: Desk, name: string): string[] {
  const machine = machineOf(conversations, name);
  const { path, at, ended } = walk(machine, standing);
  return ended ? path : [...path, ...questionsAhead(machine, { at, standing })];
}

function holds(desk: Desk, fact: string): boolean {
  const meta = metaOfFact(desk, fact);
  const value = desk.standing.known[fact];
  return value === undefined || (meta.holds?.(value, desk.standing) ?? true);
}

function inKeptForm(desk: Desk, { fact, value }: { fact: string; value: Value }): Value {
  const meta = metaOfFact(desk, fact);
  return value !== null && meta.keep ? meta.keep(value, desk.standing) : value;
}

/** Opens an earlier answer for change, or only to see what another would do. */
export function open(desk: Desk, fact: string, kind: Extract<Scene['kind'], 'change' | 'whatIf'> = 'change'): Move {
  const value = desk.standing.known[fact];
  const picked: Answer[] = Array.isArray(value) ? [{ fact: pickedFact, value }] : [];
  return { answers: [...setting({ kind, fact }), ...picked] };
}
