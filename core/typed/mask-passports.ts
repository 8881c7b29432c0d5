import { isOrdinary } from './mask-checks.ts';
import {
  dayOrSum,
  digitsIn,
  edge,
  end,
  type Finder,
  isCalledAfter,
  type Near,
  noMoney,
  sinceFigure,
} from './mask-finder.ts';
import { harmlessWord, passportWord } from './mask-words.ts';

/** Numbers in the form of a passport's, or named as one. */
export const passports: readonly Finder[] = [
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
    isMeant: (_, { before }) => !harmlessWord.test(before),
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
/** What stands without a space behind the word for it. */
export const gluedPassport: Finder = {
  kind: 'passport',
  pattern: new RegExp(
    `(?<=passport|passport ?no|passport ?number|pasaporte|passeport|reisepass)[A-Z0-9]{6,10}${end}`,
    'giu',
  ),
  isMeant: (number) => digitsIn(number) >= 5,
};

function isMixedPassport(number: string): boolean {
  return digitsIn(number) >= 5 && !isOrdinary(number) && !/^[a-z]{4,}\d+$/i.test(number);
}

/** Digits spelled apart are a passport's when they add up to one, and not to a day or a sum with a word before it. */
function isSpelledPassport(number: string, { before, written }: Near): boolean {
  const digits = number.replace(/^[A-Z]+/i, '');
  if (number.length < 8 || digits.length > 9 || isOrdinary(digits) || dayOrSum.test(written)) return false;
  return /^[A-Z]{1,2}\d/.test(number) || passportWord.test(before);
}

function isLabelledPassport(number: string, near: Near): boolean {
  const { before, written } = near;
  if (isOrdinary(number) || dayOrSum.test(written)) return false;
  if (/\bno\.? ?$/iu.test(before) && number.length >= 9 && !harmlessWord.test(before)) return true;
  const since = sinceFigure(near);
  const label = passportWord.exec(since);
  return (
    (label !== null && !harmlessWord.test(since.slice(label.index))) ||
    (!written.includes(' ') && isCalledAfter(passportWord, near))
  );
}
