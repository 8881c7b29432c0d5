import { typedKindOf } from '../../core/conversation.ts';
import { type Desk, presentMachine } from '../../core/desk.ts';
import type { Heard } from '../../core/heard.ts';
import { screenName } from '../../core/view-of.ts';
import { waysTaken } from '../walker/decisions.ts';
import { days, deskWith } from '../walker/guide.ts';
import { answered, type Found, nothingFound } from '../walker/walk.ts';
import { type Path, type Row, rowOf } from './row.ts';

/** Where a path that cannot be walked to an end any more stops, and why. */
export type Lost = { path: Path; stoppedAt: string; why: string };
type Walked = { row: Row } | { lost: Lost };
type Walking = { found?: Found; look?: (desk: Desk) => void };

/** Walks a path as it was recorded, by the same answers, wherever they lead now; what it takes is found. */
export function replay(path: Path, { found = nothingFound(), look = () => {} }: Walking = {}): Walked {
  const answers: Record<string, string> = {};
  let desk = deskWith(path.known, { today: path.today });
  look(desk);
  while (isUnderWay(desk, path) && !(desk.position.at in answers)) {
    const { at } = desk.position;
    const answer = path.answers[at];
    if (answer === undefined) return lostAt(desk, { path, why: 'the question was not asked before' });
    const after = afterAnswer(desk, answer);
    if (isSamePlace(desk, after)) return lostAt(desk, { path, why: `it no longer takes ${answer}` });
    answers[at] = answer;
    take(found, { desk, after, answers });
    desk = after;
    look(desk);
  }
  if (isUnderWay(desk, path)) return lostAt(desk, { path, why: 'the question comes twice' });
  return { row: rowOf({ ...path, answers }, { desk, inCities: path.today === days[0] }) };
}

function lostAt({ position }: Desk, { path, why }: Omit<Lost, 'stoppedAt'>): Walked {
  return { lost: { path, stoppedAt: position.at, why } };
}

function isUnderWay({ position }: Desk, { conversation }: Path): boolean {
  return position.conversation === conversation && !position.ended;
}

function isSamePlace({ position }: Desk, after: Desk): boolean {
  return after.position.at === position.at && after.position.conversation === position.conversation;
}

/** Gives an answer of a path as a person does: pressed where it is offered, typed where it is not. */
function afterAnswer(desk: Desk, name: string): Desk {
  const at = screenName(desk);
  const press = (key: string): Heard => ({ kind: 'press', at, key });
  const isSeveral = typedKindOf(presentMachine(desk), desk.position.at) === 'several';
  const pressed = answered(desk, { name, heard: (isSeveral ? name.split('+') : [name]).map(press) });
  return isSamePlace(desk, pressed) ? answered(desk, { name, heard: [{ kind: 'typed', text: name }] }) : pressed;
}

type Step = { desk: Desk; after: Desk; answers: Record<string, string> };

function take(found: Found, { desk, after, answers }: Step): void {
  for (const way of waysTaken(presentMachine(desk), { at: desk.position.at, standing: after.standing })) {
    found.taken.set(way, (found.taken.get(way) ?? 0) + 1);
    const [state = ''] = way.split(' –');
    if (!found.routes.has(state)) found.routes.set(state, { ...answers });
  }
}
