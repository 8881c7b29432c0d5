import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTelegram } from '../../bots/telegram/bot.ts';
import { connect } from '../../db/connect.ts';
import { seekLeadership } from '../../db/leader.ts';
import { migrate } from '../../db/migrate.ts';
import { startServer } from '../../db/server.ts';
import { surroundingsOver } from '../telegram/running.ts';
import { startTelegram as startStandIn, type TelegramStandIn } from '../telegram-stand-in/stand-in.ts';
import { appOver, serveSite } from '../web/site.ts';
import { worldOver } from '../world.ts';

const token = '4000000001:a-token-for-the-pictures-only';

/** The guide in both channels, over a database server of its own, on one day. */
export type Guide = { origin: string; telegram: TelegramStandIn; stop(): Promise<void> };

/** Starts the guide as it is pictured: the same day each time, so that the pictures stay the same. */
export async function startGuide(): Promise<Guide> {
  const folder = mkdtempSync(join(tmpdir(), 'zhilu-pictures-'));
  chmodSync(folder, 0o711); // as root, PostgreSQL runs as another user
  const server = await startServer({ folder, fsync: false, log: () => {} });
  await migrate(server.url);
  const sql = await connect(server.url);
  const stopping = new AbortController();
  const site = await serveSite(appOver(worldOver(sql), { stopping: stopping.signal }));
  const telegram = await startStandIn({ token, speed: 50, username: 'zhilu_bot' });
  const leadership = seekLeadership(server.url, 'telegram');
  const channel = startTelegram({
    token,
    apiRoot: telegram.url,
    surroundings: surroundingsOver(sql, () => {}),
    intake: { by: 'polling', holdsPoller: leadership.holds },
  });
  return {
    origin: site.origin,
    telegram,
    async stop() {
      stopping.abort();
      await site.stop();
      await channel.stop();
      await leadership.end();
      await telegram.stop();
      await sql.end();
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
