import postgres from 'postgres';
import { publicTenant as tenant } from '../../db/ids.ts';

/** Fills a migrated database with so many people, each with ten messages, five answers and two deliveries handled. */
export async function fill(url: string, people: number): Promise<void> {
  const sql = postgres(url, {
    max: 1,
    onnotice: () => {},
    connection: { maintenance_work_mem: '512MB', synchronous_commit: false },
  });
  const id = (kind: string, n: string) => `('01930000-0000-7${kind}-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
  // Keys are made when the rows stand: this is many times faster than row by row.
  await withoutKeys(sql, ['message', 'answer', 'person', 'address', 'seen'], async () => {
    await sql.unsafe(`
      insert into person (tenant, id, version, known, position)
      select '${tenant}', ${id('001', 'g')}, 5, jsonb_build_object('language', 'en', 'consent', true, 'role', 'employee',
        'goal', 'eligibility', 'nationality', 'FR', 'city', 'shanghai'), null from generate_series(1, ${people}) g;
      insert into address (tenant, channel, address, person, living)
      select '${tenant}', 'telegram', g::text, ${id('001', 'g')}, (g * 10)::text from generate_series(1, ${people}) g;
      insert into seen (tenant, channel, delivery, at)
      select '${tenant}', 'telegram', 'old ' || g, now() - random() * interval '7 days' from generate_series(1, ${people * 2}) g;
      insert into answer (tenant, person, version, line, fact, value, channel, said_by)
      select '${tenant}', ${id('001', 'g / 5 + 1')}, g % 5 + 1, 0, 'fact' || g % 5, '"value"', 'telegram', 'person'
      from generate_series(0, ${people * 5 - 1}) g;
      insert into message (tenant, id, person, channel, address, direction, text, language, content_version, rules, state)
      select '${tenant}', ${id('002', 'g')}, ${id('001', `g % ${people} + 1`)}, 'telegram', (g % ${people} + 1)::text,
        case g % 2 when 0 then 'in' else 'out' end, repeat('What was said or shown, in so many words. ', 4), 'en', 'bench',
        '{}', case g % 2 when 0 then 'said' else 'sent' end
      from generate_series(0, ${people * 10 - 1}) g`);
  });
  await sql.unsafe('vacuum analyze');
  await sql.end();
}

async function withoutKeys(sql: postgres.Sql, tables: string[], work: () => Promise<void>): Promise<void> {
  const keys = await sql`
    select i.indexrelid::regclass::text as name, i.indrelid::regclass::text as of, pg_get_indexdef(i.indexrelid) as made,
      c.conname as key, pg_get_constraintdef(c.oid) as as_key
    from pg_index i left join pg_constraint c on c.conindid = i.indexrelid
    where i.indrelid::regclass::text in ${sql(tables)}`;
  for (const { name, of, key } of keys)
    await sql.unsafe(key ? `alter table ${of} drop constraint ${key}` : `drop index ${name}`);
  await work();
  for (const { of, key, as_key, made } of keys)
    await sql.unsafe(key ? `alter table ${of} add constraint ${key} ${as_key}` : made);
}
