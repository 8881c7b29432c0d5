import { startServer } from '../db/server.ts';

/** A Zhilu with nothing but its database, as a process that tests can kill: prints each line, then the URL. */
const [folder = ''] = process.argv.slice(2);
try {
  const server = await startServer({ folder, log: (line) => process.stdout.write(`${line}\n`) });
  process.stdout.write(`${server.url}\n`);
  process.once('SIGTERM', () => void server.stop());
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
