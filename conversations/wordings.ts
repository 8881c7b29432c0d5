import type { Meta, Standing } from '../core/conversation.ts';

/** How an end is worded: as the first of these that fits the case, or in its own words where none does. */
export function wordedBy(wordings: Readonly<Record<string, (standing: Standing) => boolean>>): Meta {
  const names = Object.keys(wordings);
  return { wordings: names, wording: (standing) => names.find((name) => wordings[name]?.(standing)) };
}

/** Whether a paper ran out before today. */
export function hasRunOut({ known, today }: Standing, fact: string): boolean {
  const day = known[fact];
  return typeof day === 'string' && day < today;
}
