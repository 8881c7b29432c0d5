import type { Item, Mark, Section } from '../../core/view.ts';
import type { Words } from '../../core/words.ts';
import { bold, italic, type Line, link, type Paragraph, paragraphs, plain, type Span, tidy } from './rich-text.ts';

/** A section as a list to read: its title, then a paragraph for each item. */
export function sectionParagraphs({ title, intro, items }: Section, words: Words): Paragraph[] {
  const isList = items.every(
    ({ detail, when, reckoning, marks, sources }) =>
      [detail, when, reckoning].every((text) => !text) && marks.length === 0 && sources.length === 0,
  );
  const entries = items.map((item) => ({ lines: itemLines(item, words) }));
  const list = isList ? [{ lines: entries.flatMap(({ lines }) => lines) }] : entries;
  return [...paragraphs(title, heading), ...paragraphs(intro ?? ''), ...(items.length > 0 ? list : [])];
}

function heading(text: string): Span {
  return bold(`— ${text} —`);
}

function itemLines(item: Item, words: Words): Line[] {
  const { when, marks, detail, reckoning } = item;
  const due = [when, ...marks.map(markInWords)].filter((part) => part !== undefined && part !== '').join(' · ');
  return [
    titleLine(item),
    ...linesOf(due, plain),
    ...linesOf(detail ?? '', plain),
    ...linesOf(reckoning ?? '', italic),
    ...sourceLine(item, words),
  ];
}

function titleLine({ title, term, ticked }: Item): Line {
  const bullet = ticked === undefined ? '• ' : ticked ? '☑ ' : '☐ ';
  const line = [plain(bullet), bold(oneLine(title))];
  return term ? [...line, plain(` · ${oneLine(term)}`)] : line;
}

const signs: Partial<Record<Mark['kind'], string>> = { past: '❗', soon: '⏳' };

function markInWords({ kind, label }: Mark): string {
  const sign = signs[kind];
  return sign ? `${sign} ${oneLine(label)}` : oneLine(label);
}

/** The sources of an item by number; whose they are stands once in the list of all. */
function sourceLine({ sources }: Item, words: Words): Line[] {
  if (sources.length === 0) return [];
  const links = sources.map(({ url }, index) => link(`[${index + 1}]`, { to: url }));
  return [[plain(`${words.say('telegram:source.some', { count: sources.length })} `), ...links.flatMap(spaced)]];
}

function spaced(span: Span, index: number): Span[] {
  return index === 0 ? [span] : [plain(' '), span];
}

function linesOf(text: string, style: (text: string) => Span): Line[] {
  return paragraphs(text, style).flatMap(({ lines }) => lines);
}

function oneLine(text: string): string {
  return tidy(text).replaceAll('\n', ' ');
}
