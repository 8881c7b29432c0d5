import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buttonData, readButtonData } from '../../bots/telegram/button.ts';
import { shortened } from '../../bots/telegram/remarks.ts';
import { render } from '../../bots/telegram/render.ts';
import type { View } from '../../core/view.ts';
import { allWords } from '../../locales/words.ts';
import { parseHtml } from '../telegram-stand-in/html.ts';
import { markupOf } from '../telegram-stand-in/keyboard.ts';
import { anItem, aSource, aView } from './views.ts';

const wordsIn = allWords();

function rendered(view: View) {
  return render(view, { words: wordsIn(view.language), today: '2026-03-02' });
}

describe('F-36 a text over 4,096 characters', () => {
  test('is split between paragraphs, numbered, with the buttons under the last', () => {
    const text = Array.from({ length: 30 }, (_, index) => `Paragraph ${index} ${'word '.repeat(60)}`);
    const messages = rendered(aView({ text, choices: [{ key: 'yes', label: 'Yes' }] }));

    expect(messages.length).toBe(3);
    expect(messages.map(({ plain }) => plain.split('\n')[0])).toEqual(['1/3', '2/3', '3/3']);
    expect(messages.map(({ keyboard }) => keyboard.length > 0)).toEqual([false, false, true]);
    expect(messages.every(({ plain }) => /^\d\/3\n\nParagraph \d+ /.test(plain))).toBe(true);
    expect(messages.flatMap(({ plain }) => plain.match(/Paragraph \d+/g))).toEqual(
      text.map((part) => part.match(/Paragraph \d+/)![0]),
    );
  });

  test('has its sources before it where they do not fit below, so that the buttons stand under the text', () => {
    const law = (index: number) => aSource(`Law ${index} ${'word '.repeat(20)}`, `https://a.example/${index}`);
    const sources = Array.from({ length: 20 }, (_, index) => law(index));
    const now = `What to do now: ${'word '.repeat(400)}end.`;
    const messages = rendered(aView({ text: [now], sources, choices: [{ key: 'yes', label: 'Yes' }] }));

    expect(messages).toHaveLength(2);
    expect(messages[0]!.plain).toContain('Sources');
    expect(messages[0]!.keyboard).toEqual([]);
    expect(messages[1]!.plain).toBe(`2/2\n\n${now}`);
    expect(messages[1]!.keyboard).not.toEqual([]);
  });

  test('breaks no character even where there is no other place to split', () => {
    const family = '👨‍👩‍👧‍👦';
    const messages = rendered(aView({ text: [family.repeat(1000)] }));

    const read = messages.map(({ plain }) => plain.replace(/^\d+\/\d+\n\n/, '').replaceAll('\n', ''));
    expect(read.join('')).toBe(family.repeat(1000));
    expect(read.every((part) => part.replaceAll(family, '') === '')).toBe(true);
  });

  test('is also split where more would be styled than Telegram shows', () => {
    const items = Array.from({ length: 120 }, (_, index) => anItem(`Paper ${index}`, { detail: 'x' }));
    const messages = rendered(aView({ sections: [{ key: 'papers', title: 'Papers', items }] }));

    expect(messages.map(({ html }) => parseHtml(html).entities.length).every((count) => count <= 100)).toBe(true);
  });
});

describe('F-34 whatever stands in a text', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        '/',
        'b',
        'a',
        ' ',
        '\n',
        '\0',
        '\ud83d',
        '&amp;',
        '<b>',
        '</b>',
        '<!--',
        '\u202e',
      ),
      maxLength: 200,
    }),
    fc.constantFrom(
      '<b',
      '</a>',
      '&#0;',
      '<a href="x">',
      '&lt',
      ']]>',
      '𝕏'.repeat(3000),
      'e\u0301'.repeat(4000),
      ' '.repeat(5000),
      '\u200b',
    ),
  );
  const oddItem = fc.record({
    title: odd,
    detail: odd,
    term: odd,
    when: odd,
    reckoning: odd,
    url: fc.oneof(odd, fc.webUrl({ withQueryParameters: true, withFragments: true })),
  });

  test('Telegram can read it, it fits, and it is shown as it stands', () => {
    fc.assert(
      fc.property(odd, odd, odd, fc.array(oddItem, { maxLength: 30 }), (note, title, text, items) => {
        const view = aView({
          note,
          title,
          text: [text],
          sections: [
            {
              key: 's',
              title,
              items: items.map(({ url, ...about }) => ({
                ...anItem(about.title),
                ...about,
                sources: [aSource(about.title, url)],
              })),
            },
          ],
          choices: [{ key: 'a', label: text }],
        });
        for (const message of rendered(view)) {
          const read = parseHtml(message.html);
          expect(read.text).toBe(message.plain);
          expect(read.text.length).toBeLessThanOrEqual(4096);
          expect(read.text.trim()).not.toBe('');
          expect(read.entities.length).toBeLessThanOrEqual(100);
          markupOf({ values: { reply_markup: { inline_keyboard: message.keyboard } }, files: new Map() });
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('the data of a button', () => {
  test('carry the screen and the answer, and come back as they were', () => {
    expect(readButtonData(buttonData('save:enteredOn', 'yes'))).toEqual({ at: 'save:enteredOn', key: 'yes' });
  });

  test('are 64 bytes at most, and one more is a fault of ours', () => {
    expect(buttonData('a'.repeat(60), 'yes').length).toBe(64);
    expect(() => buttonData('a'.repeat(61), 'yes')).toThrow(RangeError);
  });

  test.each(['', 'a', 'a?', '?b', 'a?b?c', 'a?b\n', 'a?b c', '{"a":1}', 'v3:c1:STEP:7', 'a?б', '🤖', 'a?b#c'])(
    'are not read from %j',
    (data) => {
      expect(readButtonData(data)).toBeUndefined();
    },
  );
});

test('what pops up over the chat is 200 characters at most, cut between characters', () => {
  const text = shortened('👨‍👩‍👧‍👦'.repeat(40));

  expect(text.length).toBeLessThanOrEqual(200);
  expect(text).toBe(`${'👨‍👩‍👧‍👦'.repeat(18)}…`);
  expect(shortened('Short.')).toBe('Short.');
});
