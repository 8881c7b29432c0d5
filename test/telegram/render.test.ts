import { describe, expect, test } from 'vitest';
import { render } from '../../bots/telegram/render.ts';
import type { View } from '../../core/view.ts';
import { allWords } from '../../locales/words.ts';
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
        html: '<i>Saved.</i>\n\nWhich city will you work in?\n\nThe office there decides.\n\n<i>Type a city</i>\n\n<i>1 to 4 more questions.</i>',
        plain:
          'Saved.\n\nWhich city will you work in?\n\nThe office there decides.\n\nType a city\n\n1 to 4 more questions.',
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

  test('tells what is usually left beside the most that can be', () => {
    const [{ plain = '' } = {}] = rendered(aView({ left: { least: 1, usually: 16, most: 25 } }));

    expect(plain).toContain('Usually up to 15 more questions, at most 24.');
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
      { key: 'these', label: 'These are all' },
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
      { key: 'data', label: 'Download' },
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
  test('is a list with days, the day advised, marks, arithmetic, the Chinese term and the sources', () => {
    const item = anItem('Register your address', {
      term: '住宿登记',
      when: 'by Tue, 3 March 2026',
      advice: 'Advised: Mon, 2 March 2026.',
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
        '☐ <b>Register your address</b> · 住宿登记\nby Tue, 3 March 2026\nAdvised: Mon, 2 March 2026.\n⏳ 1 day left · you\nAt the police station.\n<i>24 hours after 2 March.</i>\n<a href="https://www.nia.gov.cn/law?a=1&amp;b=2">[1]</a>',
        '<blockquote expandable><b>Sources, checked 3 Mar 2026, next check due 30 Aug 2026</b>\n1. <a href="https://www.nia.gov.cn/law?a=1&amp;b=2">Exit and Entry Law</a> — NIA · 2024-12-01</blockquote>',
      ].join('\n\n'),
    );
  });

  test('says with each source when it was checked where they were not checked on one day', () => {
    const sources = [
      aSource('Law', 'https://a.example/'),
      { ...aSource('Guide', 'https://b.example/'), checked: '4 Mar 2026' },
    ];
    const section = { key: 'dates', title: 'Dates', items: [anItem('One', { sources })] };

    expect(rendered(aView({ sections: [section] }))[0]!.plain).toContain(
      'Sources\n1. Law — NIA · 2024-12-01 · checked 3 Mar 2026, next check due 30 Aug 2026\n2. Guide — NIA · 2024-12-01 · checked 4 Mar 2026, next check due 30 Aug 2026',
    );
  });

  test.each([
    ['en', 'Either way: Category B'],
    ['zh-CN', '两种情况相同：Category B'],
  ])('says of a result that stays that it does: %s', (language, told) => {
    const rows = [
      { key: 'outcome', title: 'Work permit', now: 'Category B', otherwise: 'Category B' },
      { key: 'stay', title: 'Stay', now: '2 March', otherwise: '5 May' },
    ];
    const comparison = { now: 'Now', otherwise: 'If', groups: [{ key: 'result', title: 'Result', rows }] };
    const [message] = rendered(aView({ language, comparison }));

    expect(message!.plain).toContain(`• Work permit\n${told}\n`);
    expect(message!.plain).toContain('• Stay\n2 March → 5 May');
  });

  test('folds away what stays the same under another answer', () => {
    const section = { key: 'same', title: 'The same either way', items: [anItem('One'), anItem('Two')] };
    const [message] = rendered(aView({ sections: [section] }));

    expect(message!.html).toContain('<blockquote expandable>• One\n• Two</blockquote>');
  });

  test('leaves the links to the list where it is long', () => {
    const sources = Array.from({ length: 21 }, (_, index) => aSource(`Law ${index}`, `https://a.example/${index}`));
    const section = { key: 'dates', title: 'Dates', items: [anItem('One', { sources })] };
    const [message] = rendered(aView({ sections: [section] }));

    expect(message!.html).toContain('[20] [21]');
    expect(message!.html).toContain('<a href="https://a.example/20">Law 20</a>');
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
      'Sources, checked 3 Mar 2026, next check due 30 Aug 2026\n1. Law — NIA · 2024-12-01\n2. Guide — NIA · 2024-12-01',
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
      '<a href="https://zhilu.example/c/Ab-_9">https://zhilu.example/c/Ab-_9</a>\nWhere you go on, in the web guide or in another chat with me, type this code like an answer (a tap copies it):\n<code>Ab-_9</code>',
    );
    expect(message!.keyboard[0]).toEqual([{ text: 'Continue in the browser', url: 'https://zhilu.example/c/Ab-_9' }]);
  });
});
