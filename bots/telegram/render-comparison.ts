import type { Compared, Comparison } from '../../core/view.ts';
import { bold, italic, type Line, type Paragraph, paragraphs, plain, tidy } from './rich-text.ts';

/** Two results as one list to read: what there is now, an arrow, what there would be. */
export function comparisonParagraphs({ now, otherwise, groups }: Comparison): Paragraph[] {
  return [
    ...paragraphs(`${now} → ${otherwise}`, italic),
    ...groups.flatMap(({ title, rows }) => [...paragraphs(`— ${title} —`, bold), ...rows.map(rowParagraph)]),
  ];
}

function rowParagraph({ title, now, otherwise }: Compared): Paragraph {
  const told: Line = [plain(now === otherwise ? oneLine(now) : `${oneLine(now)} → ${oneLine(otherwise)}`)];
  return { lines: [[plain('• '), bold(oneLine(title))], told] };
}

function oneLine(text: string): string {
  return tidy(text).replaceAll('\n', ' ');
}
