import { html } from 'hono/html';
import type { Words } from '../../core/words.ts';
import { each, type Markup } from './markup.ts';

const chinese = /([\p{Script=Han}][\p{Script=Han}、，。：；“”《》·（）]*)/u;

// A text may go on with its area code before it: then the number is another.
const hotline = /(?<![\d-])(12333|12367|12345)(?!\d)/;

/** The same, and the numbers of the public lines can be called with a tap. */
export function callable(text: string, words: Pick<Words, 'language'>): Markup | string {
  const parts = text.split(hotline);
  if (parts.length === 1) return marked(text, words);
  return html`${each(parts, (part, index) => (index % 2 === 1 ? html`<a href="tel:${part}">${part}</a>` : html`${marked(part, words)}`))}`;
}

/** A text in which Chinese terms are marked as Chinese, so that they are read out and drawn as such. */
export function marked(text: string, { language }: Pick<Words, 'language'>): Markup | string {
  // In Japanese, too, what is written in these characters may be the language of the page.
  if (/^(?:zh|ja)\b/.test(language) || !chinese.test(text)) return text;
  const parts = text.split(chinese);
  return html`${each(parts, (part, index) => (index % 2 === 1 ? html`<span lang="zh-CN">${part}</span>` : html`${part}`))}`;
}
