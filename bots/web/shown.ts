import { createHash } from 'node:crypto';
import { html } from 'hono/html';
import type { View } from '../../core/view.ts';
import type { Words } from '../../core/words.ts';
import type { Markup } from './markup.ts';

/** A screen with what the browser needs besides: the words around it, and the name of the turn its forms open. */
export type Shown = {
  view: View;
  words: Words;
  /** Every form of the screen bears it, so that one sent twice is taken once. */
  turn: string;
  /** A whole page opens at the present screen, below the earlier answers. */
  opensThere: boolean;
  /** Where a code leads that carries the case elsewhere. */
  leadsTo(code: string): { web: string; telegram?: string };
};

/** Names what a screen shows, leaving out what is said only once; two screens with one name need no redrawing. */
export function fingerprint({
  at,
  language,
  title,
  text,
  comparison,
  choices,
  sections,
  remarks,
  aside,
  earlier,
}: View): string {
  const lasting = JSON.stringify([at, language, title, text, comparison, choices, sections, remarks, aside, earlier]);
  return createHash('sha256').update(lasting).digest('base64url').slice(0, 22);
}

/** The place in the page of what can be ticked; a browser without scripts is led back there. */
export function placeOf(key: string): string {
  return `tick-${key}`;
}

/** What every form of a screen carries besides the answer. */
function carried({ turn, words }: Shown): Markup {
  return html`<input type="hidden" name="turn" value="${turn}"><input type="hidden" name="language" value="${words.language}">`;
}

/** A form that works as it is, and without leaving the page where scripts run. */
export function form(shown: Shown, { to, name, body }: { to: string; name: string; body: unknown }): Markup {
  return html`<form method="post" action="${to}" hx-post="${to}" class="${name}">${carried(shown)}${body}</form>`;
}
