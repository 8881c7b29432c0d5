import postgres from 'postgres';
import { publicTenant } from './ids.ts';

export type Database = postgres.Sql;

// As many turns as this run at once; the rest wait for a connection.
const connections = 16;

/** How long to wait before a lost connection is tried again: briefly, since a database that restarts is soon back. */
export function secondsBetween(attempt: number): number {
  return Math.min(0.05 * 2 ** attempt, 1);
}

/** Opens the database as the application uses it: under the role that owns nothing, for one tenant. */
export async function connect(url: string, { max = connections }: { max?: number } = {}): Promise<Database> {
  const plain = { max, idle_timeout: 0, connect_timeout: 10, onnotice: () => {}, backoff: secondsBetween };
  const probe = postgres(url, { ...plain, max: 1 });
  const [found] = await probe`
    select exists (select from pg_roles where rolname = 'zhilu_app' and pg_has_role(current_user, oid, 'member')) as has_role
  `.finally(() => probe.end({ timeout: 5 }));
  const role = found?.has_role ? { role: 'zhilu_app' } : {};
  const connection = { application_name: 'zhilu', 'app.tenant': publicTenant, statement_timeout: 5000, ...role };
  return postgres(url, { ...plain, connection });
}
