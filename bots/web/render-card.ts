import { html, raw } from 'hono/html';
import type { Card, CardItem, InBoth } from '../../core/card.ts';
import { itemsIn, unbrokenParts } from '../../core/unbroken-parts.ts';
import type { Words } from '../../core/words.ts';
import { each, given, type Markup } from './markup.ts';

const alone = `body{font:18px/1.4 system-ui,sans-serif;color:#111;background:#fff;max-width:40em;margin:1em auto;padding:0 1em}
h1{margin:0;line-height:1.25}h1 .own{display:inline-block}h2{margin:1.5em 0 0;padding:.3em .5em;background:#efefef;font-size:1.15em;print-color-adjust:exact}
ul{list-style:none;margin:0;padding:0}li{display:flex;gap:.8em;padding:.6em 0;border-bottom:1px solid #bbb;break-inside:avoid}p{margin:0}
.card-name [lang],.card-city [lang]{font-size:1.4em;font-weight:700;line-height:1.3}.card-name>*{display:block;text-wrap:balance}.card-name [lang]{word-break:keep-all;overflow-wrap:anywhere}.card-part{display:inline-block}.card-city{margin-top:.4em}
.own{color:#444;font-weight:400}h1 .own,h2 .own{font-size:.7em}.card-stars{font-size:.85em;margin-top:.6em}
.box{flex:none;position:relative;width:1.4em;height:1.4em;margin-top:.2em;box-sizing:border-box;border:2px solid #111;border-radius:.25em;print-color-adjust:exact}
.is-ticked .box{background:#17604a;border-color:#17604a}
.is-ticked .box::after{content:"";position:absolute;left:33%;top:8%;width:30%;height:58%;box-sizing:border-box;border:solid #fff;border-width:0 3px 3px 0;transform:rotate(45deg)}
.unseen{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.blank{display:block;height:3em;border-bottom:2px solid #111}.card-address,.made{margin-top:1.2em}.made>*{display:block}`;

/** The card as a page of its own, with its style in it: it needs no connection, and leads nowhere. */
export function renderCardAlone(card: Card, words: Words): Markup {
  return html`<html lang="${card.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${card.title.own ?? card.title.chinese}</title><style>${raw(alone)}</style></head><body><main>${renderLists(card, words)}</main></body></html>`;
}

/** The card as a page of the guide, from which it is printed and fetched. */
export function renderCard(card: Card, words: Words): Markup {
  return html`<div class="card paper">
<p class="home"><a href="/plan">${words.say('plan:backToPlan')}</a> <a href="/card.png" download>${words.say('web:files.cardPicture')}</a> <button type="button" data-print hidden>${words.say('web:card.button')}</button></p>
${renderLists(card, words)}
</div>`;
}

/** Large Chinese for whoever sits at the counter, the reader's language beside. */
function renderLists(card: Card, words: Words): Markup {
  return html`<h1>${inBoth(card.title)}</h1>
${given(card.city, (city) => html`<p class="card-city">${inBoth(city)}</p>`)}
${each(card.groups, ({ title, items }) => html`<section class="part"><h2>${inBoth(title)}</h2><ul class="items">${each(items, (item) => renderItem(item, words))}</ul></section>`)}
${given(card.nothing, (nothing) => html`<p>${inBoth(nothing)}</p>`)}
${given(card.ownNames, (ownNames) => html`<p class="card-stars">* ${inBoth(ownNames)}</p>`)}
${given(card.unverified, (unverified) => html`<p class="card-stars">${inBoth(unverified)}</p>`)}
<p class="card-address">${inBoth(card.address)}<span class="blank"></span></p>
<p class="made">${inBoth(card.made)}</p>`;
}

/** A star says that a name is a translation of ours. */
function renderItem({ isReady, isOfficial, chinese, own }: CardItem, words: Words): Markup {
  const state = words.say(isReady ? 'web:item.ready' : 'web:item.notReady');
  const name: InBoth = { chinese: isOfficial ? chinese : `${chinese}*`, ...(own ? { own } : {}) };
  return html`<li class="item card-item${isReady ? ' is-ticked' : ''}">
<span class="box box-told" aria-hidden="true"></span><span class="unseen">${state}</span>
<p class="item-body card-name">${inBoth(name, unbroken(name.chinese))}</p>
</li>`;
}

/** Chinese that breaks between the items of a list, else between words only, where the style keeps the rest together. */
function unbroken(chinese: string): Markup {
  const items = itemsIn(chinese);
  if (items.length === 1) return wordByWord(chinese);
  return html`${each(items, (item) => html`<span class="card-part">${wordByWord(item)}</span>`)}`;
}

function wordByWord(chinese: string): Markup {
  return html`${each(unbrokenParts(chinese), (part, index) => html`${index > 0 ? html`<wbr>` : ''}${part}`)}`;
}

function inBoth({ chinese, own }: InBoth, shown: Markup | string = chinese): Markup {
  return html`<span lang="zh-CN">${shown}</span>${given(own, (text) => html` <span class="own">${text}</span>`)}`;
}
