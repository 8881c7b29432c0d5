import { html } from 'hono/html';
import type { Section, View } from '../../core/view.ts';
import type { Words } from '../../core/words.ts';
import { marked } from './chinese.ts';
import { each, type Markup } from './markup.ts';
import { renderFiles } from './render-carrying.ts';
import { isTakenAlong, renderFolded, renderRemarks, renderSection, sectionId } from './render-items.ts';

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

/** The plan as a page of its own: what leads to its parts, what to take care of and the next dates, then every part, the long ones folded. */
export function renderPlanPage({ view, words, coming }: Planned & { coming: Section[] }): Markup {
  const listing = { words, tickable: nothing };
  const first = view.sections.filter(({ key }) => key === 'warnings');
  const parts = view.sections.filter((section) => !first.includes(section));
  return html`<div class="plan">
<h1>${titleOf({ view, words })}</h1>
${intro({ view, words })}
${parts.length > 1 ? contents(parts, words) : ''}
${each([...first, ...coming], (section) => renderSection(section, listing))}
${each(parts, (section) => renderFolded(section, listing))}
${renderRemarks(view, words)}
${renderFiles({ view, words })}
</div><p class="home"><a href="/">${words.say('web:plan.back')}</a></p>`;
}

/** Leads to each part of the plan; in one line until it is opened, as there are many parts. */
function contents(parts: readonly Section[], words: Words): Markup {
  return html`<nav class="contents" aria-labelledby="contents"><details>
<summary><span id="contents">${words.say('web:plan.parts')}</span> <span class="count">${parts.length}</span></summary>
<ul>${each(parts, (section) => html`<li><a href="#${sectionId(section)}">${marked(section.title, words)}</a></li>`)}</ul>
</details></nav>`;
}

/** The plan for paper: what one takes along, open, until when one may stay above all dates; how it goes and the sources stand on the page. */
export function renderPrint({ view: whole, words }: Planned, { today }: { today: string }): Markup {
  const taken = whole.sections.filter(isTakenAlong);
  const first = ['warnings', 'stay-last'].flatMap((name) => taken.filter(({ key }) => key === name));
  const isBlank = taken.length === 0;
  const view = { ...whole, sections: [...first, ...taken.filter((section) => !first.includes(section))] };
  return html`<div class="plan paper">
<p class="home"><a href="/plan">${words.say('plan:backToPlan')}</a>${isBlank ? '' : html` <button type="button" data-print hidden>${words.say('web:print.button')}</button>`}</p>
<h1>${words.say('web:print.title')}</h1>
${body({ view, words }, { onPaper: true })}
${isBlank ? '' : html`<p class="made">${words.say('web:print.made', { day: words.day(today) })}</p>`}
</div>`;
}

function body({ view, words }: Planned, { onPaper = false } = {}): Markup {
  return html`${intro({ view, words })}
${each(view.sections, (section) => renderSection(section, { words, tickable: nothing, onPaper }))}
${renderRemarks(view, words)}`;
}

function intro({ view, words }: Planned): Markup {
  const isEmpty = view.sections.length === 0;
  return html`<div class="words">${isEmpty ? html`<p>${words.say('web:plan.empty')}</p>` : each(view.text, (paragraph) => html`<p>${marked(paragraph, words)}</p>`)}</div>`;
}
