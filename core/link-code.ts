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

/*
 * How hard it is to guess one: a group has 27^5 - 8^5 - 19^5 = 11,840,040 forms, two have 1.4 * 10^14. With 1,000 codes under
 * way at once, a guess hits one in 1.4 * 10^11. An address has ten wrong guesses in 15 minutes; a browser makes itself new
 * addresses, but all it can ask of a machine in that time, a million guesses at a thousand a second, hits once in 140,000 times.
 */

/** A code as it is shown, of what was typed: in any case, with or without spaces and dashes, in half or full width. */
export function readLinkCode(text: string): string | undefined {
  const [, first, second] =
    twoGroups.exec(text.replace(unseen, '').normalize('NFKC').toUpperCase().replace(between, '')) ?? [];
  return first === undefined ? undefined : `${first}-${second}`;
}
