import { criminalRecordValid, letterValid, medicalShownOnce, medicalValid } from '../../rules/papers.ts';
import { applyAfterEntry } from '../../rules/residence-permit.ts';
import { inForce } from '../../rules/rule.ts';
import { type Case, hasHappened } from '../case.ts';
import { after, isFirstFromAbroad, knownStep, type Steps, today } from '../course.ts';
import { mustApplyAfterEntry } from '../deadlines/arrival.ts';
import { endsOf, type Held, type Looked } from './held.ts';

/** What the certificates and the Notification Letter must last for. */
export function papersHeld(looked: Looked): Held[] {
  const { of, course, documents } = looked;
  return [
    {
      rules: [criminalRecordValid.id, 'notif-prereview'],
      ends: endsOf(of, 'crcIssuedOn', criminalRecordValid),
      needed: documents.some(({ id }) => id === 'doc-crc') ? course.accepted : undefined,
    },
    {
      rules: [medicalValid.id, ...(isShownOnce(of) ? [medicalShownOnce.id] : [])],
      ends: endsOf(of, 'medicalIssuedOn', medicalValid),
      needed: examination(looked),
    },
    {
      rules: [letterValid.id],
      ends: endsOf(of, 'notificationIssuedOn', letterValid),
      needed: isFirstFromAbroad(of) ? entry(of) : undefined,
    },
  ];
}

/** The day on which the medical certificate is shown last: for the residence permit, or for the work permit alone. */
function examination({ of, course }: Looked): Steps | undefined {
  if (of.procedure !== 'first-permit' && of.procedure !== 'residence-permit') return undefined;
  if (isShownOnce(of)) return course.accepted;
  const filed = knownStep(of, 'rpFiledOn');
  if (filed || isResidenceFiled(of)) return filed;
  const entered = mustApplyAfterEntry(of) ? knownStep(of, 'enteredOn') : undefined;
  return entered ? after(entered, applyAfterEntry, of) : course.decided;
}

function isShownOnce({ procedure, facts, asOf }: Case): boolean {
  return (
    procedure === 'first-permit' && facts.city !== undefined && inForce(medicalShownOnce, asOf).includes(facts.city)
  );
}

/** The letter is used by entering with the visa that it gave. */
function entry(of: Case): Steps | undefined {
  const entered = knownStep(of, 'enteredOn');
  return entered ?? (hasHappened(of, 'enteredOn') || isResidenceFiled(of) ? undefined : [today(of)]);
}

export function isResidenceFiled(of: Case): boolean {
  return hasHappened(of, 'rpFiledOn') || hasHappened(of, 'rpIssuedOn');
}
