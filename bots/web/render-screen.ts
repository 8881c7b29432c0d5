import { html } from 'hono/html';
import type { Markup } from './markup.ts';
import { renderAnswers } from './render-answers.ts';
import { renderComposer } from './render-composer.ts';
import { renderNow } from './render-now.ts';
import { renderThread } from './render-thread.ts';
import { fingerprint, type Shown } from './shown.ts';

/** A view as the part of the page that a turn replaces: earlier answers, the present screen, where to answer. */
export function renderScreen(shown: Shown): Markup {
  return html`<main id="screen" class="chat" data-view="${fingerprint(shown.view)}">
${renderThread(shown)}
${renderNow(shown)}
${renderAnswers(shown)}
${renderComposer(shown)}
</main>`;
}

/** The same for a page that is already open: with its title, which a browser reads out and keeps in its history. */
export function renderTurn(shown: Shown): Markup {
  return html`<title>${titleOf(shown)}</title>${renderScreen(shown)}`;
}

/** What the window is called: the screen's title or its first words, and the guide's name. */
export function titleOf({ view, words }: Pick<Shown, 'view' | 'words'>): string {
  const first = view.title ?? view.text[0]?.split('\n')[0] ?? '';
  const short = first.length > 60 ? `${first.slice(0, 59)}…` : first;
  return [short, words.say('web:name')].filter(Boolean).join(' – ');
}
