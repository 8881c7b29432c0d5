import type { Known } from './answer.ts';
import { addMonths, type Day } from './date.ts';
import type { FactName, Facts, Procedure } from './facts.ts';

/** A step of a matter that is under way was made in so many last months. */
export const longestMatter = 6;

/** The day of each step, and the question whether it was made. */
const questions: Partial<Record<FactName, string>> = {
  acceptedOn: 'isFiled',
  permitDecidedOn: 'isDecided',
  rpFiledOn: 'isResidenceFiled',
  rpIssuedOn: 'isResidenceIssued',
  cancellationCertifiedOn: 'isCancelled',
  stayPermitGrantedOn: 'isStayPermitGranted',
  siRegisteredOn: 'isEnrolled',
};

/** The days of steps that each matter of those who work in China already asks for. */
const ownSteps: Partial<Record<Procedure, readonly FactName[]>> = {
  renewal: ['acceptedOn', 'permitDecidedOn', 'rpFiledOn', 'rpIssuedOn'],
  change: ['acceptedOn', 'permitDecidedOn', 'rpFiledOn', 'rpIssuedOn'],
  transfer: [
    ...(['cancellationCertifiedOn', 'acceptedOn', 'permitDecidedOn', 'rpFiledOn', 'rpIssuedOn'] as const),
    'siRegisteredOn',
  ],
  leaving: ['cancellationCertifiedOn', 'stayPermitGrantedOn', 'rpFiledOn', 'rpIssuedOn'],
  'residence-permit': ['rpFiledOn', 'rpIssuedOn'],
  'social-insurance': ['siRegisteredOn', 'permitDecidedOn'],
};

// The first permit knows these, too, or it alone.
const allSteps: readonly FactName[] = [
  ...(['acceptedOn', 'permitDecidedOn', 'rpFiledOn', 'rpIssuedOn', 'siRegisteredOn'] as const),
  ...(['cancellationCertifiedOn', 'stayPermitGrantedOn'] as const),
];

type Matter = { known: Known; procedure: Procedure };

/** Whether a matter asks for steps of its own, so that those of an earlier one tell nothing. */
export function hasOwnSteps(procedure: Procedure): boolean {
  return procedure in ownSteps;
}

/** The facts without the steps of earlier matters: a permit that was granted once does not make its renewal done. */
export function withoutEarlierSteps(facts: Facts, matter: Matter & { on: Day }): Facts {
  const own = ownSteps[matter.procedure];
  if (!own) return facts;
  const left = { ...facts };
  // Where one applied for the first permit tells nothing either: these matters begin in China.
  delete left.applyingFrom;
  for (const step of allSteps) {
    if (!own.includes(step) || !isOfThisMatter(step, { ...matter, facts })) delete left[step];
  }
  return left;
}

/** The question whether a step was made; social insurance asks for the day of the permit alone. */
function questionOf(step: FactName, { procedure }: Pick<Matter, 'procedure'>): string | undefined {
  return procedure === 'social-insurance' && step === 'permitDecidedOn' ? undefined : questions[step];
}

function isOfThisMatter(step: FactName, { known, procedure, facts, on }: Matter & { facts: Facts; on: Day }): boolean {
  const question = questionOf(step, { procedure });
  if (question === undefined) return true;
  const day = facts[step];
  return known[question] === true && typeof day === 'string' && day >= addMonths(on, -longestMatter);
}

/** The steps that are said to be made in a matter, though their days may not be known. */
export function stepsMade({ known, procedure }: Matter): FactName[] {
  const made = (ownSteps[procedure] ?? []).filter((step) => known[questionOf(step, { procedure }) ?? ''] === true);
  // The police give a stay permit only to those who have come to them about the residence permit.
  return made.includes('stayPermitGrantedOn') ? [...made, 'rpFiledOn'] : made;
}
