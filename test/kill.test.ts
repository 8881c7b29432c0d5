import { beforeAll, expect, test } from 'vitest';
import { check, counts, type Finding } from './kill/checker.ts';
import { type Ending, type LaneResult, runLane } from './kill/lane.ts';
import { points } from './kill/points.ts';

// Two products side by side, as there are two cores at least.
const seeds = [Number(process.env.ZHILU_TEST_SEED ?? 1), 2];
const killsEach = 102;

let lanes: LaneResult[];
let findings: Finding[];

beforeAll(async () => {
  lanes = await Promise.all(seeds.map((seed) => runLane({ seed, kills: killsEach, people: 18 })));
  findings = lanes.flatMap(({ evidence }) => check(evidence));
  report({ 'killed at': endings(), found: counts(findings), seeds });
}, 600_000);

/** How many processes ended in each way. */
function endings(): Record<string, number> {
  const all = lanes.flatMap((lane) => [...lane.endings]);
  const ways: Ending[] = [...points, 'during the start', 'at some moment', 'the database alone', 'asked to end'];
  const sum = (way: Ending) => all.filter(([ending]) => ending === way).reduce((total, [, times]) => total + times, 0);
  return Object.fromEntries(ways.map((way) => [way, sum(way)]));
}

function report(told: object): void {
  process.stdout.write(`${JSON.stringify(told, undefined, 2)}\n`);
}

test('every moment of a turn was one to die at, two hundred times and more in all', () => {
  const { 'asked to end': _, ...kills } = endings();
  expect(Object.entries(kills).filter(([, times]) => times === 0)).toEqual([]);
  expect(Object.values(kills).reduce((sum, times) => sum + times)).toBeGreaterThanOrEqual(200);
});

test('nothing is lost, sent twice unmarked, sent before it is kept, or taken for an answer to another question', () => {
  expect(findings).toEqual([]);
});

test('people came further than the first screens meanwhile', () => {
  for (const { evidence } of lanes) {
    expect(evidence.kept.messages.length).toBeGreaterThan(500);
    expect(evidence.acknowledged.length).toBeGreaterThan(50);
    expect(new Set(evidence.kept.answers.map(({ fact }) => fact)).size).toBeGreaterThan(15);
  }
});

test('F-63 asked to end in the middle of work, it ends well', () => {
  expect(lanes.flatMap(({ unclean }) => unclean)).toEqual([]);
});
