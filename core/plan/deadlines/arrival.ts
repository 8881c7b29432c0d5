import { addDays, type Day } from '../../date.ts';
import { originalsChecked, permitAfterEntry, registration } from '../../rules/arrival.ts';
import { applyAfterEntry, fineGrows } from '../../rules/residence-permit.ts';
import { periodOn } from '../../rules/rule.ts';
import { enrolAfterEntry } from '../../rules/social-insurance.ts';
import { type Case, isOnOldRoute } from '../case.ts';
import { type Deadline, dayOf, type From, type Row } from '../deadlines.ts';
import { isAppliedForInChina } from '../eligibility/in-china.ts';

const isFromAbroad = (of: Case) => !isAppliedForInChina(of);

/** The duties that begin with entering China or moving in. */
export const arrivalRows: readonly Row[] = [
  {
    term: registration,
    in: ['first-permit', 'short-term', 'e-card', 'residence-permit', 'change'],
    from: movedIn,
    when: ({ procedure, facts }) =>
      facts.lodging !== 'hotel' && (procedure !== 'change' || facts.changedItem === 'address'),
    adjust: withinTheDay,
  },
  {
    term: permitAfterEntry,
    in: ['first-permit'],
    from: 'enteredOn',
    when: isFromAbroad,
    alsoCites: (of) => [isOnOldRoute(of) ? 'notif-upgrade-2024' : 'notif-single-application'],
    adjust: (deadline, of) => ({ ...deadline, binding: isOnOldRoute(of) }),
  },
  {
    term: originalsChecked,
    in: ['first-permit'],
    from: 'enteredOn',
    when: (of) =>
      isFromAbroad(of) && !isOnOldRoute(of) && (of.eligibility?.category === 'B' || of.eligibility?.category === 'C'),
  },
  {
    term: applyAfterEntry,
    in: ['first-permit', 'e-card', 'residence-permit'],
    from: 'enteredOn',
    when: mustApplyAfterEntry,
  },
  {
    term: fineGrows,
    in: ['first-permit', 'e-card', 'residence-permit'],
    from: missedApplication,
    adjust: ({ safe: _safe, actBy: _actBy, ...deadline }) => ({ ...deadline, isNoDuty: true, provisional: false }),
  },
  { term: enrolAfterEntry, in: ['first-permit'], from: 'enteredOn', when: isFromAbroad },
];

/** The day of moving in; whoever names none moved in on entering. */
export function movedIn(of: Case): From | undefined {
  return dayOf(of, 'movedInAt') ?? dayOf(of, 'enteredOn');
}

function withinTheDay({ safe: _safe, ...deadline }: Deadline, { facts }: Case): Deadline {
  const time = facts.movedInAt?.slice('YYYY-MM-DDT'.length);
  return { ...deadline, actBy: deadline.deadline, provisional: false, ...(time ? { time } : {}) };
}

/** Whether the residence permit has to be asked for within a time from entry. */
export function mustApplyAfterEntry(of: Case): boolean {
  const { stayBasis } = of.facts;
  if (of.procedure === 'first-permit' && isAppliedForInChina(of)) return false;
  return stayBasis === undefined || stayBasis === 'Z';
}

/** The last day to apply for the residence permit after entry, once it has passed without papers being handed in; whoever told that it is issued has none to go by. */
function missedApplication(of: Case): From | undefined {
  const count = periodOn(applyAfterEntry, of.asOf)?.value;
  const { enteredOn, rpFiledOn } = of.facts;
  if (!enteredOn || !count || !mustApplyAfterEntry(of) || of.happened?.includes('rpIssuedOn')) return undefined;
  const last: Day = addDays(enteredOn, count.number);
  const isMissed = of.asOf > last && (rpFiledOn === undefined || rpFiledOn > last);
  return isMissed ? { fact: 'enteredOn', day: last, rule: applyAfterEntry.id } : undefined;
}
