import type { Store } from '../core/world.ts';

/** So many wrong codes in so long are no slips of the finger. */
const many = 1000;
const milliseconds = 15 * 60 * 1000;

/**
 * The store, telling whoever runs Zhilu when many codes are tried that nobody made. A browser makes itself new addresses as
 * often as it likes: a proxy sees where they come from, while a limit of ours would keep out those whose codes are right.
 */
export function tellingOfGuesses(store: Store, { log, now }: { log(line: string): void; now(): number }): Store {
  let [wrong, since] = [0, now()];
  const count = () => {
    if (now() - since >= milliseconds) [wrong, since] = [0, now()];
    wrong += 1;
    if (wrong === many) log(`${many} wrong codes were tried within 15 minutes: somebody may be guessing, see README`);
  };
  return {
    ...store,
    async useLink(code, address) {
      const outcome = await store.useLink(code, address);
      if (outcome === 'unknown' || outcome === 'tooMany') count();
      return outcome;
    },
  };
}
