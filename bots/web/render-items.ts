import { html } from 'hono/html';
import type { Citation, Item, Mark, Section, View } from '../../core/view.ts';
import type { Words } from '../../core/words.ts';
import { callable } from './callable.ts';
import { marked } from './chinese.ts';
import { each, given, type Markup } from './markup.ts';
import { renderMessageCopy } from './render-copy.ts';
import { placeOf } from './shown.ts';

/** How lists are shown: in which words, which items can be ticked, and whether it is for paper, on which nothing can be opened. */
export type Listing = { words: Words; tickable: ReadonlySet<string>; onPaper?: boolean };

/** A part of a plan or a page as a readable list. */
export function renderSection(section: Section, listing: Listing): Markup {
  const { key, title } = section;
  return html`<section class="part part-${cssName(key)}">
${given(title || undefined, (text) => html`<h2>${marked(text, listing.words)}</h2>`)}
${listOf(section, listing)}
${renderMessageCopy(section, listing.words)}
</section>`;
}

// A part of so many items need not be folded away.
const shortPart = 3;

/** A part of a long page: its title opens and closes it, and a link leads to it by its id. On paper stands what was opened or is taken along. */
export function renderFolded(section: Section, listing: Listing): Markup {
  const { key, title, items } = section;
  const isShort = items.length <= shortPart;
  const onPaper = `${isShort ? ' short' : ''}${isTakenAlong(section) ? ' taken-along' : ''}`;
  return html`<details class="part part-${cssName(key)} folded${onPaper}" id="${sectionId(section)}"${isShort ? html` open` : ''}>
<summary><h2>${marked(title, listing.words)}</h2> <span class="count">${items.length}</span></summary>
${listOf(section, listing)}
</details>`;
}

const takenAlong = /^(?:warnings|age|stay-last|dates|(?:yours|employers)(?:-.+)?)$/;

/** Whether one takes a part along on paper: what to take care of, the last day of the stay, the dates and the papers. */
export function isTakenAlong({ key }: Section): boolean {
  return takenAlong.test(key);
}

/** Names a part of a page, to be led to. */
export function sectionId({ key }: Section): string {
  return `part-${cssName(key)}`;
}

function listOf({ intro, items }: Section, listing: Listing): Markup {
  return html`${given(intro, (text) => html`<p class="intro">${marked(text, listing.words)}</p>`)}
<ul class="items">${each(items, (item) => renderItem(item, listing))}</ul>`;
}

function renderItem(item: Item, listing: Listing): Markup {
  const { title, term, when, window, advice, reckoning, detail, marks, sources } = item;
  const standing = marks.some(({ kind }) => kind === 'past') ? ' is-past' : '';
  return html`<li class="item${item.ticked ? ' is-ticked' : ''}${standing}">
${tick(item, listing)}
<div class="item-body">
<p class="item-title">${marked(title, listing.words)}</p>
${given(term, (official) => html`<p class="term"><span class="unseen">${listing.words.say('web:item.term')}</span><span lang="zh-CN">${official}</span></p>`)}
${given(when, (text) => html`<p class="when">${text}</p>`)}
${given(window, (text) => html`<p class="window">${text}</p>`)}
${given(advice, (text) => html`<p class="advice">${text}</p>`)}
${given(reckoning, (text) => html`<p class="reckoning">${marked(text, listing.words)}</p>`)}
${marks.length > 0 ? html`<ul class="marks">${each(marks, renderMark)}</ul>` : ''}
${given(detail, (text) => html`<p class="detail">${callable(text, listing.words)}</p>`)}
${listing.onPaper ? '' : renderSources(sources, listing)}
</div>
</li>`;
}

/** A button where the reader can tick, a mark where it only tells, nothing where there is nothing to tick. */
function tick({ key, title, ticked }: Item, { words, tickable }: Listing): Markup | '' {
  if (ticked === undefined) return '';
  const state = words.say(ticked ? 'web:item.ready' : 'web:item.notReady');
  if (!tickable.has(key))
    return html`<span class="tick"><span class="box box-told" aria-hidden="true"></span><span class="unseen">${state}</span></span>`;
  const label = words.say(ticked ? 'web:item.markNotReady' : 'web:item.markReady', { title });
  return html`<button class="tick" name="key" value="${key}" aria-label="${label}" id="${placeOf(key)}"><span class="box" aria-hidden="true"></span></button>`;
}

function renderMark({ kind, label }: Mark): Markup {
  return html`<li class="mark mark-${kind}">${label}</li>`;
}

/** Where a reader can check it, folded away until asked for. */
export function renderSources(sources: readonly Citation[], { words }: Pick<Listing, 'words'>): Markup | '' {
  if (sources.length === 0) return '';
  return html`<details class="sources"><summary>${words.say('web:item.sources', { count: sources.length })}</summary>
<ul>${each(sources, (source) => renderSource(source, words))}</ul></details>`;
}

function renderSource({ title, publisher, url, date, checked, due }: Citation, words: Words): Markup {
  const name = /^https?:\/\//.test(url)
    ? html`<a href="${url}" target="_blank" rel="noopener noreferrer">${title}</a>`
    : html`<span>${title}</span>`;
  return html`<li>${name} <span class="publisher">${[publisher, date].filter(Boolean).join(' · ')}</span> <span class="checked">${words.say('web:item.checked', { day: checked, due })}</span></li>`;
}

/** What is said of the rules behind a page, in small print; what need not be read to answer is folded away. */
export function renderRemarks({ remarks = [], aside }: View, words: Words): Markup {
  const listed = (lines: string[]) => each(lines, (line) => html`<p class="remark">${callable(line, words)}</p>`);
  return html`${listed(remarks)}${given(aside, ({ title, lines }) => html`<details class="sources aside"><summary>${title}</summary>${listed(lines)}</details>`)}`;
}

function cssName(key: string): string {
  return key.replace(/[^A-Za-z0-9-]/g, '-');
}
