const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** A list in a text item by item, between which a line breaks best. */
export function itemsIn(text: string): string[] {
  return text.split(/(?<=、)/u);
}

/** The words of a text, between which a line may break; a mark stays with the word before it, an opening one with the word after it. */
export function unbrokenParts(text: string): string[] {
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
