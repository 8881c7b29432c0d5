import { medicalValid } from '../../rules/papers.ts';
import { visaForShortStay } from '../../rules/short-term.ts';
import type { Term } from '../../rules/term.ts';
import { type Case, restsOn } from '../case.ts';
import type { PlannedDocument } from '../documents.ts';

/** One paper of those that a rule names together, who brings it, and in which shape as far as the rule says. */
export type Member = Partial<Pick<PlannedDocument, 'form' | 'stamp'>> & {
  id: string;
  by: PlannedDocument['by'];
  /** The rule of the same name describes it. */
  isDescribed?: true;
  /** How old it may be. */
  valid?: Term;
  /** Whether it is wanted, where not always; unknown while the facts it depends on are. */
  when?: (of: Case) => boolean | undefined;
};

/** The single papers of each rule that names several together. */
export const bundles: Readonly<Record<string, readonly Member[]>> = {
  'renew-docs': [
    { id: 'doc-passport', by: 'employee' },
    { id: 'residence-page', by: 'employee' },
    { id: 'doc-contract', by: 'employee', isDescribed: true },
    { id: 'extension-form', by: 'employer' },
    { id: 'tax-records', by: 'employer', when: isOnSalaryRoute },
  ],
  'change-passport': [
    { id: 'doc-passport', by: 'employee', form: ['scan'] },
    { id: 'old-passport', by: 'employee', form: ['scan'] },
  ],
  'cancel-docs': [
    { id: 'cancellation-form', by: 'employee', stamp: true },
    { id: 'leaving-certificate', by: 'employer' },
    { id: 'tax-records', by: 'employer', when: isOnSalaryRoute },
  ],
  'transfer-docs': [
    { id: 'doc-app-form', by: 'employee', isDescribed: true },
    { id: 'doc-contract', by: 'employee', isDescribed: true },
    { id: 'doc-passport', by: 'employee' },
    { id: 'residence-page', by: 'employee' },
    { id: 'leaving-certificate', by: 'employer', stamp: true },
    { id: 'cancellation-certificate', by: 'employer', stamp: true },
  ],
  'er-agent': [{ id: 'power-of-attorney', by: 'employer' }],
  'reg-docs': [
    { id: 'passport', by: 'employee' },
    { id: 'housing-proof', by: 'employee' },
  ],
  'rp-docs': [
    { id: 'passport', by: 'employee' },
    { id: 'residence-form', by: 'employee' },
    { id: 'doc-photo', by: 'employee' },
    { id: 'accommodation-form', by: 'employee' },
    {
      id: 'health-certificate',
      by: 'employee',
      valid: medicalValid,
      when: ({ procedure }) => procedure !== 'short-term',
    },
    { id: 'employer-letter', by: 'employer' },
    { id: 'notification-letter', by: 'employer' },
    { id: 'decision-letter', by: 'employer' },
  ],
  'si-docs': [{ id: 'notification-letter', by: 'employer' }],
  'short-not-cases': [
    { id: 'm-visa', by: 'employee', when: (of) => visaIn(of) === 'M' },
    { id: 'f-visa', by: 'employee', when: (of) => visaIn(of) === 'F' },
  ],
};

/** Papers that are shown where another is not: the permit stands in the letter, or in its data with the decision. */
export const shownInstead: Readonly<Record<string, string>> = { 'decision-letter': 'notification-letter' };

/** Whether the permit rests on the pay; unknown where nobody has said on what it rests. */
function isOnSalaryRoute(of: Case): boolean | undefined {
  if (restsOn(of, 'a-salary-6x') || restsOn(of, 'b-salary-4x')) return true;
  return of.facts.currentCategory === 'C' ? false : undefined;
}

function visaIn({ facts: { shortTermActivity }, asOf }: Case): 'M' | 'F' | undefined {
  return shortTermActivity && visaForShortStay(shortTermActivity, { on: asOf });
}
