import { StartError } from '../core/start-error.ts';

type Known = { sign: RegExp; says: (data: string, line: string) => string };

const known: Known[] = [
  {
    sign: /could not look up effective user/,
    says: (_, line) =>
      `PostgreSQL makes its first database only for a user of /etc/passwd (${line}): start as such a user, or set DATABASE_URL to a server.`,
  },
  {
    sign: /No space left on device|Disk quota exceeded/,
    says: (data) =>
      `The disk that holds ${data} is full: free some space, or set ZHILU_DATA to a folder on another disk.`,
  },
  {
    sign: /Read-only file system/,
    says: (data) => `${data} is on a disk that is read-only: make it writable, or set ZHILU_DATA to another folder.`,
  },
  {
    sign: /Permission denied|Operation not permitted|wrong ownership|invalid permissions/,
    says: (data, line) =>
      `PostgreSQL may not use ${data} (${line}): give the folder back to its owner with chown, or set ZHILU_DATA to another folder.`,
  },
  {
    sign: /checkpoint record|control file|incorrect checksum|could not (open|read|find) (file|directory) "|not a valid|incompatible/,
    says: (data, line) =>
      `The data in ${data} is damaged or not whole (${line}): put back the whole folder from a backup, or set ZHILU_DATA to another folder.`,
  },
];

/** Why PostgreSQL's own messages say that it could not use its data. */
export function failureOf(messages: string, data: string): StartError {
  const lines = messages.split('\n').filter((line) => /\b(FATAL|PANIC|error): /.test(line));
  const line = (lines.at(-1) ?? messages.trim().split('\n').at(-1) ?? '').replace(/^.*?(FATAL|PANIC|error):\s+/, '');
  const found = known.find(({ sign }) => sign.test(messages));
  const sentence =
    found?.says(data, line) ??
    `PostgreSQL did not start on ${data} (${line}): see its messages there, or set DATABASE_URL to another server.`;
  return new StartError(sentence);
}

/** Why one of PostgreSQL's programs could not even be run. */
export function cannotRun(program: string, error: unknown): StartError {
  return new StartError(
    `${program} cannot be run on this machine (${error instanceof Error ? error.message : error}): set DATABASE_URL to a PostgreSQL server.`,
    { cause: error },
  );
}
