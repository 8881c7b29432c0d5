import type { Certification } from '../rules/certification.ts';
import { type Case, needsNoPermit } from './case.ts';
import { certified } from './documents/certified.ts';
import { employeePapers } from './documents/employee-papers.ts';
import { employerPapers } from './documents/employer-papers.ts';
import { paperOf } from './documents/papers.ts';

/** One paper, who brings it and in what shape. */
export type PlannedDocument = {
  /** The rule that asks for the paper. */
  id: string;
  by: 'employee' | 'employer';
  certification?: Certification;
  rules: string[];
  form: readonly ('original' | 'copy' | 'scan')[];
  /** It is certified for use in China. */
  certified: boolean;
  /** A Chinese translation goes with it. */
  translation: boolean;
  /** A stamp goes on it. */
  stamp: boolean;
  validMonths?: number;
  /** Rules that are told with the paper in this case. */
  notes?: readonly string[];
};

/** The papers of a procedure by who brings them; a person who needs no permit brings none. */
export function documentsOf(of: Case): PlannedDocument[] {
  if (needsNoPermit(of)) return [];
  return [
    ...employeePapers(of).map((id) => certified(paperOf(id, 'employee', of), of)),
    ...employerPapers(of).map((id) => paperOf(id, 'employer', of)),
  ];
}
