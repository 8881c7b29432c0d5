import type { Citation, View } from '../../core/view.ts';
import type { Words } from '../../core/words.ts';
import { bold, type Line, link, type Paragraph, plain } from './rich-text.ts';

/** Every source of a view once, in the order in which they are numbered. */
export function citedIn({ sections, sources }: View): Citation[] {
  const all = [...sources, ...sections.flatMap(({ items }) => items.flatMap((item) => item.sources))];
  return all.filter(({ url }, index) => all.findIndex((other) => other.url === url) === index);
}

/** The sources as a list, folded away until it is asked for. */
export function sourceParagraphs(cited: Citation[], words: Words): Paragraph[] {
  if (cited.length === 0) return [];
  const title: Line = [bold(words.say('telegram:sources.title'))];
  return [
    {
      folded: true,
      lines: [title, ...cited.map((citation, index) => citationLine(citation, { number: index + 1, words }))],
    },
  ];
}

function citationLine(
  { title, publisher, url, date, checked }: Citation,
  { number, words }: { number: number; words: Words },
): Line {
  const about = [publisher, date, words.say('telegram:sources.checked', { day: checked })].filter(
    (part) => part !== '',
  );
  return [plain(`${number}. `), link(title.replaceAll('\n', ' '), { to: url }), plain(` — ${about.join(' · ')}`)];
}
