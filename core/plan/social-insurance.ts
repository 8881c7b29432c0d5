import { agreementWith, type Insurance, insurances, isAgreementInForce } from '../rules/agreements.ts';
import type { Case } from './case.ts';
import { enrolmentProcedures } from './deadlines/missed.ts';
import { type Posting, postingOf } from './posting.ts';

/** Which of the five insurances are due in China and which an agreement exempts. */
export type SocialInsurance = {
  due: Insurance[];
  exempt: Insurance[];
  rules: string[];
  /** The time for which the agreement exempts, where it is known when that began. */
  posting?: Posting;
};

/** What is due in China and what is not, or nothing in a procedure that is not about it. */
export function socialInsuranceOf(of: Case): SocialInsurance | null {
  const { procedure, facts, asOf } = of;
  if (!enrolmentProcedures.includes(procedure)) return null;
  const agreement = agreementWith(facts.postedFrom);
  const isInForce = agreement !== undefined && isAgreementInForce(agreement, { on: asOf });
  const isCovered = isInForce && facts.certificateOfCoverage === true;
  const posting = isCovered ? postingOf(agreement, of) : undefined;
  const exempt = isCovered && !posting?.isOver ? [...agreement.exempts] : [];
  return {
    due: insurances.filter((insurance) => !exempt.includes(insurance)),
    exempt,
    rules: ['si-mandatory', ...(agreement ? [agreement.rule] : []), ...(isInForce ? ['si-ssa-cert'] : [])],
    ...(posting ? { posting } : {}),
  };
}
