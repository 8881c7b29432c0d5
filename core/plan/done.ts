import type { FactName } from '../facts.ts';
import { type Case, hasHappened } from './case.ts';
import type { Deadline } from './deadlines.ts';

const permitDecisions: readonly string[] = [
  'notif-decision-10wd',
  'notif-decision-a-5wd',
  'notif-total-20wd',
  'city-shenzhen-joint',
  'short-decision',
];
const residenceDecisions: readonly string[] = ['rp-decision-15d', 'rp-decision-7wd', 'city-beijing-onestop'];

/** Whether what has a deadline is done: a duty by what shows it, an authority's decision by what rests on it. */
export function isDone({ rules: [rule], window }: Deadline, of: Case): boolean {
  return window?.done ?? decidedBy(rule, of).some((fact) => hasHappened(of, fact));
}

/** What shows that an authority has decided; nobody enters, or hands in papers, without the first permit. */
function decidedBy(rule: string, { procedure }: Case): FactName[] {
  if (residenceDecisions.includes(rule)) return ['rpIssuedOn'];
  if (!permitDecisions.includes(rule)) return [];
  if (procedure === 'short-term') return ['permitDecidedOn', 'enteredOn'];
  const shown: FactName[] = ['notificationIssuedOn', 'enteredOn', 'rpFiledOn', 'rpIssuedOn'];
  return procedure === 'first-permit' ? ['permitDecidedOn', ...shown] : ['permitDecidedOn'];
}
