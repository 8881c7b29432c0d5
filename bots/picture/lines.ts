import { itemsIn, unbrokenParts } from '../../core/unbroken-parts.ts';

type Fitting = { width: number; widthOf: (text: string) => number };

// Lines of about the same length are found by trying so many widths.
const tries = 20;

/** Breaks a text between words into as few lines as fit, of about the same length; no line begins with a comma. */
export function linesOf(text: string, { width, widthOf }: Fitting): string[] {
  const parts = partsOf(text, { width, widthOf });
  const widest = filled(parts, { width, widthOf });
  const widths = Array.from({ length: tries }, (_, index) => (width * (index + 1)) / tries);
  const evenest = widths
    .map((narrow) => ({ narrow, lines: filled(parts, { width: narrow, widthOf }) }))
    .find(({ narrow, lines }) => lines.length === widest.length && lines.every((line) => widthOf(line) <= narrow));
  return evenest?.lines ?? widest;
}

/** The items of a list where that takes no more lines than its words. */
function partsOf(text: string, fitting: Fitting): string[] {
  const [items, parts] = [itemsIn(text), unbrokenParts(text)];
  const isNoLonger = filled(items, fitting).length <= filled(parts, fitting).length;
  return isNoLonger && items.every((item) => fitting.widthOf(item) <= fitting.width) ? items : parts;
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
