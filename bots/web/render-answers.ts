import { html } from 'hono/html';
import type { Choice, Expects, View } from '../../core/view.ts';
import { marked } from './chinese.ts';
import { each, type Markup } from './markup.ts';
import { addresses } from './render-carrying.ts';
import { form, placeOf, type Shown } from './shown.ts';

/** The answers a screen takes: a picker where a day is asked, and a button for each choice. */
export function renderAnswers(shown: Shown): Markup {
  return html`${renderPicker(shown)}${renderChoices(shown)}`;
}

const pickers: Partial<Record<Expects, { type: string; name: 'day' | 'moment' }>> = {
  day: { type: 'date', name: 'day' },
  moment: { type: 'datetime-local', name: 'moment' },
};

function renderPicker(shown: Shown): Markup | '' {
  const { view, words } = shown;
  const picker = pickers[view.expects];
  if (!picker) return '';
  const { type, name } = picker;
  const body = html`<input type="hidden" name="at" value="${view.at}">
<label for="picker">${words.say(`web:${name}.label`)}</label>
<div class="row"><input id="picker" type="${type}" name="${name}" required><button>${words.say(`web:${name}.send`)}</button></div>`;
  return form(shown, { to: '/say', name: 'picker', body });
}

function renderChoices(shown: Shown): Markup | '' {
  const { view, words } = shown;
  const choices = view.choices.filter((choice) => !tickable(view).has(choice.key) && !goesOn(choice, view));
  if (choices.length === 0) return '';
  const body = html`<input type="hidden" name="at" value="${view.at}">
<div class="answers" role="group" aria-label="${words.say('web:answers')}">${each(choices, (choice) => renderChoice(choice, shown))}</div>`;
  return form(shown, { to: '/say', name: 'turn', body });
}

/** Says that what is ticked is all: in reach wherever in the list a person is. */
export function renderGoesOn(shown: Shown): Markup | '' {
  const { view, words } = shown;
  const choice = view.choices.find((one) => goesOn(one, view));
  if (!choice) return '';
  const body = html`<input type="hidden" name="at" value="${view.at}">
<button class="answer goes-on" name="key" value="${choice.key}"><span>${marked(choice.label, words)}</span></button>`;
  return form(shown, { to: '/say', name: 'answers', body });
}

function goesOn({ key }: Choice, { expects }: View): boolean {
  return expects === 'several' && key === 'these';
}

/** The buttons that belong to an item of a list are shown in the item. */
export function tickable({ choices, sections }: View): ReadonlySet<string> {
  const items = new Set(
    sections.flatMap(({ items }) => items.filter(({ ticked }) => ticked !== undefined)).map(({ key }) => key),
  );
  return new Set(choices.map(({ key }) => key).filter((key) => items.has(key)));
}

function renderChoice({ key, label, picked }: Choice, { view: { files }, words }: Shown): Markup {
  const file = files.find((kind) => kind === key);
  if (file) return html`<a class="answer" href="${addresses[file]}" download><span>${marked(label, words)}</span></a>`;
  if (picked === undefined)
    return html`<button class="answer" name="key" value="${key}"><span>${marked(label, words)}</span></button>`;
  return html`<button class="answer switch" name="key" value="${key}" aria-pressed="${String(picked)}" id="${placeOf(key)}"><span class="box" aria-hidden="true"></span><span>${marked(label, words)}</span></button>`;
}
