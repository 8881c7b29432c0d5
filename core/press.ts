import type { Answer, Value } from './answer.ts';
import { give, open, saveChange } from './change.ts';
import { acceptedBy, answerOf, metaOf, typedKindOf } from './conversation.ts';
import { type Desk, machineOf, presentMachine } from './desk.ts';
import { type Move, noting } from './move.ts';
import { pressOnAsOf, pressOnWhichDay } from './press-as-of.ts';
import { pressOnBeside } from './press-beside.ts';
import { pressOnEnding } from './press-ending.ts';
import { leading, opening, pressOnPage } from './press-page.ts';
import { isOnlyThought, pickedFact, type Scene, sceneOf, setting } from './scene.ts';
import { conversationAsking } from './screens/asked-back.ts';
import { pickableAt, pickedIn } from './screens/question.ts';
import { whereToFind } from './screens/who-knows.ts';
import { choicesOn } from './view-of.ts';

/** What a button of the present screen means; nothing where the screen has no such button. */
export function press(desk: Desk, key: string): Move | undefined {
  const scene = sceneOf(desk.standing.known);
  switch (scene.kind) {
    case 'conversation':
      return desk.position.ended ? pressOnEnding(desk, key) : pressOnQuestion(desk, { fact: desk.position.at, key });
    case 'page':
      return pressOnPage(desk, { page: scene.page, key });
    case 'change':
      return key === 'asItIs' ? keeping() : pressOnQuestion(desk, { fact: scene.fact, key });
    case 'whatIf':
      return key === 'whatIf' ? opening('whatIf') : pressOnQuestion(desk, { fact: scene.fact, key });
    case 'compare':
      return pressOnComparison(desk, scene, key);
    case 'whichDay':
      return pressOnWhichDay(desk, scene, key);
    case 'asOf':
      return pressOnAsOf(scene, key);
    case 'beside':
      return pressOnBeside(desk, scene, key);
    default:
      return pressOnAskedBack(desk, scene, key);
  }
}

/** What "I do not know" means: also where it is asked back what was meant, that there is no answer. */
export function pressUnknown(desk: Desk): Move {
  const scene = sceneOf(desk.standing.known);
  if (scene.kind === 'save') return noting('common:note.notSure');
  const isAskedBack = scene.kind === 'confirm' || scene.kind === 'choose';
  const move = isAskedBack ? pressOnQuestion(desk, { fact: scene.fact, key: 'unknown' }) : press(desk, 'unknown');
  return move ?? mustBeAnswered(desk, scene);
}

/** What cannot be left open is not left alone: where to find it, or which button fits what is not foreseen. */
function mustBeAnswered(desk: Desk, scene: Scene): Move {
  const fact = factWanted(desk, scene);
  if (fact === undefined) return noting('common:note.notUnderstood');
  return noting('common:note.mustBeAnswered', { where: whereToFind(desk, fact) ?? whatElse(desk) });
}

function factWanted({ position }: Desk, scene: Scene): string | undefined {
  if (scene.kind === 'conversation') return position.ended ? undefined : position.at;
  return 'fact' in scene && scene.kind !== 'compare' && scene.kind !== 'save' ? scene.fact : undefined;
}

function whatElse(desk: Desk): string {
  const other = choicesOn(desk).find(({ key }) => key === 'somethingElse' || key === 'other');
  return other ? desk.words.say('common:note.elseHere', { label: other.label }) : '';
}

function keeping(): Move {
  return { answers: setting({ kind: 'conversation' }), note: { key: 'common:note.unchanged' } };
}

/** What was only thought of is taken like any answer where it is to be kept. */
function pressOnComparison(desk: Desk, scene: Extract<Scene, { kind: 'compare' }>, key: string): Move | undefined {
  if (scene.toSave) return key === 'compare' ? undefined : pressOnSaving(desk, scene, key);
  if (key === 'keep') return give(desk, scene);
  return key === 'another' ? open(desk, scene.fact, 'whatIf') : leading(key);
}

