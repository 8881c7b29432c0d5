import { Socket } from 'node:net';
import { killDatabase, killProcess } from './kill-process.ts';
import type { KillAt, Point } from './points.ts';
import { followPostgres, opensPostgres, type Statement } from './postgres-wire.ts';

// Loaded before the product by NODE_OPTIONS, which knows nothing of it: watches what goes over its connections, and
// kills the process in the middle of that.
const kill: KillAt = JSON.parse(process.env.ZHILU_TEST_KILL_AT ?? '{}');
let left = kill.times;

function happens(point: Point): void {
  if (point !== kill.point) return;
  left -= 1;
  if (left === 0) killAll();
}

function killAll(): void {
  if (kill.withDatabase) killDatabase(process.env.ZHILU_DATA ?? '');
  killProcess(process.pid);
}

const databases = new WeakMap<Socket, ReturnType<typeof followPostgres>>();
const requests = new WeakMap<Socket, string>();

type Moments = Partial<Record<Statement, Point>>;

const before: Moments = {
  turn: 'a turn is about to be written',
  outcome: 'an outcome is about to be recorded',
};
const after: Moments = {
  turn: 'a turn has been written to the wire',
  outcome: 'an outcome has been written to the wire',
  claim: 'what is due is asked for',
};
const answered: Moments = {
  turn: 'a turn is kept, which nobody knows yet',
  outcome: 'an outcome is recorded, which nobody knows yet',
  claim: 'what is due is taken over, which nobody knows yet',
};

/** The points of a statement; one that does two things is come to by both. */
function pointsOf(statement: Statement, moments: Moments): Point[] {
  const all: Statement[] = statement === 'turn and outcome' ? ['turn', 'outcome'] : [statement];
  return all.flatMap((one) => moments[one] ?? []);
}

/** What is written: the points before it, and those after it. */
function written(socket: Socket, chunk: unknown): { first: Point[]; later: Point[] } {
  const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk), 'latin1');
  if (opensPostgres(bytes)) databases.set(socket, followPostgres());
  else if (databases.has(socket)) {
    const statements = databases.get(socket)?.out(bytes) ?? [];
    const each: Point[] = statements.map(() => 'a statement is about to be made');
    return {
      first: [...each, ...statements.flatMap((one) => pointsOf(one, before))],
      later: statements.flatMap((one) => pointsOf(one, after)),
    };
  }
  return writtenAsHttp(socket, bytes.subarray(0, 200).toString('latin1'));
}

function writtenAsHttp(socket: Socket, text: string): { first: Point[]; later: Point[] } {
  if (text.startsWith('HTTP/1.1 303')) return { first: ['a page is about to be answered'], later: [] };
  const method = /^POST \/bot[^/]+\/(\w+)/.exec(text)?.[1];
  if (method) requests.set(socket, method);
  if (method === 'getUpdates') return { first: [], later: ['updates are fetched again, which confirms the last'] };
  return isScreen(method)
    ? { first: ['a screen is about to be sent'], later: ['a screen has been written to the wire'] }
    : { first: [], later: [] };
}

function isScreen(method: string | undefined): boolean {
  return method === 'sendMessage' || method === 'editMessageText';
}

/** What has come in, before anybody is told. */
function received(socket: Socket, bytes: Buffer): Point[] {
  const database = databases.get(socket);
  if (database) {
    const all = database.in(bytes);
    return all.flatMap(({ statement, rows }) =>
      statement === 'claim' && rows === 0 ? [] : pointsOf(statement, answered),
    );
  }
  const method = requests.get(socket);
  if (isScreen(method)) return ['a screen has arrived, which nobody knows yet'];
  return method === 'getUpdates' && bytes.includes('"update_id"') ? ['updates are fetched'] : [];
}

if (kill.point) {
  const { write, emit } = Socket.prototype;
  Socket.prototype.write = function (this: Socket, ...given: Parameters<typeof write>) {
    const { first, later } = written(this, given[0]);
    first.forEach(happens);
    const result = write.apply(this, given);
    // A request goes out in several pieces of one moment.
    if (later.length > 0) setImmediate(() => later.forEach(happens));
    return result;
  } as typeof write;
  Socket.prototype.emit = function (this: Socket, ...given: Parameters<typeof emit>) {
    const [event, chunk] = given as unknown as [string, unknown];
    if (event === 'data' && Buffer.isBuffer(chunk)) received(this, chunk).forEach(happens);
    return emit.apply(this, given);
  } as typeof emit;
}
