import { conversations } from '../../conversations/index.ts';
import { metaOf, typedKindOf } from '../../core/conversation.ts';
import type { Chance } from './random.ts';

/** What a person does with a screen: presses one of its buttons, or writes. */
export type Act = { press: string } | { write: string };

// What ends the case, makes a file, or says something once that is kept nowhere: no part of these lives.
const leftAlone = new Set([
  'forget',
  'myData',
  'restart',
  'continueElsewhere',
  'language',
  'data',
  'calendar',
  'card',
  'cardPicture',
]);
const tools = new Set(['back', 'why', 'menu', 'plan', 'help', 'human', 'askHr', 'answers', 'whatIf']);

/** Answers what is asked, and now and then wanders off, as people do. */
export function choose({ at, keys }: { at: string; keys: string[] }, chance: Chance): Act {
  const offered = keys.filter(
    (key) => !key.startsWith('~') && !leftAlone.has(key) && `${at}?${key}` !== 'welcome:consent?no',
  );
  const answers = offered.filter((key) => !tools.has(key));
  const kind = kindAsked(at);
  const isWritten = kind !== undefined && kind !== 'several';
  if (chance.of(0.06)) return { write: `hello ${lettersOf(chance)}` };
  if (chance.of(0.06)) return { press: chance.pick(offered.length > 0 ? offered : ['menu']) };
  if (isWritten && (answers.length === 0 || chance.of(0.7))) return { write: written(kind, at, chance) };
  if (answers.length === 0) return { press: 'menu' };
  return { press: chance.pick(answers) };
}

/** Every question of every conversation, by the fact it asks for. */
export const questions: ReadonlySet<string> = new Set(
  Object.values(conversations).flatMap((machine) =>
    Object.entries(machine.states).flatMap(([at, { config }]) => (config.on ? [at] : [])),
  ),
);

/** The facts that are answered along with another. */
export const alsoFor: ReadonlyMap<string, string> = new Map(
  Object.values(conversations).flatMap((machine) =>
    Object.keys(machine.states).flatMap((at): [string, string][] => {
      const other = metaOf(machine, at).alsoFor;
      return other === undefined ? [] : [[at, other]];
    }),
  ),
);

function kindAsked(at: string): string | undefined {
  const fact = at.split(':')[1] ?? '';
  return Object.values(conversations)
    .filter((machine) => machine.states[fact])
    .map((machine) => typedKindOf(machine, fact))[0];
}

function written(kind: string, at: string, chance: Chance): string {
  switch (kind) {
    case 'country':
      return chance.pick(['France', 'Japan', 'Germany', 'India', 'Brazil', 'Kenya', 'Canada']);
    case 'city':
      return chance.pick(['Shanghai', 'Beijing', 'Chengdu', 'Hangzhou', 'Shenzhen']);
    case 'number':
      return chance.pick(['2', '5', '8', '12', '480000']);
    default:
      return dayFor(at, chance);
  }
}

function dayFor(at: string, chance: Chance): string {
  if (/birth/i.test(at)) return chance.pick(['15 June 1991', '1975-02-03', '3 May 1984']);
  return chance.pick(['today', 'yesterday', 'tomorrow', '2029-05-04', '2026-11-02', '03/04/2026']);
}

function lettersOf(chance: Chance): string {
  return Array.from({ length: 8 }, () => chance.pick([...'bcdfghjklmnpqrstvwz'])).join('');
}
