import type { Shown } from '../../bots/web/shown.ts';
import { screen, type View } from '../../core/view.ts';
import { allWords } from '../../locales/words.ts';

const wordsIn = allWords();

/** A screen that has everything a screen can have, with one text in all places where a text stands. */
export function fullView(text: string, language = 'en'): View {
  const citation = {
    title: text,
    publisher: text,
    url: `https://law.example/?q=${text}`,
    date: text,
    checked: text,
    due: text,
  };
  const item = {
    key: 'paper.employee',
    title: text,
    detail: text,
    term: text,
    when: text,
    advice: text,
    reckoning: text,
    marks: [{ kind: 'past' as const, label: text }],
    ticked: false,
    sources: [citation],
  };
  return {
    ...screen('arrival:stage', language),
    title: text,
    note: text,
    text: [text],
    sections: [{ key: 'yours', title: text, intro: text, items: [item] }],
    choices: [
      { key: 'paper.employee', label: text },
      { key: 'yes', label: text },
      { key: 'some', label: text, picked: true },
    ],
    expects: 'day',
    placeholder: text,
    sources: [citation],
    tools: ['back', 'why', 'menu', 'plan', 'help'],
    left: { least: 3, most: 6 },
    earlier: [{ fact: 'city', label: text, value: text }],
    files: ['calendar', 'data'],
    link: { code: 'abc' },
    rules: [],
  };
}

export function shown(view: View): Shown {
  return {
    view,
    words: wordsIn(view.language),
    opensThere: false,
    turn: 'turn-of-the-test-00000000',
    leadsTo: (code) => ({ web: `https://zhilu.example/continue/${code}`, telegram: `https://t.me/bot?start=${code}` }),
  };
}
