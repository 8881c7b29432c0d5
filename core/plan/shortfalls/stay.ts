import type { Case } from '../case.ts';
import { knownStep, type Steps } from '../course.ts';
import { isAppliedForInChina } from '../eligibility/in-china.ts';
import { endsOf, type Held, type Looked } from './held.ts';
import { isResidenceFiled } from './papers.ts';

/** What the stay in hand must last for; of one that is over already the overstay is told. */
export function staysHeld(looked: Looked): Held[] {
  return [...untilThePermit(looked), untilTheNextPermit(looked), untilTheReturn(looked)].filter(
    ({ ends }) => ends !== undefined && ends.endsOn >= looked.of.asOf,
  );
}

/** Whoever applies in China asks for the residence permit once the work permit is granted, while the stay lasts. */
function untilThePermit({ of, course }: Looked): Held[] {
  const isInChina = of.procedure === 'first-permit' || of.procedure === 'transfer';
  if (!isInChina || !isAppliedForInChina(of)) return [];
  const needed = residenceFiling(of, course.decided);
  const permit = endsOf(of, 'residencePermitExpiresOn');
  return [
    permit
      ? { rules: ['inchina-then-rp', 'rp-extend-30d'], ends: permit, needed }
      : { rules: ['inchina-then-rp', 'visa-extend-7d'], ends: endsOf(of, 'visaStayEndsOn'), needed },
  ];
}

function residenceFiling(of: Case, decided: Steps): Steps | undefined {
  return knownStep(of, 'rpFiledOn') ?? (isResidenceFiled(of) ? undefined : decided);
}

function untilTheNextPermit({ of, course }: Looked): Held {
  const isExtended = of.procedure === 'renewal' || of.procedure === 'residence-permit';
  return {
    rules: ['rp-extend-30d', 'rp-decision-15d'],
    ends: endsOf(of, 'residencePermitExpiresOn'),
    needed: isExtended ? course.residenceDecided : undefined,
  };
}

/** A residence permit lets its holder in only while it is valid. */
function untilTheReturn({ of, beside }: Looked): Held {
  const ends = endsOf(of, 'residencePermitExpiresOn');
  return {
    rules: ['rp-multi-entry'],
    ends,
    needed: beside.trip && [{ what: 'tripUntil', day: beside.trip.until }],
  };
}
