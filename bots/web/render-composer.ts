import { html } from 'hono/html';
import { countries } from '../../core/rules/countries.ts';
import { cities } from '../../core/typed/cities.ts';
import { type Expects, nameOfTool } from '../../core/view.ts';
import type { Words } from '../../core/words.ts';
import { each, type Markup } from './markup.ts';
import { renderGoesOn } from './render-answers.ts';
import { form, type Shown } from './shown.ts';

/** Where a person writes: a field that takes any form, with the tools above it. */
export function renderComposer(shown: Shown): Markup {
  return html`<div class="composer">${renderGoesOn(shown)}${renderTools(shown)}${renderField(shown)}</div>`;
}

function renderField(shown: Shown): Markup {
  const { view, words } = shown;
  const listed = view.expects === 'country' || view.expects === 'city';
  const keyboard = view.expects === 'number' ? html` inputmode="decimal"` : '';
  const body = html`<input type="hidden" name="at" value="${view.at}">
<label class="unseen" for="text">${words.say('web:say.label')}</label>
<input id="text" type="text" name="text" autocomplete="off" enterkeyhint="send" placeholder="${view.placeholder ?? words.say(view.title === undefined ? 'web:say.anything' : 'web:say.word')}"${keyboard}${listed ? html` list="known"` : ''}>
<button class="send" aria-label="${words.say('web:say.send')}"><svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M12 20V5m-6 6 6-6 6 6" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/></svg></button>
${listed ? html`<datalist id="known">${each(namesFor(view.expects, words), (name) => html`<option value="${name}">`)}</datalist>` : ''}`;
  return form(shown, { to: '/say', name: 'say', body });
}

function namesFor(expects: Expects, words: Words): string[] {
  const names =
    expects === 'country'
      ? countries.map((code) => words.country(code))
      : cities.flatMap(({ city }) => words.maybe(`cities:${city}`) ?? []);
  return names.toSorted((one, other) => one.localeCompare(other, words.language));
}

/** The menu stands in the header of every page. */
function renderTools(shown: Shown): Markup | '' {
  const { view, words } = shown;
  const tools = view.tools.filter((tool) => tool !== 'menu');
  if (tools.length === 0) return '';
  const buttons = each(
    tools,
    (tool) => html`<button name="key" value="${tool}">${words.say(`web:tool.${nameOfTool(view, tool)}`)}</button>`,
  );
  return form(shown, {
    to: '/say',
    name: 'tools',
    body: html`<input type="hidden" name="at" value="${view.at}"><div role="group" aria-label="${words.say('web:tool.title')}">${buttons}</div>`,
  });
}
