import type { Facts } from './facts.ts';
import { hasRulesOfItsOwn } from './plan/in-city.ts';
import { cities } from './typed/cities.ts';
import { readCity } from './typed/city.ts';

/** What a program is told of a value that was taken, though less is known of it than it may expect, and what it can do. */
export type Note = { field: string; value: string; says: string; remedy: string };

const asWritten = 'give its name in lower-case pinyin in one word, as xian; any city of the mainland is taken';

/** What is to be said of the facts of a case beside its plan. */
export function notesOn({ city }: Facts): Note[] {
  if (city === undefined || hasRulesOfItsOwn(city)) return [];
  const isListed = cities.some((one) => one.city === city);
  const known = isListed
    ? { says: 'nothing of its own is known of this city; the national rules are used', remedy: 'ask its offices' }
    : { says: 'is no city that is known here; the national rules are used', remedy: remedyFor(city) };
  return [{ field: 'facts.city', value: city, ...known }];
}

/** The names that may have been meant, or how a name is written. */
function remedyFor(city: string): string {
  const reading = readCity(city);
  if (reading.kind === 'choose') return `give ${reading.cities.join(' or ')}`;
  if (reading.kind === 'city' || (reading.kind === 'confirm' && reading.city !== city)) return `give ${reading.city}`;
  return asWritten;
}
