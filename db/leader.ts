import postgres from 'postgres';
import { lasting, relaid } from './connect.ts';

/** Whether this process is the one that polls: at most one process holds the lock, until it ends or lets go. */
export type Leadership = { holds(): Promise<boolean>; end(): Promise<void> };

/** Seeks the lock of this name on a connection of its own; the server frees it when the connection ends, however it ends. */
export function seekLeadership(url: string, name: string): Leadership {
  const connection = { application_name: 'zhilu leader' };
  const sql = relaid((onclose) => postgres(url, { ...lasting, max: 1, connection, onclose }));
  return {
    async holds() {
      // Taken twice on one connection it is held twice, so what is held already is looked up first.
      const [row] = await sql`
        select exists (select from pg_locks where locktype = 'advisory' and pid = pg_backend_pid() and granted)
          or pg_try_advisory_lock(hashtextextended(${name}, 0)) as held`;
      return row?.held === true;
    },
    end: () => sql.end({ timeout: 2 }),
  };
}
