import { html } from 'hono/html';
import type { FileKind } from '../../core/view.ts';
import { each, given, type Markup } from './markup.ts';
import { renderCopy } from './render-copy.ts';
import type { Shown } from './shown.ts';

/** Where each file is fetched. */
export const addresses: Record<FileKind, string> = {
  calendar: '/calendar.ics',
  data: '/my-data.json',
  card: '/card.html',
  cardPicture: '/card.png',
};

/** The files that can be fetched from a screen; what one of its answers fetches stands there. */
export function renderFiles({ view, words }: Pick<Shown, 'view' | 'words'>): Markup | '' {
  const files = view.files.filter((file) => !view.choices.some(({ key }) => key === file));
  if (files.length === 0) return '';
  const print = files.some((file) => file === 'calendar' || file === 'card')
    ? html`<li><a href="/print">${words.say('web:files.print')}</a></li>`
    : '';
  return html`<ul class="files">${each(files, (file) => renderFile(file, words))}${print}</ul>`;
}

/** The card is a page, too: it can be read and printed where it stands. */
function renderFile(file: FileKind, words: Shown['words']): Markup {
  if (file !== 'card')
    return html`<li><a href="${addresses[file]}" download>${words.say(`web:files.${file}`)}</a></li>`;
  return html`<li><a href="/card">${words.say('web:files.card')}</a></li>
<li><a href="${addresses.card}" download>${words.say('web:files.cardFile')}</a></li>`;
}

/** The link that carries the case to another browser or to Telegram, and the code in it, to be typed there. */
export function renderLink({ view: { link }, words, leadsTo }: Shown): Markup | '' {
  if (!link) return '';
  const { web, telegram } = leadsTo(link.code);
  return html`<div class="carry">
${given(telegram, (url) => html`<p><a href="${url}" target="_blank" rel="noopener noreferrer">${words.say('web:link.telegram')}</a></p>`)}
<p>${words.say('web:link.web')}</p>
<p class="code"><a href="${web}">${web}</a></p>
${renderCopy(web, { of: 'link', words })}
<p>${words.say('web:link.code')}</p>
<p class="code"><code>${link.code}</code></p>
</div>`;
}
