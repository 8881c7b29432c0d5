import { z } from 'zod';
import { choicesOf, type FactName, factKinds, factNames, factSchemas } from '../../core/facts.ts';

const written: Record<string, string> = {
  rp: 'residence permit',
  crc: 'criminal record certificate',
  si: 'social insurance',
  rmb: 'in RMB',
  china: 'China',
  chinese: 'Chinese',
};

/** A fact's name as it is written in a sheet: enteredOn is Entered on. */
export function factInWords(name: FactName): string {
  const words = name.split(/(?=[A-Z])/).map((word) => written[word.toLowerCase()] ?? word.toLowerCase());
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const byWords = new Map(factNames.map((name) => [factInWords(name).toLowerCase(), name]));

/** The fact that is written so, in small letters or large. */
export function factFrom(words: string): FactName | undefined {
  return byWords.get(words.toLowerCase());
}

/** What can be written for a fact, in words. */
export function toGive(name: FactName): string {
  const answers = choicesOf(name).join(', ');
  const { minimum, maximum, type } = z.toJSONSchema(factSchemas[name]);
  const shown = (bound: number | undefined) => bound?.toLocaleString('en');
  const ways = {
    day: 'a day, as 2026-03-02',
    moment: 'a day, or a minute of it in China, as 2026-03-02 15:00',
    country: 'a country by its two letters, as FR',
    city: 'a city in pinyin in one word, as xian',
    number: `a ${type === 'integer' ? 'whole ' : ''}number from ${shown(minimum)} to ${shown(maximum)}`,
    boolean: 'yes or no',
    choice: `one of ${answers}`,
    list: `some of ${answers}, with commas between them, or none`,
  };
  return ways[factKinds[name]];
}

/** What a cell holds, as the contract takes it; what is none of it stays as it is written, and the contract refuses it. */
export function valueFrom(cell: string, name: FactName): unknown {
  const ways: Partial<Record<(typeof factKinds)[FactName], () => unknown>> = {
    boolean: () => ({ yes: true, no: false })[cell.toLowerCase()] ?? cell,
    number: () => numberFrom(cell) ?? cell,
    moment: () => cell.replace(' ', 'T'),
    list: () => (cell === 'none' ? [] : listFrom(cell)),
  };
  return (ways[factKinds[name]] ?? (() => cell))();
}

/** A number as people write it, with or without commas between the thousands. */
export function numberFrom(cell: string): number | undefined {
  return /^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(cell) ? Number(cell.replaceAll(',', '')) : undefined;
}

/** What stands between commas. */
export function listFrom(cell: string): string[] {
  return cell.split(',').map((each) => each.trim());
}
