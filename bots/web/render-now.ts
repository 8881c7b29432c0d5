import { html } from 'hono/html';
import type { Choice, View } from '../../core/view.ts';
import { each, given, type Markup } from './markup.ts';
import { renderFiles, renderLink } from './render-carrying.ts';
import { renderSection, renderSources } from './render-items.ts';
import { form, type Shown } from './shown.ts';

/** The present screen as the guide's words, with the answers it takes as buttons under it. */
export function renderNow(shown: Shown): Markup {
  const { view, words } = shown;
  const choices = view.choices.filter(({ key }) => !tickable(view).has(key));
  const body = html`<input type="hidden" name="at" value="${view.at}">
<article id="now" class="guide" tabindex="-1"${view.earlier.length > 0 ? html` autofocus` : ''}>
${heading(shown)}
${given(view.note, (note) => html`<p class="note">${note}</p>`)}
<div class="words">${each(view.text, (paragraph) => html`<p>${paragraph}</p>`)}</div>
${each(view.sections, (section) => renderSection(section, { words, tickable: tickable(view) }))}
${renderSources(view.sources, { words })}
${renderLink(shown)}
${renderFiles(shown)}
</article>
${renderProgress(shown)}
${choices.length > 0 ? html`<div class="answers" role="group" aria-label="${words.say('web:answers')}">${each(choices, (choice) => renderChoice(choice, view))}</div>` : ''}`;
  return form(shown, { to: '/say', name: 'turn', body });
}

function heading({ view, words }: Shown): Markup {
  return view.title ? html`<h2>${view.title}</h2>` : html`<h2 class="unseen">${words.say('web:now')}</h2>`;
}

/** The buttons that belong to an item of a list are shown in the item. */
function tickable({ choices, sections }: View): ReadonlySet<string> {
  const items = new Set(
    sections.flatMap(({ items }) => items.filter(({ ticked }) => ticked !== undefined)).map(({ key }) => key),
  );
  return new Set(choices.map(({ key }) => key).filter((key) => items.has(key)));
}

function renderChoice({ key, label, picked }: Choice, { expects }: View): Markup {
  if (picked === undefined) {
    const goesOn = expects === 'several' && key === 'done';
    return html`<button class="answer${goesOn ? ' goes-on' : ''}" name="key" value="${key}">${label}</button>`;
  }
  return html`<button class="answer switch" name="key" value="${key}" aria-pressed="${String(picked)}"><span class="box" aria-hidden="true"></span>${label}</button>`;
}

function renderProgress({ view, words }: Shown): Markup | '' {
  const { left, earlier } = view;
  if (!left || left.most === 0) return '';
  const answered = earlier.length;
  return html`<div class="left"><progress aria-label="${words.say('web:left.title')}" value="${answered}" max="${answered + left.most}"></progress><p>${leftInWords(shownLeft(left), words)}</p></div>`;
}

/** The present question is no longer one to come. */
function shownLeft({ least, most }: { least: number; most: number }) {
  return { least: Math.max(0, least - 1), most: Math.max(0, most - 1) };
}

function leftInWords({ least, most }: { least: number; most: number }, words: Shown['words']): string {
  if (most === 0) return words.say('web:left.last');
  return least === most ? words.say('web:left.about', { count: most }) : words.say('web:left.between', { least, most });
}
