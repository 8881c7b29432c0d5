import type { Procedure } from '../../facts.ts';
import type { Case } from '../case.ts';
import type { Deadline } from '../deadlines.ts';
import { type Possible, warning } from './possible.ts';

/** A duty that may be late, where it is looked at, and what is warned of then. */
type Late = { duty: string; in: readonly Procedure[]; warns: string };

const late: readonly Late[] = [
  { duty: 'rp-extend-30d', in: ['renewal', 'residence-permit'], warns: 'rp-extend-30d' },
  { duty: 'rp-change-10d', in: ['change', 'transfer', 'first-permit'], warns: 'rp-change-penalty' },
  { duty: 'short-rp-30', in: ['short-term'], warns: 'short-rp-30' },
  { duty: 'rp-address', in: ['change'], warns: 'rp-change-penalty' },
  { duty: 'change-10wd', in: ['change'], warns: 'change-10wd' },
  { duty: 'cancel-10wd', in: ['leaving', 'transfer'], warns: 'cancel-10wd' },
  { duty: 'transfer-3-months', in: ['transfer'], warns: 'transfer-3-months' },
];

/** What is warned of once a duty is late. */
export function warningOfLate(duty: string): string | undefined {
  return late.find((each) => each.duty === duty)?.warns;
}

/** What should have been done by now, as far as nothing shows that it was. */
export function lateWarnings(of: Case, { deadlines }: { deadlines: readonly Deadline[] }): Possible[] {
  return late
    .filter(({ in: procedures }) => procedures.includes(of.procedure))
    .map(({ duty, warns }) => {
      const due = deadlines.find(({ rules: [rule] }) => rule === duty);
      return warning(warns, due !== undefined && isLate(due, of), warns === duty ? [] : [duty]);
    });
}

/** Whether the day has passed; what had to be done before something ran out is no more to be done once it has. */
function isLate({ deadline, window, count, from }: Deadline, { asOf }: Case): boolean {
  return deadline < asOf && window?.done === false && (count.number > 0 || from.day >= asOf);
}
