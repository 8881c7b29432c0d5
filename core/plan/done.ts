import type { FactName } from '../facts.ts';
import { type Case, hasHappened } from './case.ts';
import type { Deadline } from './deadlines.ts';

const residenceDecisions: readonly string[] = [
  'rp-decision-15d',
  'rp-decision-7wd',
  'city-beijing-onestop',
  'city-shanghai-single',
  'renew-decision-bj',
];

/** Whether what has a deadline is done: a duty by what shows it, an authority's decision by what rests on it. */
export function isDone({ rules: [rule], by, window }: Deadline, of: Case): boolean {
  if (by !== 'authority') return window?.done ?? false;
  const shown: readonly FactName[] = residenceDecisions.includes(rule) ? ['rpIssuedOn'] : permitShownBy(of);
  return shown.some((fact) => hasHappened(of, fact));
}

/** What shows that the permit is decided; nobody enters, or hands in papers, without the first one. */
function permitShownBy({ procedure }: Case): FactName[] {
  if (procedure === 'short-term') return ['notificationIssuedOn', 'permitDecidedOn', 'enteredOn'];
  const later: FactName[] = ['notificationIssuedOn', 'enteredOn', 'rpFiledOn', 'rpIssuedOn'];
  return procedure === 'first-permit' ? ['permitDecidedOn', ...later] : ['permitDecidedOn'];
}
