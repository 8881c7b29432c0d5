import { agreementWith, type Insurance, insurances, isAgreementInForce } from '../rules/agreements.ts';
import type { Case } from './case.ts';
import { enrolmentProcedures } from './deadlines/missed.ts';

/** Which of the five insurances are due in China and which an agreement exempts. */
export type SocialInsurance = { due: Insurance[]; exempt: Insurance[]; rules: string[] };

/** What is due in China and what is not, or nothing in a procedure that is not about it. */
export function socialInsuranceOf({ procedure, facts, asOf }: Case): SocialInsurance | null {
  if (!enrolmentProcedures.includes(procedure)) return null;
  const agreement = agreementWith(facts.postedFrom);
  const isInForce = agreement !== undefined && isAgreementInForce(agreement, { on: asOf });
  const exempt = isInForce && facts.certificateOfCoverage ? [...agreement.exempts] : [];
  return {
    due: insurances.filter((insurance) => !exempt.includes(insurance)),
    exempt,
    rules: ['si-mandatory', ...(agreement ? [agreement.rule] : []), ...(isInForce ? ['si-ssa-cert'] : [])],
  };
}
