import { bare } from './fold.ts';

const marks = /[.!?,;:"'()¿¡…/]+/gu;
const articles = /(?<![\p{L}\p{M}\d])(?:an?|the) (?=\S)/gu;
const besideCharacters = / (?=\p{sc=Han})|(?<=\p{sc=Han}) /gu;
const folded = new Map<string, ReadonlySet<string>>();

/** A text in the form in which sayings are compared: without capitals, accents, punctuation and articles. */
export function plainSaying(text: string): string {
  return bare(text)
    .replaceAll(marks, '')
    .replaceAll('-', ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(articles, '')
    .replaceAll(besideCharacters, '');
}

/** The sayings of a list as it stands in the words, each in the form in which they are compared. */
export function sayingsIn(list: string): ReadonlySet<string> {
  const sayings = folded.get(list) ?? new Set(list.split('|').map(plainSaying));
  folded.set(list, sayings);
  return sayings;
}
