import { html } from 'hono/html';
import type { Section } from '../../core/view.ts';
import type { Words } from '../../core/words.ts';
import type { Markup } from './markup.ts';

/** A button that copies a text; it shows itself only where scripts run and the browser lets a page copy. */
export function renderCopy(text: string, { of, words }: { of: 'link' | 'message'; words: Words }): Markup {
  const [label, done] = [words.say(`web:copy.${of}`), words.say('web:copy.done')];
  return html`<p><button type="button" class="copy" data-copy="${text}" data-label="${label}" data-copied="${done}" hidden></button></p>`;
}

/** The parts of a screen that are a message to be sent on. */
const messages = ['message', 'chinese'];

/** The button beside a message, which copies the whole of it. */
export function renderMessageCopy({ key, intro, items }: Section, words: Words): Markup | '' {
  if (!messages.includes(key)) return '';
  const text = [intro ?? '', ...items.map(({ title }) => `- ${title}`)].join('\n');
  return renderCopy(text, { of: 'message', words });
}
