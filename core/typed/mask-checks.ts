import { otherCurrencies } from './currencies.ts';

/** Whether a card number's check digit (Luhn) is right. */
export function isCardNumber(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const doubled = index % 2 === 1 ? Number(digit) * 2 : Number(digit);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0 && !/^(\d)\1*$/.test(digits);
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Whether the last character of a Chinese identity number (18 characters) is the right check digit. */
export function isIdentityNumber(number: string): boolean {
  if (!/^\d{17}[\dX]$/i.test(number)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase();
}

const dayLike = [
  /^(?:19|20)\d\d(?:0?[1-9]|1[0-2])(?:0?[1-9]|[12]\d|3[01])$/,
  /^(?:0?[1-9]|[12]\d|3[01])(?:0?[1-9]|1[0-2])(?:19|20)\d\d$/,
  /^\d{1,2}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?:\d\d)?\d\d$/i,
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\d{1,2}(?:st|nd|rd|th)?(?:19|20)\d\d$/i,
  /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:t(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?z?|(?:[01]\d|2[0-3])[0-5]\d)$/i,
  /^(?:19|20)\d\d-?(?:w\d\d?-?\d?|q\d|[a-z]{3,9}\d{0,2})$/i,
];
const moneyLike = new RegExp(
  `^(?:rmb|cny|yuan|${otherCurrencies})\\d+k?$|^\\d+(?:rmb|cny|yuan|${otherCurrencies}|k|w|years?|months?|days?)$`,
  'i',
);

/** Whether letters and digits together are a day, an amount of money or a span, which are never hidden. */
export function isOrdinary(token: string): boolean {
  return moneyLike.test(token) || dayLike.some((pattern) => pattern.test(token.replace(/[ ./]/g, '')));
}

/** Whether each figure is the one after the figure before it. */
export function isCountedUp(digits: string): boolean {
  return [...digits].every((digit, index) => index === 0 || Number(digit) === (Number(digits[index - 1]) + 1) % 10);
}
