import { open } from './change.ts';
import type { Desk } from './desk.ts';
import type { Move } from './move.ts';
import { choosingMatter } from './press-matter.ts';
import { leadingOn } from './press-page.ts';
import { setting } from './scene.ts';
import { metaOfFact } from './screens/asked-back.ts';
import { missingAt } from './screens/ending.ts';
import { askedInTurn } from './screens/ending-choices.ts';

/** What a button at the end of a conversation means; nothing where the end has no such button. */
export function pressOnEnding(desk: Desk, key: string): Move | undefined {
  if (key === 'again') return again(desk);
  if (key === 'matter') return { answers: [{ fact: 'goal', value: 'keep' }, ...setting({ kind: 'conversation' })] };
  if (key === 'newPassport') return changingPassport(desk);
  if (key === 'permanentResident') return open(desk, key);
  if (key === 'askRest') return asking(askedInTurn(missingAt(desk)));
  const asked = /^ask-(\w+)$/.exec(key)?.[1];
  if (asked) return asking([asked]);
  return leadingOn(desk, key);
}

/** Asks for these facts again, one after the other where the conversation comes to them. */
function asking(facts: readonly string[]): Move {
  return { answers: [...facts.map((fact) => ({ fact })), ...setting({ kind: 'conversation' })] };
}

/** Leads to the change of the passport, begun anew. */
function changingPassport(desk: Desk): Move {
  const { answers, ...rest } = choosingMatter(desk);
  const anew = (metaOfFact(desk, 'changedItem').asksAnew ?? []).map((fact) => ({ fact }));
  const chosen = [
    { fact: 'matter', value: 'change' },
    { fact: 'changedItem', value: 'passport' },
  ];
  return { ...rest, answers: [...answers, ...anew, ...chosen] };
}

/** Asks the question again that led to this end; where what went wrong was none of what it names, the step itself. */
function again(desk: Desk): Move {
  const { position, standing } = desk;
  const last = position.path.at(-1);
  if (last === undefined) return { answers: [] };
  const step = standing.known[last] === 'other' ? metaOfFact(desk, last).about : undefined;
  return { answers: (step === undefined ? [last] : [step, last]).map((fact) => ({ fact })) };
}
