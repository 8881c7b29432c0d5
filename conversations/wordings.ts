import type { Meta, Standing } from '../core/conversation.ts';
import { planFor } from '../core/judge.ts';

/** How an end is worded: as the first of these that fits the case, or in its own words where none does. */
export function wordedBy(wordings: Readonly<Record<string, (standing: Standing) => boolean>>): Meta {
  const names = Object.keys(wordings);
  return { wordings: names, wording: (standing) => names.find((name) => wordings[name]?.(standing)) };
}

/** Whether the next move is what a rule asks for. */
export function isNext(standing: Standing, rule: string): boolean {
  const { next } = planFor(standing);
  return next !== null && 'rule' in next && next.rule === rule;
}

/** Whether the next move is the person's, and to be made before the stay ends rather than by the day of the duty. */
export function stayEndsFirst(standing: Standing): boolean {
  const { next } = planFor(standing);
  return next?.by === 'employee' && next.until !== undefined;
}

/** Whether a person works without a permit, as far as is known of them. */
export function needsNoPermit(standing: Standing): boolean {
  return planFor(standing).eligibility?.outcome === 'not-needed';
}

/** Whether a paper ran out before today. */
export function hasRunOut({ known, today }: Standing, fact: string): boolean {
  const day = known[fact];
  return typeof day === 'string' && day < today;
}

/** What an end rests on at which the stay has run out, and how it is worded once the police have the papers. */
export const overstayedMeta: Meta = {
  because: ['overstay', 'overstay-no-grace', 'rp-docs', 'tel-12367', 'wp-unlawful-definition', 'illegal-work'],
  becauseOf: { filed: ['rp-decision-15d'] },
  tells: 'all',
  ...wordedBy({ filed: ({ known }) => known.isResidenceFiled === true }),
};
