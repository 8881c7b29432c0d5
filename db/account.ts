import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The unprivileged user under whom PostgreSQL runs; undefined: the user who starts Zhilu. */
export type Account = { uid: number; gid: number } | undefined;

const LAST_RESORT = 65534; // the number of "nobody" on Linux, free of rights wherever the name is missing

/** Whether Zhilu was started as root, which PostgreSQL refuses to run as. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The user "nobody" of this machine; no account is created. */
export function nobody(): { uid: number; gid: number } {
  const passwd = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8') : '';
  const [, , uid, gid] =
    passwd
      .match(/^nobody:.*$/m)?.[0]
      .split(':')
      .map(Number) ?? [];
  return { uid: unprivileged(uid), gid: unprivileged(gid) };
}

/** macOS writes -2 here, which chown does not take. */
function unprivileged(id: number | undefined): number {
  return id !== undefined && id > 0 ? id : LAST_RESORT;
}

/** Whether the account may enter a folder and all folders above it. */
export function canReach(folder: string, account: Account): boolean {
  if (!account) return true;
  for (let path = realpathSync(folder); ; path = dirname(path)) {
    if (!mayEnter(path, account)) return false;
    if (path === dirname(path)) return true;
  }
}

function mayEnter(folder: string, { uid, gid }: { uid: number; gid: number }): boolean {
  const { mode, uid: owner, gid: group } = statSync(folder);
  if (owner === uid) return (mode & 0o100) !== 0;
  return (mode & (group === gid ? 0o010 : 0o001)) !== 0;
}

/** What PostgreSQL's programs see of the environment: nothing secret, and nothing that changes how they work. */
export function programEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'].map((name) => [name, process.env[name]]);
  return { ...Object.fromEntries(kept.filter(([, value]) => value)), LC_ALL: 'C', TZ: 'UTC' };
}
