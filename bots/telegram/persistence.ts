import type { Update } from 'grammy/types';
import { read } from './read.ts';
import type { Remarks } from './remarks.ts';
import type { Surroundings } from './surroundings.ts';
import { pause } from './waiting.ts';

/** An update that failed so often, while the store answers, fails by what is in it. */
const triesUntilPutAside = 5;
const remembered = 10_000;
const longestWaitSeconds = 10;

/** Does what an update asks for, and sees to it that it is done or given up; settles well only then. */
export type Taking = (update: Update, work: () => Promise<void>) => Promise<void>;

/**
 * Lets an update that fails every time be put aside with an alarm and an apology, so that its chat goes on. While the
 * store does not answer nothing is put aside: it is the store that fails then, and the update comes again.
 */
export function puttingAside({ remarks, surroundings }: { remarks: Remarks; surroundings: Surroundings }): Taking {
  const failures = new Map<number, number>();

  function failedTimes(id: number): number {
    const times = (failures.get(id) ?? 0) + 1;
    failures.set(id, times);
    const [oldest] = failures.keys();
    if (failures.size > remembered && oldest !== undefined) failures.delete(oldest);
    return times;
  }

  async function putAside(update: Update, error: unknown): Promise<void> {
    const isItsOwnFault = await surroundings.storeAnswers();
    if (!isItsOwnFault || failedTimes(update.update_id) < triesUntilPutAside) throw error;
    surroundings.log(
      `Telegram: ALERT: update ${update.update_id} put aside after ${triesUntilPutAside} tries: ${nameOf(error)}`,
    );
    await apologise(update, remarks);
  }

  return async (update, work) => {
    await work().catch((error: unknown) => putAside(update, error));
    failures.delete(update.update_id);
  };
}

/** Tries again until it is done, and what comes after it in its chat waits; fails when it is called off. */
export function insisting(taking: Taking, { calledOff, seconds }: { calledOff: AbortSignal; seconds: number }): Taking {
  return async (update, work) => {
    for (let waits = seconds; !calledOff.aborted; waits = Math.min(waits * 2, longestWaitSeconds)) {
      const isDone = await taking(update, work).then(
        () => true,
        () => false,
      );
      if (isDone) return;
      await pause(waits, calledOff);
    }
    throw new Error('Called off before it was kept');
  };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'no error';
}

async function apologise(update: Update, remarks: Remarks): Promise<void> {
  const told = read(update);
  if (told.kind !== 'heard') return;
  if (told.pressed) await remarks.answer(told.pressed.callback);
  await remarks.say(told.address, 'failed', told.clientLanguage);
}
