import type { Insurance } from '../rules/agreements.ts';

/** Which of the five insurances are due in China and which an agreement exempts. */
export type SocialInsurance = { due: Insurance[]; exempt: Insurance[]; rules: string[] };
