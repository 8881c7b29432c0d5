import type { Value } from '../answer.ts';
import { planBeside } from '../beside.ts';
import type { Conversations, Machine } from '../conversation.ts';
import { isDay } from '../date.ts';
import type { Desk } from '../desk.ts';
import { bandNamed } from '../salary.ts';
import type { Words } from '../words.ts';

/** What it takes to put a fact into words. */
export type Speaking = Pick<Desk, 'words' | 'conversations'>;

/** The keys of a text about a question, from its own conversation to what all share. */
export function keysOf(machine: Machine, at: string, part: string): string[] {
  return [`${machine.id}:${at}.${part}`, `questions:${at}.${part}`];
}

/** What a question is called in a list of answers. */
export function labelOf({ words, conversations }: Speaking, fact: string): string {
  const keys = askersOf(conversations, fact).map((name) => `${name}:${fact}.label`);
  return words.say([...keys, `questions:${fact}.label`, `dates:beside.${fact}.label`]);
}

/** The conversations that ask for a fact, as their words go by; only these have words of their own for it. */
function askersOf(conversations: Conversations, fact: string): string[] {
  return Object.values(conversations).flatMap(({ id, states }) => (fact in states ? [id] : []));
}

/** The name under which a fact of the plan is asked. */
export function askedAs(fact: string): string {
  return fact === 'annualSalaryRmb' ? 'salaryBand' : fact;
}

/** What is written on the button of an answer. */
export function choiceLabel(
  words: Words,
  { machine, at, choice }: { machine: Machine; at: string; choice: string },
): string {
  return words.say([...keysOf(machine, at, choice), `common:answer.${choice}`]);
}

/** An answer as its giver would say it. */
export function valueInWords(desk: Speaking, { fact, value }: { fact: string; value: Value }): string {
  const { words } = desk;
  if (value === null) return words.say('common:answer.unknown');
  if (typeof value === 'boolean') return nameOfAnswer(desk, fact, value ? 'yes' : 'no');
  if (typeof value === 'number') return words.number(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return words.say('common:answer.noneOfThese');
    return words.list(value.map((choice) => nameOfAnswer(desk, fact, choice)));
  }
  return textInWords(desk, { fact, value });
}

/** The same, with its unit where it is a number that stands alone. */
export function amountInWords(desk: Speaking, { fact, value }: { fact: string; value: Value }): string {
  if (typeof value !== 'number') return valueInWords(desk, { fact, value });
  const amount = desk.words.maybe(`common:amount.${fact}`, { count: value, number: desk.words.number(value) });
  return amount ?? valueInWords(desk, { fact, value });
}

const cityFacts = ['city', 'cityOfNewJob'];

function textInWords(desk: Speaking, { fact, value }: { fact: string; value: string }): string {
  const { words } = desk;
  if (cityFacts.includes(fact)) return cityInWords(words, value);
  const band = fact === 'salaryBand' ? bandNamed(value) : undefined;
  if (band) return bandInWords(words, band);
  if (isDay(value.slice(0, 10))) return momentInWords(words, value);
  if (/^[A-Z]{2}$/.test(value) && !/^[SQX][12]$/.test(value)) return words.country(value);
  return nameOfAnswer(desk, fact, value);
}

export function cityInWords(words: Words, city: string): string {
  return words.maybe(`cities:${city}`) ?? capitalised(city);
}

/** The city of work, or nothing where none is known. */
export function cityOfWork({ words, standing }: Desk): string {
  const { city } = planBeside(standing).of.facts;
  return city ? cityInWords(words, city) : '';
}

function momentInWords(words: Words, moment: string): string {
  const [day = '', time] = moment.split('T');
  return time ? words.say('common:dayAndTime', { day: words.day(day), time }) : words.day(day);
}

function bandInWords(words: Words, { from, to }: { from: number; to?: number }): string {
  if (to === undefined) return words.say('common:salary.from', { from: words.number(from) });
  if (from === 0) return words.say('common:salary.under', { to: words.number(to) });
  return words.say('common:salary.between', { from: words.number(from), to: words.number(to) });
}

function nameOfAnswer({ words, conversations }: Speaking, fact: string, choice: string): string {
  const keys = askersOf(conversations, fact).map((name) => `${name}:${fact}.${choice}`);
  return words.say([...keys, `questions:${fact}.${choice}`, `common:answer.${choice}`]);
}

/** A text that begins with a capital letter, where its script has any. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A label and what belongs to it, as one writes it in this language. */
export function labelled(words: Words, { label, value }: { label: string; value: string }): string {
  return words.say('common:labelled', { label, value });
}

/** Sentences one after the other: some languages put a space between them, some none. */
export function sentences(words: Words, texts: string[]): string {
  return texts.reduce((first, next) => words.say('common:oneAfterAnother', { first, next }));
}
