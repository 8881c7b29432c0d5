import { createHash } from 'node:crypto';
import { languageFor, respond } from '../core/respond.ts';
import type { World } from '../core/world.ts';
import type { Database } from '../db/connect.ts';
import { leaseSeconds } from '../db/keeping.ts';
import { seekLeadership } from '../db/leader.ts';
import { claimDue, reach, recordOutcome } from '../db/ledger.ts';
import type { Config } from './config.ts';
import { personFiles } from './person-files.ts';
import { startTelegram, type TelegramChannel } from './telegram/bot.ts';
import type { Surroundings } from './telegram/surroundings.ts';
import { pause } from './telegram/waiting.ts';

/** Where Telegram delivers when Zhilu can be reached from outside. */
export const webhookPath = '/webhooks/telegram';

type Parts = { config: Config; world: World; sql: Database; url: string; log: (line: string) => void };

/** Starts the Telegram channel if a token is set. */
export function telegramChannel({ config, world, sql, url, log }: Parts): TelegramChannel | undefined {
  if (!config.telegram) return undefined;
  const { token, apiRoot, webhookSecret } = config.telegram;
  const surroundings = surroundingsOf({ world, sql, log, publicUrl: config.publicUrl });
  if (config.publicUrl) {
    const address = `${config.publicUrl}${webhookPath}`;
    return startTelegram({
      token,
      apiRoot,
      surroundings,
      intake: { by: 'webhook', url: address, secret: webhookSecret },
    });
  }
  const leadership = seekLeadership(url, `telegram ${createHash('sha256').update(token).digest('hex')}`);
  const channel = startTelegram({
    token,
    apiRoot,
    surroundings,
    intake: { by: 'polling', holdsPoller: leadership.holds },
  });
  return { ...channel, stop: () => channel.stop().finally(leadership.end) };
}

// Telegram refuses a token at once; what takes longer is told in the log.
const firstAnswerSeconds = 2;
const lookEverySeconds = 0.05;

/** One line on the channel, once its first answer is there: on and how, or why not. */
export async function telegramLine({ publicUrl }: Config, channel: TelegramChannel | undefined): Promise<string> {
  if (!channel) return 'Telegram: off, set TELEGRAM_BOT_TOKEN';
  const waited = AbortSignal.timeout(firstAnswerSeconds * 1000);
  while (channel.status() === 'starting' && !waited.aborted) await pause(lookEverySeconds, waited);
  if (channel.status().startsWith('down')) return `Telegram: ${channel.status()}`;
  return `Telegram: on, ${publicUrl ? `by webhook at ${publicUrl}` : 'by long polling'}`;
}

type Around = Pick<Parts, 'world' | 'sql' | 'log'> & { publicUrl: string | undefined };

/** What the channel is given of the world: the core, the ledger, the words and the clock. */
export function surroundingsOf({ world, sql, log, publicUrl }: Around): Surroundings {
  const fileOf = personFiles(world);
  return {
    respond: (received) => respond(world, received),
    claimDue: (limit) => claimDue(sql, { channel: 'telegram', limit }),
    record: (leased, outcome) => recordOutcome(sql, leased, outcome),
    reach: (address, reachable) => reach(sql, address, reachable),
    fileOf: (kind, { address, language }) => fileOf(kind, { address, clientLanguage: language }),
    storeAnswers: () =>
      sql`select`.then(
        () => true,
        () => false,
      ),
    leaseSeconds,
    languages: world.languages,
    wordsIn: world.wordsIn,
    languageFor: (wanted) => languageFor(world, wanted),
    today: world.today,
    ...(publicUrl ? { pageFor: (code: string) => `${publicUrl}/continue/${code}` } : {}),
    now: () => performance.now(),
    random: Math.random,
    log,
  };
}
