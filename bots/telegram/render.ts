import type { Day } from '../../core/date.ts';
import { leftAfter } from '../../core/questions-left.ts';
import type { Section, View } from '../../core/view.ts';
import type { Words } from '../../core/words.ts';
import type { Keyboard } from './button.ts';
import { keyboardFor, longLabels } from './keyboard.ts';
import { comparisonParagraphs } from './render-comparison.ts';
import { sectionParagraphs } from './render-sections.ts';
import { citedIn, sourceParagraphs } from './render-sources.ts';
import { bold, code, html, italic, link, type Paragraph, paragraphs, plain, plainText } from './rich-text.ts';
import { split } from './split.ts';

/** One message: its text in Telegram's HTML and without markup, and the buttons under it. */
export type TelegramMessage = { html: string; plain: string; keyboard: Keyboard };

/** Shows a view as the messages it takes, numbered where it takes several, with the buttons under the last. */
export function render(view: View, { words, today }: { words: Words; today: Day }): TelegramMessage[] {
  const pages = pagesOf(contentOf(view, words), sourceParagraphs(citedIn(view), words));
  const keyboard = keyboardFor(view, { words, today });
  return pages.map((page, index) => {
    const numbered = pages.length > 1 ? [{ lines: [[italic(`${index + 1}/${pages.length}`)]] }, ...page] : page;
    return messageOf(numbered, index === pages.length - 1 ? keyboard : []);
  });
}

/** Sources that do not fit below what is read go before it, so that the buttons stand under that. */
function pagesOf(content: Paragraph[], sources: Paragraph[]): Paragraph[][] {
  const together = split([...content, ...sources]);
  return together.length === 1 ? together : [...split(sources), ...split(content)];
}

/** A message of these paragraphs; one without a visible sign would be refused. */
function messageOf(parts: Paragraph[], keyboard: Keyboard = []): TelegramMessage {
  const shown = parts.length > 0 ? parts : [{ lines: [[plain('…')]] }];
  return { html: html(shown), plain: plainText(shown), keyboard };
}

/** The same with a line put before it. */
export function prefixed(message: TelegramMessage, before: string): TelegramMessage {
  const { html: first, plain: text } = messageOf(paragraphs(before, italic));
  return { ...message, html: `${first}\n\n${message.html}`, plain: `${text}\n\n${message.plain}` };
}

function contentOf(view: View, words: Words): Paragraph[] {
  const numbers = { cited: citedIn(view).map(({ url }) => url) };
  const content = [
    ...paragraphs(view.note ?? '', italic),
    ...paragraphs(view.title ?? '', bold),
    ...view.text.flatMap((text) => paragraphs(text)),
    ...(view.comparison ? comparisonParagraphs(view.comparison, words) : []),
    ...view.sections.flatMap((section) => sectionParagraphs(untitledLike(section, view), numbers)),
    ...(view.remarks ?? []).flatMap((remark) => paragraphs(remark, italic)),
    ...asideParagraphs(view),
    ...listed(longLabels(view)),
    ...linkParagraphs(view, words),
    ...paragraphs(view.placeholder ?? '', italic),
    ...paragraphs(leftInWords(view, words), italic),
  ];
  return content.length > 0 ? content : messageless;
}

/** A section that bears the name of its screen need not say it twice. */
function untitledLike(section: Section, { title }: View): Section {
  return section.title === title ? { ...section, title: '' } : section;
}

const messageless: Paragraph[] = [{ lines: [[plain('…')]] }];

/** What need not be read, folded away until it is asked for. */
function asideParagraphs({ aside }: View): Paragraph[] {
  if (!aside) return [];
  return [{ folded: true, lines: [[bold(aside.title)], ...aside.lines.map((line) => [plain(line)])] }];
}

/** What a phone cuts off on a button stands in the text in full. */
function listed(labels: string[]): Paragraph[] {
  return labels.length > 0 ? [{ lines: labels.map((label) => [plain(`• ${label.replaceAll('\n', ' ')}`)]) }] : [];
}

function linkParagraphs({ link: carried }: View, words: Words): Paragraph[] {
  if (!carried) return [];
  const address = carried.url ? [[link(carried.url, { to: carried.url })]] : [];
  return [{ lines: [...address, [plain(words.say('telegram:link.code'))], [code(carried.code)]] }];
}

function leftInWords({ left }: View, words: Words): string {
  if (!left || left.most === 0) return '';
  const { key, values } = leftAfter(left);
  return words.say(key, values);
}
