import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import postgres from 'postgres';
import type { World } from '../../core/world.ts';
import { connect, type Database } from '../../db/connect.ts';
import { migrate } from '../../db/migrate.ts';
import { startServer } from '../../db/server.ts';
import { worldOver } from '../world.ts';
import { floor, floorTables, ordinary } from './floor.ts';
import { library, libraryTables } from './library.ts';
import {
  inTurn,
  moreThan,
  print,
  type Round,
  rounded,
  type Speed,
  speedOf,
  type Walk,
  walked,
  warmUp,
} from './measure.ts';
import { ours } from './ours.ts';
import { paths } from './paths.ts';
import { plans } from './plans.ts';
import { twelveQuestions } from './script.ts';
import { starts } from './starts.ts';
import { fill } from './stored.ts';

// node test/bench/main.ts [--people 1000000] [--seconds 2] [--only turns]
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '2' },
    only: { type: 'string' },
  },
});
const people = Number(values.people);
const seconds = Number(values.seconds);
const parts = ['turns', 'memory', 'stored', 'starts', 'plans', 'paths'].filter(
  (part) => !values.only || part === values.only,
);

let lastPerson = 1_000_000_000;

const folder = mkdtempSync(join(tmpdir(), 'zhilu-bench-'));
chmodSync(folder, 0o711); // as root, PostgreSQL runs as another user
const server = await startServer({ folder, log: () => {} });
const admin = postgres(server.url, { max: 1, onnotice: () => {} });
const [told] = await admin`select current_setting('fsync') as fsync, current_setting('server_version') as version`;
const { fsync, version } = told ?? {};
print({ what: 'the machine', cores: availableParallelism(), node: process.version, postgresql: version, fsync });

try {
  if (parts.includes('turns')) await benchTurns();
  if (parts.includes('memory')) await benchMemory();
  if (parts.includes('stored')) await benchStored();
  if (parts.includes('starts')) print({ what: 'seconds until ready', ...(await starts()) });
  if (parts.includes('plans')) print({ what: 'plans of the worked cases', ...plans() });
  if (parts.includes('paths')) print({ what: 'paths of the ledger walked again', ...paths() });
} finally {
  await admin.end();
  await server.stop();
  rmSync(folder, { recursive: true });
}

async function database(name: string): Promise<string> {
  await admin.unsafe(`create database ${name}`);
  const url = Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
  await migrate(url);
  return url;
}

/** The number from which people on come who were not here before. */
function newPeople(): number {
  lastPerson += 1_000_000;
  return lastPerson;
}

/** Ours and what it is measured beside, in turn on one server; each is warmed up before it counts. */
async function benchTurns(): Promise<void> {
  const url = await database('turns');
  const plain = postgres(url, { max: 16, onnotice: () => {} });
  await plain.unsafe(`${floorTables}; ${libraryTables}`);
  const sql = await connect(url);
  const world = worldOver(sql);
  const steps = await twelveQuestions(world);
  const named: [string, (first: number) => Walk][] = [
    ['ours', (first) => ours(world, sql, { steps, first }).walk],
    ['floor', (first) => shifted(floor(plain), first)],
    ['ordinary transaction', (first) => shifted(ordinary(plain), first)],
    ['conversations', (first) => shifted(library(plain), first)],
  ];
  for (const [, make] of named) await warmUp(make(newPeople()));
  await plain`analyze`; // as the server does by itself soon after a table has grown
  for (const atOnce of [1, 16, 64]) {
    const works = named.map(([name, make]) => [name, () => walked(make(newPeople()), { atOnce, seconds })]);
    printTurns(atOnce, await inTurn(Object.fromEntries(works)));
  }
  await sql.end();
  await plain.end();
}

function shifted(walk: Walk, first: number): Walk {
  return (person) => walk(first + person);
}

function printTurns(atOnce: number, done: Record<string, Round[]>): void {
  const speeds = Object.fromEntries(Object.entries(done).map(([name, rounds]) => [name, speedOf(rounds)]));
  const ratio = (name: string) => moreThan(done.ours ?? [], done[name] ?? []);
  print({
    what: `turns, ${atOnce} at once`,
    ...Object.fromEntries(Object.entries(speeds).map(([name, { all }]) => [name, all])),
    'ours / floor': ratio('floor'),
    'ours / ordinary transaction': ratio('ordinary transaction'),
    'ours / conversations': ratio('conversations'),
  });
  const { ours: own, conversations } = speeds;
  const medians = (speed: typeof own) => ({
    beginning: speed?.beginning?.p50,
    answers: speed?.answers.map(({ p50 }) => p50),
  });
  const longer = (theirs: Speed | undefined, mine: Speed | undefined) => rounded((theirs?.p50 ?? 0) / (mine?.p50 ?? 1));
  print({
    what: `median of the beginning and of each answer in ms, ${atOnce} at once`,
    ours: medians(own),
    conversations: medians(conversations),
    'conversations / ours': {
      beginning: longer(conversations?.beginning, own?.beginning),
      answers: own?.answers.map((mine, index) => longer(conversations?.answers[index], mine)),
    },
  });
}

/** What a process weighs that has met ten thousand people. */
async function benchMemory(): Promise<void> {
  const url = await database('memory');
  const script = fileURLToPath(new URL('./memory.ts', import.meta.url));
  const measure = async (met: number) => {
    const { stdout } = await promisify(execFile)(process.execPath, [...startFlags(), script, url, String(met)]);
    return Math.round(Number(stdout) / 1_000_000);
  };
  print({ what: 'resident memory in MB', 'after 10,000 people': await measure(10_000), 'after 10': await measure(10) });
}

/** What npm start gives to Node. */
function startFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return String(scripts.start)
    .split(' ')
    .filter((part) => part.startsWith('--'));
}

/** A turn beside all that is stored, and beside nothing. */
async function benchStored(): Promise<void> {
  const [empty, full] = [await database('nothing_stored'), await database('much_stored')];
  const begun = performance.now();
  await fill(full, people);
  const filling = Math.round((performance.now() - begun) / 1000);
  const [nothing, much] = ['beside nothing', `beside ${people} people and ${people * 10} messages`];
  await withWorld(empty, (inEmpty, emptied) =>
    withWorld(full, async (inFull, filled) => {
      const steps = await twelveQuestions(inEmpty);
      const make = (world: World, sql: Database) => ours(world, sql, { steps, first: newPeople() }).walk;
      for (const walk of [make(inEmpty, emptied), make(inFull, filled)]) await warmUp(walk);
      await Promise.all([empty, full].map(analyzed));
      for (const atOnce of [1, 16]) {
        const done = await inTurn({
          [nothing]: () => walked(make(inEmpty, emptied), { atOnce, seconds }),
          [much]: () => walked(make(inFull, filled), { atOnce, seconds }),
        });
        const [beside, own] = [done[nothing] ?? [], done[much] ?? []];
        print({
          what: `turns beside what is stored, ${atOnce} at once`,
          [nothing]: speedOf(beside).all,
          [much]: speedOf(own).all,
          'much / nothing': moreThan(own, beside),
        });
      }
    }),
  );
  print({ what: 'filling', 'seconds to fill': filling });
}

async function analyzed(url: string): Promise<void> {
  const owner = postgres(url, { max: 1, onnotice: () => {} });
  await owner`analyze`;
  await owner.end();
}

async function withWorld<Result>(url: string, work: (world: World, sql: Database) => Promise<Result>): Promise<Result> {
  const sql = await connect(url);
  try {
    return await work(worldOver(sql), sql);
  } finally {
    await sql.end();
  }
}
