import type { Case } from './case.ts';
import type { Deadline } from './deadlines.ts';
import { lateWarnings } from './warnings/late.ts';
import { permitWarnings } from './warnings/permit.ts';
import { stayWarnings } from './warnings/stay.ts';

/** Something that needs care now; the first rule is the one it stands on. */
export type Warning = { rules: [string, ...string[]] };

/** Everything that needs care now. */
export function warningsFor(of: Case, { deadlines }: { deadlines: readonly Deadline[] }): Warning[] {
  return [...permitWarnings(of), ...stayWarnings(of, { deadlines }), ...lateWarnings(of, { deadlines })]
    .filter(({ holds }) => holds)
    .map(({ rules }) => ({ rules }));
}
