import { bare } from './fold.ts';

const languages =
  'en de fr es pt it nl ru uk pl cs sk ro bg sr hu fi sv da nb el tr id ms vi ar ar-SY ar-MA fa ur he hi bn th km lo my kk ky uz mn az ka hy sw fil et lv lt sl ca eu';
const spellings: Record<string, number> = {
  ...{ sept: 9, febr: 2, janv: 1, fevr: 2, avr: 4, juil: 7, juill: 7, janner: 1, feber: 2, marz: 3, maerz: 3, mrz: 3 },
  ...{ set: 9, setiembre: 9, мая: 5, сент: 9, нояб: 11, февр: 2, сен: 9, ноя: 11, фев: 2 },
};
const shapes: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
];

/** A name as it is looked up: no accents, dots or quotation marks. */
export function monthKey(name: string): string {
  return bare(name).replace(/[.'"]/gu, '').trim();
}

/** The months of our calendar by each name that people write, in some fifty languages. */
export function monthNames(): ReadonlyMap<string, number> {
  names ??= new Map([...languages.split(' ').flatMap((language) => namesIn(language)), ...Object.entries(spellings)]);
  return names;
}
let names: Map<string, number> | undefined;

function namesIn(language: string): [string, number][] {
  return shapes.flatMap((shape) => {
    const format = new Intl.DateTimeFormat(language, { ...shape, calendar: 'gregory', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, month): [string, number] => {
      const parts = format.formatToParts(
        Temporal.PlainDate.from({ year: 2026, month: month + 1, day: 15 }).toZonedDateTime('UTC').epochMilliseconds,
      );
      return [monthKey(parts.find(({ type }) => type === 'month')?.value ?? ''), month + 1];
    }).filter(([name]) => name.length > 1 && !/\d/.test(name));
  });
}
