import type { Fault } from './fault.ts';
import { faultsOfConversations } from './faults-of-conversations.ts';
import { faultsOfPlans } from './faults-of-plans.ts';
import { faultsOfRules } from './faults-of-rules.ts';

export const everyFault: readonly Fault[] = [...faultsOfRules, ...faultsOfPlans, ...faultsOfConversations];

/** The text with the fault in it, or nothing where what it replaces does not stand there exactly once. */
export function withFault(text: string, { find, put }: Fault): string | undefined {
  const parts = text.split(find);
  return parts.length === 2 ? parts.join(put) : undefined;
}
