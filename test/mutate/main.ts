import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Check, Fault } from './fault.ts';
import { everyFault, withFault } from './faults.ts';

// node test/mutate/main.ts [word]: puts each fault (whose kind or file holds the word) into a copy of the tree, and
// runs the check that must notice it. The working tree is never touched.
const root = fileURLToPath(new URL('../../', import.meta.url));
const left = new Set(['node_modules', '.git', '.zhilu', join('test', 'output')]);
const [word = ''] = process.argv.slice(2);
const faults = everyFault.filter(({ kind, file }) => `${kind} ${file}`.includes(word));
type Result = 'noticed' | 'SURVIVED' | 'STALE';

const folder = mkdtempSync(join(tmpdir(), 'zhilu-mutate-'));
try {
  process.exitCode = await run();
} finally {
  rmSync(folder, { recursive: true });
}

async function run(): Promise<number> {
  const sound = copy('sound');
  const checks = [...new Set(faults.map(({ check }) => nameOf(check)))];
  const sane = await sideBySide(checks, (name) => passes(sound, name));
  const broken = checks.filter((_, index) => !sane[index]);
  if (broken.length > 0) {
    process.stderr.write(`These checks fail as the tree stands, so they notice nothing:\n${broken.join('\n')}\n`);
    return 2;
  }
  const results = await sideBySide(faults, async (fault, index) => {
    const result = await outcomeOf(fault, { into: `fault-${index}` });
    process.stdout.write(`${lineOf(fault, result)}\n`);
    return result;
  });
  const noticed = results.filter((result) => result === 'noticed').length;
  process.stdout.write(`${noticed} of ${faults.length} faults are noticed\n`);
  return noticed === faults.length ? 0 : 1;
}

/** Does the same with each, as many at a time as there are processors. */
async function sideBySide<Each, Result>(
  all: readonly Each[],
  work: (each: Each, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = all.entries();
  const worker = async () => {
    for (const [index, each] of waiting) results[index] = await work(each, index);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results;
}

/** A copy of the tree in a folder of its own; the installed packages are shared. */
function copy(name: string): string {
  const to = join(folder, name);
  cpSync(root, to, { recursive: true, filter: (path) => !left.has(relative(root, path)) });
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'));
  return to;
}

async function outcomeOf(fault: Fault, { into }: { into: string }): Promise<Result> {
  const tree = copy(into);
  try {
    const path = join(tree, fault.file);
    const faulty = withFault(readFileSync(path, 'utf8'), fault);
    if (faulty === undefined) return 'STALE';
    writeFileSync(path, faulty);
    return (await passes(tree, nameOf(fault.check))) ? 'SURVIVED' : 'noticed';
  } finally {
    rmSync(tree, { recursive: true });
  }
}

/** A check as its command line. */
function nameOf(check: Check): string {
  if (check === 'types') return 'tsc --noEmit -p .';
  const named = check.named === undefined ? '' : ` -t "${check.named}"`;
  return `vitest run --config test/mutate/vitest.config.ts ${check.test}${named}`;
}

async function passes(tree: string, command: string): Promise<boolean> {
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH: path };
  const [status] = await once(spawn(command, { cwd: tree, shell: true, env, stdio: 'ignore' }), 'exit');
  return status === 0;
}

function lineOf({ kind, file, check }: Fault, result: Result): string {
  const by = check === 'types' ? 'the types' : (check.named ?? check.test.replace('test/', ''));
  const stale = result === 'STALE' ? ' (its text stands there not once: mend the fault)' : '';
  return `${result.padEnd(9)} ${kind.padEnd(42)} ${file.padEnd(46)} ${by}${stale}`;
}
