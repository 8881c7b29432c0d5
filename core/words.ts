import type { Day } from './date.ts';
import type { Named } from './rules/naming.ts';
import type { RoughDay } from './rules/rule.ts';

/** A language folder's name, such as `en` or `zh-CN`. */
export type Language = string;

export type Values = Record<string, string | number>;

/** Who reads: the person whose case it is, or somebody of HR who asks for them. */
export type Reader = 'employee' | 'hr';

/** The words of one language, and its way of writing days, numbers and countries. */
export type Words = {
  language: Language;
  /** The same, as they are said to this reader. */
  to(reader: Reader): Words;
  /** The same, with the figures that the law has on a day. */
  on(day: Day): Words;
  /** The text of the first of these keys that exists; throws if none does, naming them. */
  say(keys: string | string[], values?: Values): string;
  /** The same, or nothing where no key exists. */
  maybe(keys: string | string[], values?: Values): string | undefined;
  /** The same in Chinese, as it is read at a counter in China, where the Chinese words are at hand. */
  chinese(keys: string | string[], values?: Values): string | undefined;
  /** The texts of a key in every language that has it. */
  inEachLanguage(key: string): string[];
  chineseDay(day: Day): string;
  day(day: Day): string;
  /** The month of a day, without its year. */
  month(day: Day): string;
  /** A day as people type it, without the day of the week. */
  dayAsTyped(day: Day): string;
  /** A day, or only its month or year where no more is known of it. */
  roughDay(day: RoughDay): string;
  number(value: number): string;
  /** What a sentence names of the law: a number, a length of time or a day. */
  named(value: Named): string;
  country(code: string): string;
  list(items: string[]): string;
};
