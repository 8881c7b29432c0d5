import { html } from 'hono/html';
import type { Words } from '../../core/words.ts';
import type { Markup } from './markup.ts';

/** Asks before a link is used up: chat programs open links to show a preview of them. */
export function renderContinue({ words, code, turn }: { words: Words; code: string; turn: string }): Markup {
  return html`<h1>${words.say('web:continue.title')}</h1>
<p>${words.say('web:continue.text')}</p>
<form method="post" action="/continue"><input type="hidden" name="turn" value="${turn}"><input type="hidden" name="code" value="${code}">
<p><button class="answer goes-on">${words.say('web:continue.button')}</button></p></form>
<p class="reference">${words.say('web:continue.once')}</p>`;
}
