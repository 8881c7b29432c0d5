import type { Hono } from 'hono';
import { addressOf } from '../../bots/web/session.ts';
import type { Words } from '../../core/words.ts';
import { expectButton, type Step } from '../scripts/fifty.ts';
import { visitor } from '../web/site.ts';
import { itemLine, linesOf, type Seen } from './seen.ts';

/** Somebody with a browser that runs no scripts; what the channel says by itself may be in any language. */
export function webPerson({ app, words }: { app: Hono; words: readonly Words[] }, language: string) {
  const there = visitor(app, { headers: { 'accept-language': language } });
  let page = '';

  function take(step: Step): Promise<string> {
    if ('type' in step) return there.type(step.type);
    if ('command' in step) return there.type(step.command);
    const [keys, orders] = [keysIn(page, 'key'), keysIn(page, 'command')];
    expectButton(step, { at: 'the page', keys: [...keys, ...orders] });
    const isInHeader = orders.includes(step.press) && !keys.includes(step.press);
    return isInHeader ? there.order(step.press) : there.press(step.press);
  }

  return {
    async opens(): Promise<Seen> {
      page = await there.look();
      return seenOn(page, words);
    },
    async does(step: Step): Promise<Seen> {
      page = await take(step);
      return seenOn(page, words);
    },
    address: () => addressOf(there.cookies.get('zhilu') ?? '').address,
  };
}

function keysIn(page: string, kind: 'key' | 'command'): string[] {
  return [...page.matchAll(new RegExp(`<button[^>]* name="${kind}" value="([^"]+)"`, 'g'))].map(([, key = '']) => key);
}

/** What stands on a page in the guide's present words, and the answers under them. */
function seenOn(page: string, words: readonly Words[]): Seen {
  const article = between(page, { from: '<article id="now"', to: '</article>' });
  const hint = textOf(/<input id="text"[^>]* placeholder="([^"]*)"/.exec(page)?.[1] ?? '');
  return {
    lines: linesIn(article),
    buttons: [...ticksIn(article), ...answersIn(page)],
    ...(words.some(({ say }) => [say('web:say.anything'), say('web:say.word')].includes(hint)) ? {} : { hint }),
  };
}

function between(page: string, { from, to }: { from: string; to: string }): string {
  const start = page.indexOf(from);
  return page.slice(start, page.indexOf(to, start));
}

/** What only this channel shows, or shows folded away: sources, files, the link, words for screen readers. */
const ownParts =
  /<details(?! class="(?:sources aside|part )).*?<\/details>|<ul class="files">.*?<\/ul>|<div class="carry">.*?<\/div>|<(\w+) class="unseen">.*?<\/\1>/gs;

function linesIn(article: string): string[] {
  const told = article
    .replaceAll(ownParts, '')
    .replaceAll(/ <span class="count">.*?<\/span>/gs, '')
    .replaceAll(/<summary>(.*?)<\/summary>/gs, '<p>$1</p>')
    .replaceAll(/<li class="mark [^>]*>(.*?)<\/li>/gs, '<p>$1</p>')
    .replaceAll(/<\/?ul[^>]*>/g, '');
  const blocks = told.matchAll(
    /<li class="(?:item|compared)[^>]*>(.*?)<\/li>|<div class="sides heads">(.*?)<\/div>|<(h1|h2|p)\b[^>]*>(.*?)<\/\3>/gs,
  );
  return [...blocks].flatMap(([whole, item, heads, , text = '']) => {
    if (heads !== undefined) return [paragraphsIn(heads).join(' → ')];
    if (item === undefined) return linesOf(textOf(text));
    return [whole.startsWith('<li class="compared') ? comparedIn(whole) : itemIn(whole)];
  });
}

/** The sides of a line, with the arrow that a chat puts between two. */
function comparedIn(item: string): string {
  const [title = '', ...sides] = paragraphsIn(item.replaceAll(/<span class="side">.*?<\/span>/gs, ''));
  return itemLine('•', [title, sides.map((side) => side.trim()).join(' → ')]);
}

function itemIn(item: string): string {
  const ticked = item.startsWith('<li class="item is-ticked') ? '☑' : '☐';
  return itemLine(item.includes('class="tick"') ? ticked : '•', paragraphsIn(item));
}

function paragraphsIn(item: string): string[] {
  return [...item.matchAll(/<p\b[^>]*>(.*?)<\/p>/gs)].map(([, text = '']) => textOf(text));
}

/** An item that can be ticked is a button that bears the item's title. */
function ticksIn(article: string): string[] {
  const items = [...article.matchAll(/<li class="(item[^"]*)">(.*?)<p class="item-title">(.*?)<\/p>/gs)];
  const ticks = items.filter(([, , before = '']) => before.includes('<button class="tick"'));
  return ticks.map(([, style = '', , title = '']) => `${style.includes('is-ticked') ? '✓ ' : ''}${textOf(title)}`);
}

function answersIn(page: string): string[] {
  const buttons = [...page.matchAll(/<(button|a) class="answer[^"]*" (?:name="key"|href=)([^>]*)>(.*?)<\/\1>/gs)];
  return buttons.map(([, , about = '', label = '']) => {
    return `${about.includes('aria-pressed="true"') ? '✓ ' : ''}${textOf(label)}`;
  });
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function textOf(markup: string): string {
  return markup.replaceAll(/<[^>]*>/g, '').replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
