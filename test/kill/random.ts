/** Chances that come out the same for the same seed. */
export type Chance = { below(most: number): number; of(share: number): boolean; pick<T>(from: readonly T[]): T };

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  // https://en.wikipedia.org/wiki/Linear_congruential_generator, the high bits
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
  const below = (most: number) => Math.floor(next() * most);
  return {
    below,
    of: (share) => next() < share,
    pick: (from) => {
      const picked = from[below(from.length)];
      if (picked === undefined) throw new RangeError('Nothing to pick from');
      return picked;
    },
  };
}
