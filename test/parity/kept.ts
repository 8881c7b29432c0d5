import { itemLine, linesOf, type Seen } from './seen.ts';

/** What a person saw, read back from the transcript that is kept. */
export function seenInTranscript(text: string): Seen {
  const paragraphs = text.split('\n\n');
  const last = paragraphs.at(-1)?.split('\n') ?? [];
  const hasButtons = last.every((line) => /^\[.*\]$/su.test(line));
  const buttons = hasButtons ? last.map((line) => line.slice(1, -1)) : [];
  const told = hasButtons ? paragraphs.slice(0, -1) : paragraphs;
  return { lines: told.flatMap(paragraphLines), buttons };
}

/** Lines before the first item stand for themselves; every item takes the lines after it. */
function paragraphLines(paragraph: string): string[] {
  const [before = '', ...items] = paragraph.split(/(?:^|\n)(?=[•☐☑] )/u);
  const isItem = /^[•☐☑] /u.test(before);
  const listed = isItem ? [before, ...items] : items;
  return [...(isItem ? [] : linesOf(before)), ...listed.map((item) => itemLine(item.charAt(0), [item.slice(2)]))];
}
