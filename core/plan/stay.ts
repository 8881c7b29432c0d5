import { addDays, type Day, daysBetween } from '../date.ts';
import type { FactName } from '../facts.ts';
import { stayToLeave } from '../rules/keeping-the-permit.ts';
import { fineAfter, finePerDay, mostFine } from '../rules/overstay.ts';
import { applyAfterEntry, extendPermit, extendVisa, fineGrows } from '../rules/residence-permit.ts';
import { inForce, periodOn } from '../rules/rule.ts';
import { stayWithoutPermit } from '../rules/short-term.ts';
import type { Count } from '../rules/term.ts';
import { type Case, hasHappened, needsNoPermit, restsOn } from './case.ts';
import { mustApplyAfterEntry } from './deadlines/arrival.ts';
import { dayOf, type From } from './deadlines.ts';
import { isAppliedForInChina } from './eligibility/in-china.ts';

/** Until when a person may stay, and once that is over, for how long and what it may cost. */
export type Stay = {
  lastDay: Day;
  /** The paper or the entry that the last day follows from. */
  from: From;
  count: Count;
  /** The rule that the count stands on; missing where the day itself is printed on the paper. */
  rule?: string;
  /** How many days the last day lies back; a negative number of days is left. */
  daysOver: number;
  /** What the law threatens in a serious case. */
  fine: { perDay: number; soFar: number; most: number; mostOn: Day } | null;
};

const printed: Count = { number: 0, unit: 'day' };

/** Until when a person may stay by the newest paper that is known; nothing where none is, or nobody needs one. */
export function stayOf(of: Case): Stay | null {
  const { asOf } = of;
  const [newest] =
    staysFreely(of) || holdsNewPermit(of)
      ? []
      : lastDays(of).sort((one, other) => daysBetween(one.lastDay, { to: other.lastDay }));
  if (!newest || periodOn(finePerDay, asOf) === undefined) return null;
  const daysOver = daysBetween(newest.lastDay, { to: asOf });
  return { ...newest, daysOver, fine: daysOver > 0 ? fineOf(newest.lastDay, { daysOver, asOf }) : null };
}

/** Whether a person may stay without a paper that runs out: short work that needs no permit still needs a visa. */
function staysFreely(of: Case): boolean {
  return needsNoPermit(of) && !restsOn(of, stayWithoutPermit.id);
}

/** Whether a person told that the police have issued the permit: an older paper counts no more, and the new day is not asked for. */
function holdsNewPermit({ happened = [] }: Case): boolean {
  return happened.includes('rpIssuedOn');
}

/** Whether a stay is over, or ends before an extension could still be asked for in time. */
export function isStayEnding({ lastDay }: Pick<Stay, 'lastDay'>, { on }: { on: Day }): boolean {
  return addDays(lastDay, inForce(extendPermit, on).number) <= on;
}

/** Whether a visa's stay ends sooner than an extension could still be asked for in time. */
export function isVisaExtensionLate({ lastDay }: Pick<Stay, 'lastDay'>, { on }: { on: Day }): boolean {
  return addDays(lastDay, inForce(extendVisa, on).number) < on;
}

/** Whether a person has stayed longer than they may. */
export function isStayOver(of: Case): boolean {
  return (stayOf(of)?.daysOver ?? 0) > 0;
}

function fineOf(lastDay: Day, { daysOver, asOf }: { daysOver: number; asOf: Day }): Stay['fine'] {
  const days = inForce(fineGrows, asOf).number;
  return {
    perDay: inForce(finePerDay, asOf),
    soFar: fineAfter(daysOver, { on: asOf }),
    most: inForce(mostFine, asOf),
    mostOn: addDays(lastDay, days),
  };
}

/** Whether a stay permit, given for the time after the job, has taken the place of the residence permit. */
export function isOnStayPermit(of: Case): boolean {
  return of.procedure === 'leaving' && hasHappened(of, 'stayPermitGrantedOn');
}

type LastDay = Pick<Stay, 'lastDay' | 'from' | 'count' | 'rule'>;

function lastDays(of: Case): LastDay[] {
  if (isOnStayPermit(of)) return ofStayPermit(of);
  return [...(isWithPaper(of) ? onPapers(of, ['residencePermitExpiresOn', 'visaStayEndsOn']) : []), ...afterEntry(of)];
}

/** The days that are printed on papers. */
function onPapers(of: Case, papers: readonly FactName[]): LastDay[] {
  const days = papers.map((paper) => dayOf(of, paper)).filter((from) => from !== undefined);
  return days.map((from) => ({ lastDay: from.day, from, count: printed }));
}

/** The day printed on the stay permit counts; where it is not known, the usual time is taken. */
function ofStayPermit(of: Case): LastDay[] {
  const onPaper = onPapers(of, ['visaStayEndsOn']);
  const from = dayOf(of, 'stayPermitGrantedOn');
  const count = periodOn(stayToLeave, of.asOf)?.value;
  if (onPaper.length > 0 || !from || !count) return onPaper;
  return [{ lastDay: addDays(from.day, count.number), from, count, rule: stayToLeave.id }];
}

/** Who applies from abroad is not in China on an earlier paper. */
function isWithPaper(of: Case): boolean {
  return of.procedure !== 'first-permit' || isAppliedForInChina(of);
}

const aboutEntry: readonly Case['procedure'][] = ['first-permit', 'e-card', 'residence-permit'];

/** On a Z visa the stay lasts as long as there is to apply for the residence permit, and on once that is done in time. */
function afterEntry(of: Case): LastDay[] {
  const from = dayOf(of, 'enteredOn');
  const count = periodOn(applyAfterEntry, of.asOf)?.value;
  const isFiled = of.facts.rpFiledOn ?? of.facts.rpIssuedOn;
  if (!from || !count || !aboutEntry.includes(of.procedure) || !mustApplyAfterEntry(of)) return [];
  const lastDay = addDays(from.day, count.number);
  return isFiled !== undefined && isFiled <= lastDay ? [] : [{ lastDay, from, count, rule: applyAfterEntry.id }];
}
