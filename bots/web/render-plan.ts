import { html } from 'hono/html';
import type { View } from '../../core/view.ts';
import type { Words } from '../../core/words.ts';
import { marked } from './chinese.ts';
import { each, type Markup } from './markup.ts';
import { renderFiles } from './render-carrying.ts';
import { renderSection } from './render-items.ts';

type Planned = { view: View; words: Words };

const nothing: ReadonlySet<string> = new Set();

/** The whole plan as a readable checklist beside the conversation. */
export function renderPlan(planned: Planned): Markup {
  return checklist(planned, html`<h2 class="title">${titleOf(planned)}</h2>`);
}

function titleOf({ view, words }: Planned): string {
  return view.title ?? words.say('web:plan.title');
}

function checklist({ view, words }: Planned, title: Markup): Markup {
  return html`<div class="plan">
${title}
${body({ view, words })}
${renderFiles({ view, words })}
</div>`;
}

/** The plan as a page of its own. */
export function renderPlanPage(planned: Planned): Markup {
  return html`${checklist(planned, html`<h1>${titleOf(planned)}</h1>`)}<p class="home"><a href="/">${planned.words.say('web:plan.back')}</a></p>`;
}

/** The plan for paper: everything open, with the addresses of the sources. */
export function renderPrint({ view, words }: Planned, { today }: { today: string }): Markup {
  return html`<div class="plan paper">
<p class="home"><a href="/plan">${words.say('web:plan.back')}</a> <button type="button" data-print hidden>${words.say('web:print.button')}</button></p>
<h1>${words.say('web:print.title')}</h1>
${body({ view, words }, true)}
<p class="made">${words.say('web:print.made', { day: words.day(today) })}</p>
</div>`;
}

function body({ view, words }: Planned, open = false): Markup {
  const isEmpty = view.sections.length === 0;
  return html`<div class="words">${isEmpty ? html`<p>${words.say('web:plan.empty')}</p>` : each(view.text, (paragraph) => html`<p>${marked(paragraph, words)}</p>`)}</div>
${each(view.sections, (section) => renderSection(section, { words, tickable: nothing, open }))}`;
}
