import type { FactValue } from '../../facts.ts';
import { type Case, hasHappened, restsOn } from '../case.ts';
import { isFirstFromAbroad, isGranted } from '../course.ts';
import { asksForResidencePermit, isForNewPermit } from '../documents/beside.ts';
import type { Row } from './row.ts';
import { applying, granting } from './row.ts';

const isOpen = (of: Case) => !isGranted(of);
const isA = (of: Case) => of.eligibility?.category === 'A';
const atOffice = [...granting, 'change', 'short-term'] as const;

/** The employer files: where, what it must fulfil, what may go wrong there. */
export const file: readonly Row[] = [
  { rule: 'renew-30d', in: ['renewal'], when: isToFile },
  { rule: 'change-10wd', in: ['change'], when: changes(['passport', 'name', 'position', 'category']) },
  { rule: 'change-employer-name', in: ['change'], when: changes(['employer-name']) },
  { rule: 'transfer-3-months', in: ['transfer'], when: isToFile },
  { rule: 'url-fwp', in: atOffice, when: isToFile },
  { rule: 'new-one-matter', in: ['first-permit'], when: isToFile },
  { rule: 'er-agent', in: atOffice, when: isToFile },
  { rule: 'wp-employer-base', in: applying, when: isToFile },
  { rule: 'a-paperless', in: applying, when: (of) => isA(of) && isToFile(of) },
  { rule: 'cv-no-gaps-2026', in: applying, when: isToFile },
  { rule: 'doc-apostille-limits', in: ['first-permit'], when: isToFile },
  { rule: 'doc-medical-commit', in: ['first-permit'], when: (of) => isFirstFromAbroad(of) && isToFile(of) },
  { rule: 'wp-onsite-special', in: ['first-permit', 'renewal'], when: isToFile },
  { rule: 'change-paperless', in: ['change'], when: (of) => isToFile(of) && !isForNewPermit(of) },
  { rule: 'renew-paper-check', in: ['renewal'], when: isToFile },
  { rule: 'permit-lapses-mid-process', in: ['renewal'], when: isToFile },
  { rule: 'cancel-auto', in: ['renewal'], when: isToFile },
];

/** The permit office decides: how long it takes, what it hands out, for how long that holds. */
export const decide: readonly Row[] = [
  { rule: 'notif-prereview', in: applying, when: isOpen },
  { rule: 'notif-decision-10wd', in: granting, when: (of) => !isA(of) && isOpen(of) },
  { rule: 'notif-decision-a-5wd', in: granting, when: (of) => isA(of) && isOpen(of) },
  { rule: 'notif-prereview', in: ['change'], when: isNewPermitOpen },
  { rule: 'notif-decision-10wd', in: ['change'], when: isNewPermitOpen },
  { rule: 'short-decision', in: ['short-term'] },
  { rule: 'short-rp-30', in: ['short-term'], when: (of) => !asksForResidencePermit(of) },
  { rule: 'notif-two-docs', in: ['first-permit'], when: isFirstFromAbroad },
  { rule: 'notif-validity', in: ['first-permit'], when: (of) => isFirstFromAbroad(of) && !of.facts.enteredOn },
  { rule: 'permit-first-1y', in: ['first-permit'], when: isOpen },
  { rule: 'a-validity-5y', in: granting, when: isA },
  { rule: 'grad-first-permit-1y', in: ['first-permit'], when: (of) => restsOn(of, 'grad-national') },
  { rule: 'transfer-same-number', in: ['transfer'] },
  { rule: 'renew-new-form', in: ['renewal', 'change', 'transfer'], when: (of) => isPlastic(of) && isAtOffice(of) },
  { rule: 'essc-effective', in: ['renewal', 'change', 'transfer'], when: (of) => !isPlastic(of) && isAtOffice(of) },
];

/** The employer whose job ends cancels: by when, who else may, how long it takes, what is handed out. */
export const cancel: readonly Row[] = [
  { rule: 'cancel-10wd', in: ['leaving', 'transfer'], when: isToCancel },
  { rule: 'transfer-cancel-first', in: ['transfer'], when: isToCancel },
  { rule: 'url-fwp', in: ['leaving'], when: isToCancel },
  { rule: 'er-agent', in: ['leaving'], when: isToCancel },
  { rule: 'cancel-employee-may', in: ['leaving', 'transfer'], when: isToCancel },
  { rule: 'cancel-processing', in: ['leaving', 'transfer'], when: isToCancel },
  { rule: 'cancel-processing', in: ['change'], when: changes(['occupation']) },
  { rule: 'transfer-cert-copy', in: ['leaving', 'transfer'] },
  { rule: 'cancel-auto', in: ['leaving'] },
];

function changes(items: readonly FactValue<'changedItem'>[]): NonNullable<Row['when']> {
  return (of) => of.facts.changedItem !== undefined && items.includes(of.facts.changedItem) && isToFile(of);
}

/** Whether the employer has still to file; in a change the police may be ahead of it. */
function isToFile(of: Case): boolean {
  const isDecided = of.procedure === 'change' ? hasHappened(of, 'permitDecidedOn') : isGranted(of);
  return isAtOffice(of) && !isDecided && !hasHappened(of, 'acceptedOn');
}

/** A new address is told to the police alone. */
function isAtOffice({ procedure, facts }: Case): boolean {
  return procedure !== 'change' || facts.changedItem !== 'address';
}

/** Whether a change that is none still waits for the decision on the new permit. */
function isNewPermitOpen(of: Case): boolean {
  return isForNewPermit(of) && !hasHappened(of, 'permitDecidedOn');
}

function isPlastic({ facts }: Case): boolean {
  return facts.permitForm === 'physical';
}

function isToCancel(of: Case): boolean {
  return !hasHappened(of, 'cancellationCertifiedOn');
}
