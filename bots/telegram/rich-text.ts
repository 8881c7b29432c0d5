/** A run of text in one style; markup is written only when a message is made of it. */
export type Span = { text: string; style?: 'bold' | 'italic' | 'code'; url?: string };

export type Line = Span[];

/** Lines that belong together; a folded one opens at a touch. */
export type Paragraph = { lines: Line[]; folded?: boolean };

/** Text that a message can carry: no half characters, no control signs but the line end. */
export function tidy(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '');
}

export function plain(text: string): Span {
  return { text: tidy(text) };
}

export function bold(text: string): Span {
  return { text: tidy(text), style: 'bold' };
}

export function italic(text: string): Span {
  return { text: tidy(text), style: 'italic' };
}

export function code(text: string): Span {
  return { text: tidy(text), style: 'code' };
}

/** A link where the address is one that Telegram opens, and plain text where it is not. */
export function link(text: string, { to }: { to: string }): Span {
  const url = webAddress(to);
  return url ? { text: tidy(text), url } : plain(text);
}

/** A web address as it may be linked: http or https, with a host that has a dot, without a password. */
export function webAddress(text: string): string | undefined {
  const url = URL.parse(text);
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password) return undefined;
  return /^[^.]+(\.[^.]+)+$/.test(url.hostname) && !/[\s<>"]/.test(url.href) ? url.href : undefined;
}

/** A text as paragraphs, one for each empty line in it. */
export function paragraphs(text: string, style: (text: string) => Span = plain): Paragraph[] {
  const parts = tidy(text).split(/\n\s*\n/);
  return parts.filter(isVisible).map((part) => ({ lines: part.split('\n').map((line) => [style(line)]) }));
}

function isVisible(text: string): boolean {
  return /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text);
}

/** The paragraphs as text without markup. */
export function plainText(parts: Paragraph[]): string {
  return parts.map(({ lines }) => lines.map(lineText).join('\n')).join('\n\n');
}

export function lineText(line: Line): string {
  return line.map(({ text }) => text).join('');
}

/** The paragraphs in Telegram's HTML; this is the one place where text is escaped. */
export function html(parts: Paragraph[]): string {
  return parts.map(paragraphHtml).join('\n\n');
}

function paragraphHtml({ lines, folded }: Paragraph): string {
  const inner = lines.map((line) => line.map(spanHtml).join('')).join('\n');
  return folded ? `<blockquote expandable>${inner}</blockquote>` : inner;
}

const tags = { bold: 'b', italic: 'i', code: 'code' } as const;

function spanHtml({ text, style, url }: Span): string {
  const escaped = escapeHtml(text);
  const styled = style && text !== '' ? `<${tags[style]}>${escaped}</${tags[style]}>` : escaped;
  return url ? `<a href="${escapeHtml(url)}">${styled}</a>` : styled;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
