import type { Wording } from './files.ts';
import type { Ledger } from './paths.ts';
import { changesBetween, nameOf, type Row } from './row.ts';
import { fingerprint } from './wording.ts';

/** What has changed on a path, a text for each change. */
export type Change = { path: string; what: string[] };
export type Changes = Record<Kind, Change[]>;

const kinds = ['outcome', 'documents', 'dates', 'warnings', 'next', 'cities', 'wording', 'new', 'lost'] as const;
type Kind = (typeof kinds)[number];

// So many changed paths of a kind are shown; the rest are counted.
const shownAtMost = 20;

/** What is otherwise than in the ledger that was written, by kind. */
export function changesIn({ kept, lost, added }: Pick<Ledger, 'kept' | 'lost' | 'added'>): Changes {
  const changed = (textsIn: (row: Row) => string[]): Change[] =>
    kept
      .map(({ before, row }) => ({ path: nameOf(before), what: changesBetween(textsIn(before), textsIn(row)) }))
      .filter(({ what }) => what.length > 0);
  return {
    outcome: changed(({ end, outcome, others }) => [`end ${end}`, `outcome ${outcome}`, ...others]),
    documents: changed(({ documents }) => documents),
    dates: changed(({ dates }) => dates),
    warnings: changed(({ warnings }) => warnings),
    next: changed(({ next }) => [next]),
    cities: changed(({ cities = {} }) =>
      Object.entries(cities).flatMap(([city, changes]) => changes.map((change) => `${city} ${change}`)),
    ),
    wording: [],
    new: added.map((row) => ({ path: nameOf(row), what: [`+ends at ${row.end}`] })),
    lost: lost.map(({ path, stoppedAt, why }) => ({ path: nameOf(path), what: [`−stops at ${stoppedAt}: ${why}`] })),
  };
}

/** The paths whose screens say something else than was written, with the languages in which they do. */
export function wordingChanges({ kept }: Ledger, { before, now }: { before: Wording[]; now: Wording[] }): Change[] {
  const names = new Map(kept.map(({ before: row }) => [fingerprint(nameOf(row)), nameOf(row)]));
  const earlier = new Map(before.map(({ path, said }) => [path, said]));
  return now.flatMap(({ path, said }) => {
    const old = earlier.get(path);
    const languages = Object.keys(said).filter((language) => old && old[language] !== said[language]);
    return languages.length > 0 ? [{ path: names.get(path) ?? path, what: languages }] : [];
  });
}

/** All changes for a reader: a line of counts, then the first of each kind. */
export function inWords(changes: Changes, { of }: { of: number }): string {
  const counts = kinds.map((kind) => `${kind} ${changes[kind].length}`).join(', ');
  const touched = new Set(kinds.flatMap((kind) => changes[kind].map(({ path }) => path)));
  const listed = kinds.filter((kind) => changes[kind].length > 0).map((kind) => listOf(kind, changes[kind]));
  return [`${touched.size} of ${of} paths changed: ${counts}`, ...listed].join('\n\n');
}

function listOf(kind: Kind, changes: Change[]): string {
  const lines = changes
    .slice(0, shownAtMost)
    .flatMap(({ path, what }) => [`  ${path}`, ...what.map((each) => `    ${each}`)]);
  const more = changes.length - shownAtMost;
  return [`${kind} (${changes.length})`, ...lines, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n');
}
