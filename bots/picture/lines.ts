type Fitting = { width: number; widthOf: (text: string) => number };

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });
// Lines of about the same length are found by trying so many widths.
const tries = 20;

/** Breaks a text between words into as few lines as fit, of about the same length; no line begins with a comma. */
export function linesOf(text: string, { width, widthOf }: Fitting): string[] {
  const parts = partsOf(text);
  const widest = filled(parts, { width, widthOf });
  const widths = Array.from({ length: tries }, (_, index) => (width * (index + 1)) / tries);
  const evenest = widths
    .map((narrow) => ({ narrow, lines: filled(parts, { width: narrow, widthOf }) }))
    .find(({ narrow, lines }) => lines.length === widest.length && lines.every((line) => widthOf(line) <= narrow));
  return evenest?.lines ?? widest;
}

/** The words of a text; a mark stays with the word before it, an opening one with the word after it. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (const { segment, isWordLike } of words.segment(text)) {
    const last = parts.at(-1);
    if (last !== undefined && (isWordLike ? isOpening(last) : !isOpening(segment)))
      parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}

function isOpening(part: string): boolean {
  return /^[\p{Ps}\p{Pi}]+$/u.test(part);
}

function filled(parts: readonly string[], { width, widthOf }: Fitting): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const longer = `${lines.at(-1) ?? ''}${part}`;
    if (lines.length > 0 && widthOf(longer.trimEnd()) <= width) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines.map((line) => line.trim());
}
