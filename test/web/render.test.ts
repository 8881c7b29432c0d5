import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderPrint } from '../../bots/web/render-plan.ts';
import { renderTurn } from '../../bots/web/render-screen.ts';
import { fingerprint } from '../../bots/web/shown.ts';
import { screen, type View } from '../../core/view.ts';
import { wordsIn } from '../walker/guide.ts';
import { fullView, shown } from './screens.ts';

const rows = readFileSync(new URL('../bad-inputs/bad-inputs.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const hostile: string[] = rows
  .map((row) => JSON.parse(row).value)
  .filter((value): value is string => typeof value === 'string' && value !== '' && value.length < 2000);

const page = (view: Partial<View>) => String(renderTurn(shown({ ...screen('arrival:stage', 'en'), ...view })));

/** The tags of a page with the names of their attributes: what a text must not be able to change, but for a hotline and its own weight. */
function skeleton(markup: string): string[] {
  const plain = markup.replaceAll(/<a href="tel:(\d{5})">\1<\/a>/g, '$1').replaceAll('<p class="main">', '<p>');
  return [...plain.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/"[^"]*"/g, '""'));
}

describe('what is shown', () => {
  test('any text is shown literally, wherever it stands', () => {
    const harmless = skeleton(String(renderTurn(shown(fullView('x', 'zh-CN')))));

    expect(hostile.length).toBeGreaterThan(200);
    for (const text of [
      ...hostile,
      '"><script>alert(1)</script>',
      "' onfocus='alert(1)",
      '<img src=x onerror=alert(1)>',
      '&lt;',
    ]) {
      expect(skeleton(String(renderTurn(shown(fullView(text, 'zh-CN'))))), text).toEqual(harmless);
    }
  });

  test('every answer is a button that names its screen', () => {
    const markup = page({ choices: [{ key: 'letterIssued', label: 'The letter is issued' }] });

    expect(markup).toContain('<input type="hidden" name="at" value="arrival:stage">');
    expect(markup).toContain('<input type="hidden" name="turn" value="turn-of-the-test-00000000">');
    expect(markup).toMatch(
      /<button class="answer" name="key" value="letterIssued"><span>The letter is issued<\/span><\/button>/,
    );
  });

  test('where nothing is asked, nobody is offered to ask why it is', () => {
    const tools: View['tools'] = ['back', 'why'];

    const asking = page({ tools });
    const telling = page({ tools, title: 'Your plan is ready' });

    expect(asking).toContain('Why do you ask?');
    expect(asking).toContain('Write or tap an answer');
    expect(telling).not.toMatch(/Why do you ask|tap an answer/);
    expect(telling).toContain('What does it rest on?');
  });

  test('an answer that can be picked beside others says whether it is', () => {
    const markup = page({
      expects: 'several',
      choices: [
        { key: 'one', label: 'One', picked: true },
        { key: 'two', label: 'Two', picked: false },
      ],
    });

    expect(markup).toMatch(/value="one" aria-pressed="true"/);
    expect(markup).toMatch(/value="two" aria-pressed="false"/);
  });

  test('only what says that these are all goes on, and is in reach below the list', () => {
    const several = (key: string, label: string) =>
      page({
        expects: 'several',
        choices: [
          { key: 'one', label: 'One', picked: key === 'these' },
          { key, label },
        ],
      });

    expect(several('done', 'None of these')).not.toContain('goes-on');
    expect(several('these', 'These are all')).toMatch(
      /class="composer">[\s\S]*class="answer goes-on"[^>]* value="these"/,
    );
    expect(several('these', 'These are all').match(/value="these"/g)).toHaveLength(1);
  });

  test('an answer that fetches a file is a link, and stands once', () => {
    const markup = page({ choices: [{ key: 'data', label: 'Download everything' }], files: ['data', 'calendar'] });

    expect(markup).toContain('<a class="answer" href="/my-data.json" download><span>Download everything</span></a>');
    expect(markup.match(/my-data\.json/g)).toHaveLength(1);
    expect(markup).toContain('href="/calendar.ics"');
  });

  test('a paper is ticked in the list, and not once more below it', () => {
    const markup = page({
      sections: [
        {
          key: 'yours',
          title: 'Yours',
          items: [{ key: 'photo.employee', title: 'Photo', marks: [], ticked: true, sources: [] }],
        },
      ],
      choices: [{ key: 'photo.employee', label: 'Photo', picked: true }],
    });

    expect(markup.match(/value="photo.employee"/g)).toHaveLength(1);
    expect(markup).toContain('aria-label="Mark as not ready: Photo"');
  });

  test('the day advised stands between the day it is due and the arithmetic', () => {
    const item = {
      key: 'rp-30d',
      title: 'Apply',
      when: 'By 1 April.',
      advice: 'Advised: 3 March.',
      reckoning: '2 March + 30 days.',
    };
    const markup = page({ sections: [{ key: 'dates', title: 'Dates', items: [{ ...item, marks: [], sources: [] }] }] });

    expect(markup).toMatch(/By 1 April\.<\/p>\s*<p class="advice">Advised: 3 March\.<\/p>\s*<p class="reckoning">/);
  });

  test('a day and a moment have a picker beside the field that takes any form', () => {
    expect(page({ expects: 'day' })).toContain('type="date" name="day"');
    expect(page({ expects: 'moment' })).toContain('type="datetime-local" name="moment"');
    expect(page({ expects: 'day' })).toContain('type="text" name="text"');
    expect(page({ expects: 'nothing' })).not.toContain('picker');
  });

  test('countries and cities are suggested in the words of the language', () => {
    expect(page({ expects: 'country' })).toContain('<option value="Viet');
    expect(page({ expects: 'city' })).toContain('<option value="Shanghai">');
    expect(String(renderTurn(shown({ ...screen('a:b', 'zh-CN'), expects: 'city' })))).toContain(
      '<option value="上海">',
    );
  });

  test('Chinese terms are marked as Chinese in a page of another language', () => {
    const markup = page({ text: ['Open the card (电子社保卡) now.'] });

    expect(markup).toContain('<p class="main">Open the card (<span lang="zh-CN">电子社保卡</span>) now.</p>');
  });

  test('a question or a short order stands out, and a long explanation does not', () => {
    expect(page({ text: ['Some law.', 'Which city?'] })).toContain('<p class="main">Which city?</p>');
    expect(page({ text: ['Open the card now.', 'It is free.'] })).toContain('<p class="main">Open the card now.</p>');
    expect(page({ text: ['The check often fails in the evening. '.repeat(5)] })).not.toContain('class="main"');
    expect(page({ text: ['请打开电子社保卡，点“登录”。'] })).toContain('class="main"');
    expect(page({ text: ['晚上人脸识别常常不能通过。'.repeat(5)] })).not.toContain('class="main"');
  });

  test('the public lines can be called with a tap, and no other number', () => {
    const markup = page({ text: ['Call 12367, or 020-12345 in Guangzhou. 123456 is none.'] });

    expect(markup).toContain('Call <a href="tel:12367">12367</a>, or 020-12345 in');
    expect(markup.match(/tel:/g)).toHaveLength(1);
  });

  test('only a web address becomes a link', () => {
    const source = { title: 'Act', publisher: '', date: '', checked: '1 May', due: '28 Oct' };
    const markup = page({
      sources: [
        { ...source, url: 'javascript:alert(1)' },
        { ...source, url: 'https://law.example/1' },
      ],
    });

    expect(markup).not.toContain('javascript:');
    expect(markup).toContain('href="https://law.example/1"');
  });

  test('what stays the same under another answer is folded away, before the buttons', () => {
    const items = Array.from({ length: 4 }, (_, index) => ({
      key: `${index}`,
      title: `Paper ${index}`,
      marks: [],
      sources: [],
    }));
    const markup = page({ sections: [{ key: 'same', title: 'The same either way', items }] });

    expect(markup).toContain('<details class="part part-same folded" id="part-same">');
  });

  test('on paper stands what one takes along, the last day of the stay before other dates, without what can only be opened', () => {
    const source = {
      title: 'Act',
      publisher: '',
      date: '',
      checked: '1 May',
      due: '28 Oct',
      url: 'https://law.example/1',
    };
    const listed = (key: string) => ({
      key,
      title: key,
      items: [{ key, title: `In ${key}`, marks: [], sources: [source] }],
    });
    const view = {
      ...screen('plan-whole', 'en'),
      sections: ['warnings', 'dates', 'yours-residence', 'stay-last', 'step-decide'].map(listed),
    };
    const paper = String(renderPrint({ view, words: wordsIn('en') }, { today: '2026-03-02' }));

    expect([...paper.matchAll(/In [\w-]+/g)].map(String)).toEqual([
      ...['In warnings', 'In stay-last', 'In dates', 'In yours-residence'],
    ]);
    expect(paper).not.toContain('law.example');
  });

  test('how much is left counts what comes after the present question', () => {
    expect(page({ left: { least: 4, most: 6 } })).toContain('>3 to 5 more questions.<');
    expect(page({ left: { least: 2, most: 2 } })).toContain('>1 more question.<');
    expect(page({ left: { least: 1, most: 3 } })).toContain('>At most 2 more questions.<');
    expect(page({ left: { least: 1, most: 1 } })).toContain('This is the last question');
  });

  test('what is usually left is told beside the most, and the bar goes by it', () => {
    const shown = page({ left: { least: 1, usually: 16, most: 25 } });

    expect(shown).toContain('>Usually up to 15 more questions, at most 24.<');
    expect(shown).toMatch(/<progress[^>]* max="16"/);
  });

  test('an earlier answer stands with its question and can be changed', () => {
    const markup = page({ earlier: [{ fact: 'city', label: 'City', value: 'Shanghai' }] });

    expect(markup).toContain('<input type="hidden" name="argument" value="city">');
    expect(markup).toMatch(/name="command" value="change" aria-label="Change your answer: City"/);
  });

  test('answers long ago are folded away', () => {
    const earlier = ['one', 'two', 'three', 'four'].map((fact) => ({ fact, label: fact, value: fact }));

    expect(page({ earlier })).toContain('<summary>2 earlier answers</summary>');
  });

  test('what is said once does not make another screen', () => {
    const view = screen('arrival:stage', 'en');

    expect(fingerprint({ ...view, note: 'Saved.' })).toBe(fingerprint(view));
    expect(fingerprint({ ...view, text: ['Other'] })).not.toBe(fingerprint(view));
  });
});
