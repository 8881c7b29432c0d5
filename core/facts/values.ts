import { z } from 'zod';
import { isDay } from '../date.ts';
import { countries } from '../rules/countries.ts';
import { lastReckoned } from '../rules/rule.ts';

/** How a screen asks for a fact. */
export type FactKind = 'day' | 'moment' | 'country' | 'city' | 'number' | 'boolean' | 'choice' | 'list';

/** What a value has to be written as in JSON. */
type Written = 'a text' | 'a number' | 'yes or no' | 'a list';

/** What is wrong with a value, in words that say what to give instead; another type than wanted is named. */
function complaint(wrong: string, { give, as }: { give: string; as: Written }) {
  return ({ input }: { input?: unknown }) => {
    if (input === undefined) return `is missing; give ${give}`;
    const written = writtenAs(input);
    if (!written || written === as) return `${shown(input)} ${wrong}; give ${give}`;
    return `${shown(JSON.stringify(input))} is ${written}, not ${as}; give ${give}`;
  };
}

function writtenAs(input: unknown): Written | undefined {
  if (Array.isArray(input)) return 'a list';
  const types: Partial<Record<string, Written>> = { string: 'a text', number: 'a number', boolean: 'yes or no' };
  return types[typeof input];
}

function shown(input: unknown): string {
  const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? String(input));
  return text.length > 60 ? `${text.slice(0, 60)}…` : text === '' ? '""' : text;
}

const tooLate = {
  error: ({ input }: { input?: unknown }) => `${shown(input)} is later than ${lastReckoned}; give YYYY-MM-DD`,
};

function isInTime(text: string): boolean {
  return !isDay(text.slice(0, 10)) || text.slice(0, 10) <= lastReckoned;
}

/** A calendar day, YYYY-MM-DD. */
export function day() {
  return z.iso
    .date({ error: complaint('is not a calendar day', { give: 'YYYY-MM-DD', as: 'a text' }) })
    .refine(isInTime, tooLate)
    .meta({ kind: 'day' satisfies FactKind });
}

/** A calendar day, or a minute of it in China's time, YYYY-MM-DDTHH:MM. */
export function moment() {
  const give = 'YYYY-MM-DD or YYYY-MM-DDTHH:MM';
  const error = complaint('is not a day or a minute of one', { give, as: 'a text' });
  const isMoment = (text: string) => isDay(text.slice(0, 10)) && /^(T([01]\d|2[0-3]):[0-5]\d)?$/.test(text.slice(10));
  return z
    .string({ error })
    .refine(isMoment, { error })
    .refine(isInTime, tooLate)
    .meta({ kind: 'moment' satisfies FactKind, pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2})?$' });
}

/** A country or territory by its two-letter code. */
export function country() {
  const error = complaint('is not a country', { give: 'a two-letter code of ISO 3166-1, as FR', as: 'a text' });
  return z.enum(countries, { error }).meta({ kind: 'country' satisfies FactKind });
}

/** A city, written in lower-case pinyin as one word. */
export function city() {
  const error = complaint('is not a city', {
    give: 'its name in lower-case pinyin in one word, as xian',
    as: 'a text',
  });
  return z
    .string({ error })
    .regex(/^[a-z]+$/, { error })
    .meta({ kind: 'city' satisfies FactKind });
}

/** Any number within bounds. */
export function amount({ from, to }: { from: number; to: number }) {
  const error = complaint('is not possible', { give: `a number from ${from} to ${to}`, as: 'a number' });
  return z
    .number({ error })
    .min(from, { error })
    .max(to, { error })
    .meta({ kind: 'number' satisfies FactKind });
}

/** A whole number within bounds. */
export function wholeNumber({ from, to }: { from: number; to: number }) {
  const error = complaint('is not possible', { give: `a whole number from ${from} to ${to}`, as: 'a number' });
  return z
    .int({ error })
    .min(from, { error })
    .max(to, { error })
    .meta({ kind: 'number' satisfies FactKind });
}

/** Yes or no. */
export function yesOrNo() {
  return z
    .boolean({ error: complaint('is neither yes nor no', { give: 'true or false', as: 'yes or no' }) })
    .meta({ kind: 'boolean' satisfies FactKind });
}

/** One of a few answers. */
export function oneOf<const T extends readonly [string, ...string[]]>(answers: T) {
  return z
    .enum(answers, { error: complaint('is not one of the answers', { give: answers.join(', '), as: 'a text' }) })
    .meta({ kind: 'choice' satisfies FactKind });
}

/** Any of a few answers, or none of them. */
export function anyOf<const T extends readonly [string, ...string[]]>(answers: T) {
  const give = `a list of ${answers.join(', ')}`;
  const answer = z.enum(answers, { error: complaint('is not one of the answers', { give, as: 'a text' }) });
  return z
    .array(answer, { error: complaint('is not a list', { give, as: 'a list' }) })
    .meta({ kind: 'list' satisfies FactKind });
}
