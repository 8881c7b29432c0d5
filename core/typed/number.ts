import { isOtherMoney } from './currencies.ts';
import { fold } from './fold.ts';
import { figuresIn } from './number-figures.ts';
import { withoutUnits } from './number-units.ts';
import { chineseNumber } from './numerals.ts';
import { saysUnknown } from './unknown.ts';

/** Why a number is shown back before it is taken. */
export type NumberDoubt =
  | 'words'
  | 'scale'
  | 'currency'
  | 'period'
  | 'unit'
  | 'vague'
  | 'signs'
  | 'zero'
  | 'looksLikeDay';

/** Why what was typed is not taken as a number. */
type NumberRefusal =
  | 'notANumber'
  | 'negative'
  | 'notWhole'
  | 'tooLittle'
  | 'tooMuch'
  | 'looksLikePhone'
  | 'looksLikeDay'
  | 'placeholder'
  | 'otherMoney';

/** What a typed text says about a number: taken, to be confirmed, to be chosen from, a span, refused, or "I don't know". */
export type NumberReading =
  | { kind: 'number'; value: number }
  | { kind: 'confirm'; value: number; because: NumberDoubt }
  | { kind: 'choose'; values: readonly [number, number, ...number[]] }
  | { kind: 'range'; from: number; to: number }
  | { kind: 'reject'; reason: NumberRefusal }
  | { kind: 'unknown' };

/** The numbers a question takes, and what one of them counts: money by the month or year, years, months, days or points. */
export type NumberQuestion = {
  least: number;
  most: number;
  whole?: boolean;
  per?: 'month' | 'year';
  unit?: 'year' | 'month' | 'day' | 'point';
};

const LONGEST = 60;
const manyZeros = /^[+-]? ?00+$/;
const raisedDigits = /[\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089]/u;
const vague =
  /^(?:about|around|approx\.?|approximately|roughly|circa|ca\.?|over|more than|less than|under|at least|up to|[~<>≥≤]=?|大约|大概|约|超过|不到|примерно|около|etwa|environ|unos|약|khoảng|حوالي) ?| ?(?:\+|左右|多|以上|以下|or so|정도)$/gu;
const words =
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty'.split(
    '|',
  );
const scales: readonly (readonly [RegExp, number])[] = [
  [/ ?(?:k|thousand|тыс\.?|тысяч|천|千)$/u, 1000],
  [/ ?(?:w|万|萬|만|vạn)$/u, 10_000],
  [/ ?(?:lakhs?|lacs?)$/u, 100_000],
  [/ ?(?:m|mn|mio|million|millions|млн\.?|triệu|百万)$/u, 1_000_000],
];

/** Reads a typed number; words, scales, foreign money and unusual signs are asked back, and nothing is ever guessed. */
export function readNumber(text: string, question: NumberQuestion): NumberReading {
  if (saysUnknown(text)) return { kind: 'unknown' };
  const said = fold(text);
  if (said.length > LONGEST || /(?![²³¹⁰-⁹₀-₉])[\p{No}\p{Nl}]/u.test(text.replace(/〇/gu, '')))
    return rejected('notANumber');
  if (question.per && isOtherMoney(said)) return rejected('otherMoney');
  const reading = readSpan(said, question) ?? readAmount(said, question);
  return reading.kind === 'number' && raisedDigits.test(text)
    ? { ...reading, kind: 'confirm', because: 'signs' }
    : reading;
}

function readSpan(said: string, question: NumberQuestion): NumberReading | undefined {
  const { rest } = withoutUnits(said, question);
  const parts =
    /^(?:between |from |von |entre |от )?(\S.*?) ?(?:-| to |~|至|到| and | bis | до | à | y | a ) ?(\S.*?)$/u.exec(
      rest,
    );
  const [from, to] = [parts?.[1], parts?.[2]].map((part) => part && readAmount(part, question));
  if (!from || !to || !('value' in from) || !('value' in to) || from.value >= to.value) return undefined;
  return { kind: 'range', from: from.value, to: to.value };
}

function readAmount(said: string, question: NumberQuestion): NumberReading {
  const { rest, doubt, times } = withoutUnits(said, question);
  const plain = rest.replace(vague, '').trim();
  const reading = readScaled(plain, question, times);
  if (reading.kind !== 'number' && reading.kind !== 'confirm') return reading;
  const because = doubt ?? (plain === rest ? undefined : 'vague');
  return because ? { kind: 'confirm', value: reading.value, because } : reading;
}

function readScaled(plain: string, question: NumberQuestion, times: number): NumberReading {
  if (manyZeros.test(plain)) return rejected('placeholder');
  const inWords = wordsIn(plain);
  if (inWords !== undefined) return within([inWords * times], question, 'words');
  const scale = scales.find(([pattern]) => pattern.test(plain) && /^[\d.,]/.test(plain));
  const figures = figuresIn(scale ? plain.replace(scale[0], '') : plain);
  if (!figures) return rejected('notANumber');
  const values = figures.values.map((value) => tidy(value * (scale?.[1] ?? 1) * times));
  return within(values, question, scale ? 'scale' : figures.doubt);
}

/** Two and a half times ten thousand is 25000 and not 25000.000000000004. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

function wordsIn(plain: string): number | undefined {
  const index = words.indexOf(plain);
  if (index >= 0) return index;
  const mixed = /^(\d+)[万만](\d+)[千천]?$/u.exec(plain);
  if (mixed) return Number(mixed[1]) * 10_000 + Number(mixed[2]) * 1000;
  return /^\p{sc=Han}|^〇/u.test(plain) ? chineseNumber(plain) : undefined;
}

function within(values: readonly number[], question: NumberQuestion, doubt: NumberDoubt | undefined): NumberReading {
  const [first = Number.NaN] = values;
  const taken = values.filter((value) => refusal(value, question) === undefined);
  const [value, second, ...others] = taken;
  if (value === undefined) return rejected(refusal(first, question) ?? 'notANumber');
  if (second !== undefined) return { kind: 'choose', values: [value, second, ...others] };
  const because = doubt ?? (values.length > 1 ? 'signs' : looksLikeDay(value) ? 'looksLikeDay' : undefined);
  return because ? { kind: 'confirm', value: value === 0 ? 0 : value, because } : { kind: 'number', value };
}

function refusal(value: number, { least, most, whole }: NumberQuestion): NumberRefusal | undefined {
  if (value < 0 && least >= 0) return 'negative';
  if (value > most) return tooMuch(value);
  if (value < least) return 'tooLittle';
  return whole && !Number.isInteger(value) ? 'notWhole' : undefined;
}

function tooMuch(value: number): NumberRefusal {
  if (/^1[3-9]\d{9}$/.test(String(value))) return 'looksLikePhone';
  return looksLikeDay(value) ? 'looksLikeDay' : 'tooMuch';
}

function looksLikeDay(value: number): boolean {
  return /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(String(value));
}

function rejected(reason: NumberRefusal): NumberReading {
  return { kind: 'reject', reason };
}
