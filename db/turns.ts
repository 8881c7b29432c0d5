import { randomUUIDv7 } from 'node:crypto';
import type { Address, KeepOutcome, Kept, Leased, Opened } from '../core/world.ts';
import type { Database } from './connect.ts';
import { risingId, publicTenant as tenant } from './ids.ts';

/** A message about to be sent is ours for so long: longer than the longest request. */
export const leaseSeconds = 30;

type Opening = Address & { delivery: string; contentVersion: string };

/** Reads the person at an address, and whether this delivery has been handled, with one statement. */
export async function open(sql: Database, { channel, address, delivery, contentVersion }: Opening): Promise<Opened> {
  const [row] = await sql`
    select p.id, p.version, p.known, p.position, a.living,
      (select m.state <> 'sent' or m.channel <> a.channel or m.address <> a.address from message m
        where m.tenant = p.tenant and m.person = p.id and m.direction = 'out' order by m.id desc limit 1) as unseen,
      exists (select from seen s where s.tenant = ${tenant} and s.channel = ${channel} and s.delivery = ${delivery}) as handled
    from (select 1) as always
      left join address a on a.tenant = ${tenant} and a.channel = ${channel} and a.address = ${address}
      left join person p on p.tenant = a.tenant and p.id = a.person`;
  if (!row?.id) return { person: randomUUIDv7(), version: 0, known: {}, unseen: false, handled: row?.handled ?? false };
  return {
    person: row.id,
    version: row.version,
    known: row.known,
    handled: row.handled,
    unseen: row.unseen ?? false,
    ...(row.position?.contentVersion === contentVersion ? { position: row.position } : {}),
    ...(row.living === null ? {} : { living: row.living }),
  };
}

/** Keeps a turn whole, with one statement; or tells that it was handled before, or that another turn came first. */
export async function keep(sql: Database, kept: Kept): Promise<KeepOutcome> {
  const messages = messageRows(kept);
  const outgoing = leasedAmong(messages);
  try {
    const [done] = await writing(sql, kept, messages);
    if (done?.fresh) return outgoing ? { kept: true, outgoing } : { kept: true };
    return { kept: false, because: done?.ready ? 'handled' : 'overtaken' };
  } catch (error) {
    // Two first messages of one person at once: the second finds the person there and goes on from that.
    if (error instanceof Error && 'code' in error && error.code === '23505')
      return { kept: false, because: 'overtaken' };
    throw error;
  }
}

function leasedAmong(messages: MessageRow[]): Leased | undefined {
  return messages.flatMap(({ id, lease }) => (lease === null ? [] : [{ id, lease }]))[0];
}

type MessageRow = ReturnType<typeof messageRows>[number];

function messageRows({ messages, address }: Kept) {
  const isPushed = address.channel !== 'web';
  return messages.map(({ direction, text, language, view, rules }) => ({
    id: risingId(),
    direction,
    text,
    language,
    view: view ?? null,
    rules,
    state: direction === 'in' ? 'said' : isPushed ? 'sending' : 'sent',
    lease: direction === 'out' && isPushed ? randomUUIDv7() : null,
  }));
}

/**
 * The one statement that writes a turn. It takes the person at the version that was read, then marks the delivery as
 * seen, and only if both went well writes the rest. Its text is always the same, so the server plans it once.
 */
function writing(
  sql: Database,
  { address, delivery, opened, answers, known, position, contentVersion }: Kept,
  messages: MessageRow[],
) {
  const lines = answers.map(({ fact, value }, line) => ({
    line,
    fact,
    value: value ?? null,
    taken: value === undefined,
  }));
  const { channel, address: where } = address;
  const knownText = JSON.stringify(known);
  const positionText = JSON.stringify({ ...position, contentVersion });
  const version = opened.version + 1;
  const person = opened.person;
  const ready =
    opened.version === 0
      ? sql`select 1`
      : sql`
      select 1 from person where tenant = ${tenant} and id = ${person} and version = ${opened.version} for update`;
  const moved =
    opened.version === 0
      ? sql`
      insert into person (tenant, id, version, known, position)
      select ${tenant}, ${person}, 1, ${knownText}::text::jsonb, ${positionText}::text::jsonb from fresh`
      : sql`
      update person set version = ${version}, known = ${knownText}::text::jsonb, position = ${positionText}::text::jsonb,
        moved_at = now()
      where tenant = ${tenant} and id = ${person} and exists (select from fresh)`;
  const placed =
    opened.version === 0
      ? sql`
      insert into address (tenant, channel, address, person)
      select ${tenant}, ${channel}, ${where}, ${person} from fresh`
      : sql`select 1`;
  return sql`
    with ready as (${ready}),
    fresh as (
      insert into seen (tenant, channel, delivery)
      select ${tenant}, ${channel}, ${delivery} from ready on conflict do nothing returning 1),
    moved as (${moved}),
    placed as (${placed}),
    said as (
      insert into answer (tenant, person, version, line, fact, value, channel, said_by)
      select ${tenant}, ${person}, ${version}, x.line, x.fact,
        case when x.taken then null else coalesce(x.value, 'null'::jsonb) end, ${channel}, 'person'
      from fresh, jsonb_to_recordset(${JSON.stringify(lines)}::text::jsonb) as x(line int, fact text, value jsonb, taken boolean)),
    shown as (
      insert into message (tenant, id, person, channel, address, direction, text, view, language, content_version, rules,
        state, attempts, lease, due_at)
      select ${tenant}, x.id, ${person}, ${channel}, ${where}, x.direction, x.text, x.view, x.language, ${contentVersion},
        x.rules, x.state, case x.state when 'sending' then 1 else 0 end, x.lease,
        case x.state when 'sending' then now() + make_interval(secs => ${leaseSeconds}) end
      from fresh, jsonb_to_recordset(${JSON.stringify(messages)}::text::jsonb)
        as x(id uuid, direction text, text text, view jsonb, language text, rules text[], state text, lease uuid))
    select (select count(*) from ready)::int as ready, (select count(*) from fresh)::int as fresh`;
}
