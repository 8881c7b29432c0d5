import { chineseNumber, numeralCharacters } from './numerals.ts';
import { namedHours, type PartOfDay, partsOfDay, spelledHours } from './time-words.ts';

/** An hour and a minute, of the day named or, where a night goes on past midnight, of the day after. */
export type TimeOfDay = { hour: number; minute: number; isNextDay?: true };

/** A time in a text: what it can mean, whether it is only about that, and what else is said beside it. */
export type TimeFound = { times: readonly TimeOfDay[]; isVague: boolean; rests: readonly string[] };

const start = '(?<![\\d:.+/-])';
const end = '(?![\\p{L}\\p{M}\\d:/.-])';
const figures = `${start}(?<hour>\\d{1,2})`;
const numeral = `(?:\\d{1,2}|[${numeralCharacters}]{1,3})`;
const spelled = `(?<hour>${start}\\d{1,2}|(?<!\\p{sc=Latin})(?:${Object.keys(spelledHours).join('|')}))`;
const about = '(?:about|around|approximately|大约|大概|差不多|约|около|примерно|gegen|vers|sobre|khoang|약)';
const anyPart = partsOfDay.map(([, { source }]) => source).join('|');
const lead = '(?<![\\p{L}\\p{M}])(?:at|@|um|alle(?: ore)?|a las?|as|(?:vao )?luc|в|(?:في )?الساعة|ساعت)';

/** How an hour is written, the surest form first. */
const forms = [
  `${figures} ?(?<clock>:) ?(?<minute>\\d{2})(?![\\d:.+/-]|z)(?: ?(?:uhr|hrs|h|น\\.?)${end})?`,
  `${figures}(?<clock>\\.)(?<minute>\\d{2}) ?(?:(?:uhr|h)${end}|(?=[ap]\\.? ?m))`,
  `${start}(?<hour>${numeral}) ?(?:点|點|时|時)(?!间|間)[钟鐘]?(?:(?<half>半)|(?<quarters>[一三])刻|(?<minute>${numeral})分?)?整?`,
  `${spelled} ?시(?!간)(?: ?(?<minute>\\d{1,2}) ?분| ?(?<half>반))?`,
  `(?:(?<half>half past)|(?<quarters>quarter past)|(?<before>quarter to)) ${spelled}`,
  `${spelled} ?o'clock`,
  `${figures} ?uhr(?: ?(?<minute>\\d{2}))?${end}`,
  `${figures} ?(?:час(?:а|ов)?|ч\\.?)(?: ?(?<minute>\\d{1,2}) ?мин(?:ут[аы]?|\\.)?)?${end}`,
  `${figures} ?(?:h|heures?|horas?|gio|นาฬิกา)(?: ?(?<minute>\\d{2})(?: ?phut)?| (?<half>ruoi|et demie|y media))?${end}`,
  `${spelled}(?= ?(?:${anyPart}))`,
  `(?<=(?:${anyPart}) )${figures}${end}`,
  `(?<=${lead} ?)${spelled}(?: (?<half>y media|e mezza|e meia))?${end}`,
  `(?<=${about} ?)${spelled}$`,
  ...namedHours.map(([hour, names]) => `(?<![\\p{L}\\p{M}])(?<named${hour}>${names})(?!\\p{sc=Latin})`),
].map((form) => new RegExp(form, 'u'));

const aboutBefore = new RegExp(`${about} ?$`, 'u');
const aboutBehind = /^ ?(?:左右|多|前后|頃|ごろ|쯤|경|or so)/u;
const leadBefore = new RegExp(`(?:${lead}|(?<![\\p{L}\\p{M}])a|(?<=\\d)t|[\\s,])+$`, 'u');

/** Finds the one time of day that a text without accents tells; undefined where it tells none. */
export function timeIn(said: string): TimeFound | undefined {
  for (const form of forms) {
    const found = form.exec(said);
    if (found) return timeFound(said, found);
  }
  return undefined;
}

function timeFound(said: string, found: RegExpExecArray): TimeFound {
  const [before, behind] = [said.slice(0, found.index), said.slice(found.index + found[0].length)];
  const unled = before.replace(leadBefore, ' ');
  const [first, last] = [unled.replace(aboutBefore, ''), behind.replace(aboutBehind, '')];
  const rest = `${first.replace(leadBefore, '')} ${last.replace(/^[에に]/u, '')}`.trim();
  const parts = partsOfDay.filter(([, words]) => words.test(rest));
  const without = parts.reduce((text, [, words]) => text.replace(words, ' '), rest);
  return {
    times: timesMeant(
      found.groups ?? {},
      parts.map(([part]) => part),
    ),
    isVague: first !== unled || last !== behind,
    rests: [rest, without].map((text) => text.replace(/[\sの,]+$/u, '').trim()),
  };
}

type Groups = Record<string, string | undefined>;

function timesMeant(groups: Groups, parts: readonly PartOfDay[]): TimeOfDay[] {
  if (groups.named12 !== undefined) return [{ hour: 12, minute: 0 }];
  if (groups.named0 !== undefined) return aroundMidnight(0, 0);
  const minute = minuteOf(groups);
  const hour = numberOf(groups.hour) - (groups.before === undefined ? 0 : 1);
  if (hour > 12) return [{ hour, minute }];
  const [part] = parts;
  // The morning hours of a night are those after midnight.
  if (part === 'morning' && parts.includes('night')) return aroundMidnight(hour % 12, minute);
  if (part) return hoursIn[part](hour, minute);
  const isPlain = groups.clock !== undefined || hour === 0 || hour === 12;
  return (isPlain ? [hour] : [hour, hour + 12]).map((one) => ({ hour: one, minute }));
}

/** The hours of a twelve-hour clock in each part of the day. */
const hoursIn: Record<PartOfDay, (hour: number, minute: number) => TimeOfDay[]> = {
  morning: (hour, minute) => (hour === 12 ? [0, 12] : [hour]).map((one) => ({ hour: one, minute })),
  noon: (hour, minute) => [{ hour: hour > 0 && hour < 10 ? hour + 12 : hour, minute }],
  afternoon: (hour, minute) => [{ hour: hour < 12 ? hour + 12 : hour, minute }],
  evening: (hour, minute) => (hour % 12 === 0 ? aroundMidnight(0, minute) : [{ hour: hour + 12, minute }]),
  night: (hour, minute) => {
    const inTheEvening = hour > 3 && hour < 12 ? [{ hour: hour + 12, minute }] : [];
    return hour > 5 && hour < 12 ? inTheEvening : [...inTheEvening, ...aroundMidnight(hour % 12, minute)];
  },
};

/** An hour after midnight is told by the day before it as often as by its own. */
function aroundMidnight(hour: number, minute: number): TimeOfDay[] {
  return [
    { hour, minute, isNextDay: true },
    { hour, minute },
  ];
}

function minuteOf({ minute, half, quarters, before }: Groups): number {
  if (minute !== undefined) return numberOf(minute);
  if (half !== undefined) return 30;
  if (before !== undefined || quarters === '三') return 45;
  return quarters === undefined ? 0 : 15;
}

function numberOf(text = ''): number {
  if (/^\d+$/.test(text)) return Number(text);
  return spelledHours[text] ?? chineseNumber(text) ?? Number.NaN;
}
