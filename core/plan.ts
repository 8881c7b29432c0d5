import type { Day } from './date.ts';
import type { PlanInput, Procedure } from './facts.ts';
import type { Case, ToldBeside } from './plan/case.ts';
import type { Deadline } from './plan/deadlines.ts';
import { documentsOf, type PlannedDocument } from './plan/documents.ts';
import { deadlinesOf } from './plan/due.ts';
import { type ECard, eCardOf } from './plan/e-card.ts';
import { type Eligibility, eligibilityOf } from './plan/eligibility.ts';
import type { WhoseMove } from './plan/next-move/nothing-left.ts';
import { whoseMove } from './plan/next-move.ts';
import { type Shortfall, shortfallsOf } from './plan/shortfalls.ts';
import { type SocialInsurance, socialInsuranceOf } from './plan/social-insurance.ts';
import { type Stay, stayOf } from './plan/stay.ts';
import { type Warning, warningsFor } from './plan/warnings.ts';
import { withWindows } from './plan/windows.ts';

/** All that is to be said of a case on a day. */
export type Plan = {
  asOf: Day;
  procedure: Procedure;
  eligibility: Eligibility | null;
  documents: PlannedDocument[];
  deadlines: Deadline[];
  warnings: Warning[];
  /** Papers that run out before what they are needed for is over. */
  shortfalls: Shortfall[];
  eCard: ECard;
  socialInsurance: SocialInsurance | null;
  /** Until when the person may stay; null where that is not known. */
  stay: Stay | null;
  /** Every rule the plan cites. */
  rules: string[];
} & WhoseMove;

/** The plan for a case as of a day: what follows from the facts, and from what was told beside them. */
export function plan(input: PlanInput, told: ToldBeside = {}): Plan {
  const { asOf, procedure } = input;
  const of: Case = { ...input, eligibility: eligibilityOf(input), ...told };
  const deadlines = withWindows(deadlinesOf(of), { of });
  const eCard = eCardOf(of);
  const documents = documentsOf(of);
  const found = {
    eligibility: of.eligibility,
    documents,
    deadlines,
    warnings: warningsFor(of, { deadlines }),
    shortfalls: shortfallsOf(of, { documents }),
    eCard,
    socialInsurance: socialInsuranceOf(of),
    stay: stayOf(of),
    ...whoseMove(of, { deadlines, eCard }),
  };
  return { asOf, procedure, ...found, rules: rulesCitedIn(found) };
}

type Parts = Omit<Plan, 'asOf' | 'procedure' | 'rules' | 'nothingLeft'>;

function rulesCitedIn(found: Parts): string[] {
  const { eligibility, documents, deadlines, warnings, shortfalls, eCard, socialInsurance, next } = found;
  const items = [...documents, ...deadlines, ...warnings, ...shortfalls, eCard];
  const cited = [eligibility, ...items, socialInsurance].flatMap((item) => item?.rules ?? []);
  const nextRule = next && ('rule' in next ? next.rule : next.document);
  return [...new Set(nextRule ? [...cited, nextRule] : cited)];
}
