import type { FactValue } from '../../facts.ts';
import { type Case, needsNoPermit } from '../case.ts';
import { itemToChange } from './beside.ts';

const withoutList: readonly (FactValue<'changedItem'> | undefined)[] = ['name', 'category', 'employer-name'];

/** For what in a case no list of papers is known to be published. */
export function unlistedIn(of: Case): 'change' | 'shortTerm' | 'leaving' | 'eCard' | undefined {
  if (needsNoPermit(of)) return undefined;
  if (of.procedure === 'change') return withoutList.includes(of.facts.changedItem) ? 'change' : undefined;
  if (of.procedure === 'e-card') return itemToChange(of) ? undefined : 'eCard';
  if (of.procedure === 'short-term') return 'shortTerm';
  return of.procedure === 'leaving' ? 'leaving' : undefined;
}

/** Whether papers of the first permit are spared in the same occupation. */
export function isSpared({ procedure, facts }: Case): boolean {
  return procedure === 'transfer' && facts.sameOccupation === true;
}
