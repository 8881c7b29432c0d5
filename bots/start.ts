import { randomBytes } from 'node:crypto';
import { type ServerType, serve } from '@hono/node-server';
import { conversations } from '../conversations/index.ts';
import { dayInChina, minuteInChina } from '../core/date.ts';
import type { World } from '../core/world.ts';
import { connect, type Database } from '../db/connect.ts';
import { sweep } from '../db/ledger.ts';
import { migrate } from '../db/migrate.ts';
import { startServer } from '../db/server.ts';
import { storeIn } from '../db/store.ts';
import { allWords, languagesAtHand } from '../locales/words.ts';
import { type Config, environment, readConfig } from './config.ts';
import { contentVersion } from './content-version.ts';
import { personFiles } from './person-files.ts';
import { watchIntake } from './show-again.ts';
import { explain, reasonOf } from './start-failure.ts';
import { telegramChannel, telegramLine, webhookPath } from './start-telegram.ts';
import { webApp } from './web/app.ts';
import { tellingOfGuesses } from './wrong-codes.ts';

// Everything that is under way gets this long to end.
const longestStop = 4500;
const sweepEvery = 60 * 60 * 1000;

const say = (line: string) => process.stdout.write(`${line}\n`);
const log = (line: string) => process.stderr.write(`${line}\n`);

/** What has been started, to be stopped in the opposite order. */
type Started = { stop(): Promise<unknown> }[];
type Starting = { config: Config; started: Started };

async function start(config: Config, started: Started): Promise<void> {
  const url = await databaseUrl(config, started);
  await migrate(url);
  const sql = await connect(url);
  started.push({ stop: () => sql.end({ timeout: 2 }) });
  const world = worldOver(sql);
  keepSweeping(sql, { config, started });

  const telegram = telegramChannel({ config, world, sql, url, log });
  if (telegram) started.push(telegram, await watchIntake({ world, sql, channel: 'telegram', log }));
  const stopping = new AbortController();
  started.push({ stop: async () => stopping.abort() });
  const app = webApp(world, {
    fileOf: personFiles(world),
    secret: () => randomBytes(32).toString('base64url'),
    ready: () => isReady(sql),
    version: world.contentVersion,
    telegramBot: () => telegram?.name(),
    channels: () => (telegram ? [`Telegram: ${telegram.status()}`] : []),
    report: (error, id) => log(`Request ${id} failed: ${reasonOf(error, config)}`),
    stopping: stopping.signal,
    ...(config.publicUrl ? { publicUrl: config.publicUrl } : {}),
  });
  if (telegram?.route) app.route(webhookPath, telegram.route);
  const port = await listen(app.fetch, { config, started });

  say(`Zhilu is ready at http://localhost:${port}`);
  say('Web: on');
  say(await telegramLine(config, telegram));
}

async function databaseUrl(config: Config, started: Started): Promise<string> {
  if (config.databaseUrl) return config.databaseUrl;
  const server = await startServer({ folder: config.folder, log });
  started.push(server);
  return server.url;
}

/** Whether the database answers: without it nothing can be kept. */
function isReady(sql: Database): Promise<boolean> {
  return sql`select`.then(
    () => true,
    () => false,
  );
}

function worldOver(sql: Database): World {
  const languages = languagesAtHand();
  return {
    store: tellingOfGuesses(storeIn(sql), { log, now: () => performance.now() }),
    conversations,
    languages,
    wordsIn: allWords(languages),
    today: () => dayInChina(Temporal.Now.instant()),
    now: () => minuteInChina(Temporal.Now.instant()),
    contentVersion: contentVersion(),
  };
}

function keepSweeping(sql: Database, { config, started }: Starting): void {
  const timer = setInterval(
    () => sweep(sql).catch((error: unknown) => log(`Sweeping failed: ${reasonOf(error, config)}`)),
    sweepEvery,
  );
  started.push({ stop: async () => clearInterval(timer) });
}

/** Opens the port, on this machine only; with PORT=0 the system chooses one. */
function listen(fetch: Parameters<typeof serve>[0]['fetch'], { config, started }: Starting): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port: config.port, hostname: '127.0.0.1' }, ({ port }) => resolve(port));
    server.once('error', reject);
    started.push({ stop: () => closed(server) });
  });
}

function closed(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}

async function stop(started: Started): Promise<void> {
  for (const part of started.toReversed()) await part.stop();
}

async function main(): Promise<void> {
  const started: Started = [];
  let config: Config | undefined;
  const end = (code: number) => {
    setTimeout(() => process.exit(1), longestStop).unref();
    stop(started).then(
      () => process.exit(code),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(0));
  try {
    config = readConfig(environment());
    await start(config, started);
  } catch (error) {
    log(explain(error, config));
    end(1);
  }
}

await main();
