import { counted, lineOf } from './counting.ts';
import { plusDays } from './days.ts';
import {
  appliesInChina,
  changes,
  enrolsFrom,
  integrated,
  isFirstFromAbroad,
  isIn,
  isMissed,
  movedIn,
  needsNoPermit,
  residenceFollowsEntry,
  type Situation,
} from './situation.ts';

/** A row of the contract's table: the deadline stands where its day to count from is known and its condition holds. */
type Row = [
  rule: string,
  by: 'employee' | 'employer' | 'authority',
  where: string | ((of: Situation) => boolean | undefined),
  from: (of: Situation) => string | undefined,
  count: string,
  binding?: false | ((of: Situation) => boolean),
];

const known =
  (...names: (keyof Situation['facts'])[]) =>
  ({ facts }: Situation) =>
    names.map((name) => facts[name]).find((value) => value !== undefined) as string | undefined;

const isOnOldRoute = (of: Situation) => (known('notificationIssuedOn', 'enteredOn')(of) ?? of.asOf) < integrated;
const isOfA = ({ permit }: Situation) => permit?.category === 'A';
const isOfBOrC = ({ permit }: Situation) => permit?.category === 'B' || permit?.category === 'C';
const isInCity = ({ facts }: Situation, city: string) => facts.city === city;
const afterEntry = ({ facts: { enteredOn } }: Situation) => enteredOn && plusDays(enteredOn, 30);
const isOnResidencePermit = ({ facts }: Situation) => facts.stayBasis?.startsWith('residence-');
const lastsLong = ({ facts: { stayDays = 0 } }: Situation) => stayDays > 30 && stayDays <= 90;

const decided = 'first-permit renewal transfer';
const ofPolice = 'first-permit renewal change transfer residence-permit';

const rows: readonly Row[] = [
  ['reg-24h', 'employee', registers, movedIn, '24h'],
  ['wp-15d-seed', 'employer', isFirstFromAbroad, known('enteredOn'), '15 d', isOnOldRoute],
  ['wp-onsite-30d', 'employer', isCheckedOnSite, known('enteredOn'), '30 d', false],
  ['rp-30d', 'employee', residenceFollowsEntry, known('enteredOn'), '30 d'],
  ['overstay-max-fine', 'employee', hasMissedResidence, afterEntry, '20 bare'],
  ['si-30d', 'employer', 'first-permit transfer social-insurance', enrolsFrom, '30 d'],
  ['si-30d', 'employer', isFirstFromAbroad, known('enteredOn'), '30 d', false],
  ['notif-decision-10wd', 'authority', (of) => isIn(of, decided) && !isOfA(of), known('acceptedOn'), '10 wd'],
  ['notif-decision-a-5wd', 'authority', (of) => isIn(of, decided) && isOfA(of), known('acceptedOn'), '5 wd'],
  ['notif-total-20wd', 'authority', 'first-permit', known('acceptedOn'), '20 wd'],
  ['city-shenzhen-joint', 'authority', isJointInShenzhen, known('acceptedOn'), '7 wd', false],
  ['short-decision', 'authority', 'short-term', known('acceptedOn'), '5 wd'],
  ['rp-decision-15d', 'authority', ofPolice, known('rpFiledOn'), '15 d'],
  [
    'rp-decision-7wd',
    'authority',
    (of) => isIn(of, ofPolice) && !isInCity(of, 'shenzhen'),
    known('rpFiledOn'),
    '7 wd',
    false,
  ],
  [
    'rp-decision-7wd',
    'authority',
    (of) => isIn(of, ofPolice) && isInCity(of, 'shenzhen'),
    known('rpFiledOn'),
    '5 wd',
    false,
  ],
  ['city-beijing-onestop', 'authority', isOnestopInBeijing, known('rpFiledOn'), '5 wd', false],
  ['doc-crc-6m', 'employee', decided, known('crcIssuedOn'), '6 months'],
  ['doc-medical-6m', 'employee', 'first-permit residence-permit', known('medicalIssuedOn'), '6 months'],
  ['grad-national', 'employer', isGraduate, known('graduatedOn'), '12 months'],
  ['inchina-then-rp', 'employee', isFirstFromChina, known('residencePermitExpiresOn', 'visaStayEndsOn'), '0 d'],
  ['visa-extend-7d', 'employee', 'first-permit short-term', known('visaStayEndsOn'), '-7 d'],
  ['renew-30d', 'employer', 'renewal e-card', known('permitExpiresOn'), '-30 d'],
  ['rp-extend-30d', 'employee', 'renewal residence-permit', known('residencePermitExpiresOn'), '-30 d'],
  [
    'change-10wd',
    'employer',
    (of) => changes(of, 'passport', 'name', 'position', 'category'),
    known('changedOn'),
    '10 wd',
  ],
  [
    'rp-change-10d',
    'employee',
    (of) => changes(of, 'passport', 'name', 'position', 'employer-name'),
    known('changedOn'),
    '10 d',
  ],
  ['rp-change-10d', 'employee', 'transfer', known('employmentEndedOn'), '10 d'],
  [
    'rp-change-10d',
    'employee',
    (of) => isFirstFromChina(of) && isOnResidencePermit(of),
    known('permitDecidedOn'),
    '10 d',
  ],
  ['rp-address', 'employee', (of) => changes(of, 'address') && isInCity(of, 'shanghai'), movedIn, '10 d'],
  ['cancel-10wd', 'employer', 'leaving transfer', known('employmentEndedOn'), '10 wd'],
  ['leave-rp-10d', 'employee', 'leaving', known('employmentEndedOn'), '10 d'],
  ['leave-stay-permit', 'employee', 'leaving', known('stayPermitGrantedOn'), '30 d', false],
  ['transfer-3-months', 'employer', 'transfer', known('cancellationCertifiedOn'), '3 months', false],
  ['short-rp-30', 'employee', isLongShortStay, known('enteredOn'), '30 d'],
  ['short-not-cases', 'employer', (of) => isIn(of, 'short-term') && needsNoPermit(of), known('enteredOn'), '90 d'],
];

