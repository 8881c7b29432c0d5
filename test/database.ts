import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';

/** A migrated database of its own for one test file; `drop` ends its sessions too. */
export async function freshDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(`create database ${name} template ${inject('template')}`);
  const url = Object.assign(new URL(inject('serverUrl')), { pathname: `/${name}` }).href;
  return { url, drop: () => onServer(`drop database if exists ${name} with (force)`) };
}

async function onServer(statement: string): Promise<void> {
  const server = postgres(inject('serverUrl'), { max: 1, onnotice: () => {} });
  try {
    await server.unsafe(statement);
  } finally {
    await server.end();
  }
}
