import { randomUUIDv7 } from 'node:crypto';
import type postgres from 'postgres';
import type { Address, Channel, Leased, Outgoing, OutgoingFile, SendOutcome } from '../core/world.ts';
import type { Database } from './connect.ts';
import { hereIn } from './here.ts';
import { publicTenant as tenant } from './ids.ts';
import { leaseSeconds } from './keeping.ts';
import { type Sent, writerOver } from './writes.ts';

// Between attempts that failed the wait doubles, up to so long; what a channel itself asks for may be longer.
const longestWaitSeconds = 300;

/** Records how the sending of a message went; false for one who no longer holds the lease, and then nothing is done. */
export async function recordOutcome(sql: Database, leased: Leased, outcome: SendOutcome): Promise<boolean> {
  const { id, person, lease } = leased;
  if (outcome.sent) return recordComing(sql, { id, person, lease, message: outcome.channelMessage ?? null });
  hereIn(sql).lost(id);
  const rows = await recordUnsent(sql, leased, outcome);
  return rows.length > 0;
}

async function recordComing(sql: Database, sent: Sent): Promise<boolean> {
  const here = hereIn(sql);
  here.came(sent.id, sent.message);
  const isRecorded = await writerOver(sql)({ sent }).catch((error: unknown) => {
    here.removed(sent.person);
    throw error;
  });
  if (!isRecorded) here.removed(sent.person);
  return isRecorded;
}

async function recordUnsent(
  sql: Database,
  { id, person, lease }: Leased,
  outcome: Extract<SendOutcome, { sent: false }>,
) {
  const { unknown, error, final = false, unreachable = false, retryAfterSeconds = 0 } = outcome;
  const state = final ? 'failed' : unknown ? 'unknown' : 'sending';
  return sql`
    with missed as (
      update message set lease = null, error = ${error}, state = ${state},
        due_at = case when not ${final} then now() + make_interval(secs =>
          greatest(${retryAfterSeconds}::float8, least(power(2, least(attempts, 12)) * (0.5 + random()), ${longestWaitSeconds}))) end
      where tenant = ${tenant} and person = ${person} and id = ${id} and lease = ${lease}
      returning channel, address),
    unreachable as (
      update address a set reachable = false from missed m
      where ${unreachable} and a.tenant = ${tenant} and a.channel = m.channel and a.address = m.address)
    select channel from missed`;
}

/**
 * Takes over messages whose time to be sent has come, or whose sender has died; the newest screen of each chat only, and the
 * newest of each file. Those that a newer one has overtaken, which arrived, are done with.
 */
export async function claimDue(
  sql: Database,
  { channel, limit }: { channel: Channel; limit: number },
): Promise<(Outgoing | OutgoingFile)[]> {
  const lease = randomUUIDv7();
  const rows = await sql`
    with overtaken as (
      update message m set state = 'superseded', lease = null, due_at = null
      where m.tenant = ${tenant} and m.channel = ${channel} and m.state in ('sending', 'unknown') and m.due_at <= now()
        and exists (select from message n where n.tenant = ${tenant} and n.person = m.person and n.address = m.address
          and n.id > m.id and n.direction = m.direction and (m.direction = 'out' or n.text = m.text) and n.state = 'sent')),
    due as (
      select m.id, m.person, m.state = 'unknown' or m.lease is not null as doubtful from message m
      where m.tenant = ${tenant} and m.channel = ${channel} and m.state in ('sending', 'unknown') and m.due_at <= now()
        and not exists (select from message n where n.tenant = ${tenant} and n.person = m.person and n.address = m.address
          and n.id > m.id and n.direction = m.direction and (m.direction = 'out' or n.text = m.text)
          and n.state in ('sending', 'unknown', 'sent'))
      order by m.due_at limit ${limit} for update skip locked)
    update message m set state = 'sending', lease = ${lease}, attempts = m.attempts + 1,
      due_at = now() + make_interval(secs => ${leaseSeconds})
    from due, address a
    where m.tenant = ${tenant} and m.person = due.person and m.id = due.id
      and a.tenant = ${tenant} and a.person = m.person and a.channel = m.channel and a.address = m.address
    returning m.id, m.person, m.channel, m.address, m.view, m.attempts, a.living, due.doubtful,
      case m.direction when 'file' then m.text end as file, m.language`;
  return rows.map((row) => outgoingFrom(row, { channel, lease }));
}

function outgoingFrom(
  row: postgres.Row,
  { channel, lease }: { channel: Channel; lease: string },
): Outgoing | OutgoingFile {
  const { id, person, address, view, attempts, living, doubtful, file, language } = row;
  const message = { id, person, lease, address: { channel, address }, attempts, mayBeRepeat: doubtful };
  if (file !== null) return { ...message, file, language };
  return { ...message, view, ...(living === null ? {} : { living }) };
}

/** Notes that a person closed a chat to us, or opened it again. */
export async function reach(sql: Database, { channel, address }: Address, reachable: boolean): Promise<void> {
  await sql`
    update address set reachable = ${reachable} where tenant = ${tenant} and channel = ${channel} and address = ${address}`;
}

/** Removes what is kept for a time only: handled deliveries after eight days, links long expired. */
export async function sweep(sql: Database): Promise<void> {
  await sql.begin(async (transaction) => {
    // Neither has an index by time, which would cost every turn; read through once they are soon done with.
    await transaction`set local enable_seqscan = on`;
    await transaction`delete from seen where tenant = ${tenant} and at < now() - interval '8 days'`;
    await transaction`delete from link where tenant = ${tenant} and expires_at < now() - interval '1 day'`;
  });
}
