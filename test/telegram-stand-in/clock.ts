export type Clock = {
  /** Milliseconds since 1970, with the time that was passed by hand. */
  now(): number;
  seconds(): number;
  /** Runs something when that much time has passed; gives back how to call it off. */
  after(ms: number, then: () => void): () => void;
  /** Like `after`, divided by the speed: for waits that a test should not sit through. */
  wait(ms: number, then: () => void): () => void;
  /** How long a wait takes on this clock. */
  shortened(ms: number): number;
  /** Lets time pass at once; what falls due, runs. */
  pass(ms: number): void;
  stop(): void;
};

type Timer = { at: number; then: () => void; handle: NodeJS.Timeout | undefined };

/** A clock that runs as the real one does and can be moved forward; waits are divided by `speed`. */
export function makeClock(speed: number): Clock {
  const timers = new Set<Timer>();
  let passed = 0;

  const now = () => Date.now() + passed;
  const shortened = (ms: number) => ms / speed;
  const drop = (timer: Timer) => {
    clearTimeout(timer.handle);
    timers.delete(timer);
  };
  const run = (timer: Timer) => {
    drop(timer);
    timer.then();
  };
  const arm = (timer: Timer) => {
    clearTimeout(timer.handle);
    timer.handle = setTimeout(run, Math.max(0, timer.at - now()), timer);
  };

  function after(ms: number, then: () => void): () => void {
    const timer: Timer = { at: now() + ms, then, handle: undefined };
    timers.add(timer);
    arm(timer);
    return () => drop(timer);
  }

  function pass(ms: number): void {
    passed += ms;
    for (const timer of [...timers].sort((one, other) => one.at - other.at)) {
      if (!timers.has(timer)) continue;
      if (timer.at <= now()) run(timer);
      else arm(timer);
    }
  }

  return {
    now,
    seconds: () => Math.floor(now() / 1000),
    after,
    wait: (ms, then) => after(shortened(ms), then),
    shortened,
    pass,
    stop: () => [...timers].forEach(drop),
  };
}
