import type { Leased } from '../core/world.ts';
import type { Database } from './connect.ts';
import { cellsOf, type Table, tablesGiven } from './given.ts';
import { publicTenant as tenant } from './ids.ts';
import { type Keeping, keeping } from './keeping.ts';
import { keepingColumns, keepingRows } from './kept-rows.ts';
import { isOvertaken, mayLieInOne } from './refusals.ts';
import { together } from './together.ts';

/** A message that came to its person, and its number in the chat. */
export type Sent = Leased & { message: string | null };

/** What waits to be written: a turn, or that a message came. */
type Write = Keeping | { sent: Sent };

const writers = new WeakMap<Database, (write: Write) => Promise<boolean>>();

/** Writes to a database, together with what others write meanwhile; tells whether it was done. */
export function writerOver(sql: Database): (write: Write) => Promise<boolean> {
  const writer =
    writers.get(sql) ?? together({ nameOf, mayWait: isSent, mayLieInOne, work: (all) => writeAll(sql, all) });
  writers.set(sql, writer);
  return writer;
}

/** That a message came is written with the next turn: should the process die first, it is sent again, marked as a repeat. */
function isSent(write: Write): write is { sent: Sent } {
  return 'sent' in write;
}

/** New people go by their address: another process that meets them at the same moment calls them otherwise. */
function nameOf(write: Write): string {
  if (isSent(write)) return `${write.sent.person} came`;
  const { opened, address } = write.turn;
  return opened.version === 0 ? `${address.channel} ${address.address}` : opened.person;
}

/** Writes all of these with one statement, whole or not at all each, and tells which were done. */
async function writeAll(sql: Database, writes: Write[]): Promise<boolean[]> {
  try {
    const done = await idsDone(sql, writes);
    return writes.map((write) => done.has('sent' in write ? write.sent.id : write.turn.opened.person));
  } catch (error) {
    // The second goes on from what it finds.
    if (writes.length === 1 && isOvertaken(error)) return [false];
    throw error;
  }
}

async function idsDone(sql: Database, writes: Write[]): Promise<ReadonlySet<string>> {
  const turns = writes.flatMap((write) => ('sent' in write ? [] : [write]));
  const sent = writes.flatMap((write) => ('sent' in write ? [write.sent] : []));
  const given = tablesOf({ ...keepingRows(turns), sent });
  const text = textFor(given, { newcomers: turns.some(({ turn }) => turn.opened.version === 0) });
  const cells = cellsOf(given);
  const rows = await (sql.line ?? sql).unsafe(text, [tenant, ...cells], { prepare: true });
  return new Set(rows.map(({ id }) => id));
}

const columns = { ...keepingColumns, sent: { person: 'uuid', id: 'uuid', lease: 'uuid', message: 'text' } };

type Named = Table & { name: keyof typeof columns };

const names = ['turns', 'answers', 'messages', 'sent'] as const;

/** What stands alone has texts of its own; there are few of them. */
const mostAlone = { turns: 1, answers: 1, messages: 2, sent: 1 };

/** The tables of which there are rows. */
function tablesOf(rows: Record<Named['name'], Table['rows']>): Named[] {
  const isAlone = names.every((name) => rows[name].length <= mostAlone[name]);
  return names.flatMap((name) => {
    const { length } = rows[name];
    return length > 0 ? [{ name, columns: columns[name], rows: rows[name], count: isAlone ? length : 'many' }] : [];
  });
}

const texts = new Map<string, string>();

/** These texts never change, so that the server plans each once. */
function textFor(tables: Named[], { newcomers }: { newcomers: boolean }): string {
  const name = `${newcomers} ${tables.map(({ name, count }) => `${name} ${count}`)}`;
  const text = texts.get(name) ?? textOf(tables, { newcomers });
  texts.set(name, text);
  return text;
}

// The server prepares for all that a statement may do, so that people are made only by one for them.
function textOf(tables: Named[], { newcomers }: { newcomers: boolean }): string {
  const given = tablesGiven(tables);
  const { turns, sent, ...rest } = Object.fromEntries(tables.map(({ name }, n) => [name, given[n] ?? '']));
  if (turns === undefined) return `with ${recording(sent ?? '')} ${withoutWaiting}`;
  const parts = keeping({ turns, ...rest }, { newcomers });
  const kept = 'select person as id from kept';
  return sent === undefined
    ? `with ${parts} ${kept}`
    : `with ${[...parts, recording(sent)]} ${kept} union all select id from sent`;
}

/** A message that has arrived is the living one. */
function recording(sent: string): string {
  return `
  sent as (
    update message m set state = 'sent', lease = null, due_at = null, channel_message = came.message
    from (select * from ${sent}) as came
    where m.tenant = $1 and m.person = came.person and m.id = came.id and m.lease = came.lease
    returning m.id, m.channel, m.address, m.channel_message),
  living as (
    update address a set reachable = true, living = coalesce(sent.channel_message, a.living) from sent
    where a.tenant = $1 and a.channel = sent.channel and a.address = sent.address
      and (not a.reachable or sent.channel_message is distinct from a.living))`;
}

// Should the power fail just then, what is lost is only that a message arrived: it is sent again, marked as what may be a
// repeat. So nobody waits for the disk.
const withoutWaiting = `
  select id from sent, (select set_config('synchronous_commit', 'off', true)) as without_waiting`;
