import { execFileSync } from 'node:child_process';
import { changesIn, inWords } from './compare.ts';
import { readRows, readRowsAt } from './files.ts';
import { nameOf, type Row } from './row.ts';

// node test/ledger/since.ts [commit]: how many paths lead elsewhere than at a commit; without one, than where the branch began.
const base = process.argv[2] ?? whereTheBranchBegan();
const before = base === undefined ? [] : readRowsAt(base);
process.stdout.write(before.length === 0 ? 'Paths: there is no earlier ledger to compare with\n' : `${compared()}\n`);

function compared(): string {
  const [earlier, now] = [byName(before), byName(readRows())];
  const changes = changesIn({
    kept: [...now].flatMap(([name, row]) => {
      const old = earlier.get(name);
      return old ? [{ before: old, row }] : [];
    }),
    lost: before
      .filter((row) => !now.has(nameOf(row)))
      .map((path) => ({ path, stoppedAt: path.end, why: 'it is in the ledger no more' })),
    added: [...now].flatMap(([name, row]) => (earlier.has(name) ? [] : [row])),
  });
  return `Since ${base?.slice(0, 10)}, ${inWords(changes, { of: before.length })}`;
}

function byName(rows: Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [nameOf(row), row]));
}

/** On a branch, the commit at which it left main; on main, the commit before the last. */
function whereTheBranchBegan(): string | undefined {
  const head = commit('rev-parse', 'HEAD');
  const forks = ['origin/main', 'main'].map((main) => commit('merge-base', 'HEAD', main));
  return forks.find((fork) => fork !== undefined && fork !== head) ?? commit('rev-parse', 'HEAD^');
}

/** A commit by git's own word, where there is git and such a commit. */
function commit(...question: string[]): string | undefined {
  try {
    return execFileSync('git', question, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || undefined;
  } catch {
    return undefined;
  }
}
