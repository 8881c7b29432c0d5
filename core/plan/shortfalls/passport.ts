import type { Procedure } from '../../facts.ts';
import { firstPermitRuns, passportValidMonths } from '../../rules/papers.ts';
import { inForce, periodOn } from '../../rules/rule.ts';
import { months } from '../../rules/term.ts';
import { isGranted, knownStep, lastOf, type Steps, today } from '../course.ts';
import { endOf } from '../reckoning.ts';
import { endsOf, type Held, type Looked } from './held.ts';

/** Procedures at whose end there is a permit. */
export const givingPermits: readonly Procedure[] = ['first-permit', 'renewal', 'transfer'];
const givingStays: readonly Procedure[] = ['renewal', 'transfer', 'residence-permit'];

/** What a passport must last for: the filing, the permit that is asked for, the residence permit. */
export function passportsHeld(looked: Looked): Held[] {
  const ends = endsOf(looked.of, 'passportExpiresOn');
  return [
    { rules: ['doc-passport'], ends, needed: filing(looked) },
    { rules: ['permit-end-earliest', ...ruleOfPermit(looked)], ends, needed: permit(looked) },
    { rules: ['rp-docs', 'rp-decision-15d'], ends, needed: residencePermit(looked) },
  ];
}

/** The months of validity that the first filing asks for. */
function filing({ of }: Looked): Steps | undefined {
  if (of.procedure !== 'first-permit') return undefined;
  const [filed] = knownStep(of, 'acceptedOn') ?? [isGranted(of) ? today(of) : { what: 'filedToday', day: of.asOf }];
  const count = months(inForce(passportValidMonths, of.asOf));
  return [filed, { what: 'doc-passport', count, day: endOf(count, { from: filed.day }).day }];
}

/** The end of the permit asked for: as it is told, or as first permits usually run. */
function permit(looked: Looked): Steps | undefined {
  const { of, course, beside } = looked;
  if (!givingPermits.includes(of.procedure) || of.eligibility?.outcome === 'no') return undefined;
  if (beside.permitUntil) return [{ what: 'permitUntil', day: beside.permitUntil }];
  const count = periodOn(firstPermitRuns, of.asOf)?.value;
  if (of.procedure !== 'first-permit' || isGranted(of) || !count) return undefined;
  const { day } = endOf(count, { from: lastOf(course.decided).day });
  return [...course.decided, { what: firstPermitRuns.id, count, day }];
}

function ruleOfPermit({ beside }: Looked): string[] {
  return beside.permitUntil ? [] : [firstPermitRuns.id];
}

function residencePermit({ of, course }: Looked): Steps | undefined {
  return givingStays.includes(of.procedure) ? course.residenceDecided : undefined;
}
