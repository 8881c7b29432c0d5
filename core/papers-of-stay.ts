import type { Known } from './answer.ts';
import type { Facts, Procedure } from './facts.ts';

// The newest paper tells until when a person may stay; an older one tells nothing any more.
const ofStay = ['residencePermitExpiresOn', 'visaStayEndsOn', 'enteredOn'] as const;
type OfStay = (typeof ofStay)[number];

type Matter = { known: Known; procedure: Procedure };

/** The facts with the one paper that the stay rests on in the matter a person came for. */
export function withNewestPaper(facts: Facts, matter: Matter): Facts {
  const paper = paperIn(matter);
  if (paper === undefined) return facts;
  const left = { ...facts };
  for (const other of ofStay) if (other !== paper) delete left[other];
  if (!asksForBasis(matter)) delete left.stayBasis;
  const holdsPermit = paper === 'residencePermitExpiresOn' && matter.procedure === 'residence-permit';
  // Whoever asks about the residence permit in hand holds one, on whatever visa they came.
  return holdsPermit && matter.known.residenceMatter !== 'first' ? { ...left, stayBasis: 'residence-work' } : left;
}

function asksForBasis({ procedure }: Matter): boolean {
  return procedure === 'transfer' || procedure === 'residence-permit';
}

/** The paper that a matter asks for, or none; a way to the first permit asks for any of them. */
function paperIn(matter: Matter): OfStay | 'none' | undefined {
  switch (matter.procedure) {
    case 'change':
    case 'leaving':
    case 'social-insurance':
      return 'none';
    case 'renewal':
    case 'transfer':
      return 'residencePermitExpiresOn';
    case 'residence-permit':
      return paperAskedFor(matter.known);
    default:
      return undefined;
  }
}

function paperAskedFor({ residenceMatter, stayBasis, whatRanOut }: Known): OfStay {
  if (residenceMatter === 'first') return paperBehind(stayBasis);
  return residenceMatter === 'ranOut' && whatRanOut === 'visa' ? 'visaStayEndsOn' : 'residencePermitExpiresOn';
}

/** The paper that lets a person stay until the first residence permit for work. */
function paperBehind(basis: Known[string] | undefined): OfStay {
  if (typeof basis !== 'string' || basis === 'Z') return 'enteredOn';
  return basis.startsWith('residence-') ? 'residencePermitExpiresOn' : 'visaStayEndsOn';
}
