import type { Day } from '../date.ts';
import type { FactName, Procedure } from '../facts.ts';
import { disagreementsOn } from '../rules/disagreements.ts';
import { periodOn } from '../rules/rule.ts';
import type { Actor, Count, Term } from '../rules/term.ts';
import type { Case } from './case.ts';
import { reckon } from './reckoning.ts';
import type { Window } from './windows.ts';

/** The day counted from; with a rule, it is that rule's deadline. */
export type From = { fact: FactName; day: Day; rule?: string };

/** One duty with its day and the arithmetic that gives the day. */
export type Deadline = {
  /** The first is the rule the duty stands on. */
  rules: [string, ...string[]];
  by: Actor;
  deadline: Day;
  safe?: Day;
  actBy?: Day;
  opensOn?: Day;
  time?: string;
  binding: boolean;
  provisional: boolean;
  from: From;
  /** A negative number counts back. */
  count: Count;
  /** When it can be done; a day on which something merely runs out has no window. */
  window?: Window;
  /** Nobody has to act by this day: it comes by itself. */
  isNoDuty?: true;
  /** That the authority has decided, where the plan is shown to a person. */
  decided?: true;
  /** The rows of the register of disagreements the duty rests on. */
  disagreements?: number[];
};

/** When a duty arises, and what it is counted from. */
export type Row = {
  term: Term | ((of: Case) => Term);
  in: readonly Procedure[];
  from: FactName | ((of: Case) => From | undefined);
  when?: (of: Case) => boolean;
  alsoCites?: (of: Case) => string[];
  adjust?: (deadline: Deadline, of: Case) => Deadline;
};

/** The deadline a row gives in a case, or nothing where it does not arise or has nothing to be counted from. */
export function deadlineFrom(row: Row, of: Case): Deadline | undefined {
  if (!row.in.includes(of.procedure) || row.when?.(of) === false) return undefined;
  const term = typeof row.term === 'function' ? row.term(of) : row.term;
  const from = typeof row.from === 'function' ? row.from(of) : dayOf(of, row.from);
  const count = periodOn(term, of.asOf)?.value;
  if (!from || !count) return undefined;
  const register = disagreementsOn([term.id]).map(({ number }) => number);
  const deadline: Deadline = {
    rules: [term.id, ...(row.alsoCites?.(of) ?? [])],
    by: term.by,
    ...reckon(count, { from: from.day, by: term.by }),
    binding: term.binding,
    from,
    count,
    ...(register.length > 0 ? { disagreements: register } : {}),
  };
  return row.adjust?.(deadline, of) ?? deadline;
}

/** The day a fact gives, if it is known. */
export function dayOf({ facts }: Case, fact: FactName): From | undefined {
  const given = facts[fact];
  return typeof given === 'string' ? { fact, day: given.slice(0, 10) } : undefined;
}
