import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connect } from '../../db/connect.ts';
import { startServer } from '../../db/server.ts';
import { type Acknowledged, usesThePage } from './browser-people.ts';
import type { Evidence } from './checker.ts';
import { questions } from './choose.ts';
import { keptState } from './kept.ts';
import { killDatabase } from './kill-process.ts';
import { type KillAt, type Point, points } from './points.ts';
import { killProduct, type Place, type Running, startProduct, startStandIn } from './product.ts';
import { type Chance, chanceFrom } from './random.ts';
import { watchScreens } from './screens.ts';
import { chatsInTelegram } from './telegram-people.ts';

/** How a process ended: at the point it was to end at, at some moment, or as it was asked to. */
export type Ending = Point | 'at some moment' | 'during the start' | 'the database alone' | 'asked to end';
type Endings = Map<Ending, number>;

export type LaneResult = { evidence: Evidence; endings: Endings; unclean: string[]; log: string[] };

type Lane = { place: Place; chance: Chance; endings: Endings; unclean: string[]; lines: string[]; running?: Running };

const token = '4000000001:a-token-for-the-tests-only';

/** One product on a folder of its own, killed and started again so many times while people use it. */
export async function runLane(asked: { kills: number; seed: number; people: number }): Promise<LaneResult> {
  const folder = mkdtempSync(join(tmpdir(), 'zhilu kill '));
  chmodSync(folder, 0o711); // as root, PostgreSQL runs as another user
  const history = join(folder, 'telegram.jsonl');
  writeFileSync(history, '');
  const telegram = await startStandIn({ history, token });
  const place = { folder, port: await freePort(), token, apiRoot: telegram.url };
  const lane: Lane = { place, chance: chanceFrom(asked.seed), endings: new Map(), unclean: [], lines: [] };
  try {
    const acknowledged = await livedThrough(lane, { ...asked, history });
    const kept = await readKept(folder);
    const entries = readFileSync(history, 'utf8').split('\n').filter(Boolean);
    const seen = { history: entries.map((line) => JSON.parse(line)), acknowledged, kept };
    const { endings, unclean, lines } = lane;
    return { evidence: { ...seen, questions, marks: marks() }, endings, unclean, log: lines };
  } finally {
    lane.running?.process.kill('SIGKILL');
    telegram.process.kill('SIGKILL');
    await telegram.ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

type Life = { kills: number; seed: number; people: number; history: string };

/** People use it while it is killed, until everything has settled; gives what browsers were told. */
async function livedThrough(lane: Lane, { kills, seed, people, history }: Life): Promise<Acknowledged[]> {
  const { place } = lane;
  const acknowledged: Acknowledged[] = [];
  const screens = watchScreens(history);
  const looking = setInterval(screens.look, 25);
  let over = false;
  const common = { isOver: () => over, seed };
  const lives = Array.from({ length: people }, (_, index) =>
    index % 6 === 5
      ? usesThePage(index, { ...common, site: `http://localhost:${place.port}`, acknowledged })
      : chatsInTelegram(1000 + index, { ...common, standIn: place.apiRoot, screens }),
  );
  try {
    await killTimes(kills, lane);
    const last = await started(lane);
    over = true;
    await Promise.all(lives);
    await settled(place);
    await askedToEnd(last, lane);
    return acknowledged;
  } finally {
    over = true;
    clearInterval(looking);
    screens.close();
  }
}

/** Only what was not sent at once is taken over; so Telegram has to be out of order for a moment. */
const rare: Ending = 'what is due is taken over, which nobody knows yet';

async function killTimes(kills: number, lane: Lane): Promise<void> {
  const plan = [
    ...Array(6).fill('during the start'),
    ...points,
    'at some moment',
    'the database alone',
    'asked to end',
  ];
  for (let round = 0; total(lane.endings) < kills; round += 1) await endOnce(plan[round % plan.length], lane);
}

function total(endings: Endings): number {
  return [...endings].reduce((sum, [ending, times]) => sum + (ending === 'asked to end' ? 0 : times), 0);
}

async function endOnce(ending: Ending, lane: Lane): Promise<void> {
  const { chance } = lane;
  const kill = pointOf(ending, chance);
  if (kill) return endAt(ending, kill, lane);
  const product = await started(lane);
  await wait(chance.below(500));
  if (ending === 'asked to end') return askedToEnd(product, lane);
  if (ending === 'the database alone') {
    killDatabase(lane.place.folder);
    count(lane, ending);
    await wait(400 + chance.below(400));
  }
  await endNow(product, lane);
}

function pointOf(ending: Ending, chance: Chance): KillAt | undefined {
  const withDatabase = chance.of(0.4);
  if (ending === 'during the start')
    return { point: 'a statement is about to be made', times: 1 + chance.below(24), withDatabase };
  const point = points.find((each) => each === ending);
  const most = ending === rare ? 1 : 4;
  return point && { point, times: 1 + chance.below(most), withDatabase };
}

/** A point that is not come to in time is left, and the process ends where it is. */
async function endAt(ending: Ending, kill: KillAt, lane: Lane): Promise<void> {
  const product = startProduct(lane.place, kill);
  lane.running = product;
  await product.ready;
  if (ending === rare) await outOfOrder(lane.place);
  await Promise.race([product.ended, wait(ending === rare ? 8000 : 1200)]);
  if (product.process.signalCode === null) return endNow(product, lane);
  await product.ended;
  lane.lines.push(...product.lines);
  count(lane, ending);
}

/** Refuses the next screens, so that they are due again a moment later. */
async function outOfOrder({ apiRoot }: Place): Promise<void> {
  const fault = { kind: { status: 502 }, times: 3 };
  for (const method of ['sendMessage', 'editMessageText']) {
    const body = JSON.stringify({ ...fault, method });
    await fetch(`${apiRoot}/control/fault`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  }
}

async function endNow(product: Running, lane: Lane): Promise<void> {
  killProduct(product, { folder: lane.place.folder, withDatabase: lane.chance.of(0.4) });
  await product.ended;
  lane.lines.push(...product.lines);
  count(lane, 'at some moment');
}

function count({ endings }: Lane, ending: Ending): void {
  endings.set(ending, (endings.get(ending) ?? 0) + 1);
}

async function started(lane: Lane): Promise<Running> {
  const product = startProduct(lane.place);
  lane.running = product;
  await product.ready;
  if (product.process.exitCode !== null) throw new Error(`It did not start: ${product.lines.join('\n')}`);
  return product;
}

async function askedToEnd(product: Running, lane: Lane): Promise<void> {
  product.process.kill('SIGTERM');
  const { code, signal } = await product.ended;
  lane.lines.push(...product.lines);
  if (code !== 0) lane.unclean.push(`asked to end, it ended with ${code ?? signal}: ${product.lines.join('\n')}`);
  count(lane, 'asked to end');
}

// A lease runs for half a minute.
const patience = 60_000;

/** Waits until every update is taken and nothing is left to be sent. */
async function settled({ folder, apiRoot }: Place): Promise<void> {
  const sql = await connect(databaseUrl(folder), { max: 1 });
  const until = performance.now() + patience;
  for (;;) {
    const pending = await (await fetch(`${apiRoot}/control/pending`)).json();
    const [row] = await sql`select count(*)::int as left from message where state in ('sending', 'unknown')`;
    if (pending.length === 0 && row?.left === 0) break;
    if (performance.now() > until) break; // what is left then, the checker finds
    await wait(200);
  }
  await sql.end();
}

/** The database of a running product: its port stands in the fourth line of what PostgreSQL writes about itself. */
function databaseUrl(folder: string): string {
  const port = readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[3];
  const password = readFileSync(join(folder, 'postgres/zhilu.password'), 'utf8').trim();
  return `postgres://zhilu:${password}@127.0.0.1:${port}/postgres`;
}

async function readKept(folder: string): Promise<Evidence['kept']> {
  const server = await startServer({ folder, log: () => {} });
  const sql = await connect(server.url, { max: 4 });
  const kept = await keptState(sql);
  await sql.end();
  await server.stop();
  return kept;
}

function marks(): string[] {
  return ['en', 'zh-CN'].map((language) => {
    const file = new URL(`../../locales/${language}/telegram.json`, import.meta.url);
    return String(JSON.parse(readFileSync(file, 'utf8')).mayBeRepeat);
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
