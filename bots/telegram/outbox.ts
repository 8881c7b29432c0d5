import type { Circuit } from './circuit.ts';
import type { Sender } from './sender.ts';
import type { Surroundings } from './surroundings.ts';
import { pause } from './waiting.ts';

// Telegram takes some thirty messages a second of a bot; the rest is left to those who wait for an answer.
// https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
const atOnce = 25;
const lookSeconds = 1;

type Parts = { sender: Sender; circuit: Circuit; surroundings: Surroundings; everySeconds?: number };

export type Outbox = { stop(): Promise<void> };

/**
 * Sends what is due, what has waited longest first and no more in a second than Telegram takes: messages whose sender died, and
 * those to be tried again; one alone while Telegram does not answer.
 */
export function startOutbox({ everySeconds = lookSeconds, ...parts }: Parts): Outbox {
  const stopping = new AbortController();
  const running = sweepUntil(stopping.signal, { ...parts, everySeconds });
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

async function sweepUntil(stopped: AbortSignal, parts: Required<Parts>): Promise<void> {
  while (!stopped.aborted) {
    await sweep(parts).catch((error: unknown) => failed(parts, error));
    await pause(parts.everySeconds, stopped);
  }
}

function failed({ surroundings }: Required<Parts>, error: unknown): void {
  surroundings.log(
    `Telegram: what is due could not be looked up or noted: ${error instanceof Error ? error.name : 'no error'}`,
  );
}

async function sweep({ sender, circuit, surroundings }: Required<Parts>): Promise<void> {
  if (circuit.isOpen() && !circuit.isProbeDue()) return;
  const leasedAt = surroundings.now();
  const due = await surroundings.claimDue(circuit.isOpen() ? 1 : atOnce);
  const sent = await Promise.allSettled(
    due.map(async (outgoing) => (await sender.send(outgoing, { leasedAt })).recorded),
  );
  for (const each of sent) if (each.status === 'rejected') throw each.reason;
}
