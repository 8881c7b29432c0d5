import type { Outgoing, OutgoingFile, SendOutcome } from '../../core/world.ts';
import { type Circuit, probeSeconds } from './circuit.ts';
import { requestSeconds } from './client.ts';
import type { Deliver } from './deliver.ts';
import type { DeliverFile } from './deliver-file.ts';
import type { Surroundings } from './surroundings.ts';

/** What became of a message, and the end of its being recorded. */
type Sending = { outcome: SendOutcome; recorded: Promise<void> };

/** Sends leased messages and records how it went. */
export type Sender = {
  /** Sends a screen or a file leased at that moment; a pressed button's message is edited. */
  send(outgoing: Outgoing | OutgoingFile, at: { leasedAt: number; pressed?: number }): Promise<Sending>;
};

type Parts = { deliver: Deliver; deliverFile: DeliverFile; circuit: Circuit; surroundings: Surroundings };

/** A sender that waits where a chat or the whole server asked for it, and leaves the rest to the ledger. */
export function makeSender({ deliver, deliverFile, circuit, surroundings }: Parts): Sender {
  const { now, record, leaseSeconds, log } = surroundings;
  const pausedUntil = new Map<string, number>();

  function pauseOf(chat: string): number {
    const left = ((pausedUntil.get(chat) ?? 0) - now()) / 1000;
    if (left <= 0) pausedUntil.delete(chat);
    return left;
  }

  function delivered(
    outgoing: Outgoing | OutgoingFile,
    { until, pressed }: { until: number; pressed: number | undefined },
  ): Promise<SendOutcome> {
    if ('file' in outgoing) return deliverFile({ outgoing, until });
    const delivery = { outgoing, until, ...(pressed === undefined ? {} : { pressed }) };
    return deliver(delivery).catch((error: unknown) => cannotBeShown(error, outgoing));
  }

  async function attempt(
    outgoing: Outgoing | OutgoingFile,
    within: { until: number; pressed: number | undefined },
  ): Promise<SendOutcome> {
    const pause = pauseOf(outgoing.address.address);
    if (pause > 0)
      return {
        sent: false,
        unknown: outgoing.mayBeRepeat,
        retryAfterSeconds: pause,
        error: 'the chat is to be left alone',
      };
    const outcome = await delivered(outgoing, within);
    if (!outcome.sent && outcome.retryAfterSeconds) {
      pausedUntil.set(outgoing.address.address, now() + outcome.retryAfterSeconds * 1000);
    }
    return outcome;
  }

  /** A screen that breaks a limit is a fault of ours: trying again would not mend it. */
  function cannotBeShown(error: unknown, { id, view }: Outgoing): SendOutcome {
    const why = error instanceof Error ? error.message : 'no error';
    log(`Telegram: ALERT: message ${id}, the screen ${view.at}, cannot be shown: ${why}`);
    return { sent: false, unknown: false, final: true, error: `the screen ${view.at} cannot be shown` };
  }

  async function send(
    outgoing: Outgoing | OutgoingFile,
    { leasedAt, pressed }: { leasedAt: number; pressed?: number },
  ): Promise<Sending> {
    const until = leasedAt + (leaseSeconds - requestSeconds) * 1000;
    const outcome = circuit.lets()
      ? await attempt(outgoing, { until, pressed })
      : {
          sent: false as const,
          unknown: outgoing.mayBeRepeat,
          retryAfterSeconds: probeSeconds,
          error: 'Telegram does not answer',
        };
    if (!outcome.sent) log(`Telegram: message ${outgoing.id} not sent: ${outcome.error}`);
    return { outcome, recorded: recordOf(outgoing, outcome) };
  }

  async function recordOf(outgoing: Outgoing | OutgoingFile, outcome: SendOutcome): Promise<void> {
    const isRecorded = await record(outgoing, outcome);
    if (!isRecorded) log(`Telegram: message ${outgoing.id} was taken over by another process meanwhile`);
  }

  return { send };
}
