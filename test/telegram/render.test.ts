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

function labels(view: View): string[][] {
  return rendered(view)
    .at(-1)!
    .keyboard.map((row) => row.map(({ text }) => text));
}

describe('a question', () => {
  test('is one message with its answers, what is left, and the tools under it', () => {
    const view = aView({
      note: 'Saved.',
      text: ['Which city will you work in?', 'The office there decides.'],
      choices: [
        { key: 'shanghai', label: 'Shanghai' },
        { key: 'unknown', label: "I don't know" },
      ],
      placeholder: 'Type a city',
      left: { least: 2, most: 5 },
      tools: ['back', 'why', 'menu'],
    });

    expect(rendered(view)).toEqual([
      {
        html: '<i>Saved.</i>\n\nWhich city will you work in?\n\nThe office there decides.\n\n<i>Type a city</i>\n\n<i>About 2 to 5 questions left.</i>',
        plain:
          'Saved.\n\nWhich city will you work in?\n\nThe office there decides.\n\nType a city\n\nAbout 2 to 5 questions left.',
        keyboard: [
          [
            { text: 'Shanghai', callback_data: 'arrival:city?shanghai' },
            { text: "I don't know", callback_data: 'arrival:city?unknown' },
          ],
          [
            { text: '‹ Back', callback_data: 'arrival:city?back' },
            { text: 'Why?', callback_data: 'arrival:city?why' },
            { text: 'Menu', callback_data: 'arrival:city?menu' },
          ],
        ],
      },
    ]);
  });

  test('shows short answers side by side and long ones alone', () => {
    const choices = ['Yes', 'No', 'Later', 'Back', 'A bachelor degree from outside China', '北京', '上海'].map(
      (label, index) => ({
        key: `k${index}`,
        label,
      }),
    );

    expect(labels(aView({ choices, tools: [] }))).toEqual([
      ['Yes', 'No', 'Later'],
      ['Back'],
      ['A bachelor degree from outside China'],
      ['北京', '上海'],
    ]);
  });

  test('ticks what is picked where several answers hold', () => {
    const choices = [
      { key: 'a', label: 'Degree', picked: true },
      { key: 'b', label: 'Licence', picked: false },
      { key: 'done', label: 'These are all' },
    ];

    expect(labels(aView({ choices, expects: 'several', tools: [] }))).toEqual([
      ['✓ Degree', 'Licence'],
      ['These are all'],
    ]);
  });

  test('says in full what a phone would cut off on a button', () => {
    const long = 'A work permit notification that was issued before the change of December 2024';
    const [message] = rendered(aView({ choices: [{ key: 'a', label: long }] }));

    expect(message!.plain).toContain(`• ${long}`);
    expect(message!.keyboard[0]![0]!.text).toBe(long);
  });

  test('has a calendar where a day is asked', () => {
    const rows = labels(
      aView({ at: 'arrival:enteredOn', expects: 'day', choices: [{ key: 'today', label: 'Today' }] }),
    );

    expect(rows.slice(0, 4)).toEqual([
      ['Today'],
      ['‹', 'March 2026', '›'],
      ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
      ['·', '·', '·', '·', '·', '·', '1'],
    ]);
  });

  test('offers a tool only once, and a file only where no answer fetches it', () => {
    const choices = [
      { key: 'download', label: 'Download' },
      { key: 'menu', label: 'Menu' },
    ];

    expect(labels(aView({ choices, files: ['data', 'calendar'], tools: ['back', 'menu'] }))).toEqual([
      ['Download', 'Menu'],
      ['Dates for your calendar (.ics)'],
      ['‹ Back'],
    ]);
  });
});

describe('the plan', () => {
  test('is a list with days, marks, arithmetic, the Chinese term and the sources', () => {
    const item = anItem('Register your address', {
      term: '住宿登记',
      when: 'by Tue, 3 March 2026',
      marks: [
        { kind: 'soon', label: '1 day left' },
        { kind: 'form', label: 'you' },
      ],
      detail: 'At the police station.',
      reckoning: '24 hours after 2 March.',
      ticked: false,
      sources: [aSource('Exit and Entry Law', 'https://www.nia.gov.cn/law?a=1&b=2')],
    });
    const [message] = rendered(
      aView({ sections: [{ key: 'dates', title: 'Your dates', items: [item] }], text: ['Your move.'] }),
    );

    expect(message!.html).toBe(
      [
        'Your move.',
        '<b>— Your dates —</b>',
        '☐ <b>Register your address</b> · 住宿登记\nby Tue, 3 March 2026 · ⏳ 1 day left · you\nAt the police station.\n<i>24 hours after 2 March.</i>\n<a href="https://www.nia.gov.cn/law?a=1&amp;b=2">[1]</a>',
        '<blockquote expandable><b>Sources</b>\n1. <a href="https://www.nia.gov.cn/law?a=1&amp;b=2">Exit and Entry Law</a> — NIA, 2024-12-01, checked 3 Mar 2026</blockquote>',
      ].join('\n\n'),
    );
  });

  test('says its name once, and numbers a source that is cited twice once', () => {
    const [law, guide] = [aSource('Law', 'https://a.example/'), aSource('Guide', 'https://b.example/')];
    const items = [anItem('One', { sources: [law] }), anItem('Two', { sources: [guide, law] })];
    const section = { key: 'dates', title: 'Dates', items };
    const [message] = rendered(aView({ title: 'Dates', text: [], sections: [section] }));

    expect(message!.plain.split('\n\n')).toEqual([
      'Dates',
      '• One\n[1]',
      '• Two\n[2] [1]',
      'Sources\n1. Law — NIA, 2024-12-01, checked 3 Mar 2026\n2. Guide — NIA, 2024-12-01, checked 3 Mar 2026',
    ]);
  });

  test.each([
    'javascript:alert(1)',
    'ftp://a.example/x',
    'https://user:pw@a.example/',
    'not an address',
    'https://nodots/',
  ])('does not link %s', (url) => {
    const [message] = rendered(aView({ sources: [aSource('A law', url)] }));

    expect(message!.html).not.toContain('<a ');
    expect(message!.plain).toContain('A law');
  });

  test('carries the case to the browser by a code and a link', () => {
    const [message] = rendered(aView({ link: { code: 'Ab-_9', url: 'https://zhilu.example/c/Ab-_9' } }));

    expect(message!.html).toContain(
      '<a href="https://zhilu.example/c/Ab-_9">https://zhilu.example/c/Ab-_9</a>\nCode: <code>Ab-_9</code>',
    );
    expect(message!.keyboard[0]).toEqual([{ text: 'Continue in the browser', url: 'https://zhilu.example/c/Ab-_9' }]);
  });
});

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
