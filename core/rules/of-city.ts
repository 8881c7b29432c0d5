import { rules } from './book.ts';
import type { Rule } from './rule.ts';

const byCity = new Map<string, readonly Rule[]>();

/** What the book says of a city alone: its windows, its promised times, its salary figures. */
export function rulesOfCity(city: string): readonly Rule[] {
  const found =
    byCity.get(city) ??
    rules.filter(
      ({ id, confidence }) => confidence !== 'background' && /^city-(?:salary-)?([a-z]+)/.exec(id)?.[1] === city,
    );
  byCity.set(city, found);
  return found;
}