function pressOnAskedBack(
  desk: Desk,
  scene: Extract<Scene, { kind: 'confirm' | 'choose' | 'save' }>,
  key: string,
): Move | undefined {
  if (scene.kind === 'save') return pressOnSaving(desk, scene, key);
  if (key === 'no') return { answers: setting(askedAgain(desk, scene)) };
  if (scene.kind === 'confirm') return key === 'yes' ? give(desk, scene) : undefined;
  const value = scene.values[Number(key.replace('reading', '')) - 1];
  return value === undefined ? undefined : give(desk, { fact: scene.fact, value });
}

/** Saves a change that was shown, or asks for it again; or shows all of it side by side. */
function pressOnSaving(desk: Desk, { fact, value }: { fact: string; value: Value }, key: string): Move | undefined {
  if (key === 'yes') return saveChange(desk, { fact, value });
  if (key === 'no') return { answers: setting({ kind: 'change', fact }) };
  return key === 'compare' ? { answers: setting({ kind: 'compare', fact, value, toSave: true }) } : undefined;
}

/** The question as it was asked: anew, or as a change of an earlier answer. */
function askedAgain({ standing }: Desk, { fact }: { fact: string }): Scene {
  const isChange = standing.known[fact] !== undefined;
  if (isOnlyThought(sceneOf(standing.known))) return { kind: 'whatIf', fact };
  return isChange ? { kind: 'change', fact } : { kind: 'conversation' };
}

function pressOnQuestion(desk: Desk, { fact, key }: { fact: string; key: string }): Move | undefined {
  const machine = machineOf(desk.conversations, conversationAsking(desk, fact));
  const kind = typedKindOf(machine, fact);
  if (kind === 'several' && key !== 'unknown') return pick(desk, { fact, key });
  const offer = metaOf(machine, fact)
    .offers?.(desk.standing)
    .find((offered) => offered.key === key);
  if (offer) return give(desk, { fact, value: offer.value });
  if (key === kind || !acceptedBy(machine, fact).includes(key)) return undefined;
  const move = give(desk, { fact, value: answerOf(key) });
  return key === 'unknown' ? leftOpen(desk, fact, move) : move;
}

/** What is left open is not left alone: where to find it, or when it can be answered. */
function leftOpen(desk: Desk, fact: string, move: Move): Move {
  const isTaken = move.note === undefined && move.answers.some((answer) => answer.fact === fact);
  if (!isTaken) return move;
  const where = whereToFind(desk, fact);
  return {
    ...move,
    note: where === undefined ? { key: 'common:note.answerLater' } : { key: 'common:note.findIt', values: { where } },
  };
}

/** A switch where several answers may hold; "these are all" and "none of these" hold only for what they were shown with. */
function pick(desk: Desk, { fact, key }: { fact: string; key: string }): Move | undefined {
  const picked = pickedIn(desk.standing.known[pickedFact]);
  const isAny = picked.length > 0;
  if (key === 'these' || key === 'done')
    return isAny === (key === 'these') ? give(desk, { fact, value: picked }) : undefined;
  const machine = machineOf(desk.conversations, conversationAsking(desk, fact));
  if (!pickableAt(machine, fact).includes(key)) return undefined;
  const value: Value = picked.includes(key) ? picked.filter((other) => other !== key) : [...picked, key];
  const answers: Answer[] = [{ fact: pickedFact, value }];
  return { answers };
}

/** What is said when a button of another screen is pressed: nothing is changed. */
export function stale(desk: Desk, at: string): Move {
  const fact = at.split(':')[1] ?? '';
  const isAnswered = desk.position.path.includes(fact) && at === `${presentMachine(desk).id}:${fact}`;
  return isAnswered
    ? { answers: [], note: { key: 'common:note.alreadyAnswered', values: { fact } } }
    : noting('common:note.stale');
}
