import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StartError } from '../core/start-error.ts';
import { installedBinaries, majorOf, runnableBinaries } from './binaries.ts';
import { clusterIn, user } from './cluster.ts';
import { hold } from './holder.ts';
import { stopOrphan } from './orphan.ts';
import { type Place, placeFor, rememberPlace } from './place.ts';
import { type Launch, type Postmaster, startPostmaster } from './postmaster.ts';

/** A PostgreSQL server of our own: how to reach it, and how to end it. */
export type Server = { url: string; stop(): Promise<void> };

type Options = { folder: string; fsync?: boolean; log: (line: string) => void };

const TRIES = 50;
const BETWEEN_TRIES_MS = 100;

/** Runs PostgreSQL on the data of a folder, for this process alone; throws a StartError where that cannot be. */
export async function startServer({ folder, fsync = true, log }: Options): Promise<Server> {
  const installed = installedBinaries();
  const place = placeFor(folder);
  const release = hold(place);
  try {
    const programs = { folder: runnableBinaries(installed, place), major: majorOf(installed), fsync };
    const { data, password } = await clusterIn(place, programs);
    rememberPlace(place);
    if (place.path !== place.folder) log(whereTheDataIs(place));
    await stopOrphan(data);
    const launch = { data, account: place.account, programs, messages: join(place.path, 'postgres.log') };
    const { port, postmaster } = await firstStart(launch);
    const stop = keepRunning(postmaster, { ...launch, port }, log);
    let stopped: Promise<void> | undefined;
    return {
      url: `postgres://${user}:${password}@127.0.0.1:${port}/postgres`,
      stop: () => (stopped ??= stop().finally(release)),
    };
  } catch (error) {
    release();
    throw error;
  }
}

function whereTheDataIs({ folder, path, account }: Place): string {
  return `The database keeps its data in ${path}: started by root it runs as user ${account?.uid}, who cannot reach ${folder}.`;
}

async function firstStart(launch: Omit<Launch, 'port'>): Promise<{ port: number; postmaster: Postmaster }> {
  for (let tries = 0; tries < TRIES; tries++) {
    const port = await freePort();
    const postmaster = await startPostmaster({ ...launch, port });
    if (typeof postmaster === 'object') return { port, postmaster };
    await wait(BETWEEN_TRIES_MS);
  }
  throw new StartError(
    `Parts of an earlier PostgreSQL still run on ${launch.data}: end them (see ${launch.messages}), or set ZHILU_DATA to another folder.`,
  );
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new TypeError(`No port in ${address}`);
  return address.port;
}

/** Starts the server again on the same port whenever it ends by itself; returns what ends it for good. */
function keepRunning(first: Postmaster, launch: Launch, log: (line: string) => void): () => Promise<void> {
  let current: Postmaster | undefined = first;
  let isStopping = false;
  const watching = (async () => {
    while (current && !isStopping) {
      await current.ended;
      if (isStopping) return;
      log('The database ended unexpectedly and is started again.');
      current = undefined;
      while (!current && !isStopping) current = await startedAgain(launch, log);
    }
  })();
  return async () => {
    isStopping = true;
    await current?.stop();
    await watching; // a start that was under way
    await current?.stop();
  };
}

async function startedAgain(launch: Launch, log: (line: string) => void): Promise<Postmaster | undefined> {
  try {
    const postmaster = await startPostmaster(launch);
    if (typeof postmaster === 'object') return postmaster;
  } catch (error) {
    log(error instanceof Error ? error.message : String(error));
  }
  await wait(BETWEEN_TRIES_MS);
  return undefined;
}
