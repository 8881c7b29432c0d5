/** Tells the open pages of a browser that its case has moved. */
export type Moves = { tell(address: string): void; listen(address: string, moved: () => void): () => void };

export function makeMoves(): Moves {
  const listeners = new Map<string, Set<() => void>>();
  return {
    tell: (address) => {
      for (const moved of listeners.get(address) ?? []) moved();
    },
    listen: (address, moved) => {
      const here = listeners.get(address) ?? new Set();
      listeners.set(address, here.add(moved));
      return () => {
        here.delete(moved);
        if (here.size === 0 && listeners.get(address) === here) listeners.delete(address);
      };
    },
  };
}
