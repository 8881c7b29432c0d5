import type { Leased } from '../core/world.ts';
import { arrayOf } from './arrays.ts';
import { type Database, lineOf, rowsIn } from './connect.ts';
import { publicTenant as tenant } from './ids.ts';
import { type Keeping, keeping, keepingColumns, keepingWidth } from './keeping.ts';
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
  const text = textFor({
    newcomers: turns.some(({ turn }) => turn.opened.version === 0),
    keeps: turns.length > 0,
    records: sent.length > 0,
  });
  const given = [
    ...(turns.length > 0 ? keepingColumns(turns) : []),
    ...(sent.length > 0 ? recordingColumns(sent) : []),
  ];
  const rows = rowsIn(await lineOf(sql).unsafe(text, [tenant, ...given], { prepare: true }));
  return new Set(rows.map(({ id }) => id));
}

function recordingColumns(sent: Sent[]): string[] {
  return [
    arrayOf(sent.map(({ person }) => person)),
    arrayOf(sent.map(({ id }) => id)),
    arrayOf(sent.map(({ lease }) => lease)),
    arrayOf(sent.map(({ message }) => message)),
  ];
}

/** A message that has arrived is the living one; its columns begin at this parameter. */
function recordingFrom(first: number): string {
  const [person, id, lease, message] = [first, first + 1, first + 2, first + 3];
  return `
  sent as (
    update message m set state = 'sent', lease = null, due_at = null, channel_message = came.message
    from unnest($${person}::uuid[], $${id}::uuid[], $${lease}::uuid[], $${message}::text[]) as came(person, id, lease, message)
    where m.tenant = $1 and m.person = came.person and m.id = came.id and m.lease = came.lease
    returning m.id, m.channel, m.address, m.channel_message),
  living as (
    update address a set reachable = true, living = coalesce(sent.channel_message, a.living) from sent
    where a.tenant = $1 and a.channel = sent.channel and a.address = sent.address
      and (not a.reachable or sent.channel_message is distinct from a.living))`;
}

type Doing = { newcomers: boolean; keeps: boolean; records: boolean };

function textFor({ newcomers, keeps, records }: Doing): string {
  if (!keeps) return onlyRecording;
  const texts = newcomers ? withNewcomers : ofKnown;
  return records ? texts.both : texts.onlyKeeping;
}

// These texts never change, so that the server plans each once. It prepares for all that a statement may do, so that
// people are made only by one for them.
const textsOf = (newcomers: boolean) => ({
  onlyKeeping: `with ${keeping({ newcomers })} select person as id from kept`,
  both: `with ${keeping({ newcomers })}, ${recordingFrom(2 + keepingWidth)} select person as id from kept union all select id from sent`,
});
const [withNewcomers, ofKnown] = [textsOf(true), textsOf(false)];
// Should the power fail just then, what is lost is only that a message arrived: it is sent again, marked as what may be a
// repeat. So nobody waits for the disk.
const onlyRecording = `with ${recordingFrom(2)}
  select id from sent, (select set_config('synchronous_commit', 'off', true)) as without_waiting`;
