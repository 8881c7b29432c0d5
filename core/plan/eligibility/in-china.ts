import type { PlanInput } from '../../facts.ts';
import { citiesForVisaHolders, isOnVisa } from '../../rules/applying-in-china.ts';
import { periodOn } from '../../rules/rule.ts';
import type { Reason } from './permit.ts';
import type { Category } from './routes.ts';

/** Whether the application is made in China; in a transfer it is unless something else is said. */
export function isAppliedForInChina({ procedure, facts }: PlanInput): boolean {
  return (facts.applyingFrom ?? (procedure === 'transfer' ? 'china' : 'abroad')) === 'china';
}

/** The published cases of applying in China that fit. */
export function groundsInChina(input: PlanInput, { category }: { category: Category | null }): Reason[] {
  if (!isAppliedForInChina(input)) return [];
  const { facts, procedure, asOf } = input;
  const { stayBasis } = facts;
  const cities = periodOn(citiesForVisaHolders, asOf)?.value ?? [];
  const grounds: (Reason & { fits: boolean })[] = [
    {
      rule: 'inchina-a',
      facts: ['stayBasis'],
      fits: category === 'A' && stayBasis !== undefined && stayBasis !== 'visa-free',
    },
    {
      rule: 'inchina-same-post',
      facts: ['sameOccupation', 'stayBasis'],
      fits: procedure === 'transfer' && facts.sameOccupation === true && stayBasis === 'residence-work',
    },
    { rule: 'inchina-family', facts: ['familyOf'], fits: facts.familyOf !== undefined },
    {
      rule: citiesForVisaHolders.id,
      facts: ['city', 'stayBasis'],
      fits: facts.city !== undefined && cities.includes(facts.city) && isOnVisa(stayBasis),
    },
  ];
  return grounds.filter(({ fits }) => fits).map(({ rule, facts: judgedBy }) => ({ rule, facts: judgedBy }));
}
