import postgres from 'postgres';

// It takes no writes, has no room, or is ending; or the statement took too long.
const ofTheServer = /^(?:25|53|57|58)/;

/** Whether a statement may have failed by one of the things it did: the server refused it, and goes on serving others. */
export function mayLieInOne(error: unknown): boolean {
  return error instanceof postgres.PostgresError && !ofTheServer.test(error.code);
}

/** Whether something else was there first: two first messages of one person at once, or one delivery twice. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof postgres.PostgresError && error.code === '23505';
}
