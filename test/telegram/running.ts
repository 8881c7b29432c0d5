import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { surroundingsOf } from '../../bots/start-telegram.ts';
import { startTelegram, type TelegramChannel } from '../../bots/telegram/bot.ts';
import type { Surroundings } from '../../bots/telegram/surroundings.ts';
import { connect, type Database } from '../../db/connect.ts';
import { seekLeadership } from '../../db/leader.ts';
import { freshDatabase } from '../database.ts';
import {
  startTelegram as startStandIn,
  type TelegramOptions,
  type TelegramStandIn,
} from '../telegram-stand-in/stand-in.ts';
import { worldOver } from '../world.ts';

const token = '4000000001:a-token-for-the-tests-only';
const secret = 'a-secret-for-the-tests-only';

export type By = 'polling' | 'webhook';

type Process = {
  channel: TelegramChannel;
  /** The address its webhook is found at. */
  url: string;
  log: string[];
  stop(): Promise<void>;
};

export type Running = {
  telegram: TelegramStandIn;
  sql: Database;
  databaseUrl: string;
  /** Starts a process of the product, the whole core over the same database. */
  start(by: By, changed?: Partial<Surroundings> & { requestSeconds?: number; by?: never }): Promise<Process>;
  /** Lets every lease run out, as time would. */
  leasesRunOut(): Promise<void>;
  stop(): Promise<void>;
};

let runs = 0;

/** A stand-in of Telegram and a database of its own, for one test. */
export async function running(options: Partial<TelegramOptions> = {}): Promise<Running> {
  runs += 1;
  const database = await freshDatabase();
  const sql = await connect(database.url, { max: 6 });
  const telegram = await startStandIn({ token, speed: 50, firstUpdateId: runs * 1000, ...options });
  const processes: Process[] = [];

  async function start(by: By, changed: Parameters<Running['start']>[1] = {}): Promise<Process> {
    const log: string[] = [];
    const { requestSeconds = 2, ...surroundings } = changed;
    // What a process remembers, it remembers beside its own connections.
    const own = await connect(database.url, { max: 4 });
    const around = { ...surroundingsOver(own, (line) => log.push(line)), ...surroundings };
    const ended = () => own.end({ timeout: 2 });
    const process = by === 'polling' ? polling() : await webhook();
    processes.push(process);
    return process;

    function polling(): Process {
      const leadership = seekLeadership(database.url, 'telegram');
      const patience = { poll: 1, conflict: 0.3, token: 0.3, lead: 0.1, longestBackoff: 0.1, tryAgain: 0.05 };
      const intake = { by: 'polling' as const, holdsPoller: leadership.holds, patience };
      const channel = startTelegram({
        token,
        apiRoot: telegram.url,
        surroundings: around,
        intake,
        requestSeconds,
        outboxSeconds: 0.05,
      });
      return once({ channel, url: '', log, stop: () => channel.stop().finally(leadership.end).finally(ended) });
    }

    async function webhook(): Promise<Process> {
      const app = new Hono();
      const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
      await new Promise((resolve) => server.once('listening', resolve));
      const url = `http://127.0.0.1:${(server.address() as { port: number }).port}/webhook`;
      const intake = { by: 'webhook' as const, url, secret, patience: { check: 0.1, tryAgain: 0.1 }, waitSeconds: 0.5 };
      const channel = startTelegram({
        token,
        apiRoot: telegram.url,
        surroundings: around,
        intake,
        requestSeconds,
        outboxSeconds: 0.05,
      });
      app.route('/webhook', channel.route!);
      await telegram.until(() => telegram.webhookUrl() === url);
      const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
      return once({ channel, url, log, stop: () => channel.stop().finally(close).finally(ended) });
    }
  }

  return {
    telegram,
    sql,
    databaseUrl: database.url,
    start,
    leasesRunOut: async () => void (await sql`update message set due_at = now() where state in ('sending', 'unknown')`),
    async stop() {
      telegram.release();
      await Promise.all(processes.map((process) => process.stop()));
      await telegram.stop();
      await sql.end({ timeout: 2 });
      await database.drop();
    },
  };
}

function once(process: Process): Process {
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= process.stop();
    return stopped;
  };
  return { ...process, stop };
}

/** What the product gives the channel, over a database. */
export function surroundingsOver(sql: Database, log: (line: string) => void): Surroundings {
  const given = surroundingsOf({ world: worldOver(sql), sql, log, publicUrl: undefined });
  return {
    ...given,
    record: async (leased, outcome) => {
      const isRecorded = await given.record(leased, outcome);
      if (!outcome.sent && outcome.retryAfterSeconds === undefined) await hurry(sql, leased.id);
      return isRecorded;
    },
    random: () => 0.5,
  };
}

/** What is to be tried again some seconds later is due at once, so that no test sits the wait out. */
async function hurry(sql: Database, id: string): Promise<void> {
  await sql`update message set due_at = now() where id = ${id} and lease is null and due_at is not null`;
}
