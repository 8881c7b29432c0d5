import type { Day } from '../../date.ts';
import { enrol } from '../../rules/social-insurance.ts';
import { enrolmentStarts } from '../deadlines/missed.ts';
import { type Deadline, dayOf } from '../deadlines.ts';
import type { Around } from '../windows.ts';
import type { Duty } from './duties.ts';

/** The first day on which a duty can be done, where the rules name one and it is known. */
export function openingOf(deadline: Deadline, { duty, around }: { duty: Duty; around: Around }): Day | undefined {
  switch (duty.begins) {
    case 'atOnce':
      return deadline.from.day;
    case 'event':
      return enrolmentBegins(deadline, around) ?? deadline.from.day;
    case 'window':
      return deadline.opensOn;
    case 'permit':
      return around.of.procedure === 'first-permit' ? dayOf(around.of, 'permitDecidedOn')?.day : undefined;
    case 'unnamed':
      return undefined;
  }
}

/** Enrolment begins with work and the permit, also where it is counted from an earlier entry. */
function enrolmentBegins({ rules: [rule], from }: Deadline, { of }: Around): Day | undefined {
  const start = rule === enrol.id ? enrolmentStarts(of)?.day : undefined;
  return start !== undefined && start > from.day ? start : undefined;
}
