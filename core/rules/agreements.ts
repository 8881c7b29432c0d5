import type { Day } from '../date.ts';
import { type Amount, inYears } from './naming.ts';
import type { Figure } from './rule.ts';
import { months } from './term.ts';

/** The five insurances, in the order the law names them. */
export const insurances = ['pension', 'medical', 'injury', 'unemployment', 'maternity'] as const;
export type Insurance = (typeof insurances)[number];

/** A social security agreement: what it exempts posted staff from in China, and since when it is in force. */
export type Agreement = {
  rule: string;
  inForceFrom: Day | null;
  exempts: readonly Insurance[];
  /** Those of them that no source read says. */
  unconfirmed?: readonly Insurance[];
  /** Months for which a posting is exempt, and those that approval adds; missing where no source read says how many. */
  postedMonths?: readonly [number, ...number[]];
  /** Its source speaks of months even where they make whole years. */
  toldInMonths?: true;
};

const agreements: Readonly<Record<string, Agreement>> = {
  DE: {
    rule: 'ssa-de',
    inForceFrom: '2002-04-04',
    exempts: ['pension', 'unemployment'],
    unconfirmed: ['pension', 'unemployment'],
    postedMonths: [60],
  },
  KR: {
    rule: 'ssa-kr',
    inForceFrom: '2013-01-16',
    exempts: ['pension', 'unemployment'],
    postedMonths: [60, 60, 36],
    toldInMonths: true,
  },
  DK: { rule: 'ssa-dk', inForceFrom: '2014-05-14', exempts: ['pension'], postedMonths: [36] },
  CA: { rule: 'ssa-ca', inForceFrom: '2017-01-01', exempts: ['pension'], unconfirmed: ['pension'], postedMonths: [72] },
  FI: { rule: 'ssa-fi', inForceFrom: '2017-02-01', exempts: ['pension', 'unemployment'], postedMonths: [60] },
  CH: { rule: 'ssa-ch', inForceFrom: '2017-06-19', exempts: ['pension', 'unemployment'], postedMonths: [72] },
  NL: {
    rule: 'ssa-nl',
    inForceFrom: '2017-09-01',
    exempts: ['pension', 'unemployment'],
    unconfirmed: ['pension', 'unemployment'],
    postedMonths: [60],
  },
  ES: { rule: 'ssa-es', inForceFrom: '2018-03-20', exempts: ['pension', 'unemployment'] },
  LU: { rule: 'ssa-lu', inForceFrom: '2019-05-01', exempts: ['pension'], postedMonths: [60] },
  JP: { rule: 'ssa-jp', inForceFrom: '2019-09-01', exempts: ['pension'] },
  RS: {
    rule: 'ssa-rs',
    inForceFrom: '2021-02-01',
    exempts: ['pension', 'unemployment'],
    postedMonths: [60, 24],
    toldInMonths: true,
  },
  KG: { rule: 'ssa-kg', inForceFrom: '2025-10-14', exempts: ['pension'] },
  FR: { rule: 'ssa-fr', inForceFrom: null, exempts: [] },
};

/** The agreement with a country, in force or only signed. */
export function agreementWith(country: string | undefined): Agreement | undefined {
  return country !== undefined && Object.hasOwn(agreements, country) ? agreements[country] : undefined;
}

/** How long a posting is exempt, and how much longer with approval, in the unit of the source; nothing where none names it. */
export function postingLengths({ postedMonths, toldInMonths }: Agreement): Amount[] {
  return (postedMonths ?? []).map((number) => (toldInMonths ? months(number) : inYears(months(number))));
}

/** The same by agreement, since the day it is in force. */
export const postings: readonly Figure<readonly Amount[]>[] = Object.values(agreements).flatMap((agreement) => {
  const { rule, inForceFrom: from, postedMonths } = agreement;
  return from && postedMonths ? [{ id: rule, periods: [{ from, value: postingLengths(agreement) }] }] : [];
});

/** Whether an agreement is in force on a day. */
export function isAgreementInForce({ inForceFrom }: Agreement, { on }: { on: Day }): boolean {
  return inForceFrom !== null && inForceFrom <= on;
}
