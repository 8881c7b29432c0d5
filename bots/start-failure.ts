import { type Config, withoutSecrets } from './config.ts';

type Failure = Error & { code?: string; syscall?: string; path?: string };
type Known = { codes: string[]; says: (failure: Failure, config: Config) => string };

const database: Known[] = [
  {
    codes: [
      'ECONNREFUSED',
      'ECONNRESET',
      'ETIMEDOUT',
      'EHOSTUNREACH',
      'ENETUNREACH',
      'CONNECT_TIMEOUT',
      'CONNECTION_CLOSED',
    ],
    says: (_, config) => `${databaseOf(config)} does not answer: start the server, or correct its host and port.`,
  },
  {
    codes: ['ENOTFOUND', 'EAI_AGAIN'],
    says: (_, config) =>
      `${databaseOf(config)} names a host that is not found: correct its name, or look at the network.`,
  },
  {
    codes: ['28P01', '28000'],
    says: (_, config) => `${databaseOf(config)} refuses this user or password: correct them.`,
  },
  {
    codes: ['3D000'],
    says: (_, config) => `${databaseOf(config)} names a database that does not exist: create it, or correct its name.`,
  },
  {
    codes: ['42501'],
    says: (_, config) => `${databaseOf(config)} does not let this user make tables: grant it CREATE on the database.`,
  },
  {
    codes: ['53300'],
    says: (_, config) =>
      `${databaseOf(config)} has no connection left: raise its max_connections, or end other clients.`,
  },
  {
    codes: ['57P03'],
    says: (_, config) => `${databaseOf(config)} is still starting or stopping: try again in a moment.`,
  },
];

const folder: Known[] = [
  {
    codes: ['EACCES', 'EPERM'],
    says: ({ path }, config) =>
      `ZHILU_DATA is ${config.folder}, and this user may not use ${path}: give it the folder with chown, or name another.`,
  },
  {
    codes: ['EROFS'],
    says: (_, config) =>
      `ZHILU_DATA is ${config.folder}, which is on a read-only disk: make it writable, or name another folder.`,
  },
  {
    codes: ['ENOSPC', 'EDQUOT'],
    says: (_, config) =>
      `ZHILU_DATA is ${config.folder}, whose disk is full: free some space, or name a folder on another disk.`,
  },
  {
    codes: ['ENOTDIR', 'EEXIST'],
    says: ({ path }, config) =>
      `ZHILU_DATA is ${config.folder}, but ${path} is a file or lies under one: name a folder.`,
  },
  {
    codes: ['ENOENT'],
    says: (_, config) => `ZHILU_DATA is ${config.folder}, where no folder can be made: name another.`,
  },
  {
    codes: ['ENAMETOOLONG'],
    says: (_, config) => `ZHILU_DATA is ${config.folder}, which is too long a name here: name a shorter one.`,
  },
];

const port: Known[] = [
  {
    codes: ['EADDRINUSE'],
    says: (_, config) =>
      `Port ${config.port} is taken by another program: stop that one, or set PORT to another number.`,
  },
  {
    codes: ['EACCES', 'EPERM'],
    says: (_, config) => `Port ${config.port} may not be opened by this user: set PORT to a number from 1024 up.`,
  },
];

/** Why Zhilu could not start, in sentences that name the thing, the value without its secrets, and the remedy. */
export function explain(error: unknown, config?: Config): string {
  return knownReason(error, config) ?? `Zhilu could not start: ${bareReason(error, config)}`;
}

/** Why something failed later on, in the same sentences, or in the error's own words without secrets. */
export function reasonOf(error: unknown, config: Config): string {
  return knownReason(error, config) ?? bareReason(error, config);
}

function knownReason(error: unknown, config: Config | undefined): string | undefined {
  const failures = chain(error);
  const told = failures.find(({ name }) => name === 'StartError');
  if (told) return told.message;
  return config && failures.map((failure) => sentenceOf(failure, config)).find(Boolean);
}

function bareReason(error: unknown, config: Config | undefined): string {
  const { message } = chain(error).at(-1) ?? { message: String(error) };
  return masked(message, config);
}

function sentenceOf(failure: Failure, config: Config): string | undefined {
  const { code, path } = failure;
  if (path !== undefined && !isOfFolder(path, config)) return undefined;
  const table = tableFor(failure);
  const known = table.find(({ codes }) => code !== undefined && codes.includes(code));
  if (known && table === database && !config.databaseUrl)
    return `The database that comes with Zhilu failed (${code}): start again, and see postgres.log beside its data.`;
  return known?.says(failure, config);
}

/** Whether a path lies in the data folder, or where the data of such a folder is put aside, or leads to it. */
function isOfFolder(path: string, { folder }: Config): boolean {
  return path.startsWith(folder) || folder.startsWith(path) || path.includes('/zhilu-');
}

function tableFor({ syscall, path }: Failure): Known[] {
  if (syscall === 'listen') return port;
  if (syscall === 'connect') return database;
  return path === undefined ? database : folder;
}

/** An error and what caused it: the database's own reason is wrapped in the one of the query. */
function chain(error: unknown): Failure[] {
  return error instanceof Error ? [error, ...chain(error.cause)] : [];
}

function databaseOf({ databaseUrl }: Config): string {
  return `DATABASE_URL (${withoutSecrets(databaseUrl ?? '')})`;
}

function masked(message: string, config: Config | undefined): string {
  const password = config?.databaseUrl && new URL(config.databaseUrl).password;
  const secrets = [config?.databaseUrl, password, config?.telegram?.token, config?.telegram?.webhookSecret];
  return secrets.reduce<string>((text, secret) => (secret ? text.replaceAll(secret, '***') : text), message);
}
