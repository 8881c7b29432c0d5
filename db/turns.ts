import { randomUUIDv7 } from 'node:crypto';
import type postgres from 'postgres';
import type { Address, KeepOutcome, Kept, Opened } from '../core/world.ts';
import { type Database, rowsIn } from './connect.ts';
import { risingId, publicTenant as tenant } from './ids.ts';

/** A message about to be sent is ours for so long: longer than the longest request. */
export const leaseSeconds = 30;

export type Opening = Address & { delivery: string; contentVersion: string };

/** Reads people at their addresses, and whether a delivery has been handled, with one statement. */
export async function openAll(sql: Database, openings: Opening[]): Promise<Opened[]> {
  const given = JSON.stringify(
    openings.map(({ channel, address, delivery }, n) => ({ n, channel, address, delivery })),
  );
  const rows = rowsIn(await sql.unsafe(opening, [tenant, given], { prepare: true }));
  const byNumber = new Map(rows.map((row) => [row.n, row]));
  return openings.map((wanted, n) => openedFrom(byNumber.get(n), wanted));
}

function openedFrom(row: postgres.Row | undefined, { contentVersion }: Opening): Opened {
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
  select given.n, p.id, p.version, p.known, p.position, a.living,
    (select m.state <> 'sent' or m.channel <> a.channel or m.address <> a.address from message m
      where m.tenant = p.tenant and m.person = p.id and m.direction = 'out' order by m.id desc limit 1) as unseen,
    s.delivery is not null as handled
  from json_to_recordset($2::text::json) as given(n int, channel text, address text, delivery text)
    left join address a on a.tenant = $1 and a.channel = given.channel and a.address = given.address
    left join person p on p.tenant = a.tenant and p.id = a.person
    left join seen s on s.tenant = $1 and s.channel = given.channel and s.delivery = given.delivery`;

/**
 * Keeps turns whole, with one statement. It takes each person at the version that was read, or makes the person and the
 * address, and writes the rest only then; a turn that another, or another first message, came before is not kept.
 */
export async function keepAll(sql: Database, turns: Kept[]): Promise<KeepOutcome[]> {
  const rows = turns.map((kept) => ({ kept, messages: messageRows(kept) }));
  try {
    const given = JSON.stringify(rows.map(rowOf));
    const moved = rowsIn(await sql.unsafe(keeping, [tenant, given], { prepare: true }));
    const kept = new Set(moved.map(({ person }) => person));
    return rows.map(({ kept: turn, messages }) => outcomeOf(turn, { messages, isKept: kept.has(turn.opened.person) }));
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    return turns.length === 1 ? [{ kept: false }] : keepEachAlone(sql, turns);
  }
}

/** Finds which of several turns was overtaken. */
async function keepEachAlone(sql: Database, turns: Kept[]): Promise<KeepOutcome[]> {
  const outcomes: KeepOutcome[] = [];
  for (const turn of turns) outcomes.push(...(await keepAll(sql, [turn])));
  return outcomes;
}

/** Two first messages of one person at once, or one delivery twice: the second goes on from what it finds. */
function isOvertaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}

function outcomeOf({ opened }: Kept, { messages, isKept }: { messages: MessageRow[]; isKept: boolean }): KeepOutcome {
  if (!isKept) return { kept: false };
  const [outgoing] = messages.flatMap(({ id, lease }) =>
    lease === null ? [] : [{ id, person: opened.person, lease }],
  );
  return outgoing ? { kept: true, outgoing } : { kept: true };
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

function rowOf({ kept, messages }: { kept: Kept; messages: MessageRow[] }, n: number) {
  const { address, delivery, opened, answers, known, position, contentVersion } = kept;
  const lines = answers.map(({ fact, value }, line) => ({
    line,
    fact,
    value: value ?? null,
    taken: value === undefined,
  }));
  return {
    n,
    person: opened.person,
    version: opened.version,
    known,
    position: { ...position, contentVersion },
    ...address,
    delivery,
    content: contentVersion,
    lines,
    messages,
  };
}

// Its text never changes, so the server plans it once. What is kept of a turn bears one moment, and no other turn does.
const keeping = `
  with given as materialized (
    select x.*, now() + x.n * interval '1 microsecond' as at
    from json_to_recordset($2::text::json) as x(n int, person uuid, version int, known jsonb, position jsonb,
      channel text, address text, delivery text, content text, lines json, messages json)),
  made as (
    insert into person (tenant, id, version, known, position, moved_at)
    select $1::uuid, person, 1, known, position, at from given where version = 0),
  placed as (
    insert into address (tenant, channel, address, person) select $1, channel, address, person from given where version = 0),
  moved as (
    update person p set version = p.version + 1, known = g.known, position = g.position, moved_at = g.at from given g
    where g.version > 0 and p.tenant = $1 and p.id = g.person and p.version = g.version returning p.id),
  kept as materialized (select * from given where version = 0 or person in (select id from moved)),
  heard as (insert into seen (tenant, channel, delivery, at) select $1, channel, delivery, at from kept),
  said as (
    insert into answer (tenant, person, version, line, fact, value, channel, said_by, at)
    select $1, k.person, k.version + 1, x.line, x.fact, case when not x.taken then coalesce(x.value, 'null'::jsonb) end,
      k.channel, 'person', k.at
    from kept k, json_to_recordset(k.lines) as x(line int, fact text, value jsonb, taken boolean)),
  shown as (
    insert into message (tenant, id, person, channel, address, direction, text, view, language, content_version, rules,
      at, state, attempts, lease, due_at)
    select $1, x.id, k.person, k.channel, k.address, x.direction, x.text, x.view, x.language, k.content, x.rules,
      k.at, x.state, case x.state when 'sending' then 1 else 0 end, x.lease,
      case x.state when 'sending' then now() + make_interval(secs => ${leaseSeconds}) end
    from kept k, json_to_recordset(k.messages)
      as x(id uuid, direction text, text text, view jsonb, language text, rules text[], state text, lease uuid))
  select person from kept`;
