import { html, raw } from 'hono/html';
import type { Language, Words } from '../../core/words.ts';
import type { Assets } from './assets.ts';
import { each, given, type Markup } from './markup.ts';

/** What every page has around its own content. */
export type Frame = {
  words: Words;
  assets: Assets;
  languages: readonly { language: Language; name: string }[];
  turn: string;
  title: string;
  /** The page is the chat, which turns replace in place. */
  live: boolean;
  /** Where a person who changes the language comes back to; the chat where it is not said. */
  from?: PageRead;
};

/** The pages that are only read. */
export const pagesRead = ['/plan', '/print', '/card'] as const;
export type PageRead = (typeof pagesRead)[number];

/** A whole page: head, header, the content, and where news of the connection is told. */
export function renderPage(frame: Frame, content: unknown): Markup {
  const { words, assets, title, live } = frame;
  return html`${raw('<!doctype html>')}
<html lang="${words.language}" dir="${directionOf(words.language)}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="description" content="${words.say('web:description')}">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<meta name="htmx-config" content="${htmxSettings}">
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="${assets.style}">
<script src="${assets.htmx}" defer></script>
<script src="${assets.script}" defer></script>
</head>
<body${live ? html` hx-target="#screen" hx-swap="outerHTML" hx-sync="closest body:drop"` : ''}>
<a class="skip" href="#now">${words.say(live ? 'web:skip' : 'web:skipToContent')}</a>
${renderHeader(frame)}
<div id="notice" role="alert"></div>
<div id="lost" role="status" hidden><p>${words.say('web:connection.lost')}</p><button type="button" id="again">${words.say('web:connection.again')}</button></div>
<p id="moved" class="unseen" role="status" aria-live="polite" data-text="${words.say('web:connection.moved')}"></p>
<div class="columns">${content}</div>
</body>
</html>`;
}

/** A page that stands for itself, without scripts, such as one that tells of a failure. */
export function renderPlainPage(frame: Frame, content: Markup): Markup {
  return renderPage(frame, html`<main id="now" class="plain" tabindex="-1">${content}</main>`);
}

function renderHeader({ words, languages, turn, live, from }: Frame): Markup {
  const carried = html`<input type="hidden" name="turn" value="${turn}"><input type="hidden" name="language" value="${words.language}">`;
  return html`<header class="top">
<a class="brand" href="/"><span class="seal" lang="zh-CN">指路</span><span class="brand-name">Zhilu</span><span class="unseen"> ${words.say('web:header.home')}</span></a>
<nav aria-label="${words.say('web:header.tools')}">
<a class="top-link" href="/plan">${words.say('web:header.plan')}</a>
<form method="post" action="/command"${live ? html` hx-post="/command"` : ''}>${carried}<button class="top-link" name="command" value="menu">${words.say('web:header.menu')}</button></form>
<details class="languages"><summary class="top-link"><span class="unseen">${words.say('web:header.language')}: </span>${words.say('web:language')}</summary>
<form method="post" action="/command">${carried}<input type="hidden" name="command" value="language">${given(from, (path) => html`<input type="hidden" name="from" value="${path}">`)}
${each(languages, ({ language, name }) => html`<button name="argument" value="${language}" lang="${language}"${language === words.language ? html` aria-current="true"` : ''}>${name}</button>`)}
</form></details>
</nav>
</header>`;
}

function directionOf(language: Language): 'ltr' | 'rtl' {
  return ['ar', 'fa', 'he', 'ur'].includes(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** Without eval and inline styles, as the content security policy asks; a failure is told above the form and leaves it as it is. */
const htmxSettings = JSON.stringify({
  allowEval: false,
  allowScriptTags: false,
  includeIndicatorStyles: false,
  historyEnabled: false,
  historyCacheSize: 0,
  attributesToSettle: [],
  scrollBehavior: 'auto',
  timeout: 20000,
  responseHandling: [
    { code: '204|304', swap: false },
    { code: '[23]..', swap: true },
    { code: '[45]..', swap: true, error: true, target: '#notice', swapOverride: 'innerHTML', ignoreTitle: true },
  ],
});

const seal =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#a8281c"/><path d="M9 23c0-9 6-7 6-14m0 0-4 4m4-4 4 4M19 23h5" fill="none" stroke="#fff8ee" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/></svg>';
const icon = `data:image/svg+xml,${encodeURIComponent(seal)}`;
