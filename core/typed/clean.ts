/** The most characters (code points) one answer may have. */
const mostCharacters = 32_000;
/** The most bytes (UTF-8) one answer may take. */
const mostBytes = 65_536;
const MARKS_ON_ONE_LETTER = 8;

const terminalEscapes = /(?!\s)\p{Cc}(?:\[[0-?]*[ -/]*[@-~]|\][^\p{Cc}]*\p{Cc})/gu;
const controls = /(?![\t\n])\p{Cc}/gu;
const nonCharacters = /\p{Noncharacter_Code_Point}/gu;
const invisibles =
  /\u034f|[\u17b4\u17b5]|[\u180b-\u180d]|[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]/gu;
const joined = '\\p{L}|\\p{M}|\\p{Emoji_Presentation}|\\p{Extended_Pictographic}';
const strayJoiners = new RegExp(`(?<!${joined})[\u200c\u200d]|[\u200c\u200d](?!${joined})`, 'gu');
const pileOfMarks = new RegExp(`(\\p{M}{${MARKS_ON_ONE_LETTER}})\\p{M}+`, 'gu');
/** Most of what is typed: one line of plain letters, figures and signs, in which there is nothing to clean. */
const isPlain = /^[ -~]*$/u;
const emptyLines = /\n(?:[^\S\n]*\n){3,}/gu;

/** What was typed, in NFC and trimmed, without what cannot be seen, stored or shown safely; all else stays as it was. */
export function clean(text: string): string {
  if (isPlain.test(text)) return text.trim();
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .replace(terminalEscapes, '')
    .replace(controls, '')
    .replace(nonCharacters, '')
    .replace(invisibles, '')
    .replace(strayJoiners, '')
    .replace(pileOfMarks, '$1')
    .normalize('NFC')
    .replace(emptyLines, '\n\n\n')
    .trim();
}

/** Whether a cleaned text is longer, in characters or in bytes, than is kept. */
export function isTooLong(text: string): boolean {
  if (text.length > mostBytes) return true;
  return Buffer.byteLength(text) > mostBytes || [...text].length > mostCharacters;
}
