import { availableParallelism } from 'node:os';
import postgres from 'postgres';
import { publicTenant } from './ids.ts';

/**
 * A pool of connections for what is read, and one down which everything is written that people wait for. The library goes round
 * its connections, and each is served by a process that has to find its memory again; on one, statements follow each other
 * without a pause.
 */
export type Database = postgres.Sql & { readonly line?: postgres.Sql };

// More than these only take the cores from one another; further statements go down the same connections at once.
const connections = 3 * availableParallelism();

/** How long to wait before a lost connection is tried again: briefly, since a database that restarts is soon back. */
function secondsBetween(attempt: number): number {
  return Math.min(0.05 * 2 ** attempt, 1);
}

/**
 * What every connection that lasts has in common. The library looks up the types of arrays when it connects, and
 * takes the process with it when the connection is lost just then; nothing here reads arrays.
 */
export const lasting = { idle_timeout: 0, backoff: secondsBetween, fetch_types: false, onnotice: () => {} };

// Every statement finds its rows by a key and in its order. A plan made while the tables are small might read all of
// them, or all that a person ever said, and is kept while they grow.
const byKey = {
  plan_cache_mode: 'force_generic_plan',
  enable_seqscan: 'off',
  enable_bitmapscan: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
  enable_sort: 'off',
};

/** Opens the database as the application uses it: under the role that owns nothing, for one tenant. */
export async function connect(url: string, { max = connections }: { max?: number } = {}): Promise<Database> {
  const plain = { ...lasting, max, connect_timeout: 3 };
  const probe = postgres(url, { ...plain, max: 1 });
  const [found] = await probe`
    select exists (select from pg_roles where rolname = 'zhilu_app' and pg_has_role(current_user, oid, 'member')) as has_role
  `.finally(() => probe.end({ timeout: 5 }));
  const role = found?.has_role ? { role: 'zhilu_app' } : {};
  const connection = {
    application_name: 'zhilu',
    'app.tenant': publicTenant,
    statement_timeout: 5000,
    ...byKey,
    ...role,
  };
  const pool = (most: number) => (onclose: () => void) => postgres(url, { ...plain, connection, onclose, max: most });
  return max === 1 ? relaid(pool(1)) : relaid(pool(max), relaid(pool(1)));
}

/** The longest a statement may still take on connections that others have taken the place of. */
const secondsToEnd = 10;

/**
 * Connections that are laid anew where one of them is lost: one that comes back fails its first statement with the last error, or
 * leaves gaps before its rows.
 */
export function relaid(lay: (onclose: () => void) => postgres.Sql, line?: postgres.Sql): Database {
  let isEnded = false;
  let present = layAnew();

  function layAnew(): postgres.Sql {
    const laid = lay(() => isEnded || laid !== present || replace());
    return laid;
  }

  function replace(): void {
    const lost = present;
    present = layAnew();
    void lost.end({ timeout: secondsToEnd });
  }

  const end: postgres.Sql['end'] = async (options) => {
    isEnded = true;
    await Promise.all([present.end(options), line?.end(options)]);
  };

  return new Proxy(present, {
    apply: (_, __, given: Parameters<postgres.Sql>) => present(...given),
    get: (_, name) => (name === 'end' ? end : name === 'line' ? line : Reflect.get(present, name)),
  });
}
