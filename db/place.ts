import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { StartError } from '../core/start-error.ts';
import { type Account, canReach, isRoot, nobody } from './account.ts';

/** Where the data of a folder lies: in the folder itself, or apart where the account of the database can reach it. */
export type Place = { folder: string; path: string; account: Account };

const POINTER = 'data-is-at'; // in the folder: the place apart
const BACK_POINTER = 'data-of'; // in the place apart: the folder
const KEPT_FOLDERS = ['/var/lib', '/srv', '/opt', '/usr/local'];
const SWEPT_FOLDERS = ['/var/tmp', tmpdir()]; // emptied by age or at reboot: only where nothing else can be written

/** Finds the place of a folder's data, always the same one for the same folder; makes it at the first start. */
export function placeFor(wanted: string): Place {
  const folder = madeFolder(wanted);
  const pointed = pointedPlace(folder);
  if (!isRoot()) return ownPlace(folder, { pointed });

  const data = join(folder, 'postgres');
  if (existsSync(data) && readdirSync(data).length > 0) return { folder, path: folder, account: ownerOf(data) };
  if (pointed) return { folder, path: pointed, account: ownerOf(pointed) };
  const account = nobody();
  return { folder, path: canReach(folder, account) ? folder : placeApart(folder, account), account };
}

/** Remembers that the data of a folder lies apart, once there is data. */
export function rememberPlace({ folder, path }: Place): void {
  if (path === folder) return;
  writeFileSync(join(path, BACK_POINTER), `${folder}\n`);
  writeFileSync(join(folder, POINTER), `${path}\n`);
}

function madeFolder(wanted: string): string {
  const isNew = make(wanted, 0o700);
  if (isNew && isRoot()) chmodSync(wanted, 0o711); // the account of the database passes through, and lists nothing
  return realpathSync(wanted);
}

/** Makes a folder and those above it; true if this very call did. Node's own way to do so never ends under /proc. */
function make(folder: string, mode: number): boolean {
  if (existsSync(folder)) return false;
  make(dirname(folder), 0o755);
  try {
    mkdirSync(folder, { mode });
    return true;
  } catch (error) {
    if (existsSync(folder)) return false; // another start was faster
    throw error;
  }
}

function ownPlace(folder: string, { pointed }: { pointed: string | undefined }): Place {
  if (!pointed) return { folder, path: folder, account: undefined };
  throw new StartError(
    `The data of ${folder} lies in ${pointed}, because it was first started as root: start as root again, or set ZHILU_DATA to another folder.`,
  );
}

function ownerOf(data: string): Account {
  const { uid, gid } = lstatSync(data);
  if (uid !== 0) return { uid, gid };
  const { uid: other } = nobody();
  throw new StartError(
    `The data in ${data} belongs to root, and PostgreSQL refuses to run as root: run "chown -R ${other} '${data}'" and start again.`,
  );
}

function pointedPlace(folder: string): string | undefined {
  const pointer = join(folder, POINTER);
  if (!existsSync(pointer)) return undefined;
  const path = readFileSync(pointer, 'utf8').trim();
  if (!isRoot()) return path;
  const remedy = `Bring it back, or remove ${pointer} to begin with an empty database.`;
  if (!existsSync(join(path, 'postgres'))) {
    throw new StartError(`The data of ${folder} was kept in ${path} and is no longer there. ${remedy}`);
  }
  refuseCopy(path, folder);
  return path;
}

/** A folder that was moved takes its data along; one that was copied does not share it. */
function refuseCopy(path: string, folder: string): void {
  const backPointer = join(path, BACK_POINTER);
  const other = existsSync(backPointer) ? readFileSync(backPointer, 'utf8').trim() : folder;
  if (other !== folder && existsSync(join(other, POINTER))) {
    throw new StartError(
      `${folder} is a copy of ${other}, whose data lies in ${path}: remove ${join(folder, POINTER)} to begin with an empty database here.`,
    );
  }
}

function placeApart(folder: string, account: { uid: number; gid: number }): string {
  const name = `zhilu-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
  const parents = [...KEPT_FOLDERS, ...SWEPT_FOLDERS].filter(
    (parent) => existsSync(parent) && canReach(parent, account),
  );
  const paths = parents.map((parent) => join(parent, name));
  const path = paths.find((each) => existsSync(join(each, 'postgres'))) ?? paths.find((each) => isMade(each, account));
  if (path) return path;
  throw new StartError(
    `PostgreSQL does not run as root, and user ${account.uid} cannot reach ${folder}: start as an ordinary user, set ZHILU_DATA to a folder that everyone may enter, or set DATABASE_URL.`,
  );
}

/** Makes a folder that the account alone may enter; false where that cannot be, or where a stranger's stands. */
function isMade(path: string, { uid, gid }: { uid: number; gid: number }): boolean {
  try {
    make(path, 0o700);
    if (!lstatSync(path).isDirectory() || ![0, uid].includes(lstatSync(path).uid)) return false;
    chownSync(path, uid, gid);
    return true;
  } catch {
    return false;
  }
}
