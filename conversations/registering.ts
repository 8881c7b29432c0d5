import type { Meta, Standing } from '../core/conversation.ts';
import { planFor } from '../core/judge.ts';
import type { Deadline } from '../core/plan/deadlines.ts';
import { registration } from '../core/rules/arrival.ts';

function dutyIn(standing: Standing): Deadline | undefined {
  return planFor(standing).deadlines.find(({ rules: [rule] }) => rule === registration.id);
}

/** Whether a person has moved in by now at an address that no hotel registers, so that it can be registered already. */
export function hasMovedIn(standing: Standing): boolean {
  const duty = dutyIn(standing);
  return duty !== undefined && duty.from.day <= standing.today;
}

/** How it is asked whether the address is registered, in time and once the time is over. */
export const registeredQuestion: Meta = {
  because: ['reg-24h', 'reg-docs', 'reg-online', 'reg-penalty'],
  wordings: ['late'],
  wording: (standing) => {
    const duty = dutyIn(standing);
    return duty !== undefined && duty.deadline < standing.today ? 'late' : undefined;
  },
};
