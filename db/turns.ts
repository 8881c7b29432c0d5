import { randomUUIDv7 } from 'node:crypto';
import type postgres from 'postgres';
import type { Address, KeepOutcome, Kept, Opened } from '../core/world.ts';
import { arrayOf, documentsOf } from './arrays.ts';
import { type Database, rowsIn } from './connect.ts';
import { risingId, publicTenant as tenant } from './ids.ts';

/** A message about to be sent is ours for so long: longer than the longest request. */
export const leaseSeconds = 30;

export type Opening = Address & { delivery: string; contentVersion: string };

/** Reads people at their addresses, and whether a delivery has been handled, with one statement. */
export async function openAll(sql: Database, openings: Opening[]): Promise<Opened[]> {
  const given = [
    arrayOf(openings.map((_, n) => n)),
    arrayOf(openings.map(({ channel }) => channel)),
    arrayOf(openings.map(({ address }) => address)),
    arrayOf(openings.map(({ delivery }) => delivery)),
  ];
  const rows = rowsIn(await sql.unsafe(opening, [tenant, ...given], { prepare: true }));
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
  from unnest($2::int[], $3::text[], $4::text[], $5::text[]) as given(n, channel, address, delivery)
    left join address a on a.tenant = $1 and a.channel = given.channel and a.address = given.address
    left join person p on p.tenant = a.tenant and p.id = a.person
    left join seen s on s.tenant = $1 and s.channel = given.channel and s.delivery = given.delivery`;

/**
 * Keeps turns whole, with one statement. It takes each person at the version that was read, or makes the person and the
 * address, and writes the rest only then; a turn that another, or another first message, came before is not kept.
 */
export async function keepAll(sql: Database, turns: Kept[]): Promise<KeepOutcome[]> {
  const messages = turns.map(messageRows);
  try {
    const given = [tenant, ...turnColumns(turns), ...answerColumns(turns), ...messageColumns(messages)];
    const moved = rowsIn(await sql.unsafe(keeping, given, { prepare: true }));
    const kept = new Set(moved.map(({ person }) => person));
    return turns.map((turn, n) =>
      outcomeOf(turn, { messages: messages[n] ?? [], isKept: kept.has(turn.opened.person) }),
    );
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

function messageRows({ messages, address }: Kept, n: number) {
  const isPushed = address.channel !== 'web';
  return messages.map(({ direction, text, language, view, rules }) => ({
    n,
    id: risingId(),
    direction,
    text,
    view,
    language,
    rules: arrayOf(rules),
    state: direction === 'in' ? 'said' : isPushed ? 'sending' : 'sent',
    lease: direction === 'out' && isPushed ? randomUUIDv7() : null,
  }));
}

function turnColumns(turns: Kept[]): string[] {
  return [
    arrayOf(turns.map((_, n) => n)),
    arrayOf(turns.map(({ opened }) => opened.person)),
    arrayOf(turns.map(({ opened }) => opened.version)),
    documentsOf(turns.map(({ known }) => known)),
    documentsOf(turns.map(({ position, contentVersion }) => ({ ...position, contentVersion }))),
    arrayOf(turns.map(({ address }) => address.channel)),
    arrayOf(turns.map(({ address }) => address.address)),
    arrayOf(turns.map(({ delivery }) => delivery)),
    arrayOf(turns.map(({ contentVersion }) => contentVersion)),
  ];
}

function answerColumns(turns: Kept[]): string[] {
  const lines = turns.flatMap(({ answers }, n) => answers.map(({ fact, value }, line) => ({ n, line, fact, value })));
  return [
    arrayOf(lines.map(({ n }) => n)),
    arrayOf(lines.map(({ line }) => line)),
    arrayOf(lines.map(({ fact }) => fact)),
    documentsOf(lines.map(({ value }) => value)),
  ];
}

function messageColumns(messages: MessageRow[][]): string[] {
  const rows = messages.flat();
  return [
    arrayOf(rows.map(({ n }) => n)),
    arrayOf(rows.map(({ id }) => id)),
    arrayOf(rows.map(({ direction }) => direction)),
    arrayOf(rows.map(({ text }) => text)),
    documentsOf(rows.map(({ view }) => view)),
    arrayOf(rows.map(({ language }) => language)),
    arrayOf(rows.map(({ rules }) => rules)),
    arrayOf(rows.map(({ state }) => state)),
    arrayOf(rows.map(({ lease }) => lease)),
  ];
}

// Its text never changes, so the server plans it once. What is kept of a turn bears one moment, and no other turn does.
const keeping = `
  with given as materialized (
    select x.*, now() + x.n * interval '1 microsecond' as at
    from unnest($2::int[], $3::uuid[], $4::int[], $5::jsonb[], $6::jsonb[], $7::text[], $8::text[], $9::text[], $10::text[])
      as x(n, person, version, known, position, channel, address, delivery, content)),
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
    select $1, k.person, k.version + 1, x.line, x.fact, x.value, k.channel, 'person', k.at
    from unnest($11::int[], $12::int[], $13::text[], $14::jsonb[]) as x(n, line, fact, value) join kept k using (n)),
  shown as (
    insert into message (tenant, id, person, channel, address, direction, text, view, language, content_version, rules,
      at, state, attempts, lease, due_at)
    select $1, x.id, k.person, k.channel, k.address, x.direction, x.text, x.view, x.language, k.content, x.rules::text[],
      k.at, x.state, case x.state when 'sending' then 1 else 0 end, x.lease,
      case x.state when 'sending' then now() + make_interval(secs => ${leaseSeconds}) end
    from unnest($15::int[], $16::uuid[], $17::text[], $18::text[], $19::jsonb[], $20::text[], $21::text[], $22::text[],
      $23::uuid[]) as x(n, id, direction, text, view, language, rules, state, lease) join kept k using (n))
  select person from kept`;
