const failuresToOpen = 10;

/** How long an open circuit waits before one request may try again. */
export const probeSeconds = 15;

/** Stops requests to a server that does not answer; one is let through now and then to see whether it does again. */
export type Circuit = {
  /** Whether a request may be made now; while the circuit is open only one in each pause may. */
  lets(): boolean;
  isOpen(): boolean;
  isProbeDue(): boolean;
  succeeded(): void;
  failed(error: string): void;
  /** Opens at once, for what will not pass by itself. */
  open(error: string): void;
  why(): string | undefined;
};

/** A closed circuit over a clock that only rises. */
export function makeCircuit(now: () => number): Circuit {
  let failures = 0;
  let error: string | undefined;
  let nextProbeAt = Number.NEGATIVE_INFINITY;
  const isOpen = () => failures >= failuresToOpen;

  return {
    isOpen,
    isProbeDue: () => now() >= nextProbeAt,
    lets() {
      if (!isOpen()) return true;
      if (now() < nextProbeAt) return false;
      nextProbeAt = now() + probeSeconds * 1000;
      return true;
    },
    succeeded() {
      failures = 0;
      error = undefined;
    },
    failed(why) {
      failures += 1;
      error = why;
      if (failures === failuresToOpen) nextProbeAt = now() + probeSeconds * 1000;
    },
    open(why) {
      failures = Math.max(failures, failuresToOpen);
      error = why;
      nextProbeAt = now() + probeSeconds * 1000;
    },
    why: () => (isOpen() ? error : undefined),
  };
}
