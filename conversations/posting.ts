import type { Meta, Offer, Standing } from '../core/conversation.ts';
import { isDay } from '../core/date.ts';
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

/** The first day of work, put ready on a button where it is known. */
function firstDayOfWork({ known: { employmentStartsOn } }: Standing): Offer[] {
  const isKnown = typeof employmentStartsOn === 'string' && isDay(employmentStartsOn);
  return isKnown ? [{ key: 'firstDayOfWork', value: employmentStartsOn }] : [];
}

const ofPosting: Meta = { because: ['si-mandatory', 'si-ssa-countries'] };
const ofCountry: Meta = { because: ['si-ssa-countries'], asksAnew: ['certificateOfCoverage', 'postedOn'] };
const ofCertificate: Meta = { because: ['si-ssa-cert'] };
const ofBeginning: Meta = {
  because: ['si-ssa-cert'],
  offers: firstDayOfWork,
  between: nearDays,
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
    on: { day: 'planReady', unknown: 'planReady' },
  },
} as const;
