import { asciiDigits, unseen } from './fold.ts';

/** A text as numbers are looked for in it, and where in the typed text each of its characters stands. */
export type MaskView = { text: string; at: readonly { start: number; end: number }[] };

const lookalikes: Record<string, string> = {
  ...{ Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X' },
  ...{
    А: 'A',
    В: 'B',
    Е: 'E',
    К: 'K',
    М: 'M',
    Н: 'H',
    О: 'O',
    Р: 'P',
    С: 'C',
    Т: 'T',
    У: 'Y',
    Х: 'X',
    І: 'I',
    Ѕ: 'S',
    Ј: 'J',
  },
};
const chineseDigits: Record<string, string> = Object.fromEntries(
  ['〇零', '一壹幺', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((signs, digit) =>
    [...signs].map((sign) => [sign, String(digit)]),
  ),
);
const spokenDigits =
  /[0-9〇零一壹幺二贰两三叁四肆五伍六陆七柒八捌九玖](?: ?[0-9〇零一壹幺二贰两三叁四肆五伍六陆七柒八捌九玖]){6,}/gu;
/** Frames the figure before it. */
const keycap = '\u20e3';
const dash = /^[\u058a\u05be\u2010-\u2015\u2212\ufe58\ufe63\uff0d]$/u;
const space = /^[^\S\n]$/u;

/** Full-width, foreign and spoken Chinese digits, look-alike letters, odd dashes and spaces made plain; what cannot be seen left out. */
export function maskView(typed: string): MaskView {
  const at: { start: number; end: number }[] = [];
  let text = '';
  let start = 0;
  for (const character of typed) {
    const end = start + character.length;
    const plain = plainCharacter(character);
    for (let index = 0; index < plain.length; index += 1) at.push({ start, end });
    text += plain;
    start = end;
  }
  return { text: withChineseDigits(withLookalikes(text)), at };
}

function plainCharacter(character: string): string {
  if (character <= '\u007f') return character;
  if (character === keycap || character.replace(unseen, '') === '') return '';
  if (dash.test(character)) return '-';
  if (space.test(character)) return ' ';
  return asciiDigits(character.normalize('NFKC'));
}

/** A Greek or Cyrillic capital beside digits is read as the Latin letter it looks like. */
function withLookalikes(text: string): string {
  return text.replace(
    /(?<![\p{sc=Cyrillic}\p{sc=Greek}])[\p{sc=Cyrillic}\p{sc=Greek}]{1,2}(?=[ -]?\d{5})/gu,
    (letters) => [...letters].map((letter) => lookalikes[letter] ?? letter).join(''),
  );
}

/** A row of Chinese figures, as a number is told on the telephone, is read as figures. */
function withChineseDigits(text: string): string {
  return text.replace(spokenDigits, (row) => [...row].map((sign) => chineseDigits[sign] ?? sign).join(''));
}
