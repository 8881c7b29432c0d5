import { html } from 'hono/html';
import type { Words } from '../../core/words.ts';
import { each, type Markup } from './markup.ts';

const chinese = /([\p{Script=Han}][\p{Script=Han}、，。：；“”《》·（）]*)/u;

/** A text in which Chinese terms are marked as Chinese, so that they are read out and drawn as such. */
export function marked(text: string, { language }: Pick<Words, 'language'>): Markup | string {
  // In Japanese, too, what is written in these characters may be the language of the page.
  if (/^(?:zh|ja)\b/.test(language) || !chinese.test(text)) return text;
  const parts = text.split(chinese);
  return html`${each(parts, (part, index) => (index % 2 === 1 ? html`<span lang="zh-CN">${part}</span>` : html`${part}`))}`;
}
