import postgres from 'postgres';
import { expect, test } from 'vitest';
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
