import type { Item, Mark, Section } from '../../core/view.ts';
import { bold, italic, type Line, link, type Paragraph, paragraphs, plain, type Span, tidy } from './rich-text.ts';

/** A section as a list to read: its title, then a paragraph for each item, with its sources by their numbers; what stays as it is is folded away. */
export function sectionParagraphs(
  { key, title, intro, items }: Section,
  { cited }: { cited: readonly string[] },
): Paragraph[] {
  const isList = items.every(
    ({ detail, when, window, advice, reckoning, marks, sources }) =>
      [detail, when, window, advice, reckoning].every((text) => !text) && marks.length === 0 && sources.length === 0,
  );
  const list = isList
    ? [{ lines: items.map((item) => titleLine(item, plain)), folded: key === 'same' }]
    : items.map((item) => ({ lines: itemLines(item, cited) }));
  return [...paragraphs(title, heading), ...paragraphs(intro ?? ''), ...(items.length > 0 ? list : [])];
}

function heading(text: string): Span {
  return bold(`— ${text} —`);
}

function itemLines(item: Item, cited: readonly string[]): Line[] {
  const { when, window, advice, marks, detail, reckoning } = item;
  return [
    titleLine(item, bold),
    ...linesOf(when ?? '', plain),
    ...linesOf(window ?? '', plain),
    ...linesOf(advice ?? '', plain),
    ...linesOf(marks.map(markInWords).join(' · '), plain),
    ...linesOf(detail ?? '', plain),
    ...linesOf(reckoning ?? '', italic),
    ...sourceLine(item, cited),
  ];
}

/** Bold where more is said of the item; a list of nothing but titles would be bold throughout. */
function titleLine({ title, term, ticked }: Item, style: (text: string) => Span): Line {
  const bullet = ticked === undefined ? '• ' : ticked ? '☑ ' : '☐ ';
  const line = [plain(bullet), style(oneLine(title))];
  return term ? [...line, plain(` · ${oneLine(term)}`)] : line;
}

const signs: Partial<Record<Mark['kind'], string>> = { past: '❗', soon: '⏳' };

function markInWords({ kind, label }: Mark): string {
  const sign = signs[kind];
  return sign ? `${sign} ${oneLine(label)}` : oneLine(label);
}

// What is styled in one message is limited; a long list of sources bears the links alone.
const mostLinked = 20;

function sourceLine({ sources }: Item, cited: readonly string[]): Line[] {
  if (sources.length === 0) return [];
  const numbers = sources.map(({ url }): Span => {
    const number = `[${cited.indexOf(url) + 1}]`;
    return cited.length > mostLinked ? plain(number) : link(number, { to: url });
  });
  return [numbers.flatMap(spaced)];
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
