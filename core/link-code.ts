import { unseen } from './typed/fold.ts';

/**
 * What a code is written with, that carries a case elsewhere. There are no vowels, so that no word, name or date is one, and
 * nothing that is taken for something else: no 0 and O, no 1, I and L.
 */
export const codeSigns = '23456789BCDFGHJKMNPQRSTVWXZ';

// Each group has a letter and a figure, so that no amount, phone number or abbreviation is a code.
const group = `(?=\\d{0,4}[A-Z])(?=[A-Z]{0,4}\\d)[${codeSigns}]{5}`;
const twoGroups = new RegExp(`^(${group})(${group})$`, 'u');
const between = /[\s\p{Pd}−ー_]+/gu;

/** A code as it is shown, of what was typed: in any case, with or without spaces and dashes, in half or full width. */
export function readLinkCode(text: string): string | undefined {
  const [, first, second] =
    twoGroups.exec(text.replace(unseen, '').normalize('NFKC').toUpperCase().replace(between, '')) ?? [];
  return first === undefined ? undefined : `${first}-${second}`;
}
