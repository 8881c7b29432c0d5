import type { Day } from '../date.ts';

/** The work permit lives in the social security card from this day (essc-effective). */
export const integratedFrom: Day = '2024-12-01';

/** Whether a day lies before work permits moved into the social security card. */
export function isBeforeIntegration(day: Day): boolean {
  return day < integratedFrom;
}
