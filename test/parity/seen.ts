/**
 * What a person takes in from a screen, whatever shows it: its lines in order, where an item of a list is one line;
 * the labels of the answers; and what stands in the empty field, where the channel shows that.
 */
export type Seen = { lines: string[]; buttons: string[]; hint?: string };

/** The lines of a text, without the space around and between words. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
}

/**
 * An item of a list: what is said of it, in one order. Channels put the official term, the day, the marks and the
 * explanation in different places and between different signs.
 */
export function itemLine(tick: string, texts: readonly string[]): string {
  const pieces = texts.flatMap((text) => text.split(/[·;()（）[\]\n]/u));
  const said = pieces.map((piece) => piece.replaceAll(/\s+/gu, ' ').trim()).filter((piece) => piece !== '');
  return [tick, ...said.toSorted()].join(' | ');
}
