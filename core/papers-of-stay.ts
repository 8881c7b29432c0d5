import type { Known } from './answer.ts';
import type { Day } from './date.ts';
import type { Facts, Procedure } from './facts.ts';
import { isOnResidencePermit } from './rules/applying-in-china.ts';

// The newest paper tells until when a person may stay; an older one tells nothing any more.
const ofStay = ['residencePermitExpiresOn', 'visaStayEndsOn', 'enteredOn'] as const;
type OfStay = (typeof ofStay)[number];

type Matter = { known: Known; procedure: Procedure; conversation: string | undefined; on: Day };

/** The facts with the one paper that the stay rests on in the matter a person came for. */
export function withNewestPaper(facts: Facts, matter: Matter): Facts {
  const paper = paperIn(matter);
  if (paper === undefined) return facts;
  const left = { ...facts };
  for (const other of ofStay) if (other !== paper || isReplaced(other, { facts, ...matter })) delete left[other];
  const basis = basisIn(matter, paper);
  if (basis === 'told') return left;
  delete left.stayBasis;
  return basis === undefined ? left : { ...left, stayBasis: basis };
}

/** Whether a paper that has run out is the one before the residence permit that has come since. */
function isReplaced(paper: OfStay, { facts, known, on }: Pick<Matter, 'known' | 'on'> & { facts: Facts }): boolean {
  return paper !== 'enteredOn' && known.isResidenceIssued === true && (facts[paper] ?? on) < on;
}

/** What a person stays in China on: as they told, where the matter asks for it, or as the paper says. */
function basisIn({ known, procedure, conversation }: Matter, paper: OfStay | 'none'): 'told' | Facts['stayBasis'] {
  if (procedure === 'transfer' || (conversation === 'residencePermit' && known.residenceMatter === 'first'))
    return 'told';
  if (procedure !== 'residence-permit') return undefined;
  // Whoever asks about the residence permit in hand holds one, on whatever visa they came.
  return paper === 'residencePermitExpiresOn' ? 'residence-work' : paper === 'enteredOn' ? 'Z' : undefined;
}

/** The paper that a matter asks for, or none; a way to the first permit asks for any of them. */
function paperIn({ known, procedure, conversation }: Matter): OfStay | 'none' | undefined {
  switch (procedure) {
    case 'change':
    case 'social-insurance':
      return 'none';
    case 'leaving':
      return known.isStayPermitGranted === true ? 'visaStayEndsOn' : 'residencePermitExpiresOn';
    case 'renewal':
      return 'residencePermitExpiresOn';
    case 'transfer':
      return paperInTransfer(known.stayBasis);
    case 'residence-permit':
      return conversation === 'overstay' ? byWhatRanOut[String(known.whatRanOut)] : paperOfPermit(known);
    default:
      return undefined;
  }
}

const byWhatRanOut: Readonly<Record<string, OfStay>> = {
  residencePermit: 'residencePermitExpiresOn',
  visa: 'visaStayEndsOn',
  entry: 'enteredOn',
};

function paperOfPermit({ residenceMatter, stayBasis }: Known): OfStay {
  return residenceMatter === 'first' ? paperBehind(stayBasis) : 'residencePermitExpiresOn';
}

/** The paper on which a person stays who goes from one employer to another: mostly the residence permit. */
export function paperInTransfer(basis: Known[string] | undefined): OfStay {
  return paperBehind(basis) === 'visaStayEndsOn' ? 'visaStayEndsOn' : 'residencePermitExpiresOn';
}

/** The paper that lets a person stay until the first residence permit for work. */
export function paperBehind(basis: Known[string] | undefined): OfStay {
  if (typeof basis !== 'string' || basis === 'Z') return 'enteredOn';
  return isOnResidencePermit(basis) ? 'residencePermitExpiresOn' : 'visaStayEndsOn';
}
