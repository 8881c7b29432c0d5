import { isCountedUp, isOrdinary } from './mask-checks.ts';
import { digitsIn, edge, end, type Finder, holdsDay, isCalledAfter, type Near, noMoney } from './mask-finder.ts';
import { harmlessWord, passportWord, permitWord, phoneWord } from './mask-words.ts';

/** The figures as they are spoken in English. */
const spoken = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)';
const mobile = /^(?:86)?1[3-9]\d{9}$/;

/** Telephone numbers that bear their country's code, or the form of a country's own numbers. */
export const phones: readonly Finder[] = [
  {
    kind: 'phone',
    pattern: /(?<![\w+])(?:\+|00)(?=[1-9])\d{1,3}(?:[ .\-()]{0,2}\d){6,13}(?!\d)/gu,
  },
  {
    kind: 'phone',
    pattern: new RegExp(
      `${edge}(?:86[ -]?)?1[3-9]\\d[ .-]?(?:\\d{4}[ .-]?\\d{4}|\\d{3}[ -]?\\d{5}|\\d{2}[ -]?\\d{3}[ -]?\\d{3})${end}`,
      'gu',
    ),
  },
  { kind: 'phone', pattern: /(?<!\d)\(?0\d{2,3}\)?[ -]\d{3,4}[ -]?\d{4}(?!\d)/gu },
  {
    kind: 'phone',
    pattern: /(?<![\w.,/-]|\d )\(?0[1-9](?:[ .\-()]{0,2}\d){7,9}(?!\w|[.,]\d)/gu,
    isMeant: (number, { written, before }) =>
      !holdsDay(written) && !isOrdinary(number) && !harmlessWord.test(before.slice(-20)),
  },
  {
    kind: 'phone',
    pattern:
      /(?<![\w+.,]|\d )(?:1[ .-])?(?:\([2-9]\d\d\) ?[2-9]\d\d[ .-]|[2-9]\d\d([.-])[2-9]\d\d\1|[2-9]\d\d [2-9]\d\d (?!(?:19|20)\d\d))\d{4}(?!\w)/gu,
    isMeant: (_, { before }) => !harmlessWord.test(before.slice(-5)),
  },
  { kind: 'phone', pattern: /(?<!\w)8[ -]?\(?9\d\d\)?[ -]?\d{3}[ -]?\d\d[ -]?\d\d(?!\w)/gu },
];

/** A Chinese mobile number in groups of three and more, whatever stands between them. */
const groupedMobile: Finder = {
  kind: 'phone',
  pattern: /(?<![\w.,])\(?1\d{2,5}(?:\) |[ .\-/_,()])?\d{3,8}(?:[ .\-/_,]\d{3,5})?(?!\w|[.,]\d)/gu,
  isMeant: (number) => mobile.test(number),
};

/** What is a telephone number because a word beside it says so. */
export const labelledPhone: Finder = {
  kind: 'phone',
  pattern: /(?<![\w.,])\(?\d(?:[ .\-()]{0,2}\d){6,13}(?![\w]|[.,]\d)/gu,
  isMeant: isPhone,
};

/** Nothing that is asked for has ten figures in a row, or so many spoken one by one. */
export const longRuns: readonly Finder[] = [
  groupedMobile,
  {
    kind: 'phone',
    pattern: new RegExp(`(?<!\\w)${spoken}(?:[ ,-]{1,2}${spoken}){6,}(?!\\w)`, 'giu'),
  },
  {
    kind: 'phone',
    pattern: new RegExp(`(?<![\\w.,])\\d{10,11}${end}${noMoney}`, 'gu'),
    isMeant: (number, { before }) => !isOrdinary(number) && !harmlessWord.test(before),
  },
  {
    kind: 'permit',
    pattern: new RegExp(`(?<![\\w.,])\\d{12,14}${end}${noMoney}`, 'gu'),
    isMeant: (number, { before }) => !isOrdinary(number) && !harmlessWord.test(before),
  },
  {
    kind: 'phone',
    pattern: /(?<![\w.,])\d(?:[ .,-]{1,2}\d){6,17}(?:[ -]?X)?(?!\w|[ .,-]{1,2}\d)/giu,
    isMeant: isSpoken,
  },
];

function isPhone(number: string, near: Near): boolean {
  if (isOrdinary(number)) return false;
  const others = [permitWord, passportWord, harmlessWord];
  const isCalled = phoneWord.test(near.before) && !others.some((word) => word.test(near.before.slice(-20)));
  return isCalled || (!holdsDay(near.written) && isCalledAfter(phoneWord, near));
}

/** A list has commas, or counts up; a mobile number is meant in any case. */
function isSpoken(number: string, { written }: Near): boolean {
  if (mobile.test(number)) return true;
  return digitsIn(number) >= 9 && !written.includes(',') && !isCountedUp(number);
}
