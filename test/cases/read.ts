import { readdirSync, readFileSync } from 'node:fs';
import { type PlanInput, procedures } from '../../core/facts.ts';
import { expectedFrom } from './expected.ts';
import { inputFrom } from './known.ts';
import type { Expected } from './match.ts';
import { type Refuse, sectionsOf } from './sheet.ts';

/** What a case is about: a whole person, or one figure or day on its edge. */
type Kind = 'people' | 'edges';
/** One sheet by its name, as people/renewal.md. */
export type Sheet = { file: string; text: string };
export type Expert = {
  case: number;
  title: string;
  input: PlanInput;
  expected: Expected;
  notes: string[];
  kind: Kind;
  /** Where it stands. */
  at: string;
};
/** The cases that could be read, and a line for each mistake. */
type Reading = { cases: Expert[]; mistakes: string[] };

const folder = new URL('./', import.meta.url);
const kinds: readonly Kind[] = ['people', 'edges'];

/** The sheets as they stand here. */
export function sheetsAtHand(): Sheet[] {
  return kinds.flatMap((kind) =>
    readdirSync(new URL(`${kind}/`, folder))
      .filter((name) => !name.startsWith('.'))
      .toSorted()
      .map((name) => ({ file: `${kind}/${name}`, text: readFileSync(new URL(`${kind}/${name}`, folder), 'utf8') })),
  );
}

/** The cases of the sheets here; while one of them has a mistake, there are none. */
export function expertCases(): Expert[] {
  const { cases, mistakes } = readSheets(sheetsAtHand());
  if (mistakes.length > 0) throw new Error(`The sheets have mistakes:\n${mistakes.join('\n')}`);
  return cases;
}

/** The cases of whole people. */
export function casesOfPeople(): Expert[] {
  return expertCases().filter(({ kind }) => kind === 'people');
}

/** The cases of sheets in the order of their numbers, and every mistake with its file, line and remedy. */
export function readSheets(sheets: readonly Sheet[]): Reading {
  const read = sheets.map(readSheet);
  const cases = read.flatMap((each) => each.cases).toSorted((one, other) => one.case - other.case);
  const taken = cases.flatMap((each, index) => {
    const before = cases[index - 1];
    const isTaken = before?.case === each.case;
    return isTaken ? [`${each.at}: the number ${each.case} is taken by ${before.at}; give the next free number`] : [];
  });
  return { cases, mistakes: [...read.flatMap(({ mistakes }) => mistakes), ...taken] };
}

function readSheet({ file, text }: Sheet): Reading {
  const [kind, name = ''] = file.split('/') as [Kind, string?];
  const procedure = procedures.find((each) => name === `${each}.md`);
  const mistakes: string[] = [];
  if (!procedure) {
    const names = procedures.map((each) => `${each}.md`).join(', ');
    return { cases: [], mistakes: [`test/cases/${file}:1: no procedure is called so; name the file one of ${names}`] };
  }
  const refuse: Refuse = (line, wrong) => void mistakes.push(`test/cases/${file}:${line}: ${wrong}`);
  const cases = sectionsOf(text, refuse).flatMap((section): Expert[] => {
    const { number, title, notes, line } = section;
    const input = inputFrom(section, procedure, refuse);
    const expected = expectedFrom(section, refuse);
    return input ? [{ case: number, title, input, expected, notes, kind, at: `test/cases/${file}:${line}` }] : [];
  });
  return { cases, mistakes };
}
