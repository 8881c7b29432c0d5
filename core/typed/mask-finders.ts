import { isCardNumber, isIdentityNumber, isOrdinary } from './mask-checks.ts';
import {
  dayOrSum,
  digitsIn,
  edge,
  end,
  type Finder,
  holdsDay,
  isCalledAfter,
  type Near,
  noMoney,
  sinceFigure,
} from './mask-finder.ts';
import { gluedPassport, passports } from './mask-passports.ts';
import { labelledPhone, longRuns, phones } from './mask-phones.ts';
import { harmlessWord, permitWord } from './mask-words.ts';

const apart = /[,;，；、]|\b(?:and|or|but|und|et|y|и)\b|和/iu;
const sep = '[ .\\-/]?';

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
  isMeant: (number) => isIdentityNumber(number),
};
const shapedIdentities: readonly Finder[] = [
  { kind: 'id', pattern: new RegExp(`${edge}\\d{6}[ -](?:19|20)\\d{6}[ -]\\d{3}[\\dX]${end}`, 'giu') },
  { kind: 'id', pattern: new RegExp(`${edge}\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}${end}`, 'gu') },
  {
    kind: 'id',
    pattern: new RegExp(`${edge}\\d{3}([ -])\\d{2}\\1\\d{4}${end}`, 'gu'),
    isMeant: (_, { written, before }) => written.includes('-') || permitWord.test(before),
  },
];
const oldPermit: Finder = { kind: 'permit', pattern: new RegExp(`${edge}[A-Z]{3}\\d{12}${end}`, 'giu') };
const card: Finder = {
  kind: 'card',
  pattern: new RegExp(
    `${edge}(?:\\d{14,19}|\\d{4}(?:[ -]\\d{4}){2,3}(?:[ -]\\d{1,4})?|\\d{4}[ -]\\d{6}[ -]\\d{5})${end}`,
    'gu',
  ),
  isMeant: (number, { before }) => number.length >= 14 && isCardNumber(number) && !permitWord.test(before),
};
const longNumber: Finder = {
  kind: 'permit',
  pattern: new RegExp(`${edge}(?:[A-Z]{1,3}[ -]?)?\\d{4,18}(?:[ -]\\d{4,6}){0,4}(?:[ -]\\d{1,3})?[A-Z]?${end}`, 'giu'),
  isMeant: isLongNumber,
};
const permits: readonly Finder[] = [
  {
    kind: 'permit',
    pattern: new RegExp(`${edge}[A-Z0-9]{10,20}${end}`, 'giu'),
    isMeant: (number, near) =>
      digitsIn(number) >= 8 && !isOrdinary(number) && (permitWord.test(near.before) || isCalledAfter(permitWord, near)),
  },
  {
    kind: 'permit',
    pattern: new RegExp(`${edge}(?=[A-Z0-9]*[A-Z])[A-Z0-9]{13,24}${end}`, 'giu'),
    isMeant: (number) => digitsIn(number) >= 8 && !isOrdinary(number),
  },
  {
    kind: 'permit',
    pattern: new RegExp(`${edge}[A-Z]{0,3}\\d{6,9}[A-Z]?${end}${noMoney}`, 'giu'),
    isMeant: isLabelledPermit,
  },
  {
    kind: 'permit',
    pattern: new RegExp(`${edge}(?:[A-Z]{1,3}[ -])?\\d{1,8}(?:[ -]\\d{2,8}){1,3}[A-Z]?${end}${noMoney}`, 'giu'),
    isMeant: (number, near) => {
      const isApart = digitsIn(number) >= 8 && !holdsDay(near.written) && !dayOrSum.test(near.written);
      return isApart && isLabelledPermit(number, near);
    },
  },
];
/** In this order: what one finds keeps its place, and the next look only at what is left. */
export const finders: readonly Finder[] = [
  ...[zoneLines, email, identity, ...shapedIdentities, oldPermit, card, longNumber, ...phones],
  ...[...permits, gluedPassport, labelledPhone, ...passports, ...longRuns],
];

/** Fifteen to eighteen figures in one piece, or groups of four that are neither years nor round sums. */
function isLongNumber(number: string, { written, before }: Near): boolean {
  const digits = digitsIn(number);
  const isGrouped = /^\d{4}([ -])\d{4}(?:\1\d{4})+(?:\1\d{1,3})?$/.test(written);
  const isList = written.split(/[ -]/u).every((group) => /^(?:(?:19|20)\d\d|\d+00)$/.test(group));
  if (isGrouped && !isList) return digits >= 12 && digits <= 19;
  return digits >= 15 && digits <= 18 && (/\d{15}/.test(written) || permitWord.test(before));
}

/** A shorter number is a permit's where its label stands directly beside it. */
function isLabelledPermit(number: string, near: Near): boolean {
  if (isOrdinary(number)) return false;
  const since = sinceFigure(near);
  const label = permitWord.exec(since);
  const between = label ? since.slice(label.index + label[0].length) : undefined;
  const isDirect = between !== undefined && between.length <= 15 && !apart.test(between);
  return (isDirect && !harmlessWord.test(between)) || isCalledAfter(permitWord, near);
}
