import type { ShownMessage } from '../telegram-stand-in/chats.ts';
import type { TextEntity } from '../telegram-stand-in/html.ts';

/** A chat as a page that looks like a plain messenger on a phone: its messages, their styles, the buttons under them. */
export function messengerPage(messages: readonly ShownMessage[], { language }: { language: string }): string {
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><style>${style}</style>
<header><span class="face" lang="zh-CN">指路</span><b>Zhilu</b></header>
<main>${messages.map(messageHtml).join('\n')}</main></html>`;
}

function messageHtml({ from, plain, entities, keyboard, document }: ShownMessage): string {
  const file = document ? `<p class="file">${escaped(document.name)}</p>` : '';
  const rows = keyboard.map(
    (row) => `<div class="row">${row.map(({ text }) => `<span>${escaped(text)}</span>`).join('')}</div>`,
  );
  return `<section class="${from}"><div class="bubble">${file}${styled(plain, entities)}</div>${rows.join('')}</section>`;
}

const tags: Record<string, string> = {
  bold: 'b',
  italic: 'i',
  code: 'code',
  text_link: 'u',
  bot_command: 'u',
  expandable_blockquote: 'blockquote',
};

/** The text with each of its styles; where one holds another, the longer opens first and closes last. */
function styled(plain: string, entities: readonly TextEntity[]): string {
  const known = entities.filter(({ type }) => type in tags);
  const outermost = known.toSorted((one, other) => one.offset - other.offset || other.length - one.length);
  let html = '';
  for (let at = 0; at <= plain.length; at += 1) {
    const closing = outermost.filter(({ offset, length }) => offset + length === at).toReversed();
    const opening = outermost.filter(({ offset }) => offset === at);
    html += closing.map(({ type }) => `</${tags[type]}>`).join('');
    html += opening.map(({ type }) => `<${tags[type]}>`).join('');
    html += escaped(plain.charAt(at));
  }
  return html;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const style = `
* { box-sizing: border-box; margin: 0; }
body { font: 16px/1.4 sans-serif; color: #1b1d1f; background: #dfe6ea; }
header { position: fixed; inset: 0 0 auto; height: 56px; padding: 0 14px; display: flex; align-items: center; gap: 12px;
  background: #fff; border-bottom: 1px solid #cfd7dc; font-size: 18px; }
.face { width: 36px; height: 36px; padding-top: 2px; border-radius: 50%; background: #a8281c; color: #fff8ee;
  font: 700 13px/32px sans-serif; text-align: center; }
main { min-height: 100vh; padding: 68px 10px 12px; display: flex; flex-direction: column; justify-content: flex-end; gap: 8px; }
.bubble { padding: 9px 12px; border-radius: 14px; background: #fff; white-space: pre-wrap; overflow-wrap: anywhere; }
.bot { width: 94%; }
.person { align-self: flex-end; max-width: 80%; }
.person .bubble { background: #d6efd0; }
.row { display: flex; gap: 4px; margin-top: 4px; }
.row span { flex: 1; padding: 9px 6px; border-radius: 9px; background: #5d7482; color: #fff; font-size: 15px; text-align: center;
  white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
u { color: #17639a; text-decoration: none; }
i { color: #4c545a; }
blockquote { max-height: 3.2em; overflow: hidden; margin-top: 2px; padding: 4px 10px; border-left: 3px solid #5d7482;
  border-radius: 5px; background: #eef2f4; font-size: 14px; }`;
