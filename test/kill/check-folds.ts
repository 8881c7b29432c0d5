import { isDeepStrictEqual } from 'node:util';
import type { Finding } from './checker.ts';
import type { KeptState } from './kept.ts';

/** What is known of each person is what the log of their answers says, folded anew. */
export function checkFolds({ people, answers }: KeptState): Finding[] {
  const folded = new Map<string, Map<string, unknown>>();
  for (const { person, fact, value, taken } of answers) {
    const known = folded.get(person) ?? new Map();
    folded.set(person, known);
    if (taken) known.delete(fact);
    else known.set(fact, value);
  }
  return people.flatMap(({ id, known }) => {
    const said = Object.fromEntries(folded.get(id) ?? []);
    return isDeepStrictEqual(said, known) ? [] : [unlike(id, { said, known })];
  });
}

function unlike(person: string, { said, known }: { said: object; known: object }): Finding {
  const what = `person ${person}: the log says ${JSON.stringify(said)}, known is ${JSON.stringify(known)}`;
  return { kind: 'known unlike the log', what };
}
