import type { Citation, View } from '../../core/view.ts';
import type { Words } from '../../core/words.ts';
import { bold, type Line, link, type Paragraph, plain } from './rich-text.ts';

/** Every source of a view once, folded away until it is asked for. */
export function sourceParagraphs({ sections, sources }: View, words: Words): Paragraph[] {
  const all = [...sources, ...sections.flatMap(({ items }) => items.flatMap((item) => item.sources))];
  const once = all.filter(({ url }, index) => all.findIndex((other) => other.url === url) === index);
  if (once.length === 0) return [];
  const title: Line = [bold(words.say('telegram:source.title'))];
  return [{ folded: true, lines: [title, ...once.map((citation) => citationLine(citation, words))] }];
}

function citationLine({ title, publisher, url, date, checked }: Citation, words: Words): Line {
  const about = [publisher, date, words.say('telegram:source.checked', { day: checked })].filter((part) => part !== '');
  return [plain('• '), link(title.replaceAll('\n', ' '), { to: url }), plain(` — ${about.join(', ')}`)];
}
