import postgres from 'postgres';
import { expect, test } from 'vitest';
import { connect } from '../db/connect.ts';
import { publicTenant as tenant } from '../db/ids.ts';
import { migrate } from '../db/migrate.ts';
import { newcomer } from '../db/turns.ts';
import { freshDatabase } from './database.ts';

test('every test file has a database of its own', async () => {
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
  const [here, there] = [postgres(one.url), postgres(other.url)];
  await here`create table only_here ()`;

  const [found] = await there`select to_regclass('only_here') as name`;

  expect(found).toEqual({ name: null });
  await Promise.all([here.end(), there.end()]);
  await Promise.all([one.drop(), other.drop()]);
});

test('at the start the server learns the size of tables of which it does not know it, and then finds people by name', async () => {
  const { url, drop } = await freshDatabase();
  const owner = postgres(url, { max: 1 });
  const people = Array.from({ length: 40 }, () => ({ tenant, id: newcomer().person, version: 1, known: '{}' }));
  await owner`insert into person ${owner(people)}`;
  const sizeOf = async (name: string) => (await owner`select reltuples from pg_class where relname = ${name}`)[0];
  expect(await sizeOf('person')).toEqual({ reltuples: -1 });

  await migrate(url);

  expect([await sizeOf('person'), await sizeOf('message')]).toEqual([{ reltuples: 40 }, { reltuples: -1 }]);
  const sql = await connect(url, { max: 1 });
  const plan = await sql.unsafe(`explain (generic_plan)
    select from unnest($1::uuid[]) as wanted(id) join person on tenant = $2 and person.id = wanted.id`);
  expect(JSON.stringify(plan)).toContain('(id = wanted.id)');
  await Promise.all([owner.end(), sql.end()]);
  await drop();
});
