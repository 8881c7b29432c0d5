import { html } from 'hono/html';
import { leftAfter } from '../../core/questions-left.ts';
import type { Section, View } from '../../core/view.ts';
import { callable } from './callable.ts';
import { marked } from './chinese.ts';
import { each, given, type Markup } from './markup.ts';
import { tickable } from './render-answers.ts';
import { renderFiles, renderLink } from './render-carrying.ts';
import { renderComparison } from './render-comparison.ts';
import { type Listing, renderFolded, renderRemarks, renderSection, renderSources } from './render-items.ts';
import { form, type Shown } from './shown.ts';

/** The present screen as the guide's words; what can be ticked in it is a button. */
export function renderNow(shown: Shown): Markup {
  const { view, words } = shown;
  const body = html`<input type="hidden" name="at" value="${view.at}">
<article id="now" class="guide" tabindex="-1"${shown.opensThere ? html` autofocus` : ''}>
${given(view.note, (note) => html`<p class="note">${marked(note, words)}</p>`)}
${heading(shown)}
<div class="words${asks(view) ? ' asks' : ''}">${each(view.text, (paragraph, index) => html`<p${index === mainOf(view.text) ? html` class="main"` : ''}>${callable(paragraph, words)}</p>`)}</div>
${given(view.comparison, (comparison) => renderComparison(comparison, words))}
${renderParts(view.sections, { words, tickable: tickable(view) })}
${renderRemarks(view, words)}
${renderSources(view.sources, { words })}
${renderLink(shown)}
${renderFiles(shown)}
</article>`;
  return html`${form(shown, { to: '/say', name: 'turn', body })}${renderProgress(shown)}`;
}

/** A page has a title; a question ends in what it asks. */
function asks({ title, sections }: View): boolean {
  return title === undefined && sections.length === 0;
}

// What is longer is an explanation in one paragraph, which nobody reads in bold.
const longestOrder = 140;

/** The paragraph that says what is wanted: the question at the end, or the order that explanations follow. */
function mainOf(text: readonly string[]): number | undefined {
  const last = text.length - 1;
  if (/[?？]$/u.test(text[last] ?? '')) return last;
  return lengthOf(text[0] ?? '') <= longestOrder ? 0 : undefined;
}

/** How much there is to read, in letters: a Chinese sign says about what three of them say. */
function lengthOf(text: string): number {
  return text.length + 2 * (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}

/** What stands on one side of a comparison alone has the other side's beside it, where there is room. */
function renderParts(sections: readonly Section[], listing: Listing): Markup {
  const isOnly = ({ key }: Section) => key.startsWith('only-');
  const only = sections.filter(isOnly);
  const others = sections.filter((section) => !isOnly(section));
  return html`${only.length > 0 ? html`<div class="only">${each(only, (section) => renderSection(section, listing))}</div>` : ''}
${each(others, (section) => renderPart(section, listing))}`;
}

/** What stays as it is stands folded away: whoever compares looks for what differs. */
function renderPart(section: Section, listing: Listing): Markup {
  return section.key === 'same' ? renderFolded(section, listing) : renderSection(section, listing);
}

function heading({ view, words }: Shown): Markup {
  return view.title
    ? html`<h1>${marked(view.title, words)}</h1>`
    : html`<h1 class="unseen">${words.say('web:now')}</h1>`;
}

function renderProgress({ view, words }: Shown): Markup | '' {
  const { left, earlier } = view;
  if (!left || left.most === 0) return '';
  const answered = earlier.length;
  const toCome = left.usually ?? left.most;
  const told = leftAfter(left);
  return html`<div class="left"><progress aria-label="${words.say('web:left.title')}" value="${answered}" max="${answered + toCome}"></progress><p>${words.say(told.key, told.values)}</p></div>`;
}
