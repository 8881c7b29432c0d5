import type { Day } from '../../date.ts';
import { type Deadline, dayOf } from '../deadlines.ts';
import type { Around } from '../windows.ts';
import type { Duty } from './duties.ts';

/** The first day on which a duty can be done, where the rules name one and it is known. */
export function openingOf(deadline: Deadline, { duty, around }: { duty: Duty; around: Around }): Day | undefined {
  switch (duty.begins) {
    case 'atOnce':
    case 'event':
      return deadline.from.day;
    case 'window':
      return deadline.opensOn;
    case 'permit':
      return around.of.procedure === 'first-permit' ? dayOf(around.of, 'permitDecidedOn')?.day : undefined;
    case 'unnamed':
      return undefined;
  }
}
