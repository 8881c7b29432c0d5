import type { FactName, PlanInput } from '../facts.ts';
import { type Points, pointsOf } from '../rules/points.ts';
import { groundsInChina } from './eligibility/in-china.ts';
import { judgePermit, missingWhateverIsAdded, type Reason } from './eligibility/permit.ts';
import type { Category } from './eligibility/routes.ts';
import { judgeShortStay } from './eligibility/short-stay.ts';

type Outcome = 'yes' | 'no' | 'cannot-tell' | 'not-needed';

/** Whether a work permit can be had, in which category, on which grounds, and what is not yet known. */
export type Eligibility = {
  outcome: Outcome;
  category: Category | null;
  points: Points | null;
  rules: string[];
  /** Facts not given whose value could still change outcome or category. */
  missing: FactName[];
  /** Each rule cited, with the known facts it was judged by. */
  reasons: Reason[];
};

type Verdict = Omit<Eligibility, 'rules' | 'reasons'> & { reasons: Reason[] };

const aboutNoPermit: readonly string[] = ['leaving', 'e-card', 'residence-permit', 'social-insurance'];
const territories: readonly string[] = ['HK', 'MO', 'TW'];

/** What is to be said about the work permit, or nothing in a procedure that is not about it. */
export function eligibilityOf(input: PlanInput): Eligibility | null {
  const verdict = exemption(input) ?? (aboutNoPermit.includes(input.procedure) ? null : judged(input));
  if (!verdict) return null;
  const reasons = verdict.reasons.map(({ rule, facts }) => ({
    rule,
    facts: facts.filter((name) => input.facts[name] !== undefined),
  }));
  return { ...verdict, reasons, rules: [...new Set(reasons.map(({ rule }) => rule))] };
}

/** The facts not given that could change outcome or category under some number of the points a province may add. */
export function missingUnderLocalPoints(input: PlanInput): FactName[] {
  const isAboutPoints = input.procedure !== 'short-term' && !aboutNoPermit.includes(input.procedure);
  return isAboutPoints && !exemption(input) ? missingWhateverIsAdded(input.facts, { on: input.asOf }) : [];
}

function exemption({ facts }: PlanInput): Verdict | null {
  if (facts.permanentResident) return notNeeded({ rule: 'exempt-pr', facts: ['permanentResident'] });
  if (facts.nationality && territories.includes(facts.nationality)) {
    return notNeeded({ rule: 'exempt-hmt', facts: ['nationality'] });
  }
  return null;
}

function notNeeded(reason: Reason): Verdict {
  return { outcome: 'not-needed', category: null, points: null, missing: [], reasons: [reason] };
}

function judged(input: PlanInput): Verdict {
  const { facts, asOf } = input;
  if (input.procedure === 'short-term') return judgedShort(input);
  const permit = judgePermit(facts, { on: asOf });
  return {
    ...permit,
    points: pointsOf(facts, { on: asOf }),
    reasons: [...permit.reasons, ...groundsInChina(input, permit)],
  };
}

/** The judgement of a short stay, with the grounds on which it may be applied for in China. */
function judgedShort(input: PlanInput): Verdict {
  const short = judgeShortStay(input.facts, { on: input.asOf });
  const grounds = short.outcome === 'not-needed' ? [] : groundsInChina(input, { category: null });
  return { category: null, points: null, ...short, reasons: [...short.reasons, ...grounds] };
}
