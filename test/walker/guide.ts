import { conversations } from '../../conversations/index.ts';
import { cityOffers } from '../../conversations/offers.ts';
import type { Known } from '../../core/answer.ts';
import type { Conversations } from '../../core/conversation.ts';
import { type Desk, deskFor, spokenTo } from '../../core/desk.ts';
import type { Language, Words } from '../../core/words.ts';
import { allWords, filesOf, languagesAtHand } from '../../locales/words.ts';

const spoken = Object.values(conversations).map(({ id }) => id);

/** The languages in which every conversation is written. */
export const languages: Language[] = languagesAtHand().filter((language) =>
  [...spoken, 'common', 'questions', 'pages', 'plan'].every((file) => file in filesOf(language)),
);

const all = allWords(languages);

/** The words of a language, with the law of an ordinary day. */
export const wordsIn = (language: Language): Words => all(language).on('2026-03-02');

/** The days every conversation is walked on: an ordinary one, the change of law, Spring Festival, the turn of the year. */
export const days = ['2026-03-02', '2024-11-30', '2024-12-01', '2026-02-14', '2026-02-24', '2026-12-31'];

/** The languages in which screens are looked at on a day: every one on the first, and one in turn on each other. */
export function languagesOn(today: string): Language[] {
  const day = days.indexOf(today);
  return day > 0 ? [languages[day % languages.length]!] : languages;
}

/** The cities every conversation is walked in: those with rules of their own, and one of which nothing is known. */
export const cities = [...cityOffers().map(({ key }) => key), 'kunming'];

type Telling = { today?: string; language?: Language; conversations?: Conversations };

/** Lays out what is known in the real guide, on a day and in a language. */
export function deskWith(known: Known, telling: Telling = {}): Desk {
  const { today = '2026-03-02', language = 'en' } = telling;
  const held = telling.conversations ?? conversations;
  return deskFor(known, { today, words: wordsIn(language), languages, conversations: held });
}

const translated = new WeakMap<Desk, Map<Language, Desk>>();

/** The same desk in another language; one for each, so that what is seen there is seen once. */
export function inLanguage(desk: Desk, language: Language): Desk {
  const others = translated.get(desk) ?? new Map([[desk.words.language, desk]]);
  translated.set(desk, others);
  const found = others.get(language) ?? { ...desk, words: spokenTo(wordsIn(language), desk.standing) };
  others.set(language, found);
  return found;
}
