import { isCardNumber, isIdentityNumber, isOrdinary } from './mask-checks.ts';
import { harmlessWord, passportWord, permitWord, phoneWord } from './mask-words.ts';

export type PersonalNumber = 'mrz' | 'email' | 'id' | 'card' | 'permit' | 'phone' | 'passport';

/** How one kind of number is found, and whether what was found is meant, by its characters and by the words before it. */
export type Finder = {
  kind: PersonalNumber;
  pattern: RegExp;
  isMeant?: (number: string, before: string, written: string) => boolean;
};

const sep = '[ .\\-/]?';
const edge = '(?<![A-Za-z0-9])';
const end = '(?![A-Za-z0-9])';
const dayOrSum = /(?:19|20)\d\d[- ]\d{1,2}[- ]\d{1,2}(?!\d)|^(?:[A-Z]{1,3} )?\d{1,3}(?: \d{3})+$/iu;
const noMoney = '(?! ?(?:RMB|CNY|USD|EUR|yuan|[¥€$元万]|юан|위안))';

const zoneLines: Finder = {
  kind: 'mrz',
  pattern:
    /(?<![A-Z0-9<])(?:(?=[A-Z0-9]*<)[A-Z0-9<]{28,}|[A-Z0-9]{1,40}<{1,2}[A-Z0-9]{1,40}<<[A-Z0-9<]*|[A-Z0-9]{44}(?![A-Z0-9]))/giu,
};
const email: Finder = {
  kind: 'email',
  pattern: /(?<![A-Z0-9._%+-])[A-Z0-9._%+-]{1,64}@(?:[A-Z0-9-]{1,63}\.){1,8}[A-Z]{2,24}(?![A-Z0-9])/giu,
};
const identity: Finder = {
  kind: 'id',
  pattern: new RegExp(`${edge}\\d{6}${sep}(?:18|19|20)\\d{2}${sep}\\d{4}${sep}\\d{3}[\\dX]${end}`, 'giu'),
  isMeant: isIdentityNumber,
};
const oldPermit: Finder = { kind: 'permit', pattern: new RegExp(`${edge}[A-Z]{3}\\d{12}${end}`, 'giu') };
const card: Finder = {
  kind: 'card',
  pattern: new RegExp(
    `${edge}(?:\\d{14,19}|\\d{4}(?:[ -]\\d{4}){2,3}(?:[ -]\\d{1,4})?|\\d{4}[ -]\\d{6}[ -]\\d{5})${end}`,
    'gu',
  ),
  isMeant: (number, before) => number.length >= 14 && isCardNumber(number) && !permitWord.test(before),
};
const longNumber: Finder = {
  kind: 'permit',
  pattern: new RegExp(`${edge}(?:[A-Z]{1,3}[ -]?)?\\d{4,18}(?:[ -]\\d{4,6}){0,4}[A-Z]?${end}`, 'giu'),
  isMeant: (number, before, written) =>
    digitsIn(number) >= 15 && digitsIn(number) <= 18 && (/\d{15}/.test(written) || permitWord.test(before)),
};
const labelledPermit: Finder = {
  kind: 'permit',
  pattern: new RegExp(`${edge}[A-Z0-9]{10,20}${end}`, 'giu'),
  isMeant: (number, before) => digitsIn(number) >= 8 && permitWord.test(before) && !isOrdinary(number),
};
const phones: readonly Finder[] = [
  {
    kind: 'phone',
    pattern: /(?<![\w+])(?:\+|00)(?=[1-9])\d{1,3}(?:[ .\-()]{0,2}\d){6,13}(?!\d)/gu,
  },
  {
    kind: 'phone',
    pattern: new RegExp(
      `${edge}(?:86[ -]?)?1[3-9]\\d[ -]?(?:\\d{4}[ -]?\\d{4}|\\d{3}[ -]?\\d{5}|\\d{2}[ -]?\\d{3}[ -]?\\d{3})${end}`,
      'gu',
    ),
  },
  { kind: 'phone', pattern: /(?<!\d)\(?0\d{2,3}\)?[ -]\d{3,4}[ -]?\d{4}(?!\d)/gu },
];
const labelledPhone: Finder = {
  kind: 'phone',
  pattern: /(?<![\w.,])\(?\d(?:[ .\-()]{0,2}\d){6,13}(?![\w]|[.,]\d)/gu,
  isMeant: isPhone,
};
const passports: readonly Finder[] = [
  {
    kind: 'passport',
    pattern: new RegExp(`${edge}(?=[A-Z0-9]*[A-Z])[A-Z0-9]{6,12}${end}`, 'giu'),
    isMeant: isMixedPassport,
  },
  {
    kind: 'passport',
    pattern: new RegExp(`${edge}[A-Z]{1,3}(?: |-|\\.)\\d{7,9}[A-Z]?${end}`, 'gu'),
    isMeant: isMixedPassport,
  },
  {
    kind: 'passport',
    pattern: new RegExp(`${edge}[A-Z]{1,2}[ -]?\\d{1,4}(?:[ -]\\d{1,4}){1,8}${end}`, 'giu'),
    isMeant: isSpelledPassport,
  },
  {
    kind: 'passport',
    pattern: new RegExp(`${edge}\\d{9}${end}${noMoney}`, 'gu'),
    isMeant: (_, before) => !harmlessWord.test(before),
  },
  {
    kind: 'passport',
    pattern: new RegExp(
      `${edge}(?!\\d{3,6}-(?:19|20)\\d\\d${end})(?:[A-Z]{1,2}[ -]?)?\\d(?:[ -]?\\d){5,9}${end}${noMoney}`,
      'gu',
    ),
    isMeant: isLabelledPassport,
  },
];
const gluedPassport: Finder = {
  kind: 'passport',
  pattern: new RegExp(
    `(?<=passport|passport ?no|passport ?number|pasaporte|passeport|reisepass)[A-Z0-9]{6,10}${end}`,
    'giu',
  ),
  isMeant: (number) => digitsIn(number) >= 5,
};

/** In this order: what one finds keeps its place, and the next look only at what is left. */
export const finders: readonly Finder[] = [
  ...[zoneLines, email, identity, oldPermit, card, longNumber, ...phones],
  ...[labelledPermit, gluedPassport, labelledPhone, ...passports],
];

function digitsIn(number: string): number {
  return number.replace(/\D/g, '').length;
}

function isPhone(number: string, before: string): boolean {
  const others = [permitWord, passportWord, harmlessWord];
  return phoneWord.test(before) && !isOrdinary(number) && !others.some((word) => word.test(before.slice(-20)));
}

function isMixedPassport(number: string): boolean {
  return digitsIn(number) >= 5 && !isOrdinary(number) && !/^[a-z]{4,}\d+$/i.test(number);
}

/** Digits spelled apart are a passport's when they add up to one, and not to a day or a sum with a word before it. */
function isSpelledPassport(number: string, before: string, written: string): boolean {
  const digits = number.replace(/^[A-Z]+/i, '');
  if (number.length < 8 || digits.length > 9 || isOrdinary(digits) || dayOrSum.test(written)) return false;
  return /^[A-Z]{1,2}\d/.test(number) || passportWord.test(before);
}

function isLabelledPassport(number: string, before: string, written: string): boolean {
  if (isOrdinary(number) || dayOrSum.test(written)) return false;
  if (/\bno\.? ?$/iu.test(before) && number.length >= 9 && !harmlessWord.test(before)) return true;
  const since = /\D*$/u.exec(before)?.[0] ?? '';
  const label = passportWord.exec(since);
  return label !== null && !harmlessWord.test(since.slice(label.index));
}
