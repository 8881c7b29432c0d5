import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file in which a PostgreSQL server tells of itself, as long as it runs. */
export function pidFileOf(data: string): string {
  return join(data, 'postmaster.pid');
}

/** Its lines; none where there is no server, or where it ended this very moment and took the file along. */
export function pidLines(data: string): string[] {
  try {
    return readFileSync(pidFileOf(data), 'utf8').split('\n');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
