import { harmlessWord } from './mask-words.ts';

export type PersonalNumber = 'mrz' | 'email' | 'id' | 'card' | 'permit' | 'phone' | 'passport';

/** A number as it is written, and the words before and after it. */
export type Near = { written: string; before: string; after: string };

/** How one kind of number is found, and whether what was found is meant, by its characters and by the words beside it. */
export type Finder = {
  kind: PersonalNumber;
  pattern: RegExp;
  isMeant?: (number: string, near: Near) => boolean;
};

/** No letter or digit stands before, or after. */
export const edge = '(?<![A-Za-z0-9])';
export const end = '(?![A-Za-z0-9])';
/** What follows does not say that this is a sum of money. */
export const noMoney = '(?! ?(?:RMB|CNY|USD|EUR|yuan|[¥€$元万]|юан|위안))';

/** A day written apart, or a sum in groups of three figures. */
export const dayOrSum = /(?:19|20)\d\d[- ]\d{1,2}[- ]\d{1,2}(?!\d)|^(?:[A-Z]{1,3} )?\d{1,3}(?: \d{3})+$/iu;

const days = /(?:19|20)\d\d[-./ ]\d{1,2}(?!\d)|(?<!\d)\d{1,2}[-./ ](?:19|20)\d\d|^\d\d([-.])\d\d\1\d\d(?!\1)/u;

/** Whether a day, or the month of a year, can be seen in what is written apart. */
export function holdsDay(written: string): boolean {
  return days.test(written);
}

/** Whether a word right after the number says what it is, as in "138… is my phone". */
export function isCalledAfter(word: RegExp, near: Near): boolean {
  const label = word.exec(near.after);
  return (
    label !== null && ![near.after.slice(0, label.index), sinceFigure(near)].some((text) => harmlessWord.test(text))
  );
}

/** The words before a number since the last figure. */
export function sinceFigure({ before }: Near): string {
  return /\D*$/u.exec(before)?.[0] ?? '';
}

export function digitsIn(number: string): number {
  return number.replace(/\D/g, '').length;
}
