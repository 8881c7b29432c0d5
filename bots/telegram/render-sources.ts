import type { Citation, View } from '../../core/view.ts';
import type { Words } from '../../core/words.ts';
import { bold, type Line, link, type Paragraph, plain } from './rich-text.ts';

/** Every source of a view once, in the order in which they are numbered. */
export function citedIn({ sections, sources }: View): Citation[] {
  const all = [...sources, ...sections.flatMap(({ items }) => items.flatMap((item) => item.sources))];
  return all.filter(({ url }, index) => all.findIndex((other) => other.url === url) === index);
}

/** The sources as a list, folded away until it is asked for; the days of checking once where they are the same for all. */
export function sourceParagraphs(cited: Citation[], words: Words): Paragraph[] {
  if (cited.length === 0) return [];
  const [first] = cited;
  const isAlike = cited.every(({ checked, due }) => checked === first?.checked && due === first.due);
  const title =
    first && isAlike
      ? words.say('telegram:sources.titleChecked', { day: first.checked, due: first.due })
      : words.say('telegram:sources.title');
  const heading: Line = [bold(title)];
  return [
    {
      folded: true,
      lines: [
        heading,
        ...cited.map((citation, index) => citationLine(citation, { number: index + 1, isAlike, words })),
      ],
    },
  ];
}

function citationLine(
  { title, publisher, url, date, checked, due }: Citation,
  { number, isAlike, words }: { number: number; isAlike: boolean; words: Words },
): Line {
  const check = isAlike ? '' : words.say('telegram:sources.checked', { day: checked, due });
  const about = [publisher, date, check].filter((part) => part !== '');
  return [plain(`${number}. `), link(title.replaceAll('\n', ' '), { to: url }), plain(` — ${about.join(' · ')}`)];
}
