import type { Meta, Offer, Standing } from '../core/conversation.ts';
import { addDays, type Day, isDay } from '../core/date.ts';
import { postingOf } from '../core/plan/posting.ts';
import { type Agreement, agreementWith, isAgreementInForce } from '../core/rules/agreements.ts';
import { nearDays } from './offers.ts';

/** The agreement in force with the country that posts the person, as far as that is known. */
function agreementIn({ known: { isPosted, postedFrom }, today }: Standing): Agreement | undefined {
  const agreement = isPosted === true && typeof postedFrom === 'string' ? agreementWith(postedFrom) : undefined;
  return agreement !== undefined && isAgreementInForce(agreement, { on: today }) ? agreement : undefined;
}

/** Whether an agreement is in force with the country that posts the person. */
export function hasAgreement(standing: Standing): boolean {
  return agreementIn(standing) !== undefined;
}

/** Whether that agreement exempts a posting only for a time. */
export function hasLongestPosting(standing: Standing): boolean {
  return agreementIn(standing)?.postedMonths !== undefined;
}

/** The days between the end of the agreement's own time and the last to which approval can extend it. */
function daysOfApproval(standing: Standing): [Day, Day] | undefined {
  const agreement = agreementIn(standing);
  const { known, today } = standing;
  if (!agreement || typeof known.postedOn !== 'string' || !isDay(known.postedOn)) return undefined;
  const posting = postingOf(agreement, { postedOn: known.postedOn, asOf: today });
  return posting?.extendsTo === undefined ? undefined : [addDays(posting.endsOn, 1), posting.extendsTo];
}

/** Whether the agreement's own time is over, and an approval could still last. */
export function mayBeExtended(standing: Standing): boolean {
  const days = daysOfApproval(standing);
  return days !== undefined && days[0] <= standing.today && standing.today <= days[1];
}

/** The first day of work, put ready on a button where it is known. */
function firstDayOfWork({ known: { employmentStartsOn } }: Standing): Offer[] {
  const isKnown = typeof employmentStartsOn === 'string' && isDay(employmentStartsOn);
  return isKnown ? [{ key: 'firstDayOfWork', value: employmentStartsOn }] : [];
}

const ofPosting: Meta = { because: ['si-mandatory', 'si-ssa-countries'] };
const ofCountry: Meta = {
  because: ['si-ssa-countries'],
  asksAnew: ['certificateOfCoverage', 'postedOn', 'isLongerApproved', 'approvedUntil'],
};
const ofCertificate: Meta = { because: ['si-ssa-cert'] };
const ofBeginning: Meta = {
  because: ['si-ssa-cert'],
  offers: firstDayOfWork,
  between: nearDays,
  anyDayIsUsual: true,
  asksAnew: ['isLongerApproved', 'approvedUntil'],
};
const ofApproval: Meta = { because: ['ssa-kr', 'ssa-rs', 'si-ssa-cert'], asksAnew: ['approvedUntil'] };
const ofItsEnd: Meta = {
  because: ['ssa-kr', 'ssa-rs'],
  between: (standing) => daysOfApproval(standing) ?? nearDays(standing),
  anyDayIsUsual: true,
};

/** Asks whether a person is posted and from where, and what an agreement in force with that country makes matter then. */
export const posting = {
  isPosted: {
    meta: ofPosting,
    on: { yes: 'postedFrom', no: 'planReady', unknown: 'planReady' },
  },
  postedFrom: {
    meta: ofCountry,
    on: { country: 'hasAgreement', unknown: 'planReady' },
  },
  hasAgreement: { always: [{ guard: 'hasAgreement', target: 'certificateOfCoverage' }, { target: 'planReady' }] },
  certificateOfCoverage: {
    meta: ofCertificate,
    on: { yes: 'hasLongestPosting', no: 'planReady', unknown: 'planReady' },
  },
  hasLongestPosting: { always: [{ guard: 'hasLongestPosting', target: 'postedOn' }, { target: 'planReady' }] },
  postedOn: {
    meta: ofBeginning,
    on: { day: 'mayBeExtended', unknown: 'planReady' },
  },
  mayBeExtended: { always: [{ guard: 'mayBeExtended', target: 'isLongerApproved' }, { target: 'planReady' }] },
  isLongerApproved: {
    meta: ofApproval,
    on: { yes: 'approvedUntil', no: 'planReady', unknown: 'planReady' },
  },
  approvedUntil: {
    meta: ofItsEnd,
    on: { day: 'planReady', unknown: 'planReady' },
  },
} as const;
