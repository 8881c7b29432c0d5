import type { Value } from './answer.ts';
import { type Machine, metaOf, type Standing, typedKindOf } from './conversation.ts';
import { type Day, isDay } from './date.ts';
import { readCity } from './typed/city.ts';
import { readCountry } from './typed/country.ts';
import { type DayQuestion, readDay } from './typed/day.ts';
import { readMoment } from './typed/moment.ts';
import { readNumber } from './typed/number.ts';
import type { Minute } from './typed/time-ago.ts';

/** What a typed text says to the question asked: an answer, something to ask back, a refusal with its reason. */
export type Reading =
  | { kind: 'answer'; value: Value }
  | { kind: 'confirm'; value: Value; calendar?: string }
  | { kind: 'choose'; values: readonly Value[] }
  | Refusal;

/** Why a text is no answer, with a day as it was wanted where one helps. */
export type Refusal = { kind: 'reject'; reason: string; example?: Day };

type Asked = {
  machine: Machine;
  at: string;
  standing: Standing;
  now?: Minute | undefined;
  /** The days that are shown back already. */
  shown?: readonly Day[];
};

/** Reads a text as the kind of thing a question wants typed. */
export function readAnswer(text: string, asked: Asked): Reading {
  switch (typedKindOf(asked.machine, asked.at)) {
    case 'day':
      return readDayAnswer(text, asked);
    case 'moment':
      return readMomentAnswer(text, asked);
    case 'number':
      return readNumberAnswer(text, asked);
    case 'country':
      return readCountryAnswer(text);
    case 'city':
      return readCityAnswer(text);
    default:
      return { kind: 'reject', reason: 'notAChoice' };
  }
}

/** The days a question takes. */
function dayQuestionOf({ machine, at, standing, now }: Asked): DayQuestion {
  const { between, anyDayIsUsual } = metaOf(machine, at);
  const [earliest, latest] = between?.(standing) ?? [];
  const present = { today: standing.today, ...(now === undefined ? {} : { now }) };
  if (typeof earliest !== 'string' || typeof latest !== 'string') return present;
  const limits = { ...present, earliest, latest };
  return anyDayIsUsual ? { ...limits, usual: { from: earliest, to: latest } } : limits;
}

function readDayAnswer(text: string, asked: Asked): Reading {
  const reading = readDay(text, dayQuestionOf(asked));
  switch (reading.kind) {
    case 'day':
      return { kind: 'answer', value: reading.day };
    case 'confirm':
      return { kind: 'confirm', value: reading.day, ...(reading.calendar ? { calendar: reading.calendar } : {}) };
    case 'choose':
      return { kind: 'choose', values: reading.days };
    case 'reject':
      return { ...reading, reason: `day.${reading.reason}` };
    case 'unknown':
      return { kind: 'answer', value: null };
  }
}

/** The days that stand on buttons. */
function daysOffered({ machine, at, standing }: Asked): Day[] {
  const offers = metaOf(machine, at).offers?.(standing) ?? [];
  return offers.flatMap(({ value }) => (typeof value === 'string' && isDay(value) ? [value] : []));
}

function readMomentAnswer(text: string, asked: Asked): Reading {
  const days = asked.shown?.length ? asked.shown : daysOffered(asked);
  const reading = readMoment(text, { ...dayQuestionOf(asked), days });
  switch (reading.kind) {
    case 'moment':
      return { kind: 'answer', value: reading.moment };
    case 'confirm':
      return { kind: 'confirm', value: reading.moment, ...(reading.calendar ? { calendar: reading.calendar } : {}) };
    case 'choose':
      return { kind: 'choose', values: reading.moments };
    case 'reject':
      return { ...reading, reason: `moment.${reading.reason}` };
    case 'unknown':
      return { kind: 'answer', value: null };
  }
}

/** What one of a number counts, where that helps to read it. */
const countedIn: Record<string, { whole?: boolean; per?: 'year'; unit?: 'year' | 'month' | 'day' | 'point' }> = {
  salaryBand: { per: 'year' },
  relatedExperienceYears: { whole: true, unit: 'year' },
  monthsPerYearInChina: { unit: 'month' },
  stayDays: { whole: true, unit: 'day' },
  localBonusPoints: { whole: true, unit: 'point' },
  gradeAverage: { unit: 'point' },
};

function readNumberAnswer(text: string, { machine, at, standing }: Asked): Reading {
  const [least, most] = metaOf(machine, at).between?.(standing) ?? [];
  const limits = { least: Number(least ?? 0), most: Number(most ?? Number.MAX_SAFE_INTEGER) };
  const reading = readNumber(text, { ...limits, ...countedIn[at] });
  switch (reading.kind) {
    case 'number':
      return { kind: 'answer', value: reading.value };
    case 'confirm':
      return { kind: 'confirm', value: reading.value };
    case 'choose':
      return { kind: 'choose', values: reading.values };
    case 'range':
      return { kind: 'reject', reason: 'number.range' };
    case 'reject':
      return { kind: 'reject', reason: `number.${reading.reason}` };
    case 'unknown':
      return { kind: 'answer', value: null };
  }
}

function readCountryAnswer(text: string): Reading {
  const reading = readCountry(text);
  switch (reading.kind) {
    case 'country':
      return { kind: 'answer', value: reading.code };
    case 'confirm':
      return { kind: 'confirm', value: reading.code };
    case 'choose':
      return { kind: 'choose', values: reading.codes };
    case 'reject':
      return { kind: 'reject', reason: `country.${reading.reason}` };
    case 'unknown':
      return { kind: 'answer', value: null };
  }
}

function readCityAnswer(text: string): Reading {
  const reading = readCity(text);
  switch (reading.kind) {
    case 'city':
      return { kind: 'answer', value: reading.city };
    case 'confirm':
      return { kind: 'confirm', value: reading.city };
    case 'choose':
      return { kind: 'choose', values: reading.cities };
    case 'reject':
      return { kind: 'reject', reason: `city.${reading.reason}` };
    case 'unknown':
      return { kind: 'answer', value: null };
  }
}
