import type { Known } from './answer.ts';
import type { Plan } from './plan.ts';
import { casesOfEmployment } from './rules/applying-in-china.ts';

/** The plan with the published cases of applying in China that a person said to hold, of which no fact of a plan tells. */
export function withCasesHeld<Shown extends Plan>(plan: Shown, known: Known): Shown {
  const held = casesHeld(known);
  if (held.length === 0) return plan;
  const { eligibility } = plan;
  const reasons = held.map((rule) => ({ rule, facts: [] }));
  return {
    ...plan,
    warnings: plan.warnings.filter(({ rules: [rule] }) => rule !== 'inchina-other'),
    eligibility: eligibility && {
      ...eligibility,
      reasons: [...eligibility.reasons, ...reasons],
      rules: [...eligibility.rules, ...held],
    },
  };
}

/** Of a case that was told for another application nothing is taken: it counts only where it is made in China. */
function casesHeld({ casesHeld: held, applyingFrom }: Known): string[] {
  return Array.isArray(held) && applyingFrom === 'china' ? held : [];
}

/** The published cases of applying in China that nobody could judge yet. */
export function casesUnasked({ eligibility }: Pick<Plan, 'eligibility'>, known: Known): string[] {
  const isAnswered = (fact: string) => known[fact] !== undefined && known[fact] !== null;
  return [
    ...(eligibility?.outcome === 'cannot-tell' && known.stayBasis !== 'visa-free' ? ['inchina-a'] : []),
    ...(isAnswered('familyOf') ? [] : ['inchina-family']),
    ...(isAnswered('casesHeld') ? [] : casesOfEmployment),
  ];
}
