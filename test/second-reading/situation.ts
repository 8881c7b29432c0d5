import type { Facts, Procedure } from '../../core/facts.ts';

/** A case, and what its plan says of the work permit. */
export type Situation = {
  asOf: string;
  procedure: Procedure;
  facts: Facts;
  permit: { outcome: string; category: string | null; points: { total: number } | null; rules: string[] } | null;
};

export const integrated = '2024-12-01';
const territories = ['HK', 'MO', 'TW'];

/** Whether it is one of these procedures, named in one text. */
export function isIn({ procedure }: Situation, named: string): boolean {
  return named.split(' ').includes(procedure);
}

export function appliesInChina({ procedure, facts }: Situation): boolean {
  return (facts.applyingFrom ?? (procedure === 'transfer' ? 'china' : 'abroad')) === 'china';
}

export function isFirstFromAbroad(of: Situation): boolean {
  return of.procedure === 'first-permit' && !appliesInChina(of);
}

/** Whether what changes is one of these. */
export function changes({ procedure, facts }: Situation, ...items: string[]): boolean {
  return procedure === 'change' && items.includes(facts.changedItem ?? '');
}

export function needsNoPermit({ permit }: Pick<Situation, 'permit'>): boolean {
  return permit?.outcome === 'not-needed';
}

/** Whether a person works without a permit, whatever the work. */
export function isExempt({ nationality = '', permanentResident = false }: Facts): boolean {
  return permanentResident || territories.includes(nationality);
}

export function movedIn({ facts }: Situation): string | undefined {
  return facts.movedInAt ?? facts.enteredOn;
}

/** The day social insurance is counted from: the first day of work, or the permit if that came later. */
export function enrolsFrom({ facts: { employmentStartsOn: start, permitDecidedOn: decided } }: Situation) {
  return start && decided && decided > start ? decided : start;
}

/** Whether a duty was not done by its last day: on a day after it, or not at all. */
export function isMissed(last: string | undefined, doneOn: string | undefined, { asOf }: Situation): boolean {
  return last !== undefined && asOf > last && (doneOn === undefined || doneOn > last);
}

/** Whether the 30 days after entry count. */
export function residenceFollowsEntry(of: Situation): boolean {
  const { stayBasis = 'Z' } = of.facts;
  return (isFirstFromAbroad(of) || isIn(of, 'e-card residence-permit')) && stayBasis === 'Z';
}
