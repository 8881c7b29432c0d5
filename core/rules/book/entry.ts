import type { Day } from '../../date.ts';
import type { Confidence, RoughDay } from '../rule.ts';
import type { SourceKey } from './sources.ts';

/** One rule as it is written down; the book adds the sources themselves and the days of checking. */
export type Entry = {
  id: string;
  says: string;
  clock?: string;
  actor?: string;
  effective?: string;
  begins?: RoughDay;
  ends?: Day;
  scope: string;
  confidence: Confidence;
  sources: readonly SourceKey[];
  /** When this rule alone was compared with its sources anew, later than the whole book. */
  checkedOn?: Day;
  /** When it has to be looked at again, where that is another day than its kind of rule has. */
  nextCheckOn?: Day;
};
