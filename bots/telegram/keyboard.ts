import type { Day } from '../../core/date.ts';
import { type Choice, type FileKind, nameOfTool, type View } from '../../core/view.ts';
import type { Words } from '../../core/words.ts';
import { type Button, buttonData, type Keyboard } from './button.ts';
import { calendarRows } from './calendar.ts';
import { tidy, webAddress } from './rich-text.ts';

// About what a phone shows of a row before it cuts: columns of a Latin letter's width.
const rowColumns = 34;
// A label wider than this is cut on a narrow phone.
const buttonColumns = 40;

/** The buttons of a view: its answers, a calendar where a day is asked, its files, and what is on every screen. */
export function keyboardFor(view: View, { words, today }: { words: Words; today: Day }): Keyboard {
  const { at, choices, expects } = view;
  const asksDay = expects === 'day' || expects === 'moment';
  return [
    ...choiceRows(at, choices),
    ...(asksDay ? calendarRows({ month: today.slice(0, 7) }, { at, language: view.language }) : []),
    ...linkRows(view, words),
    ...fileKinds(view).map((kind) => [button(words.say(`telegram:file.${kind}`), { at, key: kind })]),
    ...toolRow(view, words),
  ];
}

/** The labels of buttons that a narrow phone would cut. */
export function longLabels({ choices }: View): string[] {
  return choices.map(({ label }) => label).filter((label) => columns(label) > buttonColumns);
}

/** Short labels stand side by side, two or three to a row; long ones alone. */
function choiceRows(at: string, choices: Choice[]): Keyboard {
  const buttons = choices.map(({ key, label, picked }) => button(picked ? `✓ ${label}` : label, { at, key }));
  const rows: Keyboard = [];
  for (const each of buttons) {
    const last = rows.at(-1);
    if (last && sharesRow([...last, each])) last.push(each);
    else rows.push([each]);
  }
  return rows;
}

function sharesRow(row: Button[]): boolean {
  const widest = Math.max(...row.map(({ text }) => columns(text) + 2));
  return row.length <= 3 && widest * row.length <= rowColumns;
}

function linkRows({ link }: View, words: Words): Keyboard {
  const url = link?.url && webAddress(link.url);
  return url ? [[{ text: words.say('telegram:link.open'), url }]] : [];
}

/** Files that no answer of the screen fetches already. */
function fileKinds({ files, choices }: View): FileKind[] {
  const keys = choices.map(({ key }) => key);
  return files.filter((kind) => !keys.includes(kind));
}

function toolRow(view: View, words: Words): Keyboard {
  const { at, tools, choices } = view;
  const keys = choices.map(({ key }) => key);
  const shown = tools.filter((tool) => !keys.includes(tool));
  return shown.length > 0
    ? [shown.map((tool) => button(words.say(`telegram:tool.${nameOfTool(view, tool)}`), { at, key: tool }))]
    : [];
}

/** A button without a visible sign would be refused. */
function button(label: string, { at, key }: { at: string; key: string }): Button {
  const text = tidy(label).replace(/\s+/g, ' ').trim();
  return { text: text === '' ? '…' : text, callback_data: buttonData(at, key) };
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u;

function columns(text: string): number {
  return [...text].reduce((sum, sign) => sum + (wide.test(sign) ? 2 : 1), 0);
}
