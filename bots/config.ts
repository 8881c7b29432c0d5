import { createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { StartError } from '../core/start-error.ts';

/** What the environment decides, parsed. */
export type Config = {
  port: number;
  /** The folder of the embedded database; unused when `databaseUrl` is set. */
  folder: string;
  databaseUrl?: string;
  telegram?: { token: string; apiRoot: string; webhookSecret: string };
  publicUrl?: string;
};

const TELEGRAM = 'https://api.telegram.org';
const WEBHOOK_PORTS = ['', '443', '80', '88', '8443']; // https://core.telegram.org/bots/api#setwebhook

type Check = { input: string; addIssue: (message: string) => void };

const settings = z.object({
  PORT: text(({ input, addIssue }) => {
    if (/^\d{1,5}$/.test(input) && Number(input) <= 65535) return;
    addIssue(`PORT is ${shown(input)}, which is no port: set a whole number up to 65535, or leave it out for 3000.`);
  }),
  ZHILU_DATA: text(({ input, addIssue }) => {
    if (input.startsWith('~') || input.includes('\0'))
      addIssue(
        `ZHILU_DATA is ${shown(input)}, which is no folder: write its whole path, or leave it out for ./.zhilu.`,
      );
  }),
  DATABASE_URL: text(({ input, addIssue }) => {
    if (isDatabaseUrl(input)) return;
    addIssue(
      `DATABASE_URL is ${hidden(input)}, which names no PostgreSQL server: write postgres://user:password@host:5432/database, with special characters of the password percent-encoded, or leave it out to use the database that comes with Zhilu.`,
    );
  }),
  TELEGRAM_BOT_TOKEN: text(({ input, addIssue }) => {
    if (/^\d+:[\w-]+$/.test(input)) return;
    addIssue(
      `TELEGRAM_BOT_TOKEN is ${hidden(input)}, which is no bot token: copy it from @BotFather (digits, a colon, letters), or leave it out to go without Telegram.`,
    );
  }),
  TELEGRAM_API_ROOT: text(({ input, addIssue }) => {
    if (isPlainUrl(input, ['https:', 'http:'])) return;
    addIssue(
      `TELEGRAM_API_ROOT is ${withoutSecrets(input)}, which is no web address: write it like ${TELEGRAM}, or leave it out for that.`,
    );
  }),
  TELEGRAM_WEBHOOK_SECRET: text(({ input, addIssue }) => {
    if (/^[\w-]{1,256}$/.test(input)) return; // https://core.telegram.org/bots/api#setwebhook
    addIssue(
      `TELEGRAM_WEBHOOK_SECRET is ${hidden(input)}, which Telegram does not take: use 1 to 256 letters, digits, _ and -, or leave it out for one made from the token.`,
    );
  }),
  PUBLIC_URL: text(({ input, addIssue }) => {
    if (isPlainUrl(input, ['https:']) || (isPlainUrl(input, ['http:']) && isThisMachine(input))) return;
    addIssue(
      `PUBLIC_URL is ${withoutSecrets(input)}, which Telegram cannot call: write the https address under which people reach Zhilu, such as https://zhilu.example, or leave it out to fetch messages by long polling.`,
    );
  }),
});

type Settings = z.infer<typeof settings>;

/** Reads the settings; throws one StartError with a sentence for each that is wrong. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.entries(env).map(([name, value]) => [name, value?.trim() || undefined]);
  const parsed = settings.safeParse(Object.fromEntries(given));
  const problems = parsed.success ? togetherWrong(parsed.data) : parsed.error.issues.map(({ message }) => message);
  if (parsed.success && problems.length === 0) return configOf(parsed.data);
  throw new StartError(problems.join('\n'));
}

/** The environment, filled up from a `.env` file in the working directory if there is one. */
export function environment(): Record<string, string | undefined> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

/** An address as it may be printed: without its password, a bot's token and its parameters. */
export function withoutSecrets(address: string): string {
  const url = parsedUrl(address);
  if (!url) return hidden(address);
  if (url.password) url.password = '***';
  return `${url.protocol}//${url.username ? `${url.username}${url.password && ':***'}@` : ''}${url.host}${url.pathname.replace(/\/bot\d+:[^/]*/, '/bot***')}`;
}

function configOf(given: Settings): Config {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_WEBHOOK_SECRET: secret } = given;
  const telegram = token && {
    token,
    apiRoot: withoutEndSlash(given.TELEGRAM_API_ROOT ?? TELEGRAM),
    webhookSecret: secret ?? createHmac('sha256', token).update('webhook').digest('hex'),
  };
  return {
    port: Number(given.PORT ?? 3000),
    folder: resolve(given.ZHILU_DATA ?? '.zhilu'),
    ...(given.DATABASE_URL && { databaseUrl: given.DATABASE_URL }),
    ...(telegram && { telegram }),
    ...(given.PUBLIC_URL && { publicUrl: withoutEndSlash(given.PUBLIC_URL) }),
  };
}

function togetherWrong({ PUBLIC_URL, TELEGRAM_API_ROOT, TELEGRAM_BOT_TOKEN }: Settings): string[] {
  const isTelegramItself = TELEGRAM_BOT_TOKEN && withoutEndSlash(TELEGRAM_API_ROOT ?? TELEGRAM) === TELEGRAM;
  const url = PUBLIC_URL && isTelegramItself ? new URL(PUBLIC_URL) : undefined;
  if (!url || (url.protocol === 'https:' && WEBHOOK_PORTS.includes(url.port))) return [];
  return [
    `PUBLIC_URL is ${url.href}, and Telegram calls only https addresses on port 443, 80, 88 or 8443: use one of these, or leave it out to fetch messages by long polling.`,
  ];
}

function text(check: (given: Check) => void) {
  return z
    .string()
    .superRefine((input, context) =>
      check({ input, addIssue: (message) => context.addIssue({ code: 'custom', message }) }),
    )
    .optional();
}

function parsedUrl(text: string): URL | undefined {
  return URL.parse(text) ?? undefined;
}

/** A sign of the password that is not percent-encoded moves the rest of it into other parts of the address. */
function isDatabaseUrl(text: string): boolean {
  const url = parsedUrl(text);
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol) || !url.hostname) return false;
  return !`${url.pathname}${url.search}`.includes('@') && !url.hash;
}

function isPlainUrl(text: string, protocols: string[]): boolean {
  const url = parsedUrl(text);
  return url !== undefined && protocols.includes(url.protocol) && !url.username && !url.search && !url.hash;
}

function isThisMachine(text: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(text).hostname);
}

function withoutEndSlash(address: string): string {
  return address.replace(/\/+$/, '');
}

function shown(value: string): string {
  return JSON.stringify(value);
}

function hidden(value: string): string {
  return `not shown here (${value.length} characters)`;
}
