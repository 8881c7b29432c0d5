import type { Case } from '../case.ts';

/** What papers are needed for, in the order in which it comes. */
const steps = [
  'entry',
  'cancellation',
  'permit',
  'renewal',
  'change',
  'registration',
  'residence',
  'insurance',
] as const;
export type Step = (typeof steps)[number];

const stepOfRule: Readonly<Record<string, Step>> = {
  'short-not-cases': 'entry',
  'cancel-docs': 'cancellation',
  'renew-docs': 'renewal',
  'change-passport': 'change',
  'change-position-same-employer': 'change',
  'reg-docs': 'registration',
  'rp-docs': 'residence',
  'si-docs': 'insurance',
  'si-ssa-cert': 'insurance',
  'exempt-hmt': 'insurance',
};

/** The step for which a rule asks for a paper: where it names none, the permit itself. */
export function stepOf(rule: string, { procedure }: Case): Step {
  return stepOfRule[rule] ?? (procedure === 'renewal' ? 'renewal' : 'permit');
}

/** Which step comes first: the lower number. */
export function orderOf(step: Step): number {
  return steps.indexOf(step);
}
