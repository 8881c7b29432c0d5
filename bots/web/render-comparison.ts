import { html } from 'hono/html';
import type { Compared, Comparison } from '../../core/view.ts';
import type { Words } from '../../core/words.ts';
import { marked } from './chinese.ts';
import { each, type Markup } from './markup.ts';

/** Two results side by side; on a narrow screen one stands under the other. */
export function renderComparison({ now, otherwise, groups }: Comparison, words: Words): Markup {
  return html`<div class="comparison">
<div class="sides heads"><p class="cell">${marked(now, words)}</p><p class="cell">${marked(otherwise, words)}</p></div>
${each(
  groups,
  ({ key, title, rows }) => html`<section class="part part-${key}"><h2>${marked(title, words)}</h2>
<ul class="items">${each(rows, (row) => renderRow(row, words))}</ul></section>`,
)}
</div>`;
}

/** Two cells, or one that goes over both sides where they say the same. */
function renderRow({ title, now, otherwise }: Compared, words: Words): Markup {
  const isSame = now === otherwise;
  const side = (label: string, text: string) =>
    html`<p class="cell"><span class="side">${words.say(`web:compare.${label}`)}</span> ${marked(text, words)}</p>`;
  return html`<li class="compared${isSame ? ' is-same' : ''}">
<p class="item-title">${marked(title, words)}</p>
<div class="sides">${isSame ? side('same', now) : html`${side('now', now)}${side('otherwise', otherwise)}`}</div>
</li>`;
}
