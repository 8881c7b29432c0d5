import { html } from 'hono/html';
import { hotlines } from '../../core/rules/hotlines.ts';
import type { Words } from '../../core/words.ts';
import { marked } from './chinese.ts';
import { each, type Markup } from './markup.ts';

// A text may go on with its area code before it: then the number is another.
const hotline = new RegExp(`(?<![\\d-])(${hotlines.join('|')})(?!\\d)`);

/** A text with its Chinese terms marked, in which the numbers of the public lines can be called with a tap. */
export function callable(text: string, words: Pick<Words, 'language'>): Markup | string {
  const parts = text.split(hotline);
  if (parts.length === 1) return marked(text, words);
  return html`${each(parts, (part, index) => (index % 2 === 1 ? html`<a href="tel:${part}">${part}</a>` : html`${marked(part, words)}`))}`;
}
