import { type Case, needsNoPermit } from './case.ts';
import type { Deadline } from './deadlines.ts';
import { rulesInsteadIn } from './in-city.ts';
import type { Warning } from './warnings.ts';
import { after } from './way/after.ts';
import { filing } from './way/filing.ts';
import { given, givenInstead } from './way/given.ts';
import { rulesOf } from './way/row.ts';

/** The way through a procedure: where and how to file, what is handed out, what comes after. */
export const parts = ['filing', 'given', 'after'] as const;
export type Way = Record<(typeof parts)[number], string[]>;

/** What the rules say of the way in a case, without what its dates and warnings say already, and what its city does instead. */
export function wayOf(
  of: Case,
  { deadlines, warnings }: { deadlines: readonly Deadline[]; warnings: readonly Warning[] },
): Way {
  if (needsNoPermit(of)) return { filing: [], given: rulesOf(givenInstead, of), after: [] };
  if (of.eligibility?.outcome === 'no') return { filing: [], given: [], after: [] };
  const dated = [...deadlines, ...warnings].map(({ rules: [rule] }) => rule);
  const told = new Set([...dated, ...rulesInsteadIn(of)]);
  const untold = (rules: string[]) => rules.filter((rule) => !told.has(rule));
  return {
    filing: untold(rulesOf(filing, of)),
    given: untold(rulesOf(given, of)),
    after: untold(rulesOf(after, of)),
  };
}
