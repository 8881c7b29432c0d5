import { conversations } from '../../conversations/index.ts';
import { machineOf } from '../../core/desk.ts';
import { cover } from '../walker/cover.ts';
import { allWays } from '../walker/decisions.ts';
import { days } from '../walker/guide.ts';
import { type Found, type Looking, nothingFound } from '../walker/walk.ts';
import { type Lost, replay } from './replay.ts';
import { nameOf, type Path, type Row } from './row.ts';
import { type Asked, noting } from './usually.ts';

/** The ledger as the code gives it now: paths that are kept, each with its row of before, what they ask, paths lost, paths found anew, ways not taken on an ordinary day. */
export type Ledger = {
  kept: { before: Row; row: Row }[];
  asked: Asked[];
  lost: Lost[];
  added: Row[];
  untaken: string[];
};

/** Walks every path of a ledger again, by the same answers. */
export function walkedAgain(recorded: readonly Row[]): Ledger {
  return ledgerFrom(recorded, { isSearching: false });
}

/**
 * Walks every path of a ledger again, and finds paths for the ways that none of them takes any more. A path once
 * recorded stays as long as it can be walked, so that what is compared is the same person's way before and after.
 */
export function ledgerFrom(recorded: readonly Row[], { isSearching = true } = {}): Ledger {
  const ledger: Ledger = { kept: [], asked: [], lost: [], added: [], untaken: [] };
  const held = days.flatMap((today) => Object.keys(conversations).map((name) => ({ name, today })));
  for (const { name, today } of held) {
    const found = nothingFound();
    const own = recorded.filter((row) => row.conversation === name && row.today === today);
    for (const before of own) keep(before, { ledger, found });
    if (today === days[0]) ledger.untaken.push(...untakenIn(name, found));
    if (isSearching) ledger.added.push(...foundAnew(name, { today, found, known: ledger }));
  }
  ledger.lost.push(...homelessIn(recorded));
  return ledger;
}

function homelessIn(recorded: readonly Row[]): Lost[] {
  const homeless = recorded.filter((row) => !(row.conversation in conversations) || !days.includes(row.today));
  return homeless.map((path) => ({ path, stoppedAt: path.conversation, why: 'it is no longer held' }));
}

function untakenIn(name: string, { taken }: Found): string[] {
  return allWays(machineOf(conversations, name)).filter((way) => !taken.has(way));
}

function keep(before: Row, { ledger, found }: { ledger: Ledger; found: Found }): void {
  const { conversation } = before;
  const steps: Asked['steps'] = [];
  const walked = replay(pathOf(before), { found, look: noting(conversation, steps) });
  if ('lost' in walked) return void ledger.lost.push(walked.lost);
  ledger.kept.push({ before, row: walked.row });
  ledger.asked.push({ conversation, steps, end: walked.row.end });
}

/** The path of a row without what it leads to. */
function pathOf({ conversation, today, known, answers }: Row): Path {
  return { conversation, today, known, answers };
}

/** Paths for the ways that have not been taken yet, each walked again to make its row; a walk that took none is no path. */
function foundAnew(name: string, { today, found, known }: { today: string; found: Found; known: Ledger }): Row[] {
  const walks: { path: Path; takenBefore: number }[] = [];
  const look: Looking = (desk, steps) => {
    const begun: Path = { conversation: name, today, known: desk.standing.known, answers: {} };
    if (steps.length === 0) walks.push({ path: begun, takenBefore: found.taken.size });
    const walk = walks.at(-1);
    if (walk) walk.path.answers = Object.fromEntries(steps.map(asAnswer));
    return [];
  };
  cover(name, { found, look, today });
  const useful = walks.filter(
    ({ takenBefore }, index) => (walks[index + 1]?.takenBefore ?? found.taken.size) > takenBefore,
  );
  const names = new Set(known.kept.map(({ row }) => nameOf(row)));
  return useful.flatMap(({ path }) => {
    const walked = replay(path);
    return 'row' in walked && !names.has(nameOf(walked.row)) ? [walked.row] : [];
  });
}

function asAnswer(step: string): [string, string] {
  const [at = '', ...answer] = step.split(' = ');
  return [at, answer.join(' = ')];
}

/** The rows of a ledger in the order in which they are written. */
export function rowsOf({ kept, added }: Ledger): Row[] {
  const rows = new Map([...kept.map(({ row }) => row), ...added].map((row) => [nameOf(row), row]));
  return [...rows].toSorted(([one], [other]) => (one < other ? -1 : Number(one > other))).map(([, row]) => row);
}
