import type { Compared, Comparison } from '../../core/view.ts';
import type { Words } from '../../core/words.ts';
import { bold, italic, type Line, type Paragraph, paragraphs, plain, tidy } from './rich-text.ts';

/** Two results as one list to read: what there is now, an arrow, what there would be; of what stays, that it does. */
export function comparisonParagraphs({ now, otherwise, groups }: Comparison, words: Words): Paragraph[] {
  return [
    ...paragraphs(`${now} → ${otherwise}`, italic),
    ...groups.flatMap(({ title, rows }) => [
      ...paragraphs(`— ${title} —`, bold),
      ...rows.map((row) => rowParagraph(row, words)),
    ]),
  ];
}

function rowParagraph({ title, now, otherwise }: Compared, words: Words): Paragraph {
  const stays = () => words.say('telegram:eitherWay', { value: oneLine(now) });
  const told: Line = [plain(now === otherwise ? stays() : `${oneLine(now)} → ${oneLine(otherwise)}`)];
  return { lines: [[plain('• '), bold(oneLine(title))], told] };
}

function oneLine(text: string): string {
  return tidy(text).replaceAll('\n', ' ');
}
