/** One thing after another for each chat, different chats at the same time. */
export type Lanes = {
  /** Does something when everything before it in its lane is done. */
  run<Result>(lane: string, work: () => Promise<Result>): Promise<Result>;
  /** How much waits in a lane or is being done. */
  waiting(lane: string): number;
  /** Settles when every lane is empty. */
  idle(): Promise<void>;
};

/** More than this many things of one chat at once are not taken on. */
const longestLane = 200;

/** Lanes of which each takes on only so much. */
export function makeLanes(): Lanes {
  const ends = new Map<string, { last: Promise<unknown>; length: number }>();

  return {
    run(lane, work) {
      const before = ends.get(lane) ?? { last: Promise.resolve(), length: 0 };
      if (before.length >= longestLane) return Promise.reject(new Error('Too much of one chat at once'));
      const result = before.last.then(work);
      const end = { last: result.catch(() => undefined), length: before.length + 1 };
      ends.set(lane, end);
      void end.last.then(() => {
        const now = ends.get(lane);
        if (now) now.length -= 1;
        if (now && now.length === 0) ends.delete(lane);
      });
      return result;
    },
    waiting: (lane) => ends.get(lane)?.length ?? 0,
    async idle() {
      while (ends.size > 0) await Promise.all([...ends.values()].map(({ last }) => last));
    },
  };
}
