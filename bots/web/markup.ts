import type { html } from 'hono/html';

/** Markup that is safe to send: every text in it has been escaped. */
export type Markup = ReturnType<typeof html>;

/** One part for each, side by side. */
export function each<T>(list: readonly T[], part: (one: T, index: number) => Markup): Markup[] {
  return list.map(part);
}

/** A part that is only there where there is something to show. */
export function given<T>(value: T | undefined, part: (value: T) => Markup): Markup | '' {
  return value === undefined ? '' : part(value);
}
