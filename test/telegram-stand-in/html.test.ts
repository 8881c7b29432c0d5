import { expect, test } from 'vitest';
import { parseHtml } from './html.ts';

test.each([
  ['🏟 🏟&lt;<abacaba', 'Unclosed start tag at byte offset 13'],
  ['🏟 🏟&lt;<abac aba>', 'Unsupported start tag "abac" at byte offset 13'],
  ['<br>', 'Unsupported start tag "br" at byte offset 0'],
  ['<b/>', 'Unsupported start tag "b/" at byte offset 0'],
  ['a < b', 'Unsupported start tag "" at byte offset 2'],
  ['🏟 🏟&lt;<i   =aba>', 'Empty attribute name in the tag "i" at byte offset 13'],
  ['🏟 🏟&lt;<i    aba>', 'Can\'t find end tag corresponding to start tag "i"'],
  ['🏟 🏟&lt;<i    aba  =  ', 'Unclosed start tag "i" at byte offset 13'],
  ['🏟 🏟&lt;<i    aba  =  190azAz-.,', 'Unexpected end of name token at byte offset 27'],
  ['🏟 🏟&lt;<i    aba  =  "&lt;&gt;&quot;>', 'Unclosed start tag at byte offset 13'],
  ['🏟 🏟&lt;</', 'Unexpected end tag at byte offset 13'],
  ['🏟 🏟&lt;<b></b></', 'Unexpected end tag at byte offset 20'],
  ['🏟 🏟&lt;<i>a</i   ', 'Unclosed end tag at byte offset 17'],
  ['🏟 🏟&lt;<i>a</em   >', 'Unmatched end tag at byte offset 17, expected "</i>", found "</em>"'],
  ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ['<tg-emoji emoji-id="x">y</tg-emoji>', 'Invalid custom emoji identifier specified'],
  ['<b>x', 'Can\'t find end tag corresponding to start tag "b"'],
  [
    '&#xDFDF',
    'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
  ],
])('markup %j is refused as Telegram refuses it', (source, description) => {
  expect(() => parseHtml(source)).toThrow(`Bad Request: can't parse entities: ${description}`);
});

test.each([
  ['&ge;&lt;&gt;&amp;&quot;&laquo;&#12345678;', '&ge;<>&"&laquo;&#12345678;', []],
  ['&#8364;&#x20ac', '€€', []],
  ['➡️ ➡️<i>➡️ ➡️</i><b>➡️ ➡️</b>', '➡️ ➡️➡️ ➡️➡️ ➡️', ['italic 5 5', 'bold 10 5']],
  ['🏟 🏟<i>🏟 &gt;<b aba   =   caba>&lt🏟</b></i>', '🏟 🏟🏟 ><🏟', ['italic 5 7', 'bold 9 3']],
  ['🏟 🏟&lt;<i>a</>', '🏟 🏟<a', ['italic 6 1']],
  ['🏟 🏟&lt;<b></b>', '🏟 🏟<', []],
  ['<blockquote   expandable>a&lt;<pre  >b;</></>', 'a<b;', ['expandable_blockquote 0 4', 'pre 2 2']],
  ['<pre><code class="language-fift">x</code></pre>', 'x', ['pre 0 1 fift']],
  ["<a   href=  'telegram.org?&lt;'   > </a>", ' ', ['text_link 0 1 http://telegram.org/?%3C']],
  ['<a href="nonsense">x</a>', 'x', []],
])('markup %j is read as Telegram reads it', (source, text, entities) => {
  const formatted = parseHtml(source);

  expect(formatted.text).toBe(text);
  expect(formatted.entities.map((entity) => Object.values(entity).join(' '))).toEqual(entities);
});
