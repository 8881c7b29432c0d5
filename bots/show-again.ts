import { plainText } from '../core/plain-text.ts';
import { deskAt } from '../core/respond.ts';
import { viewOf } from '../core/view-of.ts';
import type { Channel, World } from '../core/world.ts';
import type { Database } from '../db/connect.ts';
import { chatsBefore, keepScreen, noteIntake } from '../db/intake.ts';

// Telegram keeps a press for so long while nobody takes it in; what comes later is lost there.
// https://github.com/tdlib/telegram-bot-api
const pressLives = 150;
const noteEvery = 20_000;
// Who was shown something so shortly before may have pressed a button meanwhile.
const minutesBefore = 15;

type Parts = { world: World; sql: Database; channel: Channel; log: (line: string) => void };

/** After a gap in which presses were lost, shows those who were at it where they stand; then watches for the next gap. */
export async function watchIntake(parts: Parts): Promise<{ stop(): Promise<void> }> {
  await lookForGap(parts);
  const timer = setInterval(
    () => lookForGap(parts).catch(() => parts.log('The gap in the intake cannot be looked for')),
    noteEvery,
  );
  return { stop: async () => clearInterval(timer) };
}

async function lookForGap({ world, sql, channel }: Parts): Promise<void> {
  const gap = await noteIntake(sql, channel);
  if (gap === undefined || gap < pressLives) return;
  const chats = await chatsBefore(sql, { channel, gapSeconds: gap, minutes: minutesBefore });
  for (const { address, person } of chats) {
    const desk = await deskAt(world, { address });
    const view = viewOf(desk, desk.words.say('common:note.away'));
    const { language } = desk.words;
    await keepScreen(sql, {
      address,
      person,
      view,
      text: plainText(view),
      language,
      contentVersion: world.contentVersion,
    });
  }
}
