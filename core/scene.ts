import type { Answer, Known, Value } from './answer.ts';
import type { Day } from './date.ts';

/** What lies over the conversation for now: a page looked at, or a question asked back. It is kept in the log like any answer. */
export type Scene =
  | { kind: 'conversation' }
  | { kind: 'page'; page: string }
  | { kind: 'confirm'; fact: string; value: Value; calendar?: string; whatIf?: true }
  | { kind: 'choose'; fact: string; values: Value[]; whatIf?: true }
  | { kind: 'change'; fact: string }
  | { kind: 'save'; fact: string; value: Value }
  /** Another answer is asked for, only to see what would follow. */
  | { kind: 'whatIf'; fact: string }
  /** Two results are compared: of an answer only thought of, or of one about to be saved. */
  | { kind: 'compare'; fact: string; value: Value; toSave?: true }
  /** The day is asked for as of which the plan is to be seen; with the days a text can mean. */
  | { kind: 'whichDay'; days: Day[] }
  | { kind: 'asOf'; day: Day; page: string }
  /** A day beside the case is asked for from the dates; with the days a text can mean. */
  | { kind: 'beside'; fact: BesideFact; days: Day[] };

/** The days asked for only from the dates: a plan can be made without them. */
export type BesideFact = 'tripFrom' | 'tripUntil' | 'passportExpiresOn' | 'permitUntil';

/** The fact that holds the scene, and the one that holds what is picked so far where several answers may hold. */
const sceneFact = 'scene';
export const pickedFact = 'picked';

export function sceneOf(known: Known): Scene {
  const kept = known[sceneFact];
  // Only `setting` writes this fact.
  return typeof kept === 'string' ? (JSON.parse(kept) as Scene) : { kind: 'conversation' };
}

/** The answers that set the scene; whatever was half picked is put away. */
export function setting(scene: Scene): Answer[] {
  const set: Answer =
    scene.kind === 'conversation' ? { fact: sceneFact } : { fact: sceneFact, value: JSON.stringify(scene) };
  return [set, { fact: pickedFact }];
}

/** Whether an answer is only thought of: it is compared with the one that stands, and not kept. */
export function isOnlyThought(scene: Scene): boolean {
  return scene.kind === 'whatIf' || ((scene.kind === 'confirm' || scene.kind === 'choose') && scene.whatIf === true);
}

/** Facts that only say what is looked at; they are no part of the case. */
const ofTheGuide = new Set([sceneFact, pickedFact, 'language', 'consent', 'calendarIssued']);

export function isOfTheCase(fact: string): boolean {
  return !ofTheGuide.has(fact);
}

/** The same without what the guide keeps for itself. */
export function caseFacts(known: Known): Known {
  return Object.fromEntries(Object.entries(known).filter(([fact]) => isOfTheCase(fact)));
}
