import { randomUUIDv7 } from 'node:crypto';
import type { Address, Channel, Leased, Outgoing, SendOutcome } from '../core/world.ts';
import type { Database } from './connect.ts';
import { publicTenant as tenant } from './ids.ts';
import { leaseSeconds } from './turns.ts';

// Between attempts that failed the wait doubles, up to so long; what a channel itself asks for may be longer.
const longestWaitSeconds = 300;

/** Records how the sending of a message went; does nothing for one who no longer holds the lease. */
export async function recordOutcome(sql: Database, { id, lease }: Leased, outcome: SendOutcome): Promise<boolean> {
  const rows = outcome.sent
    ? await recordSent(sql, { id, lease }, outcome.channelMessage)
    : await recordUnsent(sql, { id, lease }, outcome);
  return rows.length > 0;
}

/** A message that has arrived is the living one, and screens before it that never arrived are overtaken by it. */
async function recordSent(sql: Database, { id, lease }: Leased, channelMessage: string | undefined) {
  return sql`
    with sent as (
      update message set state = 'sent', lease = null, due_at = null, channel_message = ${channelMessage ?? null}
      where tenant = ${tenant} and id = ${id} and lease = ${lease}
      returning person, channel, address),
    placed as (
      update address a set living = coalesce(${channelMessage ?? null}, a.living), reachable = true
      from sent s where a.tenant = ${tenant} and a.channel = s.channel and a.address = s.address
        and (a.living is distinct from coalesce(${channelMessage ?? null}, a.living) or not a.reachable)),
    overtaken as (
      update message m set state = 'superseded', lease = null, due_at = null
      from sent s where m.tenant = ${tenant} and m.person = s.person and m.address = s.address and m.id < ${id}
        and m.state in ('sending', 'unknown'))
    select person from sent`;
}

async function recordUnsent(sql: Database, { id, lease }: Leased, outcome: Extract<SendOutcome, { sent: false }>) {
  const { unknown, error, final = false, unreachable = false, retryAfterSeconds = 0 } = outcome;
  const state = final ? 'failed' : unknown ? 'unknown' : 'sending';
  return sql`
    with missed as (
      update message set lease = null, error = ${error}, state = ${state},
        due_at = case when not ${final} then now() + make_interval(secs =>
          greatest(${retryAfterSeconds}::float8, least(power(2, least(attempts, 12)) * (0.5 + random()), ${longestWaitSeconds}))) end
      where tenant = ${tenant} and id = ${id} and lease = ${lease}
      returning channel, address),
    unreachable as (
      update address a set reachable = false from missed m
      where ${unreachable} and a.tenant = ${tenant} and a.channel = m.channel and a.address = m.address)
    select channel from missed`;
}

/** Takes over messages whose time to be sent has come, or whose sender has died; the newest of each chat only. */
export async function claimDue(
  sql: Database,
  { channel, limit }: { channel: Channel; limit: number },
): Promise<Outgoing[]> {
  const lease = randomUUIDv7();
  const rows = await sql`
    with due as (
      select m.id, m.state = 'unknown' or m.lease is not null as doubtful from message m
      where m.tenant = ${tenant} and m.channel = ${channel} and m.state in ('sending', 'unknown') and m.due_at <= now()
        and not exists (select from message n where n.tenant = ${tenant} and n.person = m.person and n.address = m.address
          and n.id > m.id and n.direction = 'out' and n.state in ('sending', 'unknown', 'sent'))
      order by m.due_at limit ${limit} for update skip locked)
    update message m set state = 'sending', lease = ${lease}, attempts = m.attempts + 1,
      due_at = now() + make_interval(secs => ${leaseSeconds})
    from due, address a
    where m.tenant = ${tenant} and m.id = due.id and a.tenant = ${tenant} and a.channel = m.channel and a.address = m.address
    returning m.id, m.channel, m.address, m.view, m.attempts, a.living, due.doubtful`;
  return rows.map(({ id, address, view, attempts, living, doubtful }) => ({
    id,
    lease,
    address: { channel, address },
    view,
    attempts,
    mayBeRepeat: doubtful,
    ...(living === null ? {} : { living }),
  }));
}

/** Notes that a person closed a chat to us, or opened it again. */
export async function reach(sql: Database, { channel, address }: Address, reachable: boolean): Promise<void> {
  await sql`
    update address set reachable = ${reachable} where tenant = ${tenant} and channel = ${channel} and address = ${address}`;
}

/** Removes what is kept for a time only: handled deliveries after eight days, links long expired. */
export async function sweep(sql: Database): Promise<void> {
  await sql`delete from seen where tenant = ${tenant} and at < now() - interval '8 days'`;
  await sql`delete from link where tenant = ${tenant} and expires_at < now() - interval '1 day'`;
}
