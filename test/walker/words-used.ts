import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Conversations } from '../../core/conversation.ts';
import { acceptedBy, type Machine } from '../../core/conversation.ts';
import { pickableAt } from '../../core/screens/question.ts';
import { filesOf } from '../../locales/words.ts';
import type { Fault } from './fault.ts';

/** The keys of a file of words, without the endings of plurals and of what is said to HR. */
function keysIn(language: string, file: string): string[] {
  const keys = leaves(filesOf(language)[file] ?? {}).map((key) =>
    key.replace(/(?:_hr)?(?:_(?:zero|one|two|few|many|other))?$/, ''),
  );
  return [...new Set(keys)];
}

function leaves(words: unknown, before = ''): string[] {
  if (typeof words !== 'object' || words === null) return [before];
  return Object.entries(words).flatMap(([key, inner]) => leaves(inner, before ? `${before}.${key}` : key));
}

/** Words of a conversation, or of the questions that several share, that no state asks for. */
export function leftOverInConversations(language: string, conversations: Conversations): Fault[] {
  const machines = Object.values(conversations);
  const files = [...machines.map(({ id }) => id), 'questions'];
  return files.flatMap((file) =>
    keysIn(language, file).flatMap((key) => {
      const [state = '', ...rest] = key.split('.');
      const askers = machines.filter(({ id, states }) => (file === 'questions' || id === file) && states[state]);
      const isAsked = askers.some((machine) => isPart(rest.join('.'), { machine, state }));
      return isAsked ? [] : [leftOver(`${language} ${file}:${key}`)];
    }),
  );
}

const parts = /^(?:text|label|why|title|find)$|^(?:text|title)_[\w-]+$/;

function isPart(part: string, { machine, state }: { machine: Machine; state: string }): boolean {
  const answers = [...acceptedBy(machine, state), ...pickableAt(machine, state)];
  return parts.test(part) || answers.includes(part);
}

function leftOver(at: string): Fault {
  return { name: 'LEFT-OVER WORD', at, detail: 'nothing shows it' };
}

const code = ['core', 'bots', 'conversations', 'locales'].map((folder) =>
  fileURLToPath(new URL(`../../${folder}`, import.meta.url)),
);

/** Words of every other file that no code names, neither whole nor by a beginning. */
export function leftOverElsewhere(language: string, files: string[]): Fault[] {
  const named = [...new Set(code.flatMap(namesIn))];
  return files.flatMap((file) =>
    keysIn(language, file)
      .filter((key) => !named.some((name) => isNamed(`${file}:${key}`, name)))
      .map((key) => leftOver(`${language} ${file}:${key}`)),
  );
}

/** A name in the code stands for a key where it is the key, with anything in the place of what is filled in. */
function isNamed(key: string, name: string): boolean {
  const pattern = name.split(/\$\{[^}]*\}*/).map((piece) => piece.replaceAll(/[.*+?^$()|[\]\\{}]/g, '\\$&'));
  return new RegExp(`^${pattern.join('.+')}$`).test(key);
}

function namesIn(folder: string): string[] {
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return sources.flatMap((name) =>
    [...readFileSync(`${folder}/${name}`, 'utf8').matchAll(/['`]([a-z]+:[^'`\s]+)/g)].map(([, found]) => found!),
  );
}