/** The rules a deadline can stand on. */
export const rulesOfDeadlines: readonly string[] = [...new Set(rows.map(([rule]) => rule))];

function registers(of: Situation): boolean {
  const isHere = isIn(of, 'first-permit short-term e-card residence-permit') || changes(of, 'address');
  return isHere && of.facts.lodging !== 'hotel';
}

/** A figure counts from the day it takes effect, also where an entry that is only planned will be on the new route. */
function isCheckedOnSite(of: Situation): boolean {
  return isFirstFromAbroad(of) && !isOnOldRoute(of) && isOfBOrC(of) && of.asOf >= integrated;
}

function hasMissedResidence(of: Situation): boolean {
  return residenceFollowsEntry(of) && isMissed(afterEntry(of), of.facts.rpFiledOn, of);
}

function isJointInShenzhen(of: Situation): boolean {
  return isIn(of, 'first-permit transfer') && isInCity(of, 'shenzhen');
}

function isOnestopInBeijing(of: Situation): boolean {
  return isIn(of, 'first-permit') && isInCity(of, 'beijing');
}

function isGraduate(of: Situation): boolean | undefined {
  return isIn(of, 'first-permit') && of.permit?.category === 'C' && of.permit.rules.includes('grad-national');
}

function isFirstFromChina(of: Situation): boolean {
  return isIn(of, 'first-permit') && appliesInChina(of);
}

function isLongShortStay(of: Situation): boolean {
  return isIn(of, 'short-term') && of.permit?.outcome !== 'no' && !needsNoPermit(of) && lastsLong(of);
}

/** Whoever needs no permit has few of them. */
function remainsWithoutPermit(rule: string, of: Situation): boolean {
  return isIn(of, 'short-term') ? ['reg-24h', 'short-not-cases'].includes(rule) : rule === 'si-30d';
}

/** The deadlines a case has by the table, each in one line, and the lines in the order of letters. */
export function deadlinesRead(of: Situation): string[] {
  return rows
    .filter(([, , where]) => (typeof where === 'string' ? isIn(of, where) : where(of)))
    .filter(([rule]) => !needsNoPermit(of) || remainsWithoutPermit(rule, of))
    .flatMap(([rule, by, , dayIn, count, binds = () => true]) => {
      const from = dayIn(of);
      const binding = binds !== false && binds(of);
      return from ? [lineOf(counted({ rule, by, count, binding }, from))] : [];
    })
    .toSorted();
}
