import { randomUUIDv7 } from 'node:crypto';
import type { Address, KeepOutcome, Kept, Leased, Opened } from '../core/world.ts';
import type { Database } from './connect.ts';
import { risingId, publicTenant as tenant } from './ids.ts';

/** A message about to be sent is ours for so long: longer than the longest request. */
export const leaseSeconds = 30;

type Opening = Address & { delivery: string; contentVersion: string };

/** Reads the person at an address, and whether this delivery has been handled, with one statement. */
export async function open(sql: Database, { channel, address, delivery, contentVersion }: Opening): Promise<Opened> {
  const [row] = await sql.unsafe(opening, [tenant, channel, address, delivery], { prepare: true });
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

const opening = `
  select p.id, p.version, p.known, p.position, a.living,
    (select m.state <> 'sent' or m.channel <> a.channel or m.address <> a.address from message m
      where m.tenant = p.tenant and m.person = p.id and m.direction = 'out' order by m.id desc limit 1) as unseen,
    exists (select from seen s where s.tenant = $1 and s.channel = $2 and s.delivery = $4) as handled
  from (select 1) as always
    left join address a on a.tenant = $1 and a.channel = $2 and a.address = $3
    left join person p on p.tenant = a.tenant and p.id = a.person`;

/**
 * Keeps a turn whole, with one statement. It takes the person at the version that was read, or makes the person and the
 * address, and writes the rest only then; false when another turn, or another first message, came before it.
 */
export async function keep(sql: Database, kept: Kept): Promise<KeepOutcome> {
  const messages = messageRows(kept);
  const outgoing = leasedAmong(messages, kept.opened.person);
  try {
    const rows = await sql.unsafe(kept.opened.version === 0 ? firstTurn : nextTurn, written(kept, messages), {
      prepare: true,
    });
    if (rows.length === 0) return { kept: false };
    return outgoing ? { kept: true, outgoing } : { kept: true };
  } catch (error) {
    // Two first messages of one person at once, or one delivery twice: the second goes on from what it finds.
    if (error instanceof Error && 'code' in error && error.code === '23505') return { kept: false };
    throw error;
  }
}

function leasedAmong(messages: MessageRow[], person: string): Leased | undefined {
  return messages.flatMap(({ id, lease }) => (lease === null ? [] : [{ id, person, lease }]))[0];
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

/** What the statements are given, in the order of their parameters. */
function written(
  { address, delivery, opened, answers, known, position, contentVersion }: Kept,
  messages: MessageRow[],
) {
  const lines = answers.map(({ fact, value }, line) => ({
    line,
    fact,
    value: value ?? null,
    taken: value === undefined,
  }));
  return [
    tenant,
    opened.person,
    opened.version,
    JSON.stringify(known),
    JSON.stringify({ ...position, contentVersion }),
    address.channel,
    address.address,
    delivery,
    JSON.stringify(lines),
    JSON.stringify(messages),
    contentVersion,
  ];
}

// Their texts never change, so the server plans each once.
const firstTurn = turnAfter(`
  moved as (
    insert into person (tenant, id, version, known, position)
    values ($1, $2, $3::int + 1, $4::text::jsonb, $5::text::jsonb) returning id),
  placed as (insert into address (tenant, channel, address, person) values ($1, $6, $7, $2))`);

const nextTurn = turnAfter(`
  moved as (
    update person set version = version + 1, known = $4::text::jsonb, position = $5::text::jsonb, moved_at = now()
    where tenant = $1 and id = $2 and version = $3 returning id)`);

function turnAfter(moving: string): string {
  return `
  with ${moving},
  heard as (insert into seen (tenant, channel, delivery) select $1::uuid, $6::text, $8::text from moved),
  said as (
    insert into answer (tenant, person, version, line, fact, value, channel, said_by)
    select $1, $2, $3 + 1, x.line, x.fact, case when not x.taken then coalesce(x.value, 'null'::jsonb) end, $6, 'person'
    from moved, jsonb_to_recordset($9::text::jsonb) as x(line int, fact text, value jsonb, taken boolean)),
  shown as (
    insert into message (tenant, id, person, channel, address, direction, text, view, language, content_version, rules,
      state, attempts, lease, due_at)
    select $1, x.id, $2, $6, $7, x.direction, x.text, x.view, x.language, $11, x.rules, x.state,
      case x.state when 'sending' then 1 else 0 end, x.lease,
      case x.state when 'sending' then now() + make_interval(secs => ${leaseSeconds}) end
    from moved, jsonb_to_recordset($10::text::jsonb)
      as x(id uuid, direction text, text text, view jsonb, language text, rules text[], state text, lease uuid))
  select from moved`;
}
