import { countryAliases } from './country-aliases.ts';
import { countryCodes, countryOfThreeLetters } from './country-codes.ts';
import { bare, fold } from './fold.ts';
import { saysUnknown } from './unknown.ts';

type Codes = readonly [string, string, ...string[]];

/** What a typed text says about a country (ISO 3166-1, two letters). */
export type CountryReading =
  | { kind: 'country'; code: string }
  | { kind: 'confirm'; code: string }
  | { kind: 'choose'; codes: Codes }
  | { kind: 'reject'; reason: 'notACountry' | 'tooMany' }
  | { kind: 'unknown' };

const languages = ['en', 'zh-Hans', 'zh-Hant', 'de', 'fr', 'es', 'ru', 'ja', 'ko', 'vi', 'ar', 'pt', 'it'];
/** Codes that, in small letters, are as likely a word of some language. */
const alsoWords = new Set(
  'no in is it me so be to my do am id la de es al at as by il va ma si se sa su as ne mo om pa pm tv ye yes can per and hr'.split(
    ' ',
  ),
);
const LONGEST = 80;
const MOST_OFFERED = 6;
let byName: Map<string, ReadonlySet<string>> | undefined;

/** Reads a country's code, flag or name; a name of several countries or a likely slip of the pen is asked back. */
export function readCountry(text: string): CountryReading {
  if (saysUnknown(text)) return { kind: 'unknown' };
  const said = fold(text).replace(/^["'(]+|["').!]+$/gu, '');
  if (said.length === 0 || said.length > LONGEST) return { kind: 'reject', reason: 'notACountry' };
  return codedBy(text.trim(), said) ?? named(said);
}

/** Three small letters are a name first: "Nga" is Russia in Vietnamese, NGA is Nigeria in a passport. */
function codedBy(typed: string, said: string): CountryReading | undefined {
  const code = codeIn(said);
  if (!code || (said.length === 3 && typed !== typed.toUpperCase())) return undefined;
  return { kind: alsoWords.has(typed) ? 'confirm' : 'country', code };
}

function named(said: string): CountryReading {
  const found = forms(said)
    .map((form) => countriesByName().get(form))
    .find((codes) => codes !== undefined);
  if (found) return taken([...found]);
  const code = codeIn(said);
  return code ? { kind: 'country', code } : likely(forms(said)[0] ?? '');
}

function taken(codes: readonly string[]): CountryReading {
  const [first, second, ...others] = codes;
  if (!first) return { kind: 'reject', reason: 'notACountry' };
  return second ? { kind: 'choose', codes: [first, second, ...others] } : { kind: 'country', code: first };
}

function codeIn(said: string): string | undefined {
  const flag = /^[\u{1f1e6}-\u{1f1ff}]{2}$/u.test(said)
    ? [...said].map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x1f1a5)).join('')
    : said;
  const upper = flag.toUpperCase();
  if (upper === 'UK') return 'GB';
  return countryCodes.includes(upper) ? upper : countryOfThreeLetters.get(upper);
}

/** The ways one answer may name the country: as it stands, then without what people put around a name. */
function forms(said: string): string[] {
  const plain = key(said);
  const without = plain
    .replace(
      /^(?:i am|im|i'm|i come|from|citizen of|我是|我来自|来自|国籍|nationality|country|je suis|ich bin|soy|я из|aus|de|из|저는|tôi là)[ :：]+/u,
      '',
    )
    .replace(/^(?:我是|来自|我来自|国籍)/u, '')
    .replace(/^(?:an?|from|the|la|le|les|el|der|die|das|l) /u, '');
  const suffixless = without.replace(
    /(?<=.)(?:人|国籍|籍|公民|护照|人です|사람|인)$|(?<=..) (?:passport|citizen|national|nationality)$/u,
    '',
  );
  return [...new Set([plain, without, suffixless, suffixless.replace(/国$/u, '')])].filter(
    (form) => !/^\p{sc=Latin}?$/u.test(form),
  );
}

function key(name: string): string {
  return bare(name)
    .replace(/['’.()&,-]/gu, (sign) => (sign === '-' || sign === '&' || sign === ',' ? ' ' : ''))
    .replace(/\s+/gu, ' ')
    .trim();
}

function countriesByName(): ReadonlyMap<string, ReadonlySet<string>> {
  byName ??= allNames();
  return byName;
}

function allNames(): Map<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const language of languages) {
    for (const style of ['long', 'short'] as const) {
      const displayed = new Intl.DisplayNames(language, { type: 'region', style });
      for (const code of countryCodes) add(found, displayed.of(code) ?? code, [code]);
    }
  }
  for (const [codes, aliases] of Object.entries(countryAliases)) {
    for (const alias of aliases.split('|')) found.set(key(alias), new Set(codes.split(',')));
  }
  return found;
}

function add(found: Map<string, Set<string>>, name: string, codes: readonly string[]): void {
  const known = found.get(key(name)) ?? new Set();
  for (const code of codes) known.add(code);
  found.set(key(name), known);
}

/** A beginning of a name, or a name with one letter wrong, is only ever offered. */
function likely(said: string): CountryReading {
  const isNear = (name: string) =>
    (said.length >= 3 && name.startsWith(said)) || (said.length >= 5 && isOneSlipApart(name, said));
  const near = new Set([...countriesByName()].flatMap(([name, codes]) => (isNear(name) ? [...codes] : [])));
  if (near.size > MOST_OFFERED) return { kind: 'reject', reason: 'tooMany' };
  const reading = taken([...near]);
  return reading.kind === 'country' ? { kind: 'confirm', code: reading.code } : reading;
}

/** Whether one letter more, less, other or two swapped make one text the other. */
export function isOneSlipApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [rest, otherRest] = [one.slice(start), other.slice(start)];
  const swapped = `${rest[1] ?? ''}${rest[0] ?? ''}${rest.slice(2)}`;
  return [
    rest.slice(1) === otherRest.slice(1),
    rest.slice(1) === otherRest,
    rest === otherRest.slice(1),
    swapped === otherRest,
  ].some(Boolean);
}
