import type { Clock } from './clock.ts';
import { Refusal } from './refusal.ts';

/** How many messages may be sent in one second: to everybody together, and to one chat. */
export type SendLimit = { total?: number; chat?: number };

/** Refuses a send with 429 where too many went before it in the same second. */
export function makeLimit(
  clock: Clock,
  { total = Number.POSITIVE_INFINITY, chat: each = Number.POSITIVE_INFINITY }: SendLimit,
) {
  let sends: { at: number; chat: number }[] = [];

  return (chat: number): void => {
    const now = clock.now();
    sends = sends.filter(({ at }) => at > now - 1000);
    const isTooMuch = sends.length >= total || sends.filter((send) => send.chat === chat).length >= each;
    if (isTooMuch) throw new Refusal(429, 'Too Many Requests: retry after 1', { retry_after: 1 });
    sends.push({ at: now, chat });
  };
}
