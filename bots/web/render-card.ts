import { html } from 'hono/html';
import type { Card, CardItem, InBoth } from '../../core/card.ts';
import type { Words } from '../../core/words.ts';
import { each, given, type Markup } from './markup.ts';

const alone = `body{font:18px/1.4 system-ui,sans-serif;color:#111;background:#fff;max-width:40em;margin:1em auto;padding:0 1em}
ul{list-style:none;padding:0}li{display:flex;gap:.6em;padding:.5em 0;border-bottom:1px solid #bbb}p{margin:0}
.card-name [lang]{font-size:1.5em;font-weight:700;display:block}.own,.detail{color:#444;font-size:.85em}.home{display:none}
.box{flex:none;width:1.3em;height:1.3em;border:2px solid #111;border-radius:.2em;text-align:center;line-height:1.2;font-weight:700}.is-ticked .box::after{content:"✓"}
.unseen{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.blank{display:block;height:3em;border-bottom:2px solid #111}.card-address,.made{margin-top:1.2em}`;

/** The card as a page of its own, with its style in it. */
export function renderCardAlone(card: Card, words: Words): Markup {
  return html`<html lang="${card.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${card.title.own ?? card.title.chinese}</title><style>${alone}</style></head><body>${renderCard(card, words)}</body></html>`;
}

/** The card for the counter: large Chinese for whoever sits there, the reader's language beside; it needs no connection. */
export function renderCard(card: Card, words: Words): Markup {
  return html`<div class="card paper">
<p class="home"><a href="/plan">${words.say('web:card.back')}</a> <button type="button" data-print hidden>${words.say('web:card.button')}</button></p>
<h1>${inBoth(card.title)}</h1>
${given(card.city, (city) => html`<p class="card-city">${inBoth(city)}</p>`)}
${each(card.groups, ({ title, items }) => html`<section class="part"><h2>${inBoth(title)}</h2><ul class="items">${each(items, (item) => renderItem(item, { card, words }))}</ul></section>`)}
${card.groups.length === 0 ? html`<p>${words.say('pages:counter.empty')}</p>` : ''}
<p class="card-address">${inBoth(card.address)}<span class="blank"></span></p>
<p class="made">${card.made}</p>
</div>`;
}

function renderItem(item: CardItem, { card: { ownNames }, words }: { card: Card; words: Words }): Markup {
  const state = words.say(item.isReady ? 'web:item.ready' : 'web:item.notReady');
  return html`<li class="item card-item${item.isReady ? ' is-ticked' : ''}">
<span class="box" aria-hidden="true"></span><span class="unseen">${state}</span>
<div class="item-body">
<p class="card-name">${inBoth(item)}</p>
${item.isOfficial ? '' : html`<p class="detail">${inBoth(ownNames)}</p>`}
</div>
</li>`;
}

function inBoth({ chinese, own }: InBoth): Markup {
  return html`<span lang="zh-CN">${chinese}</span>${given(own, (text) => html` <span class="own">${text}</span>`)}`;
}
