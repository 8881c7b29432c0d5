import { randomUUIDv7 } from 'node:crypto';
import type postgres from 'postgres';
import type { Address, Opened } from '../core/world.ts';
import { arrayOf } from './arrays.ts';
import type { Database } from './connect.ts';
import { publicTenant as tenant } from './ids.ts';

export type Opening = Address & { delivery: string; contentVersion: string };

/** Reads people at their addresses, and whether a delivery has been handled, with one statement. */
export async function openAll(sql: Database, openings: Opening[]): Promise<Opened[]> {
  const given = [
    arrayOf(openings.map((_, n) => n)),
    arrayOf(openings.map(({ channel }) => channel)),
    arrayOf(openings.map(({ address }) => address)),
    arrayOf(openings.map(({ delivery }) => delivery)),
  ];
  const rows = await sql.unsafe(opening, [tenant, ...given], { prepare: true });
  const byNumber = new Map(rows.map((row) => [row.n, row]));
  return openings.map((wanted, n) => openedFrom(byNumber.get(n), wanted));
}

/** Somebody of whom nothing is kept. */
export function newcomer(): Opened {
  return { person: randomUUIDv7(), version: 0, known: {}, saidOn: {}, unseen: false, handled: false };
}

function openedFrom(row: postgres.Row | undefined, { contentVersion }: Opening): Opened {
  if (!row?.id) return { ...newcomer(), handled: row?.handled ?? false };
  return {
    person: row.id,
    version: row.version,
    known: row.known,
    saidOn: row.said_on,
    handled: row.handled,
    unseen: row.unseen ?? false,
    ...(row.position?.contentVersion === contentVersion ? { position: row.position } : {}),
    ...(row.living === null ? {} : { living: row.living }),
  };
}

const opening = `
  select given.n, p.id, p.version, p.known, p.said_on, p.position, a.living,
    (select m.state <> 'sent' or m.channel <> a.channel or m.address <> a.address from message m
      where m.tenant = p.tenant and m.person = p.id and m.direction = 'out' order by m.id desc limit 1) as unseen,
    s.delivery is not null as handled
  from unnest($2::int[], $3::text[], $4::text[], $5::text[]) as given(n, channel, address, delivery)
    left join address a on a.tenant = $1 and a.channel = given.channel and a.address = given.address
    left join person p on p.tenant = a.tenant and p.id = a.person
    left join seen s on s.tenant = $1 and s.channel = given.channel and s.delivery = given.delivery`;
