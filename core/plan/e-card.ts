import type { FactValue, Procedure } from '../facts.ts';
import { isBeforeIntegration } from '../rules/integration.ts';
import type { Case } from './case.ts';

/** What there is to do about the electronic social security card. */
export type ECard = { path: 'none' | 'ask' | 'register' | 'keep'; rules: string[] };

const renewing: readonly Procedure[] = ['renewal', 'change', 'transfer'];

const answers: Record<FactValue<'appProblems'>[number], string[]> = {
  'name-mismatch': ['essc-name', 'name-ascii-2026'],
  'number-rejected': ['essc-number'],
  'face-fails': ['essc-fail-face'],
  'bank-check-fails': ['essc-fail-bank'],
  'phone-check-fails': ['essc-fail-phone'],
  'forgot-password': ['essc-forgot'],
};

/** What there is to do about the card, and what answers the problems met in the app. */
export function eCardOf(of: Case): ECard {
  const { path, rules } = pathOf(of);
  const { hasPhysicalSocialCard = false, appProblems = [] } = of.facts;
  const extra = hasPhysicalSocialCard ? ['essc-physical-extra'] : [];
  return { path, rules: [...new Set([...rules, ...extra, ...answersTo(appProblems)])] };
}

/** The rules that answer problems with the app, in the order of the problems. */
export function answersTo(problems: FactValue<'appProblems'>): string[] {
  return problems.flatMap((problem) => answers[problem]);
}

function pathOf({ asOf, procedure, facts, eligibility }: Case): ECard {
  if (isBeforeIntegration(asOf)) return { path: 'none', rules: ['essc-effective'] };
  const outcome = eligibility?.outcome;
  if (outcome === 'no' || outcome === 'not-needed' || procedure === 'leaving') return { path: 'none', rules: [] };
  if (procedure === 'short-term') return { path: 'ask', rules: [] };
  if (facts.permitForm !== 'physical') {
    return { path: 'register', rules: ['essc-app', 'essc-step-portal', 'essc-step-fields', 'essc-face'] };
  }
  if (renewing.includes(procedure)) return { path: 'register', rules: ['renew-new-form'] };
  return { path: 'keep', rules: ['essc-old-card-valid', 'essc-reissue'] };
}
