import type { Day } from './date.ts';
import type { Procedure } from './facts.ts';
import type { Deadline } from './plan/deadlines.ts';
import type { PlannedDocument } from './plan/documents.ts';
import type { ECard } from './plan/e-card.ts';
import type { Eligibility } from './plan/eligibility.ts';
import type { NextMove } from './plan/next-move.ts';
import type { SocialInsurance } from './plan/social-insurance.ts';
import type { Warning } from './plan/warnings.ts';

/** All that is to be said of a case on a day. */
export type Plan = {
  asOf: Day;
  procedure: Procedure;
  eligibility: Eligibility | null;
  documents: PlannedDocument[];
  deadlines: Deadline[];
  warnings: Warning[];
  eCard: ECard;
  socialInsurance: SocialInsurance | null;
  /** Whose move it is; null when nothing is left. */
  next: NextMove | null;
  /** Every rule the plan cites. */
  rules: string[];
};
