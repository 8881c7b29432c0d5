import { readRows } from '../ledger/files.ts';
import { walkedAgain } from '../ledger/paths.ts';

/** How fast the recorded paths are walked, each to its end and with its plan in every city. */
export function paths() {
  const recorded = readRows();
  const begun = performance.now();
  const { kept } = walkedAgain(recorded);
  const seconds = (performance.now() - begun) / 1000;
  return { paths: kept.length, perSecond: Math.round(kept.length / seconds), seconds: Math.round(seconds * 10) / 10 };
}
