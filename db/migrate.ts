import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { z } from 'zod';
import { StartError } from '../core/start-error.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));
const journal = z.object({ entries: z.array(z.object({ tag: z.string(), when: z.number() })) });
// Any number will do, as long as every process takes the same.
const lockNumber = 7_201_412;

/** Brings a database to the present schema; several processes may call it at once, one does the work. */
export async function migrate(url: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => {}, connection: { application_name: 'zhilu migrations' } });
  try {
    await client`select pg_advisory_lock(${lockNumber})`;
    await refuseForeignHistory(client);
    await applyMigrations(drizzle(client), { migrationsFolder });
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** Migrations once applied must be the first of those at hand, unchanged: one edited or come late would be skipped in silence. */
async function refuseForeignHistory(client: postgres.Sql): Promise<void> {
  const applied = await appliedHashes(client);
  const known = await Promise.all((await journalEntries()).map(async ({ tag }) => ({ tag, hash: await hashOf(tag) })));
  if (applied.length > known.length) {
    throw new StartError(
      `The database has ${applied.length} migrations, this version of Zhilu knows ${known.length}: start the newer version.`,
    );
  }
  const odd = applied.findIndex((hash, index) => hash !== known[index]?.hash);
  if (odd < 0) return;
  throw new StartError(
    `db/migrations/${known[odd]?.tag}.sql is not what was applied to the database as its migration ${odd + 1}: it was edited or came late. Restore the file, and add a new migration instead.`,
  );
}

async function appliedHashes(client: postgres.Sql): Promise<string[]> {
  const [there] = await client`select to_regclass('drizzle.__drizzle_migrations') is not null as there`;
  if (!there?.there) return [];
  const rows = await client`select hash from drizzle.__drizzle_migrations order by created_at, id`;
  return rows.map(({ hash }) => String(hash));
}

async function journalEntries() {
  const text = await readFile(`${migrationsFolder}/meta/_journal.json`, 'utf8');
  return journal.parse(JSON.parse(text)).entries;
}

async function hashOf(tag: string): Promise<string> {
  const text = await readFile(`${migrationsFolder}/${tag}.sql`);
  return createHash('sha256').update(text).digest('hex');
}
