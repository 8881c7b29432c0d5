import type { Day } from '../date.ts';
import { type DayReading, daysOf, oneOf, rejected } from './day-reading.ts';
import { relativeDaysIn, relativePhrasesIn } from './relative-days.ts';

type ReadPart = (text: string) => DayReading | undefined;

const either = / (?:or|oder|ou|или|o|hoặc|hay|أو) |或者?|还是|または|또는/u;
const through = / (?:to|until|till|through|bis|до|à|al|and|und|et|y|и) | - |~|至|到|和|及|, |; /u;
const dates = [
  /(?<![\d+\-/.])\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?![\d\-/])/gu,
  /(?<!\d)\d{4} ?[年년] ?\d{1,2} ?[月월] ?\d{1,2} ?[日号號일]?/gu,
  /(?<![\d/.-])\d{1,2}(?:st|nd|rd|th)?\.?[ -](?:of |de )?\p{L}+\.?,?[ -](?:de )?\d{4}(?!\d)/gu,
  /(?<!\p{L})\p{L}+\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}(?!\d)/gu,
  /(?<!\d)\d{1,2}月\d{1,2}[日号號]/gu,
  /(?<![\d/.-])\d{1,2}(?:st|nd|rd|th)? (?:of )?\p{L}{3,12}/gu,
  /(?<!\p{L})\p{L}{3,12} \d{1,2}(?:st|nd|rd|th)?(?![\d/:.-])/gu,
];

/** Reads two days offered as alternatives; a row or a span of days is too many. */
export function readAlternatives(text: string, read: ReadPart): DayReading | undefined {
  const plain = text.replace(/^(?:from|between|von|entre|с|от|从|自) ?/u, '');
  const offered = daysEach(text.split(either), read);
  if (offered) return oneOf(offered, 'vague');
  return daysEach(plain.split(through), read) ? rejected('manyDays') : undefined;
}

/** Several lines of which more than one is a day are too many days. */
export function readLines(text: string, read: ReadPart): DayReading | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2) return undefined;
  return rejected(lines.filter((line) => daysOf(read(line.trim())).length > 0).length > 1 ? 'manyDays' : 'notADay');
}

/** Reads the one day named in a sentence of plain words; it is shown back. */
export function readSentence(text: string, today: Day, read: ReadPart): DayReading | undefined {
  let rest = text;
  const readings = dates.flatMap((pattern) => {
    const found: DayReading[] = [];
    rest = rest.replace(pattern, (date) => {
      const reading = read(date.trim());
      if (reading) found.push(reading);
      return reading ? ' ' : date;
    });
    return found;
  });
  const untold = readings.length > 0 ? rest : withoutPhrases(rest);
  if (!/^[\p{L}\p{M}\s.,:!?'"]*$/u.test(untold)) return undefined;
  const named = readings.flatMap((reading) => daysOf(reading));
  const days = readings.length > 0 ? named : relativeDaysIn(text.replace(/[.,!?]/gu, ' '), today);
  if (readings.length > 0 && days.length === 0) return readings[0];
  if (days.length > 2) return rejected('manyDays');
  return days.length > 0 ? oneOf(days, 'sentence') : undefined;
}

function withoutPhrases(text: string): string {
  return relativePhrasesIn(text).reduce((rest, phrase) => rest.replace(phrase, ' '), text);
}

function daysEach(parts: string[], read: ReadPart): Day[] | undefined {
  if (parts.length < 2 || parts.length > 6) return undefined;
  const days = parts.map((part) => daysOf(read(part.trim())));
  return days.every((found) => found.length > 0) ? days.flat() : undefined;
}
