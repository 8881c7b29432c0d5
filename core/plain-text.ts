import { once } from './once.ts';
import type { Aside, Compared, Comparison, Item, Section, View } from './view.ts';

/** A screen as plain text, line by line: what the transcript keeps, and what scripts compare. */
export const plainText = once(inLines);

function inLines(view: View): string {
  const { title, note, text, comparison, sections, remarks = [], aside, choices, link } = view;
  const compared = comparison ? comparisonTexts(comparison) : [];
  const lists = [...compared, ...sections.map(sectionText)];
  const paragraphs = [
    note,
    title,
    ...text,
    ...lists,
    ...remarks,
    aside && asideText(aside),
    link && '🔗 …',
    choicesText(choices),
  ];
  return paragraphs.filter((paragraph) => paragraph !== undefined && paragraph !== '').join('\n\n');
}

function comparisonTexts({ now, otherwise, groups }: Comparison): string[] {
  const row = ({ title, now, otherwise }: Compared) =>
    `• ${title}\n  ${now === otherwise ? now : `${now} → ${otherwise}`}`;
  return [`${now} → ${otherwise}`, ...groups.map(({ title, rows }) => [title, ...rows.map(row)].join('\n'))];
}

function asideText({ title, lines }: Aside): string {
  return [title, ...lines].join('\n');
}

function sectionText({ title, intro, items }: Section): string {
  return [title, intro, ...items.map(itemText)].filter(Boolean).join('\n');
}

function itemText({ title, term, when, window, advice, detail, reckoning, marks, ticked }: Item): string {
  const tick = ticked === undefined ? '•' : ticked ? '☑' : '☐';
  const head = `${tick} ${[title, term && `(${term})`].filter(Boolean).join(' ')}`;
  const marked = marks.length > 0 ? `[${marks.map(({ label }) => label).join('; ')}]` : undefined;
  return [head, when, window, advice, marked, detail, reckoning].filter((line) => line !== undefined).join('\n  ');
}

function choicesText(choices: View['choices']): string {
  return choices.map(({ label, picked }) => `[${picked ? '✓ ' : ''}${label}]`).join('\n');
}
