import { html } from 'hono/html';
import type { Earlier } from '../../core/view.ts';
import { each, type Markup } from './markup.ts';
import { form, type Shown } from './shown.ts';

// So many earlier answers stand open; those before them are folded away.
const inSight = 2;

/** The answers given so far, each with the way to change it. */
export function renderThread(shown: Shown): Markup | '' {
  const { earlier } = shown.view;
  if (earlier.length === 0) return '';
  const before = earlier.slice(0, -inSight);
  return html`<section class="thread" aria-labelledby="thread-title">
<h2 id="thread-title" class="unseen">${shown.words.say('web:thread.title')}</h2>
${before.length > 0 ? folded(shown, before) : ''}
${each(earlier.slice(-inSight), (answer) => renderEarlier(shown, answer))}
</section>`;
}

function folded(shown: Shown, before: readonly Earlier[]): Markup {
  return html`<details class="before"><summary>${shown.words.say('web:thread.before', { count: before.length })}</summary>
${each(before, (answer) => renderEarlier(shown, answer))}</details>`;
}

function renderEarlier(shown: Shown, { fact, label, value }: Earlier): Markup {
  const { words } = shown;
  const change = html`<input type="hidden" name="argument" value="${fact}"><p class="mine"><span class="unseen">${label}: </span><bdi>${value}</bdi> <button name="command" value="change" aria-label="${words.say('web:thread.changeOf', { label })}">${words.say('web:thread.change')}</button></p>`;
  return html`<div class="exchange"><p class="asked" aria-hidden="true">${label}</p>${form(shown, { to: '/command', name: 'answered', body: change })}</div>`;
}
