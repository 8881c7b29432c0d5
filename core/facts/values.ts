import { z } from 'zod';
import { isDay } from '../date.ts';
import { isCountry } from '../rules/countries.ts';

/** How a screen asks for a fact. */
export type FactKind = 'day' | 'moment' | 'country' | 'city' | 'number' | 'boolean' | 'choice' | 'list';

/** What is wrong with a value, in words that say what to give instead. */
function complaint(wrong: string, { give }: { give: string }) {
  return ({ input }: { input?: unknown }) =>
    input === undefined ? `is missing; give ${give}` : `${shown(input)} ${wrong}; give ${give}`;
}

function shown(input: unknown): string {
  const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? String(input));
  return text.length > 60 ? `${text.slice(0, 60)}…` : text === '' ? '""' : text;
}

/** A calendar day, YYYY-MM-DD. */
export function day() {
  return z.iso
    .date({ error: complaint('is not a calendar day', { give: 'YYYY-MM-DD' }) })
    .meta({ kind: 'day' satisfies FactKind });
}

/** A calendar day, or a minute of it in China's time, YYYY-MM-DDTHH:MM. */
export function moment() {
  const error = complaint('is not a day or a minute of one', { give: 'YYYY-MM-DD or YYYY-MM-DDTHH:MM' });
  const isMoment = (text: string) => isDay(text.slice(0, 10)) && /^(T([01]\d|2[0-3]):[0-5]\d)?$/.test(text.slice(10));
  return z
    .string({ error })
    .refine(isMoment, { error })
    .meta({ kind: 'moment' satisfies FactKind, pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2})?$' });
}

/** A country or territory by its two-letter code. */
export function country() {
  const error = complaint('is not a country', { give: 'a two-letter code of ISO 3166-1, as FR' });
  return z
    .string({ error })
    .refine(isCountry, { error })
    .meta({ kind: 'country' satisfies FactKind, pattern: '^[A-Z]{2}$' });
}

/** A city, written in lower-case pinyin as one word. */
export function city() {
  const error = complaint('is not a city', { give: 'its name in lower-case pinyin in one word, as xian' });
  return z
    .string({ error })
    .regex(/^[a-z]+$/, { error })
    .meta({ kind: 'city' satisfies FactKind });
}

/** Any number within bounds. */
export function amount({ from, to }: { from: number; to: number }) {
  const error = complaint('is not possible', { give: `a number from ${from} to ${to}` });
  return z
    .number({ error })
    .min(from, { error })
    .max(to, { error })
    .meta({ kind: 'number' satisfies FactKind });
}

/** A whole number within bounds. */
export function wholeNumber({ from, to }: { from: number; to: number }) {
  const error = complaint('is not possible', { give: `a whole number from ${from} to ${to}` });
  return z
    .int({ error })
    .min(from, { error })
    .max(to, { error })
    .meta({ kind: 'number' satisfies FactKind });
}

/** Yes or no. */
export function yesOrNo() {
  return z
    .boolean({ error: complaint('is neither yes nor no', { give: 'true or false' }) })
    .meta({ kind: 'boolean' satisfies FactKind });
}

/** One of a few answers. */
export function oneOf<const T extends readonly [string, ...string[]]>(answers: T) {
  return z
    .enum(answers, { error: complaint('is not one of the answers', { give: answers.join(', ') }) })
    .meta({ kind: 'choice' satisfies FactKind });
}

/** Any of a few answers, or none of them. */
export function anyOf<const T extends readonly [string, ...string[]]>(answers: T) {
  const give = `a list of ${answers.join(', ')}`;
  const answer = z.enum(answers, { error: complaint('is not one of the answers', { give }) });
  return z.array(answer, { error: complaint('is not a list', { give }) }).meta({ kind: 'list' satisfies FactKind });
}
