/** What cannot be seen and says nothing: soft hyphens, joiners, marks of direction, fillers, variation selectors. */
export const unseen =
  /\u034f|[\u180b-\u180d\u180f\ufe00-\ufe0f]|[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]/gu;
const dashes = /[\u058a\u05be\u2010-\u2015\u2212\u2e3a\u2e3b\u301c\ufe58\ufe63]/gu;
const quotes = /[\u2018-\u201b\u02b9-\u02bd\u00b4`\u05f3]/gu;
const doubleQuotes = /[\u201c-\u201f\u00ab\u00bb\u300c-\u300f\u05f4]/gu;
const special: Record<string, string> = { đ: 'd', ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ð: 'd' };

/** Most of what is typed: nothing in it has another form but its capitals and spaces. */
const isPlain = /^[ -_a-~]*$/u;

/** A text in one form for reading: lower case, plain digits, dashes, quotes and spaces, nothing that cannot be seen. */
export function fold(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase().replace(/ +/gu, ' ').trim();
  return asciiDigits(text.toWellFormed().replace(unseen, '').normalize('NFKC'))
    .toLowerCase()
    .replace(dashes, '-')
    .replace(quotes, "'")
    .replace(doubleQuotes, '"')
    .replaceAll('。', '.')
    .replaceAll('、', ',')
    .replaceAll('،', ',')
    .replaceAll('\u066c', ',')
    .replaceAll('\u066b', '.')
    .replaceAll('○', '〇')
    .replace(/[^\S\n]+/gu, ' ')
    .trim();
}

/** A folded text without accents, for looking names up. */
export function bare(text: string): string {
  const folded = fold(text);
  if (isPlain.test(folded)) return folded;
  return folded
    .normalize('NFKD')
    .replace(/(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]\p{M}*)\p{M}/gu, '')
    .normalize('NFKC')
    .replace(/[đłøßæœıþð]/gu, (letter) => special[letter] ?? letter);
}

/** The same text with the decimal digits of every script written 0 to 9. */
export function asciiDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)));
}

/** Outside mathematics (which NFKC folds) the ten digits of a script begin at a code point ending in hexadecimal 0 or 6. */
function digitValue(code: number): number {
  const low = code & 0xf;
  const beginsAtZero = /^\p{Nd}$/u.test(String.fromCodePoint(code - low));
  return beginsAtZero ? low : low - 6;
}
