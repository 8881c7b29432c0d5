import { addMonths, type Day } from '../date.ts';
import { readCharacters } from './day-characters.ts';
import { readEra } from './day-eras.ts';
import { readFigures } from './day-figures.ts';
import { readInstant, readWeekDate } from './day-instants.ts';
import { readNamed } from './day-named.ts';
import { confirmed, type DayReading, type DayRefusal, daysOf, oneOf, rejected } from './day-reading.ts';
import { readAlternatives, readLines, readSentence } from './day-sentence.ts';
import { fold } from './fold.ts';
import { exampleInMonth, inMonthOf, type Limits } from './month-alone.ts';
import { readRelative } from './relative-days.ts';
import { exampleInWeek, exampleInYear } from './span-alone.ts';
import { type Minute, readAgo } from './time-ago.ts';
import { saysUnknown } from './unknown.ts';
import { withoutWeekday } from './weekdays.ts';

const LONGEST = 200;
const label = /^\p{L}[\p{L} ]{0,30}: ?(?=\S)/u;
const vague =
  /^(?:about|around|approximately|approx\.?|circa|ca\.?|roughly|probably|maybe|~|大约|大概|约|可能|примерно|около|etwa|ungefähr|environ|vers le|aproximadamente|sobre el|khoảng|حوالي|약) ?| ?(?:左右|前后|頃|ごろ|쯤|or so|\?)$/gu;

const spansAlone = [
  ['dayMissing', exampleInMonth],
  ['dayOfWeekMissing', exampleInWeek],
  ['dayOfYearMissing', exampleInYear],
] as const;

/** The days a question takes: the present day and time in China, the limits, and the span in which a day needs no second look. */
export type DayQuestion = { today: Day; now?: Minute; earliest?: Day; latest?: Day; usual?: { from: Day; to: Day } };

/** Reads a typed day; what is ambiguous, relative, foreign or unusual is asked back, and nothing is ever guessed. */
export function readDay(text: string, question: DayQuestion): DayReading {
  const said = fold(text);
  if (said.length > LONGEST) return rejected('notADay');
  if (saysUnknown(said)) return { kind: 'unknown' };

  const ago = readAgo(said, question.now);
  if (ago) return withinLimits(oneOf(ago.days, 'relative'), question);
  const read = (part: string) => readWhole(unwrapped(part), question.today);
  const reading = readLines(said, read) ?? read(said) ?? readMixed(said, question.today, read) ?? rejected('notADay');
  return spanAlone(reading, { said, limits: limitsOf(question) }) ?? withinLimits(reading, question);
}

function namesNoDay(reading: DayReading): boolean {
  return reading.kind === 'reject' && (reading.reason === 'notADay' || reading.reason === 'incomplete');
}

/** A month, a week or a year without its day is not guessed into one: the day is asked for, with an example in it. */
function spanAlone(reading: DayReading, { said, limits }: { said: string; limits: Limits }): DayReading | undefined {
  if (reading.kind === 'reject' && reading.example)
    return missing('dayMissing', inMonthOf(reading.example, limits), limits);
  if (!namesNoDay(reading)) return undefined;
  for (const [reason, find] of spansAlone) {
    const example = find(said, limits);
    if (example) return missing(reason, example, limits);
  }
  return undefined;
}

function missing(reason: DayRefusal, example: Day | 'tooEarly' | 'tooLate', limits: Limits): DayReading {
  if (example === 'tooEarly') return rejected('tooEarly');
  return example === 'tooLate' ? rejected(lateness(limits)) : { kind: 'reject', reason, example };
}

function readWhole(said: string, today: Day): DayReading | undefined {
  return readPlain(said, today) ?? readWithWeekday(said, today) ?? readVague(said, today);
}

function readPlain(said: string, today: Day): DayReading | undefined {
  return (
    readInstant(said) ??
    readWeekDate(said) ??
    readFigures(said, today) ??
    readEra(said) ??
    readRelative(said, today) ??
    readCharacters(said, today) ??
    readNamed(said, today)
  );
}

function readMixed(said: string, today: Day, read: (part: string) => DayReading | undefined): DayReading | undefined {
  return readAlternatives(unwrapped(said), read) ?? readSentence(said, today, read);
}

/** A weekday that agrees changes nothing; one that does not is a reason to ask. */
function readWithWeekday(said: string, today: Day): DayReading | undefined {
  const parts = withoutWeekday(said);
  const reading = parts && readPlain(parts.rest, today);
  if (!parts || !reading) return undefined;
  const agreeing = daysOf(reading).filter((day) => Temporal.PlainDate.from(day).dayOfWeek === parts.weekday);
  if (reading.kind === 'day') return agreeing.length > 0 ? reading : confirmed(reading.day, 'weekday');
  return reading.kind === 'choose' && agreeing.length > 0 ? oneOf(agreeing, 'weekday', reading.calendar) : reading;
}

function readVague(said: string, today: Day): DayReading | undefined {
  const rest = said.replace(vague, '').trim();
  if (rest === said || rest === '') return undefined;
  const reading = readPlain(rest, today);
  return reading?.kind === 'day' ? confirmed(reading.day, 'vague') : reading;
}

function unwrapped(said: string): string {
  return said
    .replace(/^["'([{<]+|["')\]}>!]+$/gu, (marks) => (marks.includes(')') && said.includes('(') ? marks : ''))
    .replace(label, '')
    .replace(/^(?:on|am|le|el|от|с) (?=.*\d)/u, '')
    .trim();
}

function limitsOf({ today, earliest = '1900-01-01', latest = addMonths(today, 50 * 12) }: DayQuestion): Limits {
  return { today, earliest, latest };
}

function withinLimits(reading: DayReading, question: DayQuestion): DayReading {
  const limits = limitsOf(question);
  const { earliest, latest } = limits;
  const days = daysOf(reading);
  const [first] = days;
  if (!first) return reading;
  const within = days.filter((day) => day >= earliest && day <= latest);
  if (within.length === 0) return rejected(first < earliest ? 'tooEarly' : lateness(limits));
  if (reading.kind === 'choose')
    return within.length === days.length ? reading : oneOf(within, 'order', reading.calendar);
  return reading.kind === 'day' && !isUsual(reading.day, question) ? confirmed(reading.day, 'farAway') : reading;
}

/** Where the last day taken is today, the question is about something that has been. */
function lateness({ today, latest }: Limits): 'inFuture' | 'tooLate' {
  return latest === today ? 'inFuture' : 'tooLate';
}

function isUsual(day: Day, { today, usual }: DayQuestion): boolean {
  const { from, to } = usual ?? { from: addMonths(today, -12), to: addMonths(today, 6) };
  return day >= from && day <= to;
}
