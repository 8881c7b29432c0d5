import type { Citation, View } from '../../core/view.ts';
import type { Words } from '../../core/words.ts';
import { bold, type Line, link, type Paragraph, plain } from './rich-text.ts';

/** Every source of a view once, in the order in which they are numbered. */
export function citedIn({ sections, sources }: View): Citation[] {
  const all = [...sources, ...sections.flatMap(({ items }) => items.flatMap((item) => item.sources))];
  return all.filter(({ url }, index) => all.findIndex((other) => other.url === url) === index);
}

/** The sources as a list, folded away until it is asked for; the day of checking once where it is the same for all. */
export function sourceParagraphs(cited: Citation[], words: Words): Paragraph[] {
  if (cited.length === 0) return [];
  const days = [...new Set(cited.map(({ checked }) => checked))];
  const [day] = days.length === 1 ? days : [];
  const title = day === undefined ? 'telegram:sources.title' : 'telegram:sources.titleChecked';
  const heading: Line = [bold(words.say(title, { day: day ?? '' }))];
  return [
    {
      folded: true,
      lines: [heading, ...cited.map((citation, index) => citationLine(citation, { number: index + 1, day, words }))],
    },
  ];
}

function citationLine(
  { title, publisher, url, date, checked }: Citation,
  { number, day, words }: { number: number; day: string | undefined; words: Words },
): Line {
  const check = day === undefined ? words.say('telegram:sources.checked', { day: checked }) : '';
  const about = [publisher, date, check].filter((part) => part !== '');
  return [plain(`${number}. `), link(title.replaceAll('\n', ' '), { to: url }), plain(` — ${about.join(' · ')}`)];
}
