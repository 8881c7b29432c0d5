import type { Meta, Standing } from '../core/conversation.ts';
import { pastDays, recentDays } from './offers.ts';

/** Whether the first day of work has come, so that the time to enrol has begun. */
export function hasBegunWork({ known: { employmentStartsOn }, today }: Standing): boolean {
  return typeof employmentStartsOn === 'string' && employmentStartsOn <= today;
}

const ofEnrolment: Meta = { because: ['si-30d', 'si-late'], asksAnew: ['siRegisteredOn'] };
const ofItsDay: Meta = { because: ['si-30d'], offers: recentDays, between: pastDays };

/** Asks whoever has begun to work whether they are enrolled in social insurance, and since when; all answers lead on to the same. */
export function enrolling<const Next extends string>(next: Next) {
  return {
    hasBegunWork: { always: [{ guard: 'hasBegunWork', target: 'isEnrolled' }, { target: next }] },
    isEnrolled: { meta: ofEnrolment, on: { yes: 'siRegisteredOn', no: next, unknown: next } },
    siRegisteredOn: { meta: ofItsDay, on: { day: next, unknown: next } },
  } as const;
}
