import type { Desk } from '../desk.ts';
import { machineOf } from '../desk.ts';
import type { Item } from '../view.ts';
import { conversationAsking } from './asked-back.ts';
import { line } from './difference.ts';
import { keysOf, labelOf } from './labels.ts';

/** What an employer can tell; the rest its employee knows. */
const knownToEmployer = [
  ...['salaryBand', 'workRegion', 'monthsPerYearInChina', 'localBonusPoints', 'employerRegistered'],
  ...['industryLicenceNeeded', 'employerHelps', 'isCancelled', 'cancellationCertifiedOn'],
  ...[
    'acceptedOn',
    'notificationIssuedOn',
    'permitDecidedOn',
    'permitExpiresOn',
    'currentCategory',
    'isFiled',
    'isDecided',
  ],
  ...[
    'employmentStartsOn',
    'isPosted',
    'postedFrom',
    'postedOn',
    'isLongerApproved',
    'approvedUntil',
    'isEnrolled',
    'siRegisteredOn',
  ],
];

export function isKnownToEmployer(fact: string): boolean {
  return knownToEmployer.includes(fact);
}

/** Where the answer to a question can be found, or who knows it; nothing where no paper and nobody else tells it. */
export function whereToFind(desk: Desk, fact: string): string | undefined {
  const machine = machineOf(desk.conversations, conversationAsking(desk, fact));
  return desk.words.maybe(keysOf(machine, fact, 'find'));
}

/** What is still open, where it can be found, and who can answer it. */
export function openItem(desk: Desk, { key, fact }: { key: string; fact: string }): Item {
  const knower = isKnownToEmployer(fact) ? 'employer' : 'employee';
  const detail = whereToFind(desk, fact);
  return {
    ...line(key, labelOf(desk, fact)),
    ...(detail === undefined ? {} : { detail }),
    marks: [{ kind: 'form', label: desk.words.say(`common:knows.${knower}`) }],
  };
}
